import {
  guaranteeProblem,
  promisedCare,
  type PromiseTerms,
  type PromisedAnswer,
  type QuotingClaim,
} from "../../src/eligibility/guarantee.rules";

const answer = (rest: Partial<PromisedAnswer>): PromisedAnswer => ({
  status: "ELIGIBLE",
  settlement: "SCHEME_PAYS",
  inPatient: false,
  lines: [{ service: "OPD", outcome: "WILL_PAY" }],
  ...rest,
});
const lines = (...outcomes: [string, string][]) => ({
  lines: outcomes.map(([service, outcome]) => ({ service, outcome })),
});
const services = (...codes: string[]) => ({ services: codes, episode: false });
const EPISODE = { services: [], episode: true };

test.each([
  ["a service that is paid", {}, services("OPD")],
  ["one that is looked at later", { settlement: "SCHEME_DECIDES_LATER" }, services("OPD")],
  [
    "what is paid, in part paid or looked at, and not what is not",
    lines(["A", "WILL_PAY"], ["B", "WILL_PAY_PART"], ["C", "NEEDS_REVIEW"], ["D", "WILL_NOT_PAY"]),
    services("A", "B", "C"),
  ],
  ["a service asked for twice, once", lines(["A", "WILL_PAY"], ["A", "WILL_PAY"]), services("A")],
  [
    "a service of which one line is paid",
    lines(["A", "WILL_NOT_PAY"], ["A", "WILL_PAY"]),
    services("A"),
  ],
  ["nothing when nothing would be paid", lines(["A", "WILL_NOT_PAY"], ["B", "WILL_NOT_PAY"]), null],
  ["the episode when only cover was asked about", { lines: [] }, EPISODE],
  ["the episode for a stay", { inPatient: true }, EPISODE],
  ["the episode for a stay without services", { inPatient: true, lines: [] }, EPISODE],
  ["no stay of which nothing is paid", { inPatient: true, ...lines(["A", "WILL_NOT_PAY"]) }, null],
  ["nothing to somebody who is not insured", { status: "NOT_ELIGIBLE" }, null],
  ["nothing while it is not clear", { status: "UNDETERMINED" }, null],
  ["nothing when another pays", { settlement: "OTHER_PAYER" }, null],
  ["nothing outside the scheme", { settlement: "OUTSIDE_SCHEME" }, null],
])("a positive answer promises %s", (_, rest, care) => {
  expect(promisedCare(answer(rest))).toEqual(care);
});

const TERMS = { serviceDate: "2026-06-15", validUntil: "2026-12-12" };
const KEPT = { ...TERMS, memberId: "m1", providerId: "p1" };
const TOLD = { ...TERMS, memberPseudonym: "pseudonym-1", providerCode: "120104" };
const CLAIM: QuotingClaim = {
  memberId: "m1",
  memberPseudonym: "pseudonym-1",
  providerId: "p1",
  providerCode: "120104",
  admittedOn: "2026-06-15",
  today: "2026-07-20",
  usedBy: null,
};
const other = { providerId: "p2", providerCode: "NH01" };
const stranger = { memberId: "m2", memberPseudonym: "pseudonym-2" };

describe.each<[string, PromiseTerms]>([
  ["as the audit keeps it", KEPT],
  ["as a token tells it", TOLD],
])("a promise %s", (_, promise) => {
  test.each<[string, Partial<QuotingClaim>, string | null]>([
    ["holds for its member, provider and day", {}, null],
    ["holds on the last day", { today: "2026-12-12" }, null],
    ["does not hold the day after", { today: "2026-12-13" }, "EXPIRED"],
    ["is used once", { usedBy: "C1" }, "USED"],
    ["is not for another provider", other, "OTHER_PROVIDER"],
    ["is not for another member", stranger, "OTHER_MEMBER"],
    ["is nobody's whom nobody knows", { memberId: null, memberPseudonym: null }, "OTHER_MEMBER"],
    ["is not for the day before", { admittedOn: "2026-06-14" }, "OTHER_DATE"],
    ["is not for the day after", { admittedOn: "2026-06-16" }, "OTHER_DATE"],
    [
      "tells another provider nothing more",
      { ...other, ...stranger, usedBy: "C1", today: "2027-01-01" },
      "OTHER_PROVIDER",
    ],
    ["tells nothing more of another member", { ...stranger, usedBy: "C1" }, "OTHER_MEMBER"],
  ])("%s", (_name, rest, problem) => {
    expect(guaranteeProblem(promise, { ...CLAIM, ...rest })).toBe(problem);
  });
});
