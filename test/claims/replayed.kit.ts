import { WHO } from "../kit/seed.data";

interface Money {
  amount: string;
}
/** A replay as it is told. */
export interface Replayed {
  version: number;
  replayable: boolean;
  same: boolean | null;
  decisionBefore: string;
  decisionAfter: string | null;
  benefitBefore: Money;
  benefitAfter: Money | null;
  planVersionBefore: number | null;
  planVersionAfter: number | null;
  ruleSetVersionBefore: string;
  ruleSetVersionAfter: string;
  differences: {
    line: number | null;
    code: string;
    severityBefore: string | null;
    severityAfter: string | null;
    amountBefore: Money | null;
    amountAfter: Money | null;
  }[];
  errors: { code: string; path: string[]; message: string }[];
}

/** Asks for a replay of a claim, perhaps of one version and by one version of the plan. */
export const REPLAY = `query($n: String!, $v: Int, $p: Int) {
  replayAdjudication(claimNumber: $n, version: $v, planVersion: $p) {
    claimNumber version replayable same decisionBefore decisionAfter
    benefitBefore { amount } benefitAfter { amount } planVersionBefore planVersionAfter
    ruleSetVersionBefore ruleSetVersionAfter errors { code path message }
    differences { line code severityBefore severityAfter amountBefore { amount } amountAfter { amount } } } }`;

const STAY = {
  visitKind: "INPATIENT",
  admittedOn: "2026-05-01",
  dischargedOn: "2026-05-03",
  lines: [{ service: "ADM" }, { service: "LAB", quantity: 2 }],
};
/** A line charged above its tariff. */
export const ABOVE = { service: "OPD", charge: { amount: "7500", currency: "KHR" } };
const ENDED = { member: { memberNumber: WHO.ended }, admittedOn: "2026-06-01" };

/** Claims that are decided at once, and where. */
export const CASES: [string, object, "hospital" | "desk"][] = [
  ["an everyday visit", {}, "desk"],
  [
    "charges above the tariff and outside the package",
    { lines: [ABOVE, { service: "COSM" }] },
    "desk",
  ],
  ["a member whose cover has ended", ENDED, "desk"],
  ["capitation", { lines: [{ service: "DEL" }, { service: "EMG", quantity: 3 }] }, "desk"],
  ["a stay in dollars", STAY, "hospital"],
  ["the same day again", { admittedOn: "2026-01-02" }, "desk"],
];
