import "reflect-metadata";
import { globalId } from "../../src/shared/node.type";
import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import { withdraw, withdrawal } from "../claims/corrections.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  cancel,
  confirm,
  done,
  paymentOf,
  prepare,
  providerId,
  release,
  seen,
  told,
  type Act,
  type Shown,
} from "./paying.kit";

const NOBODY = globalId("Remittance", "01a22124-f65c-7165-819e-a2cf51a1463d");
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

const visit = () =>
  submit(world, desk, claimInput(`N-${(serial += 1)}`, { admittedOn: day() })).then(accepted);
async function prepared(): Promise<Shown> {
  await visit();
  return done(await prepare(world.ask, finance, wanted));
}
const released = async () => done(await release(world.ask, other, seen(await prepared())));

/** Everything that an act could have changed. */
const everything = () =>
  world.root.query(
    `SELECT (SELECT jsonb_agg(r ORDER BY r.id) FROM remittance r) AS r,
       (SELECT jsonb_agg(c ORDER BY c.id) FROM claim c) AS c, (SELECT count(*) FROM cost_fact) AS f,
       (SELECT count(*) FROM claim_event) AS e`,
  );
async function refused(act: () => Promise<Act>): Promise<[string, string][]> {
  const before = await everything();
  const problems = told(await act());
  expect(await everything()).toEqual(before);
  const [entry] = await world.root.query<{ outcome: string }[]>(
    "SELECT outcome FROM audit_entry ORDER BY id DESC LIMIT 1",
  );
  expect(entry?.outcome).toBe("REFUSED");
  return problems;
}

test("nothing is prepared for nobody, for days to come, or when nothing is owed", async () => {
  const asking = (rest: object) =>
    refused(() => prepare(world.ask, finance, { ...wanted, ...rest }));
  for (const id of [
    "nonsense",
    NOBODY,
    globalId("Provider", "01a22124-f65c-7165-819e-a2cf51a1463d"),
  ]) {
    expect(await asking({ providerId: id })).toEqual([["providerId", expect.any(String)]]);
  }
  expect(await asking({ decidedUntil: "2026-06-16" })).toEqual([
    ["decidedUntil", expect.stringContaining("future")],
  ]);
  expect(await asking({})).toEqual([
    ["decidedUntil", expect.stringContaining("nothing was decided")],
  ]);
  await visit();
  expect(await asking({ currency: "USD" })).toHaveLength(1);
});

test("nobody releases what they prepared, whichever credential they use", async () => {
  const batch = await prepared();
  const second = await world.key("SENIOR_REVIEWER", undefined, "Sophal");
  for (const key of [finance, second]) {
    expect(await refused(() => release(world.ask, key, seen(batch)))).toEqual([
      ["remittanceId", expect.stringContaining("another person")],
    ]);
  }
  done(await release(world.ask, other, seen(batch)));
});

test("an unknown remittance, an old version and another state are told apart", async () => {
  for (const id of ["nonsense", NOBODY, wanted.providerId]) {
    const named = { remittanceId: id, expectedVersion: 1 };
    const unknown = [["remittanceId", expect.stringContaining("no remittance has this id")]];
    expect(await refused(() => release(world.ask, other, named))).toEqual(unknown);
    expect(await refused(() => cancel(world.ask, finance, { ...named, reason: "x" }))).toEqual(
      unknown,
    );
  }
  const batch = await prepared();
  const old = { ...seen(batch), expectedVersion: 7 };
  expect(await refused(() => release(world.ask, other, old))).toEqual([
    ["expectedVersion", expect.stringContaining("version 1")],
  ]);
  expect(await refused(() => confirm(world.ask, finance, paymentOf(batch, TODAY)))).toEqual([
    ["remittanceId", expect.stringContaining("not released yet")],
  ]);
  const gone = done(await cancel(world.ask, finance, { ...seen(batch), reason: "typed twice" }));
  for (const act of [
    () => release(world.ask, other, seen(gone)),
    () => confirm(world.ask, finance, paymentOf(gone, TODAY)),
    () => cancel(world.ask, finance, { ...seen(gone), reason: "again" }),
  ]) {
    expect(await refused(act)).toEqual([["remittanceId", expect.stringContaining("cancelled")]]);
  }
});

test("a payment is confirmed by its exact amount, a possible day and the bank's reference", async () => {
  const batch = await released();
  const trying = (rest: object) =>
    refused(() => confirm(world.ask, finance, paymentOf(batch, TODAY, rest)));
  const { amount } = batch.total;
  for (const wrong of [
    { amount: "1", currency: "KHR" },
    { amount, currency: "USD" },
  ]) {
    expect(await trying({ amount: wrong })).toEqual([
      ["amount", expect.stringContaining(`${Number(amount).toLocaleString("en")}`)],
    ]);
    expect(await trying({ amount: wrong, failed: true })).toHaveLength(1);
  }
  expect(await trying({ amount: { amount: `${amount}.5`, currency: "KHR" } })).toEqual([
    ["amount.amount", expect.any(String)],
  ]);
  expect(await trying({ paidOn: "2026-06-16" })).toEqual([
    ["paidOn", expect.stringContaining("future")],
  ]);
  expect(await trying({ paidOn: "2026-06-14" })).toEqual([
    ["paidOn", expect.stringContaining("released")],
  ]);
  expect(await trying({ bankReference: "  " })).toEqual([["bankReference", expect.any(String)]]);
  expect(await trying({ bankReference: "x".repeat(65) })).toEqual([
    ["bankReference", expect.any(String)],
  ]);
  done(await confirm(world.ask, finance, paymentOf(batch, TODAY)));
});

test("the same words again find what they did; other words are refused", async () => {
  const batch = await prepared();
  const first = done(await release(world.ask, other, seen(batch)));
  expect(done(await release(world.ask, other, seen(batch)))).toEqual(first);
  expect(await refused(() => release(world.ask, finance, seen(batch)))).toHaveLength(1);
  const paid = done(await confirm(world.ask, finance, paymentOf(first, TODAY)));
  expect(done(await confirm(world.ask, finance, paymentOf(first, TODAY)))).toEqual(paid);
  const differently = paymentOf(first, TODAY, { bankReference: "ACL-2" });
  expect(await refused(() => confirm(world.ask, finance, differently))).toHaveLength(1);
  const next = await prepared();
  const gone = done(await cancel(world.ask, finance, { ...seen(next), reason: "wrong day" }));
  expect(done(await cancel(world.ask, finance, { ...seen(next), reason: "wrong day" }))).toEqual(
    gone,
  );
});

test("a batch is withdrawn for a reason, and a claim on one cannot be voided", async () => {
  const claim = await visit();
  const batch = done(await prepare(world.ask, finance, wanted));
  expect(await refused(() => cancel(world.ask, finance, { ...seen(batch), reason: " " }))).toEqual([
    ["reason", expect.any(String)],
  ]);
  const { errors } = await withdraw(world, desk, withdrawal(claim, { expectedVersion: 2 }));
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining("in a payment that is being prepared"),
  ]);
  done(await cancel(world.ask, finance, { ...seen(batch), reason: "the claim is wrong" }));
  const voided = await withdraw(world, desk, withdrawal(claim, { expectedVersion: 3 }));
  expect(voided.claim?.status).toBe("VOIDED");
});
