export { EligibilityResolver } from "./eligibility.resolver";
export { EligibilityService } from "./eligibility.service";
