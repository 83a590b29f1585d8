import { openWorld, type World } from "../kit/world";
import { submit } from "../claims/claims.kit";
import {
  correction,
  replace,
  setStatus,
  standing,
  withdraw,
  withdrawal,
} from "../claims/corrections.kit";
import { call, chargeOf, done, khr, readCharged, refund, report } from "./charges.kit";

let world: World;
let desk: string;
let officer: string;
let senior: string;
let finance: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  officer = await world.key("CLAIMS_OFFICER", undefined, "Vanna");
  senior = await world.key("SENIOR_REVIEWER", undefined, "Sophal");
  finance = await world.key("FINANCE", undefined, "Rith");
});
afterAll(() => world.close());

const charged = (amount: string) => ({ patientPaid: khr(amount) });

test("a claim that says its patient paid opens a breach, and is decided all the same", async () => {
  const { claim } = await standing(world, desk, charged("2000"));
  expect(claim).toMatchObject({
    status: "ADJUDICATED",
    decision: "APPROVED",
    benefit: khr("6000"),
  });
  const { patientCharge, timeline } = await readCharged(world, desk, claim.claimNumber);
  expect(patientCharge).toEqual({
    charged: khr("2000"),
    refunded: khr("0"),
    due: khr("2000"),
    closedOn: null,
    reports: [
      {
        claimNumber: claim.claimNumber,
        source: "CLAIM",
        amount: khr("2000"),
        counted: khr("2000"),
        reportedBy: "Neary",
        note: null,
      },
    ],
    refunds: [],
  });
  expect(timeline.map(({ kind }) => kind)).toEqual([
    "SUBMITTED",
    "PATIENT_CHARGE_REPORTED",
    "ADJUDICATED",
  ]);
});

test("a claim that says nothing, or nothing was paid, opens none", async () => {
  for (const rest of [{}, charged("0")]) {
    const { claim } = await standing(world, desk, rest);
    const { patientCharge, timeline } = await readCharged(world, desk, claim.claimNumber);
    expect(patientCharge).toBeNull();
    expect(timeline.map(({ kind }) => kind)).toEqual(["SUBMITTED", "ADJUDICATED"]);
  }
});

test("the same claim sent again tells of no second charge", async () => {
  const { input, claim } = await standing(world, desk, charged("2000"));
  expect((await submit(world, desk, input)).replayed).toBe(true);
  const { patientCharge } = await readCharged(world, desk, claim.claimNumber);
  expect(patientCharge?.reports).toHaveLength(1);
});

test("desk, staff and patient tell of one charge: the highest amount is due once", async () => {
  const { claim } = await standing(world, desk, charged("2000"));
  const { claimNumber } = claim;
  const lower = await report(world, officer, { claimNumber, amount: khr("1500") });
  expect(chargeOf(lower)).toMatchObject({ charged: khr("2000"), due: khr("2000") });
  const same = await report(world, senior, { claimNumber, amount: khr("2000") });
  expect(chargeOf(same)).toMatchObject({ charged: khr("2000"), due: khr("2000") });
  const outcome = "CHARGED";
  const note = "three thousand, she says";
  const asked = { claimNumber, outcome, amount: khr("3000"), note };
  const higher = await call(world, officer, asked);
  expect(chargeOf(higher)).toMatchObject({ charged: khr("3000"), due: khr("3000") });
  const sources = chargeOf(higher).reports.map(({ source }) => source);
  expect(sources).toEqual(["CLAIM", "STAFF", "STAFF", "CALL_BACK"]);
});

test("refunds close the breach, and a higher report opens it again", async () => {
  const { claim } = await standing(world, desk, charged("2000"));
  const { claimNumber } = claim;
  const part = { claimNumber, amount: khr("500"), receipt: "R-1", paidOn: "2026-06-14" };
  expect(chargeOf(await refund(world, finance, part))).toMatchObject({
    refunded: khr("500"),
    due: khr("1500"),
    closedOn: null,
  });
  const rest = { claimNumber, amount: khr("1500"), receipt: "R-2", paidOn: "2026-06-13" };
  const closed = await refund(world, finance, rest);
  expect(chargeOf(closed)).toMatchObject({ due: khr("0"), closedOn: "2026-06-14" });
  expect(done(closed).timeline.slice(-2)).toEqual([
    { kind: "PATIENT_REFUNDED", actor: "Rith", text: expect.stringContaining("500 riel") },
    { kind: "PATIENT_REFUNDED", actor: "Rith", text: expect.stringContaining("1,500 riel") },
  ]);
  const again = await report(world, officer, { claimNumber, amount: khr("2600") });
  expect(chargeOf(again)).toMatchObject({ due: khr("600"), closedOn: null });
  const last = { claimNumber, amount: khr("600"), receipt: "R-3" };
  expect(chargeOf(await refund(world, finance, last))).toMatchObject({ closedOn: "2026-06-15" });
});

test("the breach is the visit's: it survives replacement, and a void of the claim", async () => {
  const { input, claim } = await standing(world, desk, charged("2000"));
  await report(world, officer, { claimNumber: claim.claimNumber, amount: khr("2500") });
  const wish = correction(claim, { claim: { ...input, ...charged("2000"), emergency: true } });
  const next = (await replace(world, desk, wish)).claim;
  const read = await readCharged(world, desk, next?.claimNumber ?? "");
  expect(read.patientCharge).toMatchObject({ charged: khr("2500"), due: khr("2500") });
  expect(read.patientCharge?.reports.map(({ claimNumber }) => claimNumber)).toEqual([
    claim.claimNumber,
    claim.claimNumber,
    next?.claimNumber,
  ]);
  await withdraw(world, desk, withdrawal(next ?? claim));
  const old = { claimNumber: claim.claimNumber, amount: khr("2500"), receipt: "after the void" };
  expect(chargeOf(await refund(world, finance, old))).toMatchObject({ due: khr("0") });
  const ended = await readCharged(world, desk, next?.claimNumber ?? "");
  expect(ended).toMatchObject({ status: "VOIDED", patientCharge: { due: khr("0") } });
});

test("a charge is told in any status of the claim, and leaves status and version as they are", async () => {
  for (const status of ["PENDED", "SCHEDULED", "PAID", "INFORMATION_REQUESTED", "SUPERSEDED"]) {
    const { claim } = await standing(world, desk);
    await setStatus(world, claim, status);
    const { claimNumber } = claim;
    const told = await report(world, officer, { claimNumber, amount: khr("900") });
    expect(done(told)).toMatchObject({ status, version: 1, patientCharge: { due: khr("900") } });
  }
});

test("a desk may still void by the version it read before a charge was told, and again", async () => {
  const { claim } = await standing(world, desk);
  await report(world, officer, { claimNumber: claim.claimNumber, amount: khr("900") });
  expect((await withdraw(world, desk, withdrawal(claim))).errors).toEqual([]);
  await report(world, senior, { claimNumber: claim.claimNumber, amount: khr("901") });
  expect((await withdraw(world, desk, withdrawal(claim))).errors).toEqual([]);
});
