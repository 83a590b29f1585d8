import { RemittanceDrafts } from "../../src/payments";
import { buildServices } from "../../src/api/services";
import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, SECRET, type World } from "../kit/world";
import { GUARANTEE_KEYS } from "../kit/guarantee-keys";
import { done, expectBalanced, release } from "./paying.kit";
import { globalId } from "../../src/shared/node.type";

/** A day before the boundary of 8 June 2026, and days after it. */
const BEFORE = "2026-06-05";
let world: World;
let desk: string;
const day = dayGiver("2026-02-02");
let serial = 0;

beforeEach(async () => {
  world = await openWorld(BEFORE);
  desk = await world.key("DESK", "120104");
});
afterEach(() => world.close());

const visit = (key = desk, rest: object = {}) =>
  submit(world, key, claimInput(`D-${(serial += 1)}`, { admittedOn: day(), ...rest })).then(
    accepted,
  );
const server = (today: string) => new RemittanceDrafts(world.db, today);

interface Drafted {
  id: string;
  version: number;
  code: string;
  currency: string;
  status: string;
  total: bigint;
  until: string;
  expected: string;
  by: string;
}
const drafted = () =>
  world.root.query<Drafted[]>(
    `SELECT r.id, r.version, p.code, r.currency, r.status, r.total_minor AS total, r.decided_until AS until,
       r.expected_on AS expected, r.prepared_by AS by
     FROM remittance r JOIN provider p ON p.id = r.provider_id ORDER BY r.prepared_at, p.code`,
  );
const runs = () => world.root.query("SELECT boundary FROM remittance_run ORDER BY 1");

test("a fortnight that has ended is drafted for every provider and currency, once by three servers", async () => {
  await visit();
  await visit();
  const hospital = await world.key("DESK", "NH01");
  await visit(hospital, { member: { memberNumber: WHO.second } });
  const three = [server("2026-06-08"), server("2026-06-09"), server("2026-06-09")];
  await Promise.all(three.map((one) => one.draft()));
  const rows = await drafted();
  expect(rows).toMatchObject([
    {
      code: "120104",
      currency: "KHR",
      status: "PREPARED",
      total: 12000n,
      until: "2026-06-07",
      by: "engine",
    },
    {
      code: "NH01",
      currency: "USD",
      status: "PREPARED",
      total: 500n,
      until: "2026-06-07",
      by: "engine",
    },
  ]);
  expect(["2026-06-15", "2026-06-16"]).toContain(rows[0]?.expected);
  expect(await runs()).toEqual([{ boundary: "2026-06-08" }]);
  await expectBalanced(world);
});

test("once it is drafted, looking again takes one statement and changes nothing", async () => {
  await visit();
  const one = server("2026-06-10");
  await one.draft();
  const before = await drafted();
  world.statements();
  await one.draft();
  expect(world.statements()).toHaveLength(1);
  expect(await drafted()).toEqual(before);
});

test("what is decided on the boundary's day waits for the next; a fortnight nobody saw is not lost", async () => {
  const first = await server("2026-06-08").draft().then(drafted);
  expect(first).toEqual([]);
  expect(await runs()).toEqual([{ boundary: "2026-06-08" }]);
  const later = await world.on("2026-06-08");
  const late = { ...world, ask: later };
  accepted(await submit(late, desk, claimInput("L-1", { admittedOn: day() })));
  await visit();
  // Nobody was there on 22 June: what it should have drafted is drafted with the next.
  await server("2026-07-07").draft();
  expect(await drafted()).toMatchObject([
    { total: 12000n, until: "2026-07-05", expected: "2026-07-14" },
  ]);
  expect(await runs()).toEqual([{ boundary: "2026-06-08" }, { boundary: "2026-07-06" }]);
});

test("before the calendar begins nothing is drafted", async () => {
  await server("2026-01-04").draft();
  expect(await runs()).toEqual([]);
});

test("what the engine has prepared, any one person of finance releases", async () => {
  await visit();
  await server("2026-06-08").draft();
  const [row] = await drafted();
  const finance = await world.key("FINANCE", undefined, "Sophal");
  const named = { remittanceId: globalId("Remittance", row?.id ?? ""), expectedVersion: 1 };
  expect(done(await release(world.ask, finance, named))).toMatchObject({
    preparedBy: "engine",
    releasedBy: "Sophal",
  });
});

test("a server drafts by itself when it starts", async () => {
  await visit();
  const standing = { dataSource: world.db, secret: SECRET, guaranteeKeys: GUARANTEE_KEYS };
  const { followUp } = buildServices({ ...standing, today: "2026-06-08", demo: false });
  followUp.start();
  while ((await runs()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await followUp.stop();
  expect(await drafted()).toHaveLength(1);
});
