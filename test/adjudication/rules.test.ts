import { adjudicate } from "../../src/adjudication/engine.rules";
import {
  caseOf,
  codesOf,
  covered,
  expectSound,
  fee,
  khr,
  rate,
  said,
  usd,
  type CaseChange,
  type LineChange,
  history,
} from "./facts.kit";

const PAID = "ALLOWED 6000 ELIGIBLE SCHEME_PAYS WILL_PAY";
const REFUSED = "DENIED 0 ELIGIBLE SCHEME_PAYS WILL_NOT_PAY";
const OUTSIDE = "DENIED 0 NOT_ELIGIBLE OUTSIDE_SCHEME WILL_NOT_PAY";
const REVIEW = "PENDED later ELIGIBLE SCHEME_DECIDES_LATER NEEDS_REVIEW";
const UNCLEAR = "PENDED later UNDETERMINED SCHEME_DECIDES_LATER NEEDS_REVIEW";

const span = { from: "2026-02-10", to: "2026-03-16" };
const lapse = { from: "2026-01-01", lapsedFrom: "2026-05-01" };
const gap = [{ from: "2026-01-01", to: "2026-02-01" }, { from: "2026-03-01" }];
const on = (admittedOn: string, ...covers: Parameters<typeof covered>) => ({
  admittedOn,
  member: covered(...covers),
});
const differing = {
  member: { ...covered({ from: "2026-01-01" }), identityDifferences: ["name"] },
} as CaseChange;
const stranger = { member: { identified: false } } as CaseChange;
const charge = (minor: bigint, rest: LineChange = {}) => ({ charge: khr(minor), ...rest });

type Case = [string, CaseChange, LineChange, string[], string];

const ELIGIBILITY: Case[] = [
  ["an everyday visit", {}, {}, [], PAID],
  ["a person nobody could name", stranger, {}, ["ELG-001"], UNCLEAR],
  ["the day before cover", on("2026-02-09", span), {}, ["ELG-002"], OUTSIDE],
  ["the first day of cover", on("2026-02-10", span), {}, [], PAID],
  ["the last day of cover", on("2026-03-15", span), {}, [], PAID],
  ["the day cover ends", on("2026-03-16", span), {}, ["ELG-003"], OUTSIDE],
  ["a person never covered", on("2026-03-16"), {}, ["ELG-002"], OUTSIDE],
  ["the day before a gap", on("2026-01-31", ...gap), {}, [], PAID],
  ["the first day of a gap", on("2026-02-01", ...gap), {}, ["ELG-003"], OUTSIDE],
  ["the last day of a gap", on("2026-02-28", ...gap), {}, ["ELG-003"], OUTSIDE],
  ["the day after a gap", on("2026-03-01", ...gap), {}, [], PAID],
  ["the day before a lapse", on("2026-04-30", lapse), {}, [], PAID],
  ["the first day of a lapse", on("2026-05-01", lapse), {}, ["ELG-004"], OUTSIDE],
  ["a lapse beside another cover", on("2026-05-01", lapse, { from: "2026-04-01" }), {}, [], PAID],
  [
    "a lapse that has ended with its cover",
    on("2026-07-01", { ...lapse, to: "2026-06-01" }),
    {},
    ["ELG-003"],
    OUTSIDE,
  ],
  [
    "a fee after cover in a stay that began under it",
    { ...on("2026-03-15", span), visitKind: "INPATIENT" },
    { serviceDate: "2026-03-16" },
    ["ELG-003"],
    OUTSIDE,
  ],
  [
    "a case rate after cover in a stay that began under it",
    { ...on("2026-03-15", span), visitKind: "INPATIENT" },
    { serviceDate: "2026-03-16", price: rate(6000n) },
    [],
    PAID,
  ],
  [
    "a case rate under cover in a stay that began before it",
    on("2026-02-09", span),
    { serviceDate: "2026-02-10", price: rate(6000n) },
    ["ELG-002"],
    OUTSIDE,
  ],
  ["a patient who differs from the record", differing, {}, ["ELG-007"], UNCLEAR],
  ["no plan in force", { planInForce: false }, {}, ["ELG-012"], OUTSIDE],
];

const NETWORK: Case[] = [
  [
    "a work injury",
    { cause: "WORK" },
    {},
    ["OTH-001"],
    "PENDED later UNDETERMINED OTHER_PAYER NEEDS_REVIEW",
  ],
  ["a road injury, which is not asked about yet", { cause: "ROAD" }, {}, [], PAID],
  [
    "a provider without a contract",
    { contracted: false },
    {},
    ["PRV-001"],
    "DENIED 0 ELIGIBLE OUTSIDE_SCHEME WILL_NOT_PAY",
  ],
  ["a service above the provider's level", {}, { allowedAtLevel: false }, ["PRV-003"], REFUSED],
  ["a service outside the package", {}, { covered: false }, ["BEN-001"], REFUSED],
  ["a line that stands on another claim", history({}), {}, ["DUP-001"], REFUSED],
  [
    "cover only, when no service is named",
    {},
    { service: null, price: null, covered: false, allowedAtLevel: false },
    [],
    "ALLOWED 0 ELIGIBLE SCHEME_PAYS WILL_PAY",
  ],
];

const PART = "REDUCED 6000 ELIGIBLE SCHEME_PAYS WILL_PAY_PART";
const PRICING: Case[] = [
  ["no price", {}, { price: null }, ["PRC-001"], REVIEW],
  ["no price for a charge", {}, charge(1n, { price: null }), ["PRC-001"], REVIEW],
  ["riel without a rate", {}, { rielPerUsd: null }, ["PRC-001"], REVIEW],
  [
    "dollars without a rate, when nothing is converted",
    { currency: "USD" },
    { rielPerUsd: null },
    [],
    PAID,
  ],
  [
    "a riel charge at a dollar provider without a rate",
    { currency: "USD" },
    charge(6000n, { rielPerUsd: null }),
    ["PRC-001"],
    REVIEW,
  ],
  ["a charge one above the tariff", {}, charge(6001n), ["PRC-002"], PART],
  ["a charge at the tariff", {}, charge(6000n), [], PAID],
  [
    "a charge one below the tariff",
    {},
    charge(5999n),
    ["PRC-007"],
    "ALLOWED 5999 ELIGIBLE SCHEME_PAYS WILL_PAY",
  ],
  ["a charge of nothing", {}, charge(0n), ["PRC-007"], "ALLOWED 0 ELIGIBLE SCHEME_PAYS WILL_PAY"],
  [
    "two units one above twice the tariff",
    {},
    charge(6001n, { quantity: 2, price: fee(3000n) }),
    ["PRC-002"],
    PART,
  ],
  ["a dollar charge above the tariff", {}, { charge: usd(150n) }, ["PRC-002"], PART],
  ["a dollar charge at the tariff", {}, { charge: usd(150n), rielPerUsd: 4000 }, [], PAID],
  ["a case rate whatever is charged above", {}, charge(9000n, { price: rate(6000n) }), [], PAID],
  ["a case rate whatever is charged below", {}, charge(1n, { price: rate(6000n) }), [], PAID],
  ["a case rate twice", {}, { quantity: 2, price: rate(6000n) }, ["PRC-003"], PART],
  ["a patient who paid", { patientPaid: khr(1n) }, {}, ["PRC-006"], PAID],
  ["a patient who paid nothing", { patientPaid: khr(0n) }, {}, [], PAID],
];

test.each([...ELIGIBILITY, ...NETWORK, ...PRICING])(
  "%s is judged by its rule and no other",
  (_, change, line, codes, answer) => {
    const facts = caseOf(change, line);
    const judgement = adjudicate(facts, {});
    expectSound(judgement);
    expect(codesOf(judgement)).toEqual(codes);
    expect(said(judgement, facts.member.identified)).toBe(answer);
  },
);

test.each([
  ["the highest pays for the stay", [rate(100n), rate(300n), fee(20n)], [0n, 300n, 0n]],
  ["the first of equals pays", [rate(300n), rate(300n)], [300n, 0n]],
  ["without one, every fee is paid", [fee(100n), fee(200n)], [100n, 200n]],
])("of several case rates %s", (_, prices, benefits) => {
  const judgement = adjudicate(caseOf({}, ...prices.map((price) => ({ price }))), {});
  expectSound(judgement);
  expect(judgement.lines.map(({ benefitMinor }) => benefitMinor)).toEqual(benefits);
  const included = judgement.lines.filter(({ benefitMinor }) => benefitMinor === 0n);
  for (const { reasons, allowedQuantity } of included) {
    expect([reasons.map(({ code }) => code), allowedQuantity]).toEqual([["PRC-003"], 0]);
  }
});

test("when the stay's case rate is denied, what it includes stays at nothing with its reason", () => {
  const lines = [{ price: rate(300n), covered: false }, { price: fee(20n) }];
  const judgement = adjudicate(caseOf({}, ...lines), {});
  expectSound(judgement);
  expect(judgement).toMatchObject({ decision: "DENIED", benefitMinor: 0n });
  expect(codesOf(judgement)).toEqual(["BEN-001", "PRC-003"]);
});
