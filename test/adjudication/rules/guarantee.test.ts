import { adjudicate } from "../../../src/adjudication/engine.rules";
import type { GuaranteeFacts } from "../../../src/adjudication/facts.rules";
import type { RuleSettings } from "../../../src/adjudication/settings.rules";
import {
  caseOf,
  codesOf,
  covered,
  expectSound,
  fee,
  said,
  type CaseChange,
  type LineChange,
} from "../facts.kit";
import {
  ALSO,
  charge,
  on,
  OUTSIDE,
  PAID,
  part,
  pays,
  REFUSED,
  REVIEW,
  stay,
  UNCLEAR,
} from "./table.kit";

const NUMBER = "K7M29QTX";
const promise = (rest: Partial<GuaranteeFacts> = {}): CaseChange => ({
  guarantee: { number: NUMBER, episode: false, services: ["OPD"], ...rest },
});
const SERVICES = promise();
const EPISODE = promise({ episode: true, services: [] });
const span = { from: "2026-02-10", to: "2026-03-16" };
const all: RuleSettings = { "ELG-005": { on: true }, "ELG-013": { on: true } };
const noted = (amount: string, codes: string) => ({ number: NUMBER, amount, codes });

/** The visit of each question of cover, as it stands without a promise, and what the promise costs. */
const SUPPRESSED: [
  code: string,
  change: CaseChange,
  line: LineChange,
  alone: string,
  lost: string,
][] = [
  ["ELG-002", on("2026-02-09", span), {}, OUTSIDE, "6000 KHR"],
  ["ELG-003", on("2026-03-16", span), {}, OUTSIDE, "6000 KHR"],
  ["ELG-004", on("2026-06-10", { lapsedFrom: "2026-05-01" }), {}, OUTSIDE, "6000 KHR"],
  ["ELG-005", on("2026-06-10", {}), {}, REVIEW, "0 KHR"],
  [
    "ELG-010",
    on("2026-03-15", { ...span, paidThrough: "2026-12-31" }),
    { perDay: true, quantity: 3, price: fee(2000n) },
    part(2000),
    "4000 KHR",
  ],
  ["ELG-012", { planInForce: false, ...paid() }, {}, OUTSIDE, "6000 KHR"],
  ["ELG-013", { rosterAwaited: "F01", ...paid() }, {}, UNCLEAR, "0 KHR"],
];

function paid(): CaseChange {
  return { member: covered({ paidThrough: "2026-12-31" }) };
}

describe.each(SUPPRESSED)("%s", (code, change, line, alone, lost) => {
  const judge = (quoted: CaseChange, more: LineChange[] = []) => {
    const judgement = adjudicate(caseOf({ ...change, ...quoted }, line, ...more), all);
    expectSound(judgement);
    return judgement;
  };

  test("stands without a promise", () => {
    const judgement = judge({});
    expect(codesOf(judgement)).toEqual([code]);
    expect(said(judgement)).toBe(alone);
  });

  test.each([
    ["the services named", SERVICES],
    ["the episode", EPISODE],
  ])("rests for a promise of %s, and what that costs is noted", (_, quoted) => {
    const judgement = judge(quoted);
    const awaitsRoster = code === "ELG-013";
    expect(codesOf(judgement)).toEqual(awaitsRoster ? [] : ["ADJ-004"]);
    expect(said(judgement)).toBe(PAID);
    const { guaranteedMinor, reasons } = judgement.lines[0] ?? {};
    expect(`${guaranteedMinor} KHR`).toBe(lost);
    if (!awaitsRoster) expect(reasons?.[0]?.parameters).toEqual(noted(lost, code));
  });

  test.each([
    ["another service", promise({ services: ["LAB"] })],
    ["nothing", promise({ services: [] })],
  ])("stands against a promise of %s", (_, quoted) => {
    const judgement = judge(quoted);
    expect(codesOf(judgement)).toEqual([code]);
    expect(said(judgement)).toBe(alone);
    expect(judgement.lines[0]?.guaranteedMinor).toBe(0n);
  });

  test("stands for the line beside a promised one", () => {
    const judgement = judge(SERVICES, [{ ...line, service: "LAB" }]);
    const states = judgement.lines.map(({ state }) => state);
    const [ofBoth, ofOne] = [judge({}, [{ ...line, service: "LAB" }]), judge({})];
    const whole = ofBoth.lines[1]?.state;
    expect(whole).toBe(ofOne.lines[0]?.state);
    // A roster that is awaited holds the claim as long as one line is not promised.
    const promised = code === "ELG-013" ? "PENDED" : "ALLOWED";
    expect(states).toEqual([promised, whole]);
  });
});

test("an episode is promised on each of its days, services on the day of the promise alone", () => {
  const during = { ...stay("2026-03-15", "2026-03-20"), member: covered(span) };
  const lines = [{}, { serviceDate: "2026-03-16" }];
  const services = adjudicate(caseOf({ ...during, ...SERVICES }, ...lines), {});
  expect(said(services)).toBe(PAID + ALSO.denied);
  const episode = adjudicate(caseOf({ ...during, ...EPISODE }, ...lines), {});
  expect(said(episode)).toBe(PAID + ALSO.paid(6000));
  expect(episode.lines.map(({ guaranteedMinor }) => guaranteedMinor)).toEqual([0n, 6000n]);
});

const ended = on("2026-03-16", span);
const limit: RuleSettings = { "LIM-001": { on: true, parameters: { maximum: "1" } } };

test.each<[string, CaseChange, LineChange, RuleSettings, string[], string, bigint]>([
  ["the tariff", {}, charge(9000n), {}, ["PRC-002", "ADJ-004"], part(6000), 6000n],
  ["the package", {}, { covered: false }, {}, ["BEN-001", "ADJ-004"], REFUSED, 0n],
  ["the provider's level", {}, { allowedAtLevel: false }, {}, ["PRV-003", "ADJ-004"], REFUSED, 0n],
  [
    "the contract",
    { contracted: false },
    {},
    {},
    ["PRV-001", "ADJ-004"],
    "DENIED 0 ELIGIBLE OUTSIDE_SCHEME WILL_NOT_PAY",
    0n,
  ],
  ["a limit", {}, { quantity: 3 }, limit, ["LIM-001", "ADJ-004"], part(6000), 6000n],
  ["a price that is not known", {}, { price: null }, {}, ["PRC-001", "ADJ-004"], REVIEW, 0n],
  [
    "whose cost it is",
    { cause: "WORK" },
    {},
    {},
    ["OTH-001", "ADJ-004"],
    "PENDED later UNDETERMINED OTHER_PAYER NEEDS_REVIEW",
    6000n,
  ],
])("a promise of cover is none about %s", (_, change, line, plan, codes, answer, lost) => {
  const judgement = adjudicate(caseOf({ ...ended, ...EPISODE, ...change }, line), plan);
  expectSound(judgement);
  expect(codesOf(judgement)).toEqual(codes);
  expect(said(judgement)).toBe(answer);
  expect(judgement.lines[0]?.guaranteedMinor).toBe(lost);
});

test("what a promise pays uses limits up like anything else that is paid", () => {
  const lines = [{}, { service: "OPD" }];
  const judgement = adjudicate(caseOf({ ...ended, ...EPISODE }, ...lines), limit);
  expect(said(judgement)).toBe(PAID + ALSO.usedUp);
  expect(judgement.lines.map(({ guaranteedMinor }) => guaranteedMinor)).toEqual([6000n, 0n]);
});

test("two questions of cover are one loss, and are both named", () => {
  const judgement = adjudicate(caseOf({ ...ended, ...EPISODE, planInForce: false }), {});
  expect(judgement.lines[0]?.reasons.map(({ parameters }) => parameters)).toEqual([
    noted("6000 KHR", "ELG-012, ELG-003"),
  ]);
});

test("a promise that nothing is found against is not noted", () => {
  const judgement = adjudicate(caseOf(EPISODE), {});
  expect([codesOf(judgement), said(judgement)]).toEqual([[], pays(6000)]);
});

test("cover alone is promised to no line: a question is answered as cover stands", () => {
  const line = { service: null, category: null, price: null };
  expect(codesOf(adjudicate(caseOf({ ...ended, ...EPISODE }, line), {}))).toEqual(["ELG-003"]);
});
