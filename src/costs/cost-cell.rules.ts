import { exact, insufficient, notDefined, quotient, type Estimate } from "./estimate.rules";
import { fraction, times, type Fraction } from "../shared/fraction";

/** What was claimed in a cell, exactly; money in 1/10,000 USD. */
export interface CellClaims {
  claims: bigint;
  claimants: bigint;
  /** What they cost on the basis that was asked for. */
  incurredE4: bigint;
  chargeE4: bigint;
}

/** What was exposed in a cell, exactly. */
export interface CellExposure {
  memberMonths: Fraction;
  memberMonthsMid: bigint;
  headcount: bigint;
  /** Null where a plan takes a share of wages, which no table here knows. */
  premiumE4: Fraction | null;
  /** Null where a month's workforce was not reported. */
  eligibleWorkerMonths: Fraction | null;
}

/** The measures of a cell, each with its status. */
export interface CellMeasures {
  memberMonths: Estimate;
  memberMonthsMid: Estimate;
  headcount: Estimate;
  claims: Estimate;
  claimants: Estimate;
  cost: Estimate;
  providerCharge: Estimate;
  premium: Estimate;
  frequencyPer1000: Estimate;
  severity: Estimate;
  pmpm: Estimate;
  lossRatio: Estimate;
  penetration: Estimate;
}

/** Why a measure has no meaning in a cell. */
export interface CellScope {
  /** Set where only claims are narrowed: premium cannot be told by provider, service, diagnosis. */
  claimsOnly: boolean;
  /** Set where people are narrowed by sex: workforces are reported without it. */
  bySex: boolean;
  /** Set for a basis that is not computed yet. */
  noBasis: string | null;
  /** Set on a basis on which nothing is charged. */
  noCharge: string | null;
}

const E4 = 10_000n;
const THOUSAND = fraction(1_000n);
const NO_EXPOSURE = "Nobody was covered in this cell.";
const NO_CLAIM = "No claim with a cost in this cell.";
const NO_PREMIUM = "No premium was earned in this cell.";
const BY_WAGE =
  "A plan in this cell takes its premium as a share of wages, and wages are not known by month.";
const CLAIMS_ONLY =
  "Premium is not earned by provider, service or diagnosis; ask for the whole scope or a factory.";

/** Rates and sums of a cell: frequency × severity = PMPM exactly, on these very fractions. */
export function measuresOf(
  claimed: CellClaims,
  exposed: CellExposure,
  { claimsOnly, bySex, noBasis, noCharge }: CellScope,
): CellMeasures {
  const claims = fraction(claimed.claims);
  const cost = fraction(claimed.incurredE4, E4);
  const premium = exposed.premiumE4 && times(exposed.premiumE4, fraction(1n, E4));
  const workers = exposed.eligibleWorkerMonths;
  const ofBasis = (estimate: Estimate) => (noBasis === null ? estimate : notDefined(noBasis));
  const ofPremium = (estimate: Estimate) => (claimsOnly ? notDefined(CLAIMS_ONLY) : estimate);
  return {
    memberMonths: exact(exposed.memberMonths),
    memberMonthsMid: exact(fraction(exposed.memberMonthsMid)),
    headcount: exact(fraction(exposed.headcount)),
    claims: ofBasis(exact(claims)),
    claimants: ofBasis(exact(fraction(claimed.claimants))),
    cost: ofBasis(exact(cost)),
    providerCharge: ofBasis(
      noCharge === null ? exact(fraction(claimed.chargeE4, E4)) : notDefined(noCharge),
    ),
    premium: ofPremium(premium ? exact(premium) : notDefined(BY_WAGE)),
    frequencyPer1000: ofBasis(quotient(times(claims, THOUSAND), exposed.memberMonths, NO_EXPOSURE)),
    severity: ofBasis(quotient(cost, claims, NO_CLAIM)),
    pmpm: ofBasis(quotient(cost, exposed.memberMonths, NO_EXPOSURE)),
    lossRatio: ofPremium(
      ofBasis(premium ? quotient(cost, premium, NO_PREMIUM) : notDefined(BY_WAGE)),
    ),
    penetration: ofPremium(
      bySex
        ? insufficient("Factories report their workforce without sex.")
        : workers === null
          ? insufficient("A factory has not reported its workforce for every month of this cell.")
          : quotient(exposed.memberMonths, workers, "No eligible workers were reported."),
    ),
  };
}
