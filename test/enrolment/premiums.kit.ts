import type { PremiumTerms } from "../../src/enrolment/premiums/contribution.rules";
import type { Money } from "../../src/shared/money";

/** A flat premium of USD 1.60, split evenly. */
export const FLAT: PremiumTerms = {
  code: "HIP",
  validFrom: "2024-01-01",
  validTo: null,
  premiumMinor: 160n,
  premiumCurrency: "USD",
  premiumWageRateBp: null,
  premiumFloorMinor: null,
  premiumCeilingMinor: null,
  employerShareBp: 5_000,
};

export const khr = (minor: bigint): Money => ({ minor, currency: "KHR" });
export const usd = (minor: bigint): Money => ({ minor, currency: "USD" });
