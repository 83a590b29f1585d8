import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { codes, expectBalanced, ledgerOf } from "./claims.kit";
import { act, freshServer, told, waiting } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

/** Switches one rule of every plan on, and off again once something has been done. */
async function withRuleOn<T>(code: string, what: () => Promise<T>): Promise<T> {
  await world.root.query(
    "UPDATE plan SET rules = rules || jsonb_build_object($1::text, $2::jsonb)",
    [code, { on: true }],
  );
  try {
    return await what();
  } finally {
    await world.root.query("UPDATE plan SET rules = rules - $1", [code]);
  }
}

const ARRIVES = {
  "ELG-013": `INSERT INTO factory_roster (factory_id, month, arrived_at)
    SELECT id, $1::date, now() FROM factory WHERE code = $2`,
  "ELG-005": `UPDATE factory SET premium_paid_through = ($1::date + interval '1 month - 1 day')::date
    WHERE code = $2`,
};

describe.each(["ELG-013", "ELG-005"] as const)("a claim that pends for %s", (code) => {
  test("waits for its factory, and is decided by itself when the month has arrived", async () => {
    await withRuleOn(code, async () => {
      const admittedOn = code === "ELG-013" ? "2026-02-28" : "2026-03-31";
      const claim = await waiting(world, desk, { admittedOn });
      expect(codes(claim.reasons)).toEqual([code]);
      const { claimNumber } = claim;
      const arrives = (month: string, factory: string) =>
        world.root.query(ARRIVES[code], [`${month}-01`, factory]);
      await arrives(admittedOn.slice(0, 7), "F02");
      await arrives("2026-01", "F01");
      await freshServer(world).decide();
      expect(await told(world, desk, claimNumber)).toMatchObject({
        status: "PENDED",
        version: 1,
        waitsOn: "FACTORY",
        dueOn: "2026-06-29",
        benefit: null,
      });
      await arrives(admittedOn.slice(0, 7), "F01");
      await freshServer(world).decide();
      const decided = await told(world, desk, claimNumber);
      expectBalanced(decided);
      expect(decided).toMatchObject({ decision: "APPROVED", version: 2, benefit: khr("6000") });
      expect(decided.reasons).toEqual([]);
      expect(await ledgerOf(world, decided)).toBe(6000n);
    });
  });
});

test("a charge in dollars on a day without a rate waits, and the rate decides it", async () => {
  const administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
  await world.root.query("UPDATE exchange_rate SET valid_to = '2026-05-01' WHERE valid_to IS NULL");
  const claim = await waiting(world, desk, {
    admittedOn: "2026-05-01",
    member: { memberNumber: WHO.second },
    lines: [{ service: "OPD", charge: { amount: "2.00", currency: "USD" } }],
  });
  expect(codes(claim.reasons)).toEqual(["PRC-001"]);
  const { publishExchangeRate } = await act<{ publishExchangeRate: { errors: object[] } }>(
    world,
    administrator,
    `publishExchangeRate(input: { rielPerUsd: 4200, from: "2026-05-01" }) { errors { code message } }`,
  );
  expect(publishExchangeRate.errors).toEqual([]);
  const decided = await told(world, desk, claim.claimNumber);
  expectBalanced(decided);
  expect(decided).toMatchObject({
    decision: "PARTIAL",
    submitted: khr("8400"),
    benefit: khr("6000"),
    lines: [{ submitted: khr("8400") }],
  });
});
