import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { Cashier, khr, payment, usd } from "./premiums.kit";

let world: World;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  finance = new Cashier(world, await world.key("FINANCE"));
});
afterAll(() => world.close());

const sql = (text: string, values: unknown[] = []) => world.root.query(text, values);

/** The seeded scheme again as it was, once something has been tried. */
async function tried<T>(changes: string[], work: () => Promise<T>, back: string[]): Promise<T> {
  for (const change of changes) await sql(change);
  try {
    return await work();
  } finally {
    for (const change of back) await sql(change);
  }
}

const idOf = (number: string) => `(SELECT id FROM member WHERE member_number = '${number}')`;
const F01 = "(SELECT id FROM factory WHERE code = 'F01')";
const wage = (number: string, month: string, minor: number, currency = "KHR") =>
  `INSERT INTO member_wage SELECT gen_random_uuid(), ${idOf(number)}, ${F01}, '${month}-01', ${minor},
   '${currency}', now(), NULL`;

/** NSSF's form: 2.6 % of the wage from 2026 on, the floor and the ceiling in riel. */
const BY_WAGE = `UPDATE plan SET premium_minor = NULL, premium_currency = 'KHR', premium_wage_rate_bp = 260,
  premium_floor_minor = 5200, premium_ceiling_minor = 31200 WHERE version = 2`;
const FLAT = `UPDATE plan SET premium_minor = 160, premium_currency = 'USD', premium_wage_rate_bp = NULL,
  premium_floor_minor = NULL, premium_ceiling_minor = NULL WHERE version = 2`;

test("by wage it goes by the latest wage told for the month, and who has none owes the floor", async () => {
  const wages = [
    wage(WHO.covered, "2026-01", 800_000), // 20,800 in January
    wage(WHO.covered, "2026-02", 1_000_000), // 26,000 from February on
    wage(WHO.ended, "2026-02", 9_000_000), // no wage in January; then the ceiling
    wage(WHO.lapsed, "2026-01", 20_000, "USD"), // in another currency than the bounds
  ];
  const superseded = `UPDATE member_wage SET superseded_at = now() + interval '1 second', wage_minor = 1
    WHERE member_id = ${idOf(WHO.gap)}`;
  const changes = [BY_WAGE, ...wages, wage(WHO.gap, "2026-01", 500_000), superseded];
  await tried(changes, async () => {
    const months = await finance.months("F01", "2026-01", "2026-04");
    expect(months[0]).toMatchObject({ due: khr("41600"), wagesMissing: 4 });
    expect(months[3]).toMatchObject({ due: khr("36400"), wagesMissing: 2 });
    const [march] = await finance.months("F01", "2026-03", "2026-03");
    expect(march).toEqual(months[2]);
    const { errors } = await finance.record("F01", [payment("2026-01", "5.00", "5.00")]);
    expect(errors.map(({ path }) => path.at(-1))).toEqual(["currency", "currency"]);
  }, [FLAT, "DELETE FROM member_wage"]);
});

test("without bounds each wage is owed in its currency, and who has none owes nothing", async () => {
  const unbound = `UPDATE plan SET premium_minor = NULL, premium_currency = NULL, premium_wage_rate_bp = 260
    WHERE version = 2`;
  await tried(
    [unbound, wage(WHO.covered, "2026-01", 800_000), wage(WHO.ended, "2026-01", 20_000, "USD")],
    async () => {
      const months = await finance.months("F01", "2026-01", "2026-01");
      expect(months).toMatchObject([
        { memberMonths: "4", due: khr("20800"), employerDue: khr("12480"), wagesMissing: 3 },
        { memberMonths: "1", due: usd("5.20"), employerDue: usd("3.12"), wagesMissing: 0 },
      ]);
    },
    [FLAT, "DELETE FROM member_wage"],
  );
});

test("the plan version of the first covered day in the month says premium and split", async () => {
  const [december] = await finance.months("F01", "2025-12", "2025-12");
  const from = (day: string) => `UPDATE coverage SET from_day = '${day}' WHERE badge = '1001'`;
  await tried(
    [from("2025-12-01")],
    async () => {
      const [month] = await finance.months("F01", "2025-12", "2025-12");
      expect(month).toMatchObject({ due: usd("1.60"), employerDue: usd("0.80") });
    },
    [from("2026-01-01")],
  );
  const version = (day: string) => [
    `UPDATE plan SET valid_to = NULL, status = 'DRAFT' WHERE version = 1`,
    `UPDATE plan SET valid_from = '${day}' WHERE version = 2`,
    `UPDATE plan SET valid_to = '${day}', status = 'IN_FORCE' WHERE version = 1`,
  ];
  await tried(
    version("2026-02-10"),
    async () => {
      const [month] = await finance.months("F01", "2026-02", "2026-02");
      // Half of the four who were there on the first; 60 % of who came on the tenth.
      expect(month).toMatchObject({ due: usd("6.69"), employerDue: usd("3.45") });
    },
    version("2026-01-01"),
  );
  expect(await finance.months("F01", "2025-12", "2025-12")).toEqual([december]);
});

test("two covers in one month add up, and never to more than the month", async () => {
  const second = `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day, recorded_at)
    SELECT gen_random_uuid(), member_id, factory_id, plan_code, '9001', '2026-04-16', NULL, now()
    FROM coverage WHERE badge = '1003'`;
  await tried(
    [second],
    async () => {
      const [april] = await finance.months("F01", "2026-04", "2026-04");
      expect(april).toMatchObject({ memberMonths: "3.5", due: usd("5.60") });
    },
    ["DELETE FROM coverage WHERE badge = '9001'"],
  );
});

test("two records of one person owe for each day once", async () => {
  const merge = (kept: string, merged: string) =>
    `INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
     SELECT gen_random_uuid(), ${idOf(kept)}, ${idOf(merged)}, 'one person', 'Dara', now()`;
  const within = `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day, recorded_at)
    VALUES (gen_random_uuid(), ${idOf(WHO.never)}, ${F01}, 'HIP', '9002', '2026-02-15', '2026-02-20', now())`;
  const before = await finance.months("F01", "2026-02", "2026-02");
  await tried(
    [merge(WHO.lastDay, WHO.never), within],
    async () => expect(await finance.months("F01", "2026-02", "2026-02")).toEqual(before),
    ["DELETE FROM member_merge", "DELETE FROM coverage WHERE badge = '9002'"],
  );
  await tried(
    [merge(WHO.covered, WHO.lastDay)],
    async () => {
      const [, february, march] = await finance.months("F01", "2026-01", "2026-03");
      expect(february).toMatchObject({ memberMonths: "3.5", due: usd("5.60") });
      expect(march).toMatchObject({ memberMonths: "4", due: usd("6.40") });
    },
    ["DELETE FROM member_merge"],
  );
});

test("what was superseded is not owed for", async () => {
  const before = await finance.months("F01", "2025-12", "2026-06");
  const old = `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, recorded_at, superseded_at)
    SELECT gen_random_uuid(), member_id, factory_id, plan_code, badge, '2025-12-01', recorded_at - interval '1 day',
      recorded_at FROM coverage WHERE badge = '1001'`;
  await tried(
    [old],
    async () => expect(await finance.months("F01", "2025-12", "2026-06")).toEqual(before),
    ["DELETE FROM coverage WHERE superseded_at IS NOT NULL"],
  );
});
