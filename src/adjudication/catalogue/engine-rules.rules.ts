import type { Rule, RuleCard } from "../rule.rules";
import { BENEFIT_RULES } from "./benefit.rules";
import { ABOVE_ANNUAL_CEILING, ABOVE_CATEGORY_CEILING } from "./ceiling.rules";
import {
  AFTER_COVER,
  BEFORE_COVER,
  COVER_LAPSED,
  PLAN_NOT_ACTIVE,
  PREMIUM_AWAITED,
  ROSTER_AWAITED,
  STAY_PARTLY_COVERED,
  WAITING_PERIOD,
} from "./cover.rules";
import { DOCUMENT_RULES } from "./document.rules";
import { DUPLICATE_RULES } from "./duplicate.rules";
import {
  CARD_BLOCKED,
  GUARANTEE_NOT_HONOURED,
  IDENTITY_MISMATCH,
  MEMBER_NOT_IDENTIFIED,
  OUTSIDE_LIFE,
} from "./identity.rules";
import { INTAKE_CARDS } from "./intake.cards.rules";
import {
  ADMISSIONS_ABOVE_LIMIT,
  CONTACTS_ABOVE_LIMIT,
  DELIVERIES_ABOVE_LIMIT,
  INTERVAL_NOT_MET,
  QUANTITY_ABOVE_LIMIT,
  SECOND_CONSULTATION,
  STAY_ABOVE_LIMIT,
  SURGERIES_ABOVE_LIMIT,
  VISITS_ABOVE_LIMIT,
} from "./limit.rules";
import { NETWORK_RULES } from "./network.rules";
import { OTHER_PAYER_RULES } from "./other-payer.rules";
import { ADJUSTMENT_CARDS, REVIEWER_CARDS } from "./person.cards.rules";
import { PRICING_RULES } from "./pricing.rules";
import { SELECTION_RULES } from "./selection.rules";
import { APPEAL_TOO_LATE, TIME_RULES } from "./time.rules";

/** The version of the rules' own code, stored on every decision; raised when a rule changes. */
export const RULE_SET_VERSION = "2026.11.3";

const ELIGIBILITY_RULES: readonly Rule[] = [
  MEMBER_NOT_IDENTIFIED,
  BEFORE_COVER,
  AFTER_COVER,
  COVER_LAPSED,
  PREMIUM_AWAITED,
  WAITING_PERIOD,
  IDENTITY_MISMATCH,
  CARD_BLOCKED,
  OUTSIDE_LIFE,
  STAY_PARTLY_COVERED,
  PLAN_NOT_ACTIVE,
  ROSTER_AWAITED,
  GUARANTEE_NOT_HONOURED,
];

const LIMIT_RULES: readonly Rule[] = [
  QUANTITY_ABOVE_LIMIT,
  INTERVAL_NOT_MET,
  VISITS_ABOVE_LIMIT,
  ADMISSIONS_ABOVE_LIMIT,
  SURGERIES_ABOVE_LIMIT,
  DELIVERIES_ABOVE_LIMIT,
  CONTACTS_ABOVE_LIMIT,
  ABOVE_ANNUAL_CEILING,
  ABOVE_CATEGORY_CEILING,
  STAY_ABOVE_LIMIT,
  SECOND_CONSULTATION,
];

/** Every rule the engine runs, in the order of precedence within one severity. */
export const ENGINE_RULES: readonly Rule[] = [
  ...ELIGIBILITY_RULES,
  ...OTHER_PAYER_RULES,
  ...NETWORK_RULES,
  ...BENEFIT_RULES,
  ...LIMIT_RULES,
  ...PRICING_RULES,
  ...DUPLICATE_RULES,
  ...TIME_RULES,
  ...DOCUMENT_RULES,
  ...SELECTION_RULES,
];

/** Every code of the catalogue in its order: the engine's, those of the door, and those of people. */
export const ALL_CARDS: readonly RuleCard[] = [
  ...INTAKE_CARDS,
  ...ENGINE_RULES.filter(({ family }) => family !== "DOCUMENT" && family !== "SELECTION"),
  APPEAL_TOO_LATE,
  ...DOCUMENT_RULES,
  ...SELECTION_RULES,
  ...REVIEWER_CARDS,
  ...ADJUSTMENT_CARDS,
];
