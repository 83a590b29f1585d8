import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;
let hospital: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  hospital = await world.key("DESK", "NH01");
});
afterAll(() => world.close());

const QUESTION = `query($input: EligibilityInput!) { eligibility(input: $input) {
  status settlement instruction checkedAt ruleSetVersion
  reasons { code severity primary text remedy { action by text } }
  member { memberNumber name masked birthYear factory { code } } coverage { from to factory { code } plan { version } }
  schemePays { amount currency } patientPays { amount currency }
  lines { line outcome quantity allowedQuantity charge { amount currency } schemePays { amount currency } patientPays { amount }
    reasons { code amount { amount } } }
  errors { code path message } } }`;

interface Eligibility {
  eligibility: {
    status: string;
    settlement: string;
    reasons: { code: string; severity: string }[];
    member: { masked: boolean; name: string; birthYear: number | null } | null;
    coverage: { from: string } | null;
    schemePays: { amount: string; currency: string } | null;
    patientPays: { amount: string };
    lines: {
      outcome: string;
      schemePays: { amount: string };
      reasons: { code: string; amount: { amount: string } | null }[];
    }[];
    errors: { code: string; path: string[] }[];
  };
}

async function check(input: object, key = desk) {
  const { data, errors } = await world.ask<Eligibility>(key, QUESTION, { input });
  expect(errors).toBeUndefined();
  return data.eligibility;
}
const member = (memberNumber: string) => ({ memberNumber });

test("a covered worker's visit is paid by the scheme and costs the patient nothing", async () => {
  const answer = await check({
    member: member(WHO.covered),
    serviceDate: "2026-06-15",
    lines: [{ service: "OPD" }, { service: "EMG", quantity: 2 }],
  });
  expect(answer).toMatchObject({
    status: "ELIGIBLE",
    settlement: "SCHEME_PAYS",
    schemePays: { amount: "46000", currency: "KHR" },
    patientPays: { amount: "0" },
    coverage: { from: "2026-01-01" },
    errors: [],
  });
  expect(answer.lines.map(({ outcome }) => outcome)).toEqual(["WILL_PAY", "WILL_PAY"]);
});

test.each([
  ["the day before cover begins", WHO.lastDay, "2026-02-09", "NOT_ELIGIBLE", "ELG-002"],
  ["the first day of cover", WHO.lastDay, "2026-02-10", "ELIGIBLE", null],
  ["the last day of cover", WHO.lastDay, "2026-03-15", "ELIGIBLE", null],
  ["the day cover ends", WHO.lastDay, "2026-03-16", "NOT_ELIGIBLE", "ELG-003"],
  ["a gap in cover", WHO.gap, "2026-02-15", "NOT_ELIGIBLE", "ELG-003"],
  ["a person never covered", WHO.never, "2026-03-01", "NOT_ELIGIBLE", "ELG-002"],
  ["the last day before a lapse", WHO.lapsed, "2026-04-30", "ELIGIBLE", null],
  ["the first day of a lapse", WHO.lapsed, "2026-05-01", "NOT_ELIGIBLE", "ELG-004"],
])(
  "on %s the answer is right, for a basket and for cover only",
  async (_, who, day, status, code) => {
    const basket = { member: member(who), serviceDate: day, lines: [{ service: "OPD" }] };
    for (const input of [basket, { ...basket, lines: [] }]) {
      const answer = await check(input);
      expect(answer.status).toBe(status);
      expect(answer.settlement).toBe(status === "ELIGIBLE" ? "SCHEME_PAYS" : "OUTSIDE_SCHEME");
      expect(answer.reasons.map((reason) => reason.code)).toEqual(code === null ? [] : [code]);
    }
  },
);

test("identity is masked until the patient as seen agrees with the record", async () => {
  const input = { member: member(WHO.covered), serviceDate: "2026-06-15" };
  expect((await check(input)).member).toMatchObject({ masked: true, birthYear: null });
  const seen = await check({ ...input, patientAsSeen: { birthYear: 1995 } });
  expect(seen.member).toMatchObject({ masked: false, name: "Sok Dara", birthYear: 1995 });
  const spelled = await check({ ...input, patientAsSeen: { name: "Dara Sokh" } });
  expect(spelled.member).toMatchObject({ masked: false });
});

test("a patient who differs from the record is never turned away: the scheme decides later", async () => {
  const answer = await check({
    member: member(WHO.covered),
    serviceDate: "2026-06-15",
    patientAsSeen: { name: "Keo Bopha" },
    lines: [{ service: "OPD" }],
  });
  expect(answer).toMatchObject({
    status: "UNDETERMINED",
    settlement: "SCHEME_DECIDES_LATER",
    schemePays: null,
    member: { masked: true },
  });
  expect(answer.reasons.map(({ code }) => code)).toEqual(["ELG-007"]);
});

test("an unknown person is undetermined, a mistyped number is told so", async () => {
  const unknown = await check({ member: member(WHO.unknown), serviceDate: "2026-06-15" });
  expect(unknown).toMatchObject({ status: "UNDETERMINED", member: null });
  expect(unknown.reasons.map(({ code }) => code)).toEqual(["ELG-001"]);
  const mistyped = await check({ member: member("2000000019"), serviceDate: "2026-06-15" });
  expect(mistyped.errors).toMatchObject([{ code: "ELG-001", path: ["member", "memberNumber"] }]);
});

test("a badge is resolved as of the service date, a national ID by its nine digits", async () => {
  const badge = { factoryBadge: { factoryCode: "F01", badge: "1001" } };
  expect((await check({ member: badge, serviceDate: "2026-06-15" })).status).toBe("ELIGIBLE");
  const national = await check({ member: { nationalId: "123456789" }, serviceDate: "2026-06-15" });
  expect(national.status).toBe("ELIGIBLE");
});

test("a work injury names the other payer, an uncontracted provider the ordinary rules", async () => {
  const base = {
    member: member(WHO.covered),
    serviceDate: "2026-06-15",
    lines: [{ service: "OPD" }],
  };
  const injury = await check({ ...base, cause: "WORK" });
  expect(injury).toMatchObject({ status: "UNDETERMINED", settlement: "OTHER_PAYER" });
  const outside = await check(base, await world.key("DESK", "120203"));
  expect(outside).toMatchObject({ status: "ELIGIBLE", settlement: "OUTSIDE_SCHEME" });
  expect(outside.lines[0]).toMatchObject({ outcome: "WILL_NOT_PAY" });
});

test("services are judged line by line: uncovered, unpriced, wrong level, above and below tariff", async () => {
  const answer = await check({
    member: member(WHO.covered),
    serviceDate: "2026-06-15",
    lines: [
      { service: "COSM" },
      { service: "NOPR" },
      { service: "LAB" },
      { service: "OPD", charge: { amount: "7500", currency: "KHR" } },
      { service: "EMG", charge: { amount: "1.00", currency: "USD" } },
    ],
  });
  expect(answer.lines.map((line) => [line.outcome, line.reasons.map(({ code }) => code)])).toEqual([
    ["WILL_NOT_PAY", ["BEN-001"]],
    ["NEEDS_REVIEW", ["PRC-001"]],
    ["WILL_NOT_PAY", ["PRV-003", "PRC-001"]],
    ["WILL_PAY_PART", ["PRC-002"]],
    ["WILL_PAY", ["PRC-007"]],
  ]);
  expect(answer.lines[3]?.reasons[0]?.amount).toEqual({ amount: "1500" });
  expect(answer.lines[4]?.schemePays).toEqual({ amount: "4100", currency: "KHR" });
  expect(answer).toMatchObject({ status: "ELIGIBLE", settlement: "SCHEME_DECIDES_LATER" });
});

test("one case rate pays for the stay, the highest; the rest is included in it", async () => {
  const answer = await check(
    {
      member: member(WHO.covered),
      serviceDate: "2026-06-01",
      visitKind: "INPATIENT",
      lines: [{ service: "ADM" }, { service: "LAB" }, { service: "CSEC" }],
    },
    hospital,
  );
  expect(answer.lines.map(({ schemePays }) => schemePays.amount)).toEqual([
    "0.00",
    "0.00",
    "150.00",
  ]);
  expect(answer.schemePays).toEqual({ amount: "150.00", currency: "USD" });
});

test("an unknown service makes the question undetermined and names the line", async () => {
  const answer = await check({
    member: member(WHO.covered),
    serviceDate: "2026-06-15",
    lines: [{ service: "OPD" }, { service: "NOSUCH" }],
  });
  expect(answer).toMatchObject({ status: "UNDETERMINED", settlement: "SCHEME_DECIDES_LATER" });
  expect(answer.errors).toMatchObject([{ code: "INT-007", path: ["lines", "1", "service"] }]);
});
