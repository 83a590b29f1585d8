import { addDays } from "../../src/shared/dates";
import { sum } from "../../src/shared/money";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  claimInput,
  count,
  dayGiver,
  expectBalanced,
  ledgerOf,
  minor,
  submit,
  submitAll,
  submitInARush,
} from "./claims.kit";

let world: World;
let desk: string;
let colleague: string;
const day = dayGiver("2026-01-12");
const ROUNDS = 20;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "one");
  colleague = await world.key("DESK", "120104", "two");
});
afterAll(() => world.close());

const fifty = <T>(make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 50 }, (_, index) => make(index)));

test.each([
  ["a member", { member: { memberNumber: WHO.covered } }],
  [
    "a person nobody can name",
    { member: { unidentified: true }, patientAsSeen: { name: "Sok Maly" } },
  ],
])("fifty at once of the same claim for %s are one claim with one number", async (name, rest) => {
  const input = claimInput(`fifty ${name}`, { admittedOn: day(), ...rest });
  const payloads = await fifty((index) =>
    submitInARush(world, index % 2 ? desk : colleague, input),
  );
  const claims = payloads.map(accepted);
  expect(new Set(claims.map(({ claimNumber }) => claimNumber)).size).toBe(1);
  // None is new to its sender when the first answer came too late, and was asked for again.
  expect(payloads.filter(({ replayed }) => !replayed).length).toBeLessThanOrEqual(1);
  expect(await count(world, "claim", input.providerReference)).toBe(1);
  const [claim] = claims;
  if (!claim) throw new Error("no claim");
  expectBalanced(claim);
  expect(await ledgerOf(world, claim)).toBe(6000n);
});

test("more claims at once than connections are decided right after the catalogue has changed", async () => {
  await world.root.query("UPDATE service SET name_en = name_en");
  const payloads = await fifty((index) =>
    submitInARush(world, desk, claimInput(`changed ${index}`, { admittedOn: "2026-06-14" })),
  );
  const decisions = payloads.map((payload) => accepted(payload).decision);
  expect(decisions.filter((decision) => decision === "APPROVED")).toHaveLength(1);
  expect(decisions.filter((decision) => decision === "DENIED")).toHaveLength(49);
});

test("fifty at once under one reference with two contents: one claim, the others told of it", async () => {
  const members = [WHO.covered, WHO.second];
  const admittedOn = day();
  const payloads = await fifty((index) =>
    submitInARush(
      world,
      desk,
      claimInput("two contents", { admittedOn, member: { memberNumber: members[index % 2] } }),
    ),
  );
  const standing = payloads.filter(({ claim }) => claim !== null);
  const refused = payloads.filter(({ conflict }) => conflict !== null);
  expect([standing.length, refused.length]).toEqual([25, 25]);
  const numbers = [
    ...standing.map(({ claim }) => claim),
    ...refused.map(({ conflict }) => conflict),
  ];
  expect(new Set(numbers.map((one) => one?.claimNumber)).size).toBe(1);
  expect(standing.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await count(world, "claim", "two contents")).toBe(1);
});

test("two desks claim one visit under two references at once: both stand, exactly one is paid", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const admittedOn = day();
    const claims = await Promise.all(
      [desk, colleague].map(async (key, index) =>
        accepted(await submit(world, key, claimInput(`pair ${round}.${index}`, { admittedOn }))),
      ),
    );
    claims.forEach(expectBalanced);
    expect(claims.map(({ decision }) => decision).sort()).toEqual(["APPROVED", "DENIED"]);
    expect(sum(claims.map(({ benefit }) => minor(benefit)))).toBe(6000n);
    const costs = await Promise.all(claims.map((claim) => ledgerOf(world, claim)));
    expect(sum(costs)).toBe(6000n);
  }
});

test("two batches of the same visits in opposite orders at once pay each visit exactly once", async () => {
  const members = [WHO.covered, WHO.second, WHO.gap, WHO.lapsed];
  for (let round = 0; round < 5; round += 1) {
    const admittedOn = `2026-03-0${round + 3}`;
    const visits = (name: string) =>
      members.map((memberNumber, index) =>
        claimInput(`batch ${name} ${round}.${index}`, { admittedOn, member: { memberNumber } }),
      );
    const answers = await Promise.all([
      submitAll(world, desk, { claims: visits("a") }),
      submitAll(world, colleague, { claims: visits("b").reverse() }),
    ]);
    const claims = answers.flatMap(({ results }) => results.map(accepted));
    expect(claims.map(({ decision }) => decision).sort()).toEqual([
      ...members.map(() => "APPROVED"),
      ...members.map(() => "DENIED"),
    ]);
  }
});

test("two claims at once for the last visit of a limit: exactly one gets it", async () => {
  const limit = { "LIM-003": { on: true, parameters: { maximum: "1", period: "DAY" } } };
  await world.root.query("UPDATE plan SET rules = rules || $1::jsonb", [JSON.stringify(limit)]);
  const rivals = [desk, await world.key("DESK", "120105", "elsewhere")];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Never beside the last round's day: the same service elsewhere would be looked at.
    const admittedOn = addDays("2026-04-10", round * 3);
    const claims = await Promise.all(
      rivals.map(async (key, index) =>
        accepted(await submit(world, key, claimInput(`last ${round}.${index}`, { admittedOn }))),
      ),
    );
    claims.forEach(expectBalanced);
    expect(claims.map(({ decision }) => decision).sort()).toEqual(["APPROVED", "DENIED"]);
    const denied = claims.find(({ decision }) => decision === "DENIED");
    expect(denied?.reasons[0]).toMatchObject({ code: "LIM-003", primary: true });
    expect(sum(claims.map(({ benefit }) => minor(benefit)))).toBe(6000n);
  }
});
