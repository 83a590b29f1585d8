import { RULE_SET_VERSION } from "../../src/adjudication";
import { ruleCard } from "../../src/adjudication/rule-book.service";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, dayGiver, submit, submitAll, type ShownClaim } from "./claims.kit";
import { tamper, told } from "./decisions.kit";

let world: World;
let desk: string;
let officer: string;
const day = dayGiver("2026-01-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
});
afterAll(() => world.close());

interface Outcome {
  code: string;
  line: number | null;
  result: string;
  inputs: { name: string; value: string }[];
}

const TRACE = "adjudications { ruleSetVersion trace { code line result inputs { name value } } }";

async function traceOf(claim: ShownClaim, key = officer): Promise<Outcome[]> {
  const query = `query($n: String) { claim(claimNumber: $n) { ${TRACE} } }`;
  type Read = { claim: { adjudications: { ruleSetVersion: string; trace: Outcome[] }[] } };
  const { claim: read } = await told<Read>(world, key, query, { n: claim.claimNumber });
  expect(read.adjudications.map(({ ruleSetVersion }) => ruleSetVersion)).toEqual([
    RULE_SET_VERSION,
  ]);
  return read.adjudications[0]?.trace ?? [];
}

const LINES = [
  { service: "OPD", charge: { amount: "7500", currency: "KHR" } },
  { service: "COSM" },
  { service: "EMG" },
];
const decided = async (reference: string, key = desk, rest: object = {}) =>
  accepted(
    await submit(world, key, claimInput(reference, { admittedOn: day(), lines: LINES, ...rest })),
  );

async function ranOf({ claimNumber }: ShownClaim): Promise<string[]> {
  const [row] = await world.root.query<{ ran: string }[]>(
    "SELECT ran FROM adjudication a JOIN claim c ON c.id = a.claim_id WHERE c.claim_number = $1",
    [claimNumber],
  );
  return row?.ran.split(" ") ?? [];
}

const inputsOf = (trace: Outcome[], code: string, line: number | null = null) =>
  Object.fromEntries(
    trace
      .filter((one) => one.code === code && one.line === line)
      .flatMap(({ inputs }) => inputs.map(({ name, value }) => [name, value])),
  ) as Record<string, string>;

test("every rule that ran is told once for the claim, or once for each line", async () => {
  const claim = await decided("every rule");
  const trace = await traceOf(claim);
  const places = (await ranOf(claim)).flatMap((code) =>
    (ruleCard(code).scope === "CLAIM" ? [null] : [1, 2, 3]).map((line) => ({ code, line })),
  );
  expect(trace.map(({ code, line }) => ({ code, line }))).toEqual(places);
  const found = trace.filter(({ result }) => result !== "NONE");
  expect(found.map(({ code, line, result }) => [code, line, result])).toEqual([
    ["BEN-001", 2, "DENY"],
    ["PRC-002", 1, "REDUCE"],
  ]);
});

test("a rule's inputs are the facts it looked at and the settings it was judged by", async () => {
  const trace = await traceOf(await decided("inputs"));
  expect(inputsOf(trace, "PRC-002", 1)).toEqual({
    charge: '{"minor":"7500","currency":"KHR"}',
    price: '{"kind":"FEE","minor":"6000"}',
    quantity: "1",
    rielPerUsd: "4000",
    currency: '"KHR"',
  });
  expect(inputsOf(trace, "BEN-001", 2)).toEqual({ service: '"COSM"', covered: "false" });
  expect(inputsOf(trace, "SEL-002")["settings.threshold"]).toBe("200.00 USD");
  const { member = "" } = inputsOf(trace, "ELG-003", 1);
  expect(JSON.parse(member)).toMatchObject({ sex: "FEMALE", covers: [{ from: "2026-01-01" }] });
});

test("what an earlier line of the claim used is among the inputs of a later one", async () => {
  const trace = await traceOf(await decided("used"));
  const usedBy = (line: number) => {
    const used = JSON.parse(inputsOf(trace, "DUP-002", line).used ?? "") as { claim: unknown }[];
    return used.filter(({ claim }) => claim === null).length;
  };
  expect([1, 2, 3].map(usedBy)).toEqual([0, 1, 1]);
});

test("a denial of the whole claim, which stands on every line, is told once as the claim's", async () => {
  const outside = await world.key("DESK", "120203");
  const trace = await traceOf(await decided("outside", outside));
  const denials = trace.filter(({ code }) => code === "PRV-001");
  expect(denials).toMatchObject([{ line: null, result: "DENY" }]);
});

test("a desk is told what ran and what it came to, not what was looked at", async () => {
  const claim = await decided("for a desk");
  const [forDesk, forStaff] = [await traceOf(claim, desk), await traceOf(claim)];
  const withoutInputs = (trace: Outcome[]) => trace.map((one) => ({ ...one, inputs: [] }));
  expect(forDesk).toEqual(withoutInputs(forStaff));
  expect(forStaff.every(({ inputs }) => inputs.length > 0)).toBe(true);
});

test("who pays without knowing diagnoses is not told them by the trace", async () => {
  const claim = await decided("for finance", desk, { diagnoses: ["J06.9"] });
  const finance = await traceOf(claim, await world.key("FINANCE"));
  expect(JSON.stringify(await traceOf(claim))).toContain("J06.9");
  expect(JSON.stringify(finance)).not.toMatch(/J06/);
  expect(inputsOf(finance, "PRC-002", 1).quantity).toBe("1");
});

test("an imported decision, which keeps no facts, tells its reasons without inputs", async () => {
  const claim = await decided("imported", await world.key("DESK", "120203"), {
    admittedOn: "2026-05-20",
  });
  await tamper(
    world,
    `UPDATE adjudication a SET facts = NULL, ran = '', plan_id = NULL FROM claim c
     WHERE c.id = a.claim_id AND c.claim_number = '${claim.claimNumber}'`,
  );
  const trace = await traceOf(claim);
  expect(trace.map(({ code, line }) => [code, line])).toEqual([
    ["PRV-001", null],
    ["PRC-001", 1],
    ["BEN-001", 2],
    ["PRC-001", 2],
    ["PRC-001", 3],
  ]);
  expect(trace.flatMap(({ inputs }) => inputs)).toEqual([]);
});

test("facts come only when a trace is asked for, in the same statements for 1 claim and 20", async () => {
  const claims = Array.from({ length: 20 }, (_, index) =>
    claimInput(`many ${index}`, { admittedOn: day(), lines: LINES.slice(0, 1) }),
  );
  await submitAll(world, desk, { claims });
  const read = async (first: number, fields: string) => {
    const query = `query($first: Int!) { claims(first: $first) { edges { node { ${fields} } } } }`;
    await told(world, officer, "{ scheme { name } }");
    world.statements();
    await told(world, officer, query, { first });
    return world.statements();
  };
  const [one, many] = [await read(1, TRACE), await read(20, TRACE)];
  expect(many).toHaveLength(one.length);
  expect(many.filter((sql) => sql.includes("facts"))).toHaveLength(1);
  const plain = await read(20, "adjudications { decision }");
  expect(plain.filter((sql) => sql.includes("facts"))).toEqual([]);
});
