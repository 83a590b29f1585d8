import { accepted, claimInput, dayGiver, minor, submit, submitAll } from "../claims/claims.kit";
import { WHO, TODAY } from "../kit/seed.data";
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
} from "./paying.kit";
import { payment, timelineOf } from "./reading.kit";

let world: World;
let desk: string;
let finance: string;
let other: string;
const day = dayGiver("2026-01-02");
let wanted: { providerId: string; currency: "KHR"; decidedUntil: string };
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  finance = await world.key("FINANCE", undefined, "Sophal");
  other = await world.key("FINANCE", undefined, "Rachana");
  const id = await providerId(world, "120104");
  wanted = { providerId: id, currency: "KHR", decidedUntil: TODAY };
});
afterAll(() => world.close());

const visit = (rest: object = {}) =>
  submit(world, desk, claimInput(`P-${(serial += 1)}`, { admittedOn: day(), ...rest })).then(
    accepted,
  );

test("decided claims are prepared, released by another, paid, and each step is told", async () => {
  const full = await visit();
  const reduced = await visit({
    lines: [{ service: "OPD", charge: { amount: "9000", currency: "KHR" } }],
  });
  const denied = await visit({ lines: [{ service: "COSM" }] });
  expect([full, reduced, denied].map(({ decision }) => decision)).toEqual([
    "APPROVED",
    "PARTIAL",
    "DENIED",
  ]);
  const prepared = done(await prepare(world.ask, finance, wanted));
  expect(prepared).toMatchObject({
    version: 1,
    status: "PREPARED",
    total: { amount: "12000", currency: "KHR" },
    carriedOver: { amount: "0", currency: "KHR" },
    payee: "Chrouy Changva (120104)",
    preparedBy: "Sophal",
    releasedBy: null,
  });
  expect(prepared.number).toMatch(/^R\d{10}$/);
  expect(await linesOf(world, prepared)).toEqual([
    {
      kind: "CLAIM",
      claim: full.claimNumber,
      submitted: 6000n,
      reduced: 0n,
      paid: 6000n,
      live: true,
    },
    {
      kind: "CLAIM",
      claim: reduced.claimNumber,
      submitted: 9000n,
      reduced: 3000n,
      paid: 6000n,
      live: true,
    },
    {
      kind: "CLAIM",
      claim: denied.claimNumber,
      submitted: 50000n,
      reduced: 50000n,
      paid: 0n,
      live: true,
    },
  ]);
  expect(await payment(world, desk, full)).toEqual({
    status: "SCHEDULED",
    version: 2,
    expectedPayment: "6000",
    expectedPaymentOn: "2026-06-22",
  });
  await expectBalanced(world);
  const released = done(await release(world.ask, other, seen(prepared)));
  expect(released).toMatchObject({ version: 2, status: "RELEASED", releasedBy: "Rachana" });
  const paid = done(await confirm(world.ask, finance, paymentOf(released, TODAY)));
  expect(paid).toMatchObject({ version: 3, status: "PAID", paidOn: TODAY, bankReference: "ACL-1" });
  for (const claim of [full, reduced, denied]) {
    const now = await payment(world, desk, claim);
    expect(now).toMatchObject({
      status: "PAID",
      version: 3,
      expectedPayment: "0",
      expectedPaymentOn: null,
    });
  }
  expect(await timelineOf(world, desk, full)).toEqual([
    "SUBMITTED",
    "ADJUDICATED",
    `SCHEDULED: The claim is on remittance ${paid.number}.`,
    `PAID: The claim was paid with remittance ${paid.number}.`,
  ]);
  await expectBalanced(world);
});

test("what a batch would pay waits again when the bank fails, or it is withdrawn", async () => {
  const claim = await visit();
  const first = done(await prepare(world.ask, finance, wanted));
  const released = done(await release(world.ask, other, seen(first)));
  const failed = done(
    await confirm(world.ask, finance, paymentOf(released, TODAY, { failed: true })),
  );
  expect(failed).toMatchObject({ status: "FAILED", paidOn: null, bankReference: "ACL-1" });
  expect((await linesOf(world, failed)).map(({ live }) => live)).toEqual([false]);
  expect(await payment(world, desk, claim)).toMatchObject({
    status: "ADJUDICATED",
    version: 3,
    expectedPayment: "6000",
    expectedPaymentOn: "2026-06-29",
  });
  const again = done(await prepare(world.ask, finance, wanted));
  const gone = done(await cancel(world.ask, finance, { ...seen(again), reason: "wrong day" }));
  expect(gone).toMatchObject({ status: "CANCELLED", total: again.total });
  expect(await timelineOf(world, desk, claim)).toEqual([
    "SUBMITTED",
    "ADJUDICATED",
    `SCHEDULED: The claim is on remittance ${failed.number}.`,
    `PAYMENT_FAILED: The bank could not pay remittance ${failed.number}; the claim waits for the next one.`,
    `SCHEDULED: The claim is on remittance ${gone.number}.`,
    `PAYMENT_CANCELLED: Remittance ${gone.number} was cancelled before it was paid; the claim waits for the next one.`,
  ]);
  const third = done(await prepare(world.ask, finance, wanted));
  expect((await linesOf(world, third)).map(({ claim: one }) => one)).toEqual([claim.claimNumber]);
  await expectBalanced(world);
});

test("a day decides which claims are on it, and a provider and a currency whose", async () => {
  const hospital = await world.key("DESK", "NH01");
  const stay = accepted(
    await submit(
      world,
      hospital,
      claimInput("H-1", { member: { memberNumber: WHO.second }, admittedOn: "2026-02-01" }),
    ),
  );
  await visit();
  const early = await world.on("2026-06-16");
  expect(
    (await prepare(early, finance, { ...wanted, decidedUntil: "2026-06-14" })).errors,
  ).toHaveLength(1);
  const khr = done(await prepare(early, finance, { ...wanted, decidedUntil: "2026-06-15" }));
  expect(khr.total).toEqual({ amount: "6000", currency: "KHR" });
  const nh01 = await providerId(world, "NH01");
  const asked = { providerId: nh01, decidedUntil: TODAY };
  expect((await prepare(world.ask, finance, { ...asked, currency: "KHR" })).errors).toHaveLength(1);
  const usd = done(await prepare(world.ask, finance, { ...asked, currency: "USD" }));
  expect(usd.total).toEqual(stay.benefit);
  expect(minor(usd.total)).toBe(500n);
});

test("preparing takes the same statements for one claim and for twenty", async () => {
  const counts: number[] = [];
  for (const size of [1, 20]) {
    const claims = Array.from({ length: size }, (_, n) =>
      claimInput(`S-${size}-${n}`, {
        admittedOn: day(),
        lines: [{ service: "OPD" }, { service: "EMG" }],
      }),
    );
    await submitAll(world, desk, { claims });
    await world.ask(finance, "{ scheme { name } }");
    world.statements();
    const prepared = done(await prepare(world.ask, finance, wanted));
    const preparing = world.statements().length;
    await world.ask(other, "{ scheme { name } }");
    const released = done(await release(world.ask, other, seen(prepared)));
    world.statements();
    done(await confirm(world.ask, finance, paymentOf(released, TODAY)));
    counts.push(preparing, world.statements().length);
  }
  expect(counts.slice(2)).toEqual(counts.slice(0, 2));
  expect(counts[0]).toBeLessThanOrEqual(15);
  await expectBalanced(world);
});
