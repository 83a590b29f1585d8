import { hasValidCheckDigit } from "../../src/shared/check-digit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  claimInput,
  codes,
  count,
  dayGiver,
  expectBalanced,
  ledgerOf,
  minor,
  submit,
  submitAll,
} from "./claims.kit";

let world: World;
let desk: string;
const day = dayGiver("2026-01-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const khr = (amount: string) => ({ amount, currency: "KHR" });
const visit = (reference: string, rest: object = {}) =>
  claimInput(reference, { admittedOn: day(), ...rest });
const many = (size: number, prefix: string) =>
  Array.from({ length: size }, (_, index) => visit(`${prefix}-${index}`));

test.each([1, 2, 100])("a batch of %i claims is decided claim by claim, in order", async (size) => {
  const claims = many(size, `N${size}`);
  const answer = await submitAll(world, desk, { claims });
  expect(answer).toMatchObject({ accepted: size, refused: 0, errors: [] });
  expect(answer.results.map(({ index }) => index)).toEqual(claims.map((_, index) => index));
  expect(answer.results.map(({ claim }) => claim?.providerReference)).toEqual(
    claims.map(({ providerReference }) => providerReference),
  );
  const numbers = answer.results.map(({ claim }) => claim?.claimNumber ?? "");
  expect(new Set(numbers).size).toBe(size);
  expect(numbers).toEqual([...numbers].sort());
  expect(numbers.every((number) => hasValidCheckDigit(number.slice(1)))).toBe(true);
  for (const result of answer.results) expectBalanced(accepted(result));
  const again = await submitAll(world, desk, { claims });
  expect(again.results.map(({ replayed }) => replayed)).toEqual(claims.map(() => true));
  expect(again.results.map(({ claim }) => claim)).toEqual(answer.results.map(({ claim }) => claim));
});

test("one bad item never blocks another, whatever is wrong with it", async () => {
  const bad = [
    visit("B-1", { lines: [] }),
    visit("B-2", { lines: [{ service: "XRAY" }] }),
    visit("B-3", { admittedOn: "2026-06-16" }),
    visit("B-4", { member: { memberNumber: "2000000019" } }),
    visit("B-5", { statedTotal: khr("1.5") }),
    visit("B-6", { providerId: "nobody" }),
    visit("B-7", { lines: [{ service: "OPD", quantity: -1 }] }),
    visit(`${"y".repeat(63)}𠀀`),
  ];
  const claims = bad.flatMap((item, index) => [item, visit(`G-${index}`)]);
  const { results, accepted: taken, refused } = await submitAll(world, desk, { claims });
  expect([taken, refused]).toEqual([bad.length, bad.length]);
  expect(results.map(({ claim }) => claim !== null)).toEqual(claims.map((_, at) => at % 2 === 1));
  expect(results.map(({ providerReference }) => providerReference)).toEqual(
    claims.map(({ providerReference }) => providerReference),
  );
  expect(results.filter(({ claim }) => !claim).map(({ errors }) => codes(errors))).toEqual([
    ["INT-003"],
    ["INT-007"],
    ["INT-005"],
    ["ELG-001"],
    ["INT-002"],
    ["INT-006"],
    ["INT-002"],
    ["INT-002"],
  ]);
  expect(await count(world, "intake_attempt")).toBe(bad.length);
});

test("a reference twice in one batch is a replay with the same content, a conflict with other", async () => {
  const first = visit("T-1");
  const claims = [first, { ...first, emergency: false }, { ...first, emergency: true }];
  const { results, accepted: taken, refused } = await submitAll(world, desk, { claims });
  expect([taken, refused]).toEqual([2, 1]);
  expect(results.map(({ replayed }) => replayed)).toEqual([false, true, false]);
  expect(results[1]?.claim).toEqual(results[0]?.claim);
  expect(results[2]).toMatchObject({
    claim: null,
    conflict: {
      claimNumber: results[0]?.claim?.claimNumber,
      status: "ADJUDICATED",
      differingFields: ["emergency"],
    },
    errors: [{ code: "INT-009" }],
  });
  expect(await count(world, "claim", "T-1")).toBe(1);
});

test("a reference refused in a batch is free for the next item of the same batch", async () => {
  const good = visit("F-1");
  const { results } = await submitAll(world, desk, { claims: [{ ...good, lines: [] }, good] });
  expect(results.map(({ claim }) => claim?.decision ?? null)).toEqual([null, "APPROVED"]);
});

test("two claims of one batch for the same visit: exactly one is paid", async () => {
  const admittedOn = day();
  const pair = [visit("S-1", { admittedOn }), visit("S-2", { admittedOn })];
  const { results } = await submitAll(world, desk, { claims: pair });
  const [one, two] = results.map(accepted);
  expect(one).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
  expect(two).toMatchObject({ decision: "DENIED", benefit: khr("0") });
  expect(two?.reasons).toMatchObject([{ code: "DUP-001", amount: khr("6000") }]);
  for (const claim of results.map(accepted)) {
    expectBalanced(claim);
    expect(await ledgerOf(world, claim)).toBe(minor(claim.benefit));
  }
});

test("in a batch a denied claim does not block its neighbour, a pended one does", async () => {
  const admittedOn = day();
  const denied = { member: { memberNumber: WHO.never }, admittedOn };
  const waiting = { cause: "WORK", admittedOn: day() };
  const claims = [
    visit("W-1", denied),
    visit("W-2", denied),
    visit("W-3", waiting),
    visit("W-4", { ...waiting, cause: "NONE" }),
  ];
  const { results } = await submitAll(world, desk, { claims });
  expect(results.map((result) => codes(accepted(result).reasons))).toEqual([
    ["ELG-002"],
    ["ELG-002"],
    ["OTH-001"],
    ["DUP-001"],
  ]);
});

const stated = (reference: string, amount: string) =>
  visit(reference, { lines: [{ service: "OPD", charge: khr(amount) }], statedTotal: khr(amount) });

test.each([
  ["no claims", { claims: [] }, ["claims"]],
  ["101 claims", { claims: Array(101).fill(claimInput("C")) }, ["claims"]],
  ["a wrong count", { claims: [stated("C-1", "6000")], controlCount: 2 }, ["controlCount"]],
  [
    "a wrong total",
    { claims: [stated("C-1", "6000")], controlTotal: khr("6001") },
    ["controlTotal"],
  ],
  [
    "a total in another currency",
    { claims: [stated("C-1", "6000")], controlTotal: { amount: "6000", currency: "USD" } },
    ["controlTotal"],
  ],
  [
    "a total over claims that state none",
    { claims: [visit("C-1")], controlTotal: khr("6000") },
    ["controlTotal"],
  ],
  [
    "a total that is no amount",
    { claims: [stated("C-1", "6000")], controlTotal: khr("6000.5") },
    ["controlTotal"],
  ],
  [
    "both wrong: both are told",
    { claims: [stated("C-1", "6000")], controlCount: 0, controlTotal: khr("0") },
    ["controlCount", "controlTotal"],
  ],
])("a batch with %s stores nothing", async (_, batch, fields) => {
  const before = [await count(world, "claim"), await count(world, "intake_attempt")];
  const answer = await submitAll(world, desk, batch);
  expect(answer).toMatchObject({ results: [], accepted: 0, refused: 0 });
  expect(answer.errors.map(({ code, path }) => [code, ...path])).toEqual(
    fields.map((field) => ["INT-002", field]),
  );
  expect([await count(world, "claim"), await count(world, "intake_attempt")]).toEqual(before);
});

test("a batch whose count and total agree is taken in, and each of its claims alone again", async () => {
  const claims = [stated("A-1", "6000"), stated("A-2", "5000")];
  const answer = await submitAll(world, desk, {
    claims,
    controlCount: 2,
    controlTotal: khr("11000"),
  });
  expect(answer).toMatchObject({ accepted: 2, refused: 0, errors: [] });
  const alone = await submit(world, desk, claims[1] ?? {});
  expect(alone).toMatchObject({ replayed: true, claim: { benefit: khr("5000") } });
});
