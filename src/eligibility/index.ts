export { EligibilityLineResolver } from "./eligibility-line.resolver";
export { EligibilityResolver } from "./eligibility.resolver";
export { EligibilityService } from "./eligibility.service";
export type { TokenPromise } from "./guarantee-claims.rules";
export { GuaranteeResolver } from "./guarantee.resolver";
export {
  guaranteeProblem,
  type PromiseProblem,
  type PromiseTerms,
  type QuotingClaim,
} from "./guarantee.rules";
export { Guarantees, type TokenRead } from "./guarantee.service";
export { quotedPromise } from "./quoted-promise.service";
