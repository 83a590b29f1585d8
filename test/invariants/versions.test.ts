import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  CLAIM_FIELDS,
  claimInput,
  codes,
  submit,
  type ShownClaim,
} from "../claims/claims.kit";

let world: World;
let desk: string;
let hospital: string;
let before: { key: string; claim: ShownClaim; input: object }[];

const khr = (amount: string) => ({ amount, currency: "KHR" });
const usd = (amount: string) => ({ amount, currency: "USD" });
const line = (service: string, charge?: object) => ({ lines: [{ service, charge }] });
const stay = { visitKind: "INPATIENT", dischargedOn: "2026-06-14" };
/** One claim for every thing that will change: fee, rate, case rate, plan. */
const VISITS: [string, object][] = [
  ["fee", line("OPD")],
  ["charge", line("EMG", khr("30000"))],
  ["dollars", line("DEL", usd("10.00"))],
  ["uncovered", line("COSM")],
];

async function send(key: string, reference: string, rest: object) {
  const input = claimInput(reference, { admittedOn: "2026-06-01", ...rest });
  return { key, input, claim: accepted(await submit(world, key, input)) };
}

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  hospital = await world.key("DESK", "NH01");
  before = [await send(hospital, "stay", { ...stay, ...line("ADM", usd("99.00")) })];
  for (const [reference, rest] of VISITS) before.push(await send(desk, reference, rest));
  await changeEverything();
});
afterAll(() => world.close());

/** From June on: prices doubled, another rate, a plan that covers COSM and no longer OPD. */
async function changeEverything(): Promise<void> {
  const day = "2026-06-01";
  await world.root.query("UPDATE tariff SET valid_to = $1", [day]);
  await world.root.query(
    `INSERT INTO tariff (id, contract_id, service_id, status, pricing, price_minor, valid_from)
     SELECT gen_random_uuid(), contract_id, service_id, status, pricing, price_minor * 2, $1::date FROM tariff`,
    [day],
  );
  await world.root.query("UPDATE exchange_rate SET valid_to = $1 WHERE valid_to IS NULL", [day]);
  await world.root.query(
    "INSERT INTO exchange_rate (id, status, riel_per_usd, valid_from) VALUES (gen_random_uuid(), 'IN_FORCE', 5000, $1)",
    [day],
  );
  await world.root.query("UPDATE plan SET valid_to = $1 WHERE valid_to IS NULL", [day]);
  await world.root.query(
    `INSERT INTO plan (id, code, version, status, valid_from, premium_minor, premium_currency, employer_share_bp, rules)
     VALUES (gen_random_uuid(), 'HIP', 3, 'IN_FORCE', $1, 160, 'USD', 6000, '{"SEL-001": {"on": false}}')`,
    [day],
  );
  await world.root.query(
    `INSERT INTO plan_service (plan_id, service_id) SELECT p.id, s.id FROM plan p, service s
     WHERE p.version = 3 AND s.code <> 'OPD'`,
  );
}

async function read(key: string, { id }: ShownClaim): Promise<ShownClaim> {
  const query = `query($id: ID!) { claim(id: $id) { ${CLAIM_FIELDS} } }`;
  return (await world.ask<{ claim: ShownClaim }>(key, query, { id })).data.claim;
}

test("9: after prices, rate and plan have changed, every old claim shows what it showed", async () => {
  expect(before.map(({ claim }) => claim.benefit)).toEqual([
    usd("61.00"),
    khr("6000"),
    khr("20000"),
    khr("41000"),
    khr("0"),
  ]);
  for (const { key, claim } of before) {
    const now = await read(key, claim);
    expect(now).toEqual(claim);
    expect(now.lines[0]?.tariff?.validFrom).toBe("2024-01-01");
    expect(now.adjudications).toMatchObject([{ version: 1, planVersion: 2 }]);
  }
});

test("9: a replay gives the old decision, not today's prices", async () => {
  for (const { key, claim, input } of before) {
    const again = await submit(world, key, input);
    expect(again).toEqual({ claim, replayed: true, conflict: null, errors: [] });
  }
});

test("9: a new claim for the same day is judged by the versions now in force", async () => {
  const member = { memberNumber: WHO.notYet };
  const claims = [await send(hospital, "stay 2", { ...stay, ...line("ADM"), member })];
  for (const [reference, rest] of VISITS) {
    claims.push(await send(desk, `${reference} 2`, { ...rest, member }));
  }
  expect(claims.map(({ claim }) => claim.benefit)).toEqual([
    usd("122.00"),
    khr("0"),
    khr("30000"),
    khr("50000"),
    khr("100000"),
  ]);
  expect(codes(claims[1]?.claim.reasons ?? [])).toEqual(["BEN-001"]);
  for (const { claim } of claims) {
    expect(claim.lines[0]?.tariff?.validFrom).toBe("2026-06-01");
    expect(claim.adjudications).toMatchObject([{ planVersion: 3 }]);
  }
});

test("9: the versions a line was judged by stand on it in the database", async () => {
  const rows = await world.root.query<object[]>(
    `SELECT c.provider_reference AS visit, t.price_minor::int AS price, r.riel_per_usd AS rate,
       p.version AS plan FROM claim c JOIN claim_line l ON l.claim_id = c.id
     JOIN tariff t ON t.id = l.tariff_id JOIN exchange_rate r ON r.id = l.exchange_rate_id
     JOIN plan p ON p.id = l.plan_id WHERE c.provider_reference LIKE 'dollars%' ORDER BY 1`,
  );
  expect(rows).toEqual([
    { visit: "dollars", price: 80000, rate: 4100, plan: 2 },
    { visit: "dollars 2", price: 160000, rate: 5000, plan: 3 },
  ]);
});

test("9: decisions, facts and events cannot be changed, not even by the owner", async () => {
  for (const table of ["adjudication", "cost_fact", "claim_event"]) {
    for (const change of [`DELETE FROM ${table}`, `UPDATE ${table} SET claim_id = claim_id`]) {
      await expect(world.root.query(change)).rejects.toThrow("append-only");
    }
  }
});
