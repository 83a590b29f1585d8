import { ADJUSTMENT_TEXTS } from "./texts/adjustment.texts";
import { BENEFIT_TEXTS } from "./texts/benefit.texts";
import { DOCUMENT_TEXTS } from "./texts/document.texts";
import { DUPLICATE_TEXTS } from "./texts/duplicate.texts";
import { ELIGIBILITY_TEXTS } from "./texts/eligibility.texts";
import { INTAKE_TEXTS } from "./texts/intake.texts";
import { LIMIT_TEXTS } from "./texts/limit.texts";
import { NETWORK_TEXTS } from "./texts/network.texts";
import { OTHER_PAYER_TEXTS } from "./texts/other-payer.texts";
import { PRICING_TEXTS } from "./texts/pricing.texts";
import { REVIEW_TEXTS } from "./texts/review.texts";
import { SELECTION_TEXTS } from "./texts/selection.texts";
import type { RuleTexts } from "./texts/shape.texts";
import { TIME_TEXTS } from "./texts/time.texts";

export type { RuleTexts } from "./texts/shape.texts";

/** The texts of every rule, by code, in the catalogue's order; a test fails when one is missing. */
export const RULE_TEXTS: Readonly<Record<string, RuleTexts>> = {
  ...INTAKE_TEXTS,
  ...ELIGIBILITY_TEXTS,
  ...OTHER_PAYER_TEXTS,
  ...NETWORK_TEXTS,
  ...BENEFIT_TEXTS,
  ...LIMIT_TEXTS,
  ...PRICING_TEXTS,
  ...DUPLICATE_TEXTS,
  ...TIME_TEXTS,
  ...DOCUMENT_TEXTS,
  ...SELECTION_TEXTS,
  ...REVIEW_TEXTS,
  ...ADJUSTMENT_TEXTS,
};
