import { buildServices } from "../../src/api/services";
import { GUARANTEE_KEYS } from "../kit/guarantee-keys";
import { TODAY, WHO } from "../kit/seed.data";
import { openWorld, SECRET, type World } from "../kit/world";
import { accepted, claimInput, dayGiver, expectBalanced, ledgerOf, submitAll } from "./claims.kit";
import { freshServer, publishPrice, told } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

/** Claims that wait for a price. */
async function waiting(size: number, first: string) {
  const day = dayGiver(first);
  const claims = Array.from({ length: size / 2 }, () => day()).flatMap((admittedOn) =>
    [WHO.covered, WHO.second].map((memberNumber) =>
      claimInput(`F-${admittedOn}-${memberNumber}`, {
        admittedOn,
        member: { memberNumber },
        lines: [{ service: "NOPR" }],
      }),
    ),
  );
  const { results } = await submitAll(world, desk, { claims });
  return results.map(accepted).map(({ claimNumber, status }) => {
    expect(status).toBe("PENDED");
    return claimNumber;
  });
}

let from = "2026-01-01";

/** The price is in force, and the server that was told of it died before it did anything more. */
async function priceOfADeadServer(until: string) {
  await world.root.query(
    `INSERT INTO tariff (id, contract_id, service_id, status, pricing, price_minor, valid_from, valid_to)
     SELECT gen_random_uuid(), c.id, s.id, 'IN_FORCE', 'FEE', 4000, $1, $2
     FROM contract c JOIN provider p ON p.id = c.provider_id, service s
     WHERE p.code = '120104' AND s.code = 'NOPR'`,
    [from, until],
  );
  from = until;
}

/** Decided once: one decision, one event of each kind, and the ledger says what it costs. */
async function expectDecidedOnce(numbers: readonly string[]) {
  for (const number of numbers) {
    const claim = await told(world, desk, number);
    expectBalanced(claim);
    expect(claim).toMatchObject({ decision: "APPROVED", benefit: khr("4000"), version: 2 });
    expect(claim.adjudications.map(({ version }) => version)).toEqual([1]);
    expect(claim.timeline.map(({ kind }) => kind)).toEqual([
      "SUBMITTED",
      "PENDED",
      "REJUDGED",
      "ADJUDICATED",
    ]);
    expect(await ledgerOf(world, claim)).toBe(4000n);
  }
}

test("a server that died between a publication and the deciding: the next start decides", async () => {
  const numbers = await waiting(4, "2026-01-12");
  await priceOfADeadServer("2026-02-01");
  expect((await told(world, desk, numbers[0] ?? "")).status).toBe("PENDED");
  const standing = { dataSource: world.db, secret: SECRET, guaranteeKeys: GUARANTEE_KEYS };
  const { followUp } = buildServices({ ...standing, today: TODAY, demo: false });
  followUp.start();
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await told(world, desk, numbers[2] ?? "")).status !== "PENDED") break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await followUp.stop();
  await expectDecidedOnce(numbers);
});

test("what follows a publication fails: the price stands, and the next server decides", async () => {
  const administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
  const numbers = await waiting(4, "2026-02-02");
  await world.root.query("REVOKE INSERT ON adjudication FROM hip_server");
  const to = "2026-02-20";
  const price = { service: "NOPR", price: "4000", from, to };
  const { publishTariff } = await publishPrice(world, administrator, price);
  from = to;
  expect(publishTariff).toMatchObject({ errors: [], publication: { status: "CONFIRMED" } });
  for (const number of numbers) {
    const claim = await told(world, desk, number);
    expect(claim).toMatchObject({ status: "PENDED", version: 1, benefit: null });
    expect(await ledgerOf(world, claim)).toBe(0n);
  }
  await expect(freshServer(world).decide()).rejects.toThrow("permission denied");
  await world.root.query("GRANT INSERT ON adjudication TO hip_server");
  await freshServer(world).decide();
  await expectDecidedOnce(numbers);
});

test("two servers decide what waits at once, more than one step of it: each claim once", async () => {
  const numbers = [...(await waiting(96, "2026-02-21")), ...(await waiting(24, "2026-05-01"))];
  await priceOfADeadServer("2026-06-16");
  const servers = [freshServer(world), freshServer(world), freshServer(world)];
  await Promise.all(servers.flatMap((server) => [server.decide(), server.decide()]));
  await expectDecidedOnce(numbers);
  const [row] = await world.root.query<{ decisions: number; entries: number }[]>(
    `SELECT (SELECT count(*)::int FROM adjudication) AS decisions,
       (SELECT count(*)::int FROM audit_entry WHERE operation = 'decideWaiting') AS entries`,
  );
  const all = numbers.length + 8;
  expect(row).toEqual({ decisions: all, entries: all });
});
