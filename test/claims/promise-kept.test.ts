import { WHO } from "../kit/seed.data";
import { checked } from "../eligibility/guarantee.kit";
import { openWorld, type World } from "../kit/world";
import { count, dayGiver, ledgerOf, type ShownClaim } from "./claims.kit";
import { correction, read, replace, withdraw, withdrawal } from "./corrections.kit";
import {
  another,
  asCost,
  guaranteeCost,
  parametersOf,
  problemOf,
  promised,
  quote,
  taken,
  unquoted,
  type Way,
  WAYS,
  withCover,
} from "./promised.kit";
import { publishPrice, told } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
const ENDED = "to_day = '2026-02-01'";
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

/** A visit that is promised; what is recorded of cover afterwards is up to the test. */
const aVisit = async (way: Way) => (await promised(world, desk, { day: day(), way })).input;

test("a voided claim gives its promise back: the next one stands on it", async () => {
  const input = await aVisit("both");
  await withCover(world, ENDED, async () => {
    const claim = await taken(later, desk, input);
    const { errors } = await withdraw({ ask: later }, desk, withdrawal(claim));
    expect(errors).toEqual([]);
    expect(await guaranteeCost(world, claim)).toBe(0n);
    const again = await taken(later, desk, another(input));
    expect(again).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
    expect(await guaranteeCost(world, again)).toBe(asCost(6000n));
  });
});

/** A correction of a claim on some day, and what it costs. */
async function corrected(ask: World["ask"], claim: { claimNumber: string }, input: object) {
  const wish = correction(claim, { claim: { ...input, emergency: true } });
  const { claim: next, errors } = await replace({ ask }, desk, wish);
  expect(errors).toEqual([]);
  if (next === null) throw new Error("nothing stands in its place");
  return { next, wish };
}

test.each(WAYS)("a replacement stands on its original's promise, quoted by %s", async (way) => {
  const input = await aVisit(way);
  await withCover(world, ENDED, async () => {
    const first = await taken(later, desk, input);
    const { next, wish } = await corrected(later, first, input);
    expect(next).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
    expect(await guaranteeCost(world, first)).toBe(0n);
    expect(await guaranteeCost(world, next)).toBe(asCost(6000n));
    const again = await replace({ ask: later }, desk, wish);
    expect(again).toMatchObject({ replayed: true, claim: { claimNumber: next.claimNumber } });
    const other = await taken(later, desk, another(input, { lines: [{ service: "EMG" }] }));
    expect([other.decision, problemOf(other)]).toEqual(["DENIED", "USED"]);
  });
});

test("a replacement that quotes nothing keeps its original's promise", async () => {
  const input = await aVisit("token");
  await withCover(world, ENDED, async () => {
    const first = await taken(later, desk, input);
    const { guaranteeToken: _, ...silent } = input as { guaranteeToken?: string };
    const { next } = await corrected(later, first, silent);
    expect(next).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
    expect(await guaranteeCost(world, next)).toBe(asCost(6000n));
  });
});

test("a replacement keeps its original's promise after its last day", async () => {
  const afterwards = await world.on("2027-01-20");
  for (const way of WAYS) {
    const input = await aVisit(way);
    await withCover(world, ENDED, async () => {
      const first = await taken(later, desk, input);
      const { next } = await corrected(afterwards, first, input);
      expect([way, next.decision]).toEqual([way, "APPROVED"]);
    });
  }
});

test.each([
  ["another patient", { member: { memberNumber: WHO.ended } }],
  ["another day", { admittedOn: "2026-06-14" }],
])("a replacement of %s keeps nothing", async (_, change) => {
  const input = await aVisit("token");
  await withCover(world, ENDED, async () => {
    const first = await taken(later, desk, input);
    const { next } = await corrected(later, first, { ...input, ...change });
    expect(next).toMatchObject({ decision: "DENIED", benefit: khr("0") });
    const other = await taken(later, desk, another(input));
    expect(other).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
  });
});

test("a claim that waits for a price is honoured when the price arrives", async () => {
  const administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
  const lines = [{ service: "NOPR" }];
  const { input, guarantee } = await promised(world, desk, { day: "2026-03-02", lines });
  await withCover(world, ENDED, async () => {
    const claim = await taken(world.ask, desk, input);
    expect(claim.status).toBe("PENDED");
    expect(parametersOf(claim.lines[0]?.reasons ?? [], "ADJ-004")).toMatchObject({
      number: guarantee.number,
    });
    await publishPrice(world, administrator, {
      service: "NOPR",
      price: "4000",
      from: "2026-03-01",
      to: "2026-04-01",
    });
    const decided = await told(world, desk, claim.claimNumber);
    expect(decided).toMatchObject({ decision: "APPROVED", benefit: khr("4000"), version: 2 });
    expect(await ledgerOf(world, decided)).toBe(4000n);
    // March's rate is 4,000 riel per dollar.
    expect(await guaranteeCost(world, claim)).toBe(10_000n);
  });
});

test("the desk that asks again with the number is answered by the promise, and gets no new one", async () => {
  const serviceDate = day();
  const lines = [{ service: "OPD" }, { service: "EMG", charge: khr("25000") }];
  const { input, guarantee } = await promised(world, desk, { day: serviceDate, lines });
  const member = { guaranteeNumber: guarantee.number };
  await withCover(world, ENDED, async () => {
    const answer = await checked(later, desk, { member, serviceDate, lines });
    expect(answer).toMatchObject({ settlement: "SCHEME_PAYS", guarantee: null });
    const { data } = await later<{ eligibility: object }>(
      desk,
      `query($input: EligibilityInput!) { eligibility(input: $input) { schemePays { amount currency }
        reasons { code }
        lines { line schemePays { amount currency } reasons { code amount { amount currency } } } } }`,
      { input: { member, serviceDate, lines } },
    );
    const claim = await taken(later, desk, input);
    expect(data.eligibility).toEqual({
      schemePays: claim.benefit,
      reasons: claim.reasons.map(({ code }) => ({ code })),
      lines: claim.lines.map(({ line, benefit, reasons }) => ({
        line,
        schemePays: benefit,
        reasons: reasons.map(({ code, amount }) => ({ code, amount })),
      })),
    });
    expect(claim.benefit).toEqual(khr("26000"));
    const used = await checked(later, desk, { member, serviceDate, lines });
    expect(used).toMatchObject({ status: "NOT_ELIGIBLE", guarantee: null });
  });
});

test("a replay with or without the token, by whatever way of naming the patient, is one claim", async () => {
  const input = await aVisit("both");
  await withCover(world, ENDED, async () => {
    const first = await taken(later, desk, input);
    const claims = await count(world, "claim");
    const { guaranteeToken, ...silent } = input as { guaranteeToken?: string };
    const named = { ...silent, member: { memberNumber: WHO.covered } };
    const torn = { ...input, guaranteeToken: "torn" };
    for (const again of [input, silent, named, { ...named, guaranteeToken }, torn]) {
      const { claim, replayed, errors } = await quote(later, desk, again);
      expect([replayed, errors]).toEqual([true, []]);
      expect(claim).toEqual(first);
    }
    expect(await count(world, "claim")).toBe(claims);
    expect(await ledgerOf(world, first as unknown as ShownClaim)).toBe(6000n);
  });
});

test("a promise that was quoted in vain is still good for the claim it was given for", async () => {
  const input = await aVisit("both");
  await withCover(world, ENDED, async () => {
    const moved = await taken(later, desk, another(input, { admittedOn: day() }));
    expect(moved.decision).toBe("DENIED");
    expect(await read({ ask: later }, desk, moved.claimNumber)).toMatchObject({ version: 1 });
    expect(await taken(later, desk, input)).toMatchObject({ decision: "APPROVED" });
    const plain = await taken(later, desk, unquoted(input));
    expect(plain.decision).toBe("DENIED");
  });
});
