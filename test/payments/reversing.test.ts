import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import { correction, replace } from "../claims/corrections.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { decideAgain } from "./deciding.kit";
import {
  cancel,
  confirm,
  done,
  expectBalanced,
  linesOf,
  payAll,
  paymentOf,
  prepare,
  providerId,
  release,
  seen,
} from "./paying.kit";
import { payment } from "./reading.kit";

let world: World;
let desk: string;
let finance: string;
let other: string;
const day = dayGiver("2026-01-02");
let wanted: { providerId: string; currency: "KHR"; decidedUntil: string };
let serial = 0;

beforeEach(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  finance = await world.key("FINANCE", undefined, "Sophal");
  other = await world.key("SENIOR_REVIEWER", undefined, "Bopha");
  const id = await providerId(world, "120104");
  wanted = { providerId: id, currency: "KHR", decidedUntil: TODAY };
});
afterEach(() => world.close());

async function visit(rest: object = {}) {
  const input = claimInput(`V-${(serial += 1)}`, { admittedOn: day(), ...rest });
  return { input, claim: accepted(await submit(world, desk, input)) };
}
const pay = () => payAll(world.ask, { preparer: finance, releaser: other }, wanted);
const preparing = async () => done(await prepare(world.ask, finance, wanted));
const kinds = async (remittance: Parameters<typeof linesOf>[1]) =>
  (await linesOf(world, remittance)).map(({ kind, paid }) => [kind, paid]);

test("a paid claim that was replaced is reversed, and the claim in its place paid", async () => {
  const { input, claim } = await visit({ lines: [{ service: "EMG" }, { service: "OPD" }] });
  await pay();
  const wish = correction(claim, {
    claim: { ...input, lines: [{ service: "EMG" }] },
    expectedVersion: 3,
  });
  const next = accepted((await replace(world, desk, wish)) as never);
  expect(await payment(world, desk, claim)).toMatchObject({
    expectedPayment: "-26000",
    expectedPaymentOn: null,
  });
  const second = await preparing();
  expect(await linesOf(world, second)).toMatchObject([
    { kind: "REVERSAL", claim: claim.claimNumber, submitted: -26000n, reduced: 0n, paid: -26000n },
    { kind: "CLAIM", claim: next.claimNumber, paid: 20000n },
    { kind: "CARRY_OVER", claim: second.number, paid: 6000n },
  ]);
  expect(second).toMatchObject({ total: { amount: "0" }, carriedOver: { amount: "-6000" } });
  const released = done(await release(world.ask, other, seen(second)));
  done(await confirm(world.ask, finance, paymentOf(released, TODAY)));
  await expectBalanced(world);
  await visit();
  await visit();
  const third = await preparing();
  expect(await linesOf(world, third)).toMatchObject([
    { kind: "CARRY_OVER", claim: second.number, paid: -6000n },
    { kind: "CLAIM", paid: 6000n },
    { kind: "CLAIM", paid: 6000n },
  ]);
  expect(third.total.amount).toBe("6000");
  await expectBalanced(world);
});

test("what is carried over is taken once, and again when its batch is withdrawn", async () => {
  const { claim } = await visit({ lines: [{ service: "EMG" }] });
  await pay();
  await decideAgain(world, claim, { kind: "APPEAL", benefit: 5000 });
  const negative = await pay();
  expect(negative.carriedOver.amount).toBe("-15000");
  // Nothing but a rest is no reason to pay.
  expect((await prepare(world.ask, finance, wanted)).errors).toHaveLength(1);
  await visit();
  const first = await preparing();
  await visit();
  const beside = await preparing();
  expect(await kinds(first)).toEqual([
    ["CARRY_OVER", -15000n],
    ["CLAIM", 6000n],
    ["CARRY_OVER", 9000n],
  ]);
  expect(await kinds(beside)).toEqual([["CLAIM", 6000n]]);
  done(await cancel(world.ask, finance, { ...seen(first), reason: "wrong" }));
  const again = await preparing();
  expect(await kinds(again)).toEqual(await kinds(first));
  await expectBalanced(world);
});

test("a later decision reverses the earlier one; a correction that takes off recovers the difference", async () => {
  const { claim } = await visit({ lines: [{ service: "EMG" }] });
  const { claim: rest } = await visit({ lines: [{ service: "DEL" }] });
  await pay();
  await decideAgain(world, claim, { kind: "REVIEW", benefit: 12000 });
  await decideAgain(world, rest, { kind: "CORRECTION", benefit: 70000 });
  await visit({ lines: [{ service: "DEL" }] });
  expect(await payment(world, desk, claim)).toMatchObject({ expectedPayment: "-8000" });
  const second = await pay();
  const lines = await linesOf(world, second);
  expect(lines).toMatchObject([
    { kind: "REVERSAL", submitted: -20000n, reduced: 0n, paid: -20000n },
    { kind: "CLAIM", submitted: 20000n, reduced: 8000n, paid: 12000n },
    { kind: "RECOVERY", submitted: 0n, reduced: 10000n, paid: -10000n },
    { kind: "CLAIM", paid: 80000n },
  ]);
  expect(second.total.amount).toBe("62000");
  await expectBalanced(world);
  // The correction is corrected upwards: all that stands is taken back, and paid anew.
  await decideAgain(world, rest, { kind: "CORRECTION", benefit: 75000 });
  const third = await pay();
  expect(await linesOf(world, third)).toMatchObject([
    { kind: "REVERSAL", submitted: -80000n, reduced: -10000n, paid: -70000n },
    { kind: "CLAIM", submitted: 80000n, reduced: 5000n, paid: 75000n },
  ]);
  await expectBalanced(world);
});
