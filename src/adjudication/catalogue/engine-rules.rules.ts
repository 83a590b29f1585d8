import type { Rule } from "../rule.rules";
import { ELIGIBILITY_RULES } from "./eligibility.rules";
import {
  DUPLICATE_LINE,
  NOT_IN_BENEFIT_PACKAGE,
  PROVIDER_NOT_CONTRACTED,
  SERVICE_NOT_AT_LEVEL,
  WORK_INJURY,
} from "./network.rules";
import { PRICING_RULES } from "./pricing.rules";

/** The version of the rules' own code, stored on every decision; raised when a rule changes. */
export const RULE_SET_VERSION = "2026.11.1";

/** Every rule the engine runs, in the order of precedence within one severity. */
export const ENGINE_RULES: readonly Rule[] = [
  ...ELIGIBILITY_RULES,
  WORK_INJURY,
  PROVIDER_NOT_CONTRACTED,
  SERVICE_NOT_AT_LEVEL,
  NOT_IN_BENEFIT_PACKAGE,
  ...PRICING_RULES,
  DUPLICATE_LINE,
];
