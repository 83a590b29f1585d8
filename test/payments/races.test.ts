import { setTimeout as sleep } from "node:timers/promises";
import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import { withdraw, withdrawal } from "../claims/corrections.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  cancel,
  confirm,
  done,
  expectBalanced,
  linesOf,
  paymentOf,
  prepare,
  providerId,
  release,
  seen,
  type Act,
} from "./paying.kit";
import { payment } from "./reading.kit";

let world: World;
let desk: string;
let finance: string[];
const day = dayGiver("2026-01-02");
let wanted: { providerId: string; currency: "KHR"; decidedUntil: string };
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  finance = await Promise.all(
    ["Sophal", "Rachana", "Visal"].map((person) => world.key("FINANCE", undefined, person)),
  );
  const id = await providerId(world, "120104");
  wanted = { providerId: id, currency: "KHR", decidedUntil: TODAY };
});
afterEach(() => expectBalanced(world));
afterAll(() => world.close());

const [preparer, second, third] = [0, 1, 2].map((n) => () => finance[n] ?? "") as [
  () => string,
  () => string,
  () => string,
];
const visit = () =>
  submit(world, desk, claimInput(`X-${(serial += 1)}`, { admittedOn: day() })).then(accepted);
const preparing = () => prepare(world.ask, preparer(), wanted);
const won = (acts: Act[]): number => acts.filter(({ remittance }) => remittance !== null).length;

test("of two who prepare at once, one has the claims and the other has nothing", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { claimNumber } = await visit();
    const acts = await Promise.all([preparing(), prepare(world.ask, second(), wanted)]);
    expect(won(acts)).toBe(1);
    const batch = acts.find(({ remittance }) => remittance)?.remittance;
    const lines = batch ? await linesOf(world, batch) : [];
    expect(lines.map(({ claim }) => claim)).toEqual([claimNumber]);
  }
});

test("of two who release at once, one does", async () => {
  for (let round = 0; round < 5; round += 1) {
    await visit();
    const batch = done(await preparing());
    const keys = [second(), third()];
    const acts = await Promise.all(keys.map((key) => release(world.ask, key, seen(batch))));
    expect(won(acts)).toBe(1);
    expect(acts.flatMap(({ errors }) => errors.map(({ path }) => path))).toEqual([
      ["remittanceId"],
    ]);
  }
});

test("a batch is paid or withdrawn, never both, and its claim goes with it", async () => {
  for (let round = 0; round < 6; round += 1) {
    const claim = await visit();
    const released = done(await release(world.ask, second(), seen(done(await preparing()))));
    const [paid, gone] = await Promise.all([
      confirm(world.ask, preparer(), paymentOf(released, TODAY)),
      cancel(world.ask, third(), { ...seen(released), reason: "stop it" }),
    ]);
    expect(won([paid, gone])).toBe(1);
    const { status } = await payment(world, desk, claim);
    expect(status).toBe(paid.remittance ? "PAID" : "ADJUDICATED");
    if (gone.remittance) done(await preparing());
  }
});

test("a claim is voided or prepared, never both", async () => {
  for (let round = 0; round < 6; round += 1) {
    const [claim] = [await visit(), await visit()];
    const [voided, act] = await Promise.all([
      withdraw(world, desk, withdrawal(claim)),
      preparing(),
    ]);
    const numbers = (await linesOf(world, done(act))).map((line) => line.claim);
    expect(numbers.includes(claim.claimNumber)).toBe(voided.claim === null);
    const { status } = await payment(world, desk, claim);
    expect(status).toBe(voided.claim ? "VOIDED" : "SCHEDULED");
  }
});

const waits = async () => {
  const [row] = await world.root.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return (row?.n ?? 0) > 0;
};

test("a claim that its desk voids while its batch is being prepared is simply not on it", async () => {
  const [claim, other] = [await visit(), await visit()];
  const runner = world.root.createQueryRunner();
  await runner.startTransaction();
  await runner.query(
    "UPDATE claim SET status = 'VOIDED', version = version + 1 WHERE claim_number = $1",
    [claim.claimNumber],
  );
  const act = preparing();
  while (!(await waits())) await sleep(5);
  await runner.commitTransaction();
  await runner.release();
  const batch = done(await act);
  expect((await linesOf(world, batch)).map((line) => line.claim)).toEqual([other.claimNumber]);
  expect(batch.total.amount).toBe("6000");
});
