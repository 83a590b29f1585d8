import { openWorld, type World } from "../kit/world";
import { dayGiver, expectBalanced, ledgerOf, type ShownClaim } from "./claims.kit";
import {
  another,
  asCost,
  guaranteeCost,
  parametersOf,
  passedOver,
  problemOf,
  promised,
  taken,
  unquoted,
  WAYS,
  withCover,
} from "./promised.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let later: World["ask"];
const day = dayGiver("2026-04-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  later = await world.on("2026-07-20");
});
afterAll(() => world.close());

/** What may be recorded of cover after the patient has been told that she is covered. */
const CHANGES: [string, string, string][] = [
  ["was recorded by mistake", "superseded_at = now()", "ELG-002"],
  ["began later", "from_day = '2026-06-14'", "ELG-002"],
  ["ended before the visit", "to_day = '2026-03-01'", "ELG-003"],
  ["lapsed", "lapsed_from = '2026-03-01', noticed_on = '2026-02-01'", "ELG-004"],
  ["was under a plan that is not in force", "plan_code = 'GONE'", "ELG-012"],
];

describe.each(WAYS)("a promise that is quoted by %s", (way) => {
  test.each(CHANGES)("is honoured weeks later although cover %s", async (_, change, code) => {
    const { claim, guarantee } = await passedOver(async () => {
      const { input, guarantee } = await promised(world, desk, { day: day(), way });
      return withCover(world, change, async () => ({
        guarantee,
        claim: await taken(later, desk, input),
      }));
    });
    expectBalanced(claim as unknown as ShownClaim);
    expect(claim).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
    expect(claim.lines.map(({ reasons }) => parametersOf(reasons, "ADJ-004"))).toEqual([
      { number: guarantee.number, amount: "6000 KHR", codes: code },
    ]);
    expect(await ledgerOf(world, claim as unknown as ShownClaim)).toBe(6000n);
    expect(await guaranteeCost(world, claim)).toBe(asCost(6000n));
  });
});

test.each(CHANGES)(
  "nobody is honoured who quotes nothing, when cover %s",
  async (_, change, code) => {
    const { claim } = await passedOver(async () => {
      const { input } = await promised(world, desk, { day: day() });
      return withCover(world, change, async () => ({
        claim: await taken(later, desk, unquoted(input)),
      }));
    });
    expect(claim).toMatchObject({ decision: "DENIED", benefit: khr("0") });
    expect(claim.reasons.map((reason) => reason.code)).toEqual([code]);
    expect(await guaranteeCost(world, claim)).toBe(0n);
  },
);

test("while cover stands as it was, a promise that is quoted costs nothing and says nothing", async () => {
  const { input } = await promised(world, desk, { day: day() });
  const claim = await taken(later, desk, input);
  expect(claim).toMatchObject({ decision: "APPROVED", benefit: khr("6000"), reasons: [] });
  expect(await guaranteeCost(world, claim)).toBe(0n);
});

const ENDED = "to_day = '2026-03-01'";

test("a service that was not promised is denied beside one that was", async () => {
  const { input } = await promised(world, desk, { day: day() });
  const both = { ...input, lines: [{ service: "OPD" }, { service: "EMG" }] };
  const claim = await withCover(world, ENDED, () => taken(later, desk, both));
  expect(claim).toMatchObject({ decision: "PARTIAL", benefit: khr("6000") });
  expect(claim.lines.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    ["ADJ-004"],
    ["ELG-003"],
  ]);
  expect(await guaranteeCost(world, claim)).toBe(asCost(6000n));
});

test("a service on another day of the same claim was not promised", async () => {
  const [first, second] = [day(), day()];
  const { input } = await promised(world, desk, { day: first });
  const lines = [{ service: "OPD" }, { service: "OPD", serviceDate: second }];
  const visit = { ...input, lines };
  const claim = await withCover(world, ENDED, () => taken(later, desk, visit));
  expect(claim.lines.map(({ benefit }) => benefit)).toEqual([khr("6000"), khr("0")]);
});

test.each(WAYS)("the visit of another day is not the one promised, quoted by %s", async (way) => {
  const { input } = await promised(world, desk, { day: day(), way });
  const moved = { ...input, admittedOn: day() };
  const claim = await withCover(world, ENDED, () => taken(later, desk, moved));
  expect([claim.decision, problemOf(claim)]).toEqual(["DENIED", "OTHER_DATE"]);
});

test("a price above the tariff is reduced all the same; the loss is what is paid", async () => {
  const lines = [{ service: "OPD", charge: khr("9000") }];
  const { input } = await promised(world, desk, { day: day(), lines });
  const claim = await withCover(world, ENDED, () => taken(later, desk, input));
  expectBalanced(claim as unknown as ShownClaim);
  expect(claim).toMatchObject({ submitted: khr("9000"), benefit: khr("6000") });
  const [line] = claim.lines;
  expect(line?.reasons).toMatchObject([
    { code: "PRC-002", amount: khr("3000") },
    { code: "ADJ-004", amount: khr("0") },
  ]);
  expect(parametersOf(line?.reasons ?? [], "ADJ-004")?.["amount"]).toBe("6000 KHR");
  expect(await guaranteeCost(world, claim)).toBe(asCost(6000n));
});

test("two lines that were promised: each has its own loss, and the claim's is their sum", async () => {
  const lines = [{ service: "OPD" }, { service: "EMG" }];
  const { input } = await promised(world, desk, { day: day(), lines });
  const claim = await withCover(world, ENDED, () => taken(later, desk, input));
  const losses = claim.lines.map(({ reasons }) => parametersOf(reasons, "ADJ-004")?.["amount"]);
  expect(losses).toEqual(["6000 KHR", "20000 KHR"]);
  expect(await guaranteeCost(world, claim)).toBe(asCost(6000n) + asCost(20_000n));
});

test("limits count for who was promised as for everybody", async () => {
  const limit = `'{"LIM-001": {"on": true, "parameters": {"maximum": "DEL=1", "period": "MONTH"}}}'`;
  const lines = [{ service: "DEL" }];
  const visits: Awaited<ReturnType<typeof promised>>[] = [];
  for (const visit of ["2026-03-03", "2026-03-20"]) {
    visits.push(await promised(world, desk, { day: visit, lines }));
  }
  await world.root.query(`UPDATE plan SET rules = rules || ${limit}`);
  const benefits = await withCover(world, "to_day = '2026-02-01'", async () => {
    const claims = [];
    for (const { input } of visits) claims.push(await taken(later, desk, another(input)));
    expect(await guaranteeCost(world, claims[1] ?? { claimNumber: "" })).toBe(0n);
    return claims.map(({ benefit }) => benefit);
  });
  await world.root.query(`UPDATE plan SET rules = rules - 'LIM-001'`);
  expect(benefits).toEqual([khr("80000"), khr("0")]);
});

test("a stay that was promised is paid whole, from admission to discharge", async () => {
  const hospital = await world.key("DESK", "NH01");
  const [admittedOn, dischargedOn] = ["2026-05-20", "2026-05-29"];
  const asked = { day: admittedOn, visitKind: "INPATIENT", lines: [{ service: "ADM" }] };
  const { input, guarantee } = await promised(world, hospital, asked);
  expect(guarantee).toMatchObject({ episode: true, services: [] });
  const lines = [{ service: "ADM" }, { service: "LAB", serviceDate: dischargedOn }];
  const stay = { ...input, dischargedOn, lines };
  const claim = await withCover(world, ENDED, () => taken(later, hospital, stay));
  expectBalanced(claim as unknown as ShownClaim);
  expect(claim.benefit).toEqual({ amount: "61.00", currency: "USD" });
  expect(await guaranteeCost(world, claim)).toBe(610_000n);
});

test("a question about cover alone promises whatever is done on the day", async () => {
  const asked = { day: day(), lines: [] };
  const { input } = await promised(world, desk, asked);
  const visit = { ...input, lines: [{ service: "OPD" }, { service: "EMG" }] };
  const claim = await withCover(world, ENDED, () => taken(later, desk, visit));
  expect(claim.benefit).toEqual(khr("26000"));
});

test("of two promises, one that names the patient and one that is quoted, the one that holds counts", async () => {
  const older = await promised(world, desk, { day: day(), way: "number" });
  const { guarantee, input } = await promised(world, desk, { day: day(), way: "token" });
  const { member } = older.input;
  await withCover(world, "to_day = '2026-02-01'", async () => {
    const claim = await taken(later, desk, { ...input, member });
    expect(claim).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
    expect(parametersOf(claim.reasons, "ADJ-004")?.["number"]).toBe(guarantee.number);
    const still = await taken(later, desk, older.input);
    expect(problemOf(still)).toBeNull();
    expect(still.decision).toBe("APPROVED");
  });
});
