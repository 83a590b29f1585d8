import { openWorld, type World } from "../kit/world";
import { refusal } from "./refusal.kit";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A plan whose premium goes by wage, with amounts in dollars or none. */
const byWage = (rate: number, currency: string, bounds: string): string =>
  `UPDATE plan SET premium_minor = NULL, premium_wage_rate_bp = ${rate}, premium_currency = ${currency}${bounds}`;
/** A publication of a plan that Dara drafted. */
const publication = (status: string, confirmedBy: string, confirmedAt: string, subjects = "id") =>
  `INSERT INTO publication SELECT id, 'PLAN', '${status}', ARRAY[${subjects}]::uuid[], 'Dara', now(),
     ${confirmedBy}, ${confirmedAt} FROM plan LIMIT 1`;
/** Two rows of one subject, for the same days. */
const twice = (table: string, subject: string): string =>
  `INSERT INTO ${table} SELECT gen_random_uuid(), s.id, '2026-01-01', NULL, 'why'
   FROM (SELECT id FROM ${subject} LIMIT 1) s, generate_series(1, 2)`;

test.each([
  ["a plan is a draft or in force", "UPDATE plan SET status = 'GONE'", "plan_status"],
  ["a price is a draft or in force", "UPDATE tariff SET status = 'GONE'", "tariff_status"],
  [
    "a rate is a draft or in force",
    "UPDATE exchange_rate SET status = 'GONE'",
    "exchange_rate_status",
  ],
  ["a premium has one form", "UPDATE plan SET premium_wage_rate_bp = 260", "plan_premium_form"],
  [
    "a plan has a premium",
    "UPDATE plan SET premium_minor = NULL, premium_currency = NULL",
    "plan_premium_form",
  ],
  [
    "an amount has its currency",
    "UPDATE plan SET premium_currency = NULL",
    "plan_premium_currency",
  ],
  ["a currency has its amount", byWage(260, "'USD'", ""), "plan_premium_currency"],
  ["nobody pays more than the wage", byWage(10_001, "NULL", ""), "plan_wage_rate"],
  ["a rate of nothing is none", byWage(0, "NULL", ""), "plan_wage_rate"],
  [
    "a floor lies below its ceiling",
    byWage(260, "'USD'", ", premium_floor_minor = 2, premium_ceiling_minor = 1"),
    "plan_premium_bounds",
  ],
  [
    "a ceiling is not negative",
    byWage(260, "'USD'", ", premium_ceiling_minor = -1"),
    "plan_premium_bounds",
  ],
  [
    "a flat premium has no floor",
    "UPDATE plan SET premium_floor_minor = 1",
    "plan_bounds_of_wage_rate",
  ],
  ["a service is for one sex or both", "UPDATE service SET sex = 'UNKNOWN'", "service_sex"],
  ["ages are in order", "UPDATE service SET min_age = 9, max_age = 8", "service_age"],
  ["nobody is 151", "UPDATE service SET max_age = 151", "service_age"],
  [
    "a service ends after it begins",
    "UPDATE service SET valid_from = '2026-01-01', valid_to = '2026-01-01'",
    "service_span",
  ],
  [
    "only what ends has a successor",
    "UPDATE service SET successor_code = 'OTHER'",
    "service_successor",
  ],
  [
    "nothing follows itself",
    "UPDATE service SET valid_to = '2026-01-01', successor_code = code",
    "service_successor",
  ],
  [
    "a contract is suspended once at a time",
    twice("contract_suspension", "contract"),
    "contract_suspension_once",
  ],
  [
    "a provider is reviewed once at a time",
    twice("provider_review", "provider"),
    "provider_review_once",
  ],
  [
    "a former code was one provider's at a time",
    "INSERT INTO provider_code SELECT gen_random_uuid(), id, 'X', NULL, '2026-01-01', NULL FROM provider",
    "provider_code_once",
  ],
  [
    "a publication brings something",
    publication("DRAFT", "NULL", "NULL", ""),
    "publication_of_something",
  ],
  [
    "nobody confirms what they drafted",
    publication("CONFIRMED", "'Dara'", "now()"),
    "publication_two_persons",
  ],
  [
    "a plan is confirmed by somebody",
    publication("CONFIRMED", "NULL", "now()"),
    "publication_always_confirmed",
  ],
  [
    "a confirmation has its moment",
    publication("CONFIRMED", "'Bopha'", "NULL"),
    "publication_confirmed",
  ],
  [
    "nobody has confirmed a draft",
    publication("DRAFT", "'Bopha'", "NULL"),
    "publication_confirmed",
  ],
])("%s", async (_, sql, constraint) => {
  expect(await refusal(world.root, sql)).toBe(constraint);
});

test("a draft may stand beside what is in force, until it is put in force", async () => {
  const draft = (status: string) =>
    `INSERT INTO exchange_rate VALUES (gen_random_uuid(), 4000, '2026-05-01', NULL, '${status}')`;
  expect(await refusal(world.root, draft("DRAFT"))).toBe("it was allowed");
  expect(await refusal(world.root, draft("IN_FORCE"))).toBe("exchange_rate_once");
});

test.each(["publication", "contract_suspension", "provider_review", "provider_code"])(
  "the server deletes nothing from %s",
  async (table) => {
    expect(await refusal(world.db, `DELETE FROM ${table}`)).toContain("permission denied");
  },
);

test("the server rewrites no former code", async () => {
  const said = await refusal(world.db, "UPDATE provider_code SET code = 'X'");
  expect(said).toContain("permission denied");
});

test("whatever the network or the catalogue holds by days raises its version", async () => {
  const version = async () =>
    (await world.root.query<{ version: bigint }[]>("SELECT version FROM catalogue_version"))[0]
      ?.version ?? 0n;
  const before = await version();
  for (const [table, subject] of [
    ["contract_suspension", "contract"],
    ["provider_review", "provider"],
  ] as const) {
    await world.root.query(twice(table, subject).replace("generate_series(1, 2)", "(SELECT) one"));
  }
  await world.root.query(
    "INSERT INTO provider_code SELECT gen_random_uuid(), id, 'X', NULL, '2026-01-01', NULL FROM provider LIMIT 1",
  );
  expect(await version()).toBe(before + 3n);
});
