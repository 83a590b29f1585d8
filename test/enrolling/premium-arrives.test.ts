import { accepted, codes, expectBalanced, submit } from "../claims/claims.kit";
import { freshClaim, told, waiting } from "../claims/waiting.kit";
import { openWorld, type World } from "../kit/world";
import { Cashier, paidThroughOf, payment } from "./premiums.kit";

let world: World;
let desk: string;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  finance = new Cashier(world, await world.key("FINANCE"));
  await world.root.query(
    `UPDATE plan SET rules = rules || '{"ELG-005": {"on": true}}'; UPDATE catalogue_version SET version = version + 1`,
  );
});
afterAll(() => world.close());

test("a claim that waits for the premium is decided when every month up to its own is paid", async () => {
  const claim = await waiting(world, desk, { admittedOn: "2026-03-31" });
  expect(codes(claim.reasons)).toEqual(["ELG-005"]);
  const state = async () => {
    const { status, decision, version } = await told(world, desk, claim.claimNumber);
    return `${status} ${decision} ${version}`;
  };
  await finance.settle("F02", "2026-01", "2026-04");
  await finance.settle("F01", "2026-02", "2026-03");
  expect(await state()).toBe("PENDED null 1");
  await finance.record("F01", [payment("2026-01", "4.80", "3.19")]);
  expect(await state()).toBe("PENDED null 1");
  await finance.record("F01", [payment("2026-01", "0", "0.01", { reference: "LAST-CENT" })]);
  expect(await paidThroughOf(world, "F01")).toBe("2026-03-31");
  const decided = await told(world, desk, claim.claimNumber);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED", version: 2 });
  expect(decided.reasons).toEqual([]);
  expectBalanced(decided);
});

test("a booking that is withdrawn makes claims wait again, and leaves what was decided", async () => {
  const march = {
    factoryCode: "F01",
    reference: "SETTLED-2026-03",
    month: "2026-03",
    reason: "bounced",
  };
  const decided = await claimOf("2026-03-30");
  expect(decided.status).toBe("ADJUDICATED");
  expect((await finance.withdraw(march)).errors).toEqual([]);
  expect(await paidThroughOf(world, "F01")).toBe("2026-02-28");
  expect((await claimOf("2026-03-29")).status).toBe("PENDED");
  expect((await claimOf("2026-02-27")).status).toBe("ADJUDICATED");
  expect((await told(world, desk, decided.claimNumber)).version).toBe(1);
});

async function claimOf(admittedOn: string) {
  return accepted(await submit(world, desk, freshClaim({ admittedOn })));
}
