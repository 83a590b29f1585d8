import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, codes, dayGiver, submit, submitAll } from "./claims.kit";

/**
 * Statements measured; BEGIN and COMMIT not counted, the credential and the catalogue in memory.
 * Reads end with their audit entry. Intake takes five (members, lock, standing claims, active lines, one
 * write with its audit entry); the reply reads the claim and, where all its fields are asked for, six
 * things beside it.
 */
const ELIGIBILITY = 3;
const LIST = 6;
const SUBMIT = 12;

let world: World;
let desk: string;
let officer: string;
const day = dayGiver("2026-01-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
  const claims = Array.from({ length: 40 }, (_, index) =>
    claimInput(`S-${index}`, {
      admittedOn: day(),
      lines: [{ service: "OPD" }, { service: "COSM" }],
    }),
  );
  await submitAll(world, desk, { claims });
  await world.ask(officer, "{ scheme { name } }");
});
afterAll(() => world.close());

/** How many statements a piece of work takes, once everything it needs often is in memory. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  await world.ask(desk, "{ scheme { name } }");
  await world.ask(officer, "{ scheme { name } }");
  world.statements();
  await work();
  return world.statements().length;
}

const lines = (size: number) =>
  Array.from({ length: size }, (_, index) => ({
    service: ["OPD", "EMG", "DEL", "COSM"][index % 4],
  }));

test(`an eligibility answer over four services takes ${ELIGIBILITY} statements, within three`, async () => {
  const ask = (size: number) =>
    world.ask(
      desk,
      `query($input: EligibilityInput!) { eligibility(input: $input) { status settlement instruction
        reasons { code text } lines { outcome schemePays { amount } reasons { code text } } } }`,
      {
        input: {
          member: { memberNumber: WHO.covered },
          serviceDate: "2026-06-15",
          lines: lines(size),
        },
      },
    );
  expect(await statementsOf(() => ask(4))).toBe(ELIGIBILITY);
  expect(await statementsOf(() => ask(40))).toBe(ELIGIBILITY);
  expect(ELIGIBILITY).toBeLessThanOrEqual(3);
});

const PAGE = `query($first: Int!) { claims(first: $first) { edges { cursor node {
  claimNumber provider { code name } member { name } reasons { code text }
  lines { line service { code name } benefit { amount } reasons { code amount { amount } } tariff { price { amount } } } } } } }`;

test(`a page of claims with lines, provider, member and reasons takes ${LIST} statements, 1 row or 100`, async () => {
  const read = async (first: number) => {
    const { data } = await world.ask<{ claims: { edges: unknown[] } }>(officer, PAGE, { first });
    expect(data.claims.edges).toHaveLength(Math.min(first, 40));
  };
  const counts = [];
  for (const first of [1, 20, 100]) counts.push(await statementsOf(() => read(first)));
  expect(counts).toEqual([LIST, LIST, LIST]);
});

test(`a claim of one line and one of ten take the same ${SUBMIT} statements`, async () => {
  const send = (reference: string, size: number) => async () =>
    accepted(
      await submit(world, desk, claimInput(reference, { admittedOn: day(), lines: lines(size) })),
    );
  expect(await statementsOf(send("L-1", 1))).toBe(SUBMIT);
  expect(await statementsOf(send("L-10", 10))).toBe(SUBMIT);
  expect(await statementsOf(send("L-100", 100))).toBe(SUBMIT);
});

test(`a batch of one claim and one of twenty take the same ${SUBMIT} statements as a claim alone`, async () => {
  const send = (name: string, size: number) => async () => {
    const claims = Array.from({ length: size }, (_, index) =>
      claimInput(`${name}-${index}`, { admittedOn: day() }),
    );
    expect((await submitAll(world, desk, { claims })).accepted).toBe(size);
  };
  expect(await statementsOf(send("B1", 1))).toBe(SUBMIT);
  expect(await statementsOf(send("B20", 20))).toBe(SUBMIT);
});

test(`a replay takes the same ${SUBMIT} statements and writes its audit entry alone`, async () => {
  const input = claimInput("again", { admittedOn: day() });
  await submit(world, desk, input);
  expect(await statementsOf(() => submit(world, desk, input))).toBe(SUBMIT);
  world.statements();
  await submit(world, desk, input);
  const writes = world.statements().filter((sql) => /INSERT|UPDATE|DELETE/.test(sql));
  expect(writes).toHaveLength(1);
  expect(writes[0]?.match(/INSERT INTO \w+/g)).toEqual(["INSERT INTO audit_entry"]);
});

test("a refused claim leaves its attempt and nothing else", async () => {
  world.statements();
  const { errors } = await submit(world, desk, claimInput("none", { lines: [] }));
  expect(codes(errors)).toEqual(["INT-003"]);
  const writes = world.statements().filter((sql) => /INSERT|UPDATE|DELETE/.test(sql));
  expect(writes).toHaveLength(1);
  expect(writes[0]).toMatch(/INSERT INTO intake_attempt/);
  expect(writes[0]).not.toMatch(/INSERT INTO claim/);
});
