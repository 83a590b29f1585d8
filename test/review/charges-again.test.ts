import { openWorld, type World } from "../kit/world";
import { count } from "../claims/claims.kit";
import { standing } from "../claims/corrections.kit";
import { call, done, khr, readCharged, refund, report, said } from "./charges.kit";

let world: World;
let desk: string;
let officer: string;
let finance: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  officer = await world.key("CLAIMS_OFFICER", undefined, "Vanna");
  finance = await world.key("FINANCE", undefined, "Rith");
});
afterAll(() => world.close());

const places = (answer: Parameters<typeof said>[0]) =>
  said(answer).map(([code, place]) => [code, place]);

const kept = async () => [
  await count(world, "patient_charge"),
  await count(world, "patient_refund"),
  await count(world, "call_back"),
  await count(world, "claim_event"),
];

test("the same report, refund or call again is the same, and stands once", async () => {
  const { claim } = await standing(world, desk);
  const { claimNumber } = claim;
  const told = { claimNumber, amount: khr("100") };
  expect(await report(world, officer, told)).toMatchObject({ replayed: false });
  const paid = { claimNumber, amount: khr("40"), receipt: "same" };
  expect(await refund(world, finance, paid)).toMatchObject({ replayed: false });
  for (const outcome of ["NOT_CHARGED", "NOT_REACHED"]) {
    expect(await call(world, officer, { claimNumber, outcome })).toMatchObject({ replayed: false });
  }
  const before = await kept();
  expect(await report(world, officer, told)).toMatchObject({ replayed: true, errors: [] });
  expect(await refund(world, finance, paid)).toMatchObject({ replayed: true, errors: [] });
  for (const outcome of ["NOT_CHARGED", "NOT_REACHED"]) {
    expect(await call(world, officer, { claimNumber, outcome })).toMatchObject({ replayed: true });
  }
  expect(await kept()).toEqual(before);
  const senior = await world.key("SENIOR_REVIEWER", undefined, "Sophal");
  for (const other of [
    { ...told, note: "another letter" },
    { ...told, amount: khr("101") },
  ]) {
    expect(await report(world, officer, other)).toMatchObject({ replayed: false, errors: [] });
  }
  expect(await report(world, senior, told)).toMatchObject({ replayed: false, errors: [] });
});

test("a receipt stands for one refund of its provider, and another provider has its own", async () => {
  const one = (await standing(world, desk, { patientPaid: khr("500") })).claim;
  const two = (await standing(world, desk, { patientPaid: khr("500") })).claim;
  const paid = { claimNumber: one.claimNumber, amount: khr("200"), receipt: "only one" };
  done(await refund(world, finance, paid));
  for (const other of [
    { claimNumber: two.claimNumber },
    { amount: khr("201") },
    { paidOn: "2026-06-14" },
  ]) {
    const answer = await refund(world, finance, { ...paid, ...other });
    expect(places(answer)).toEqual([["INT-002", "receipt"]]);
  }
  const elsewhere = await world.key("DESK", "120105");
  const third = (await standing(world, elsewhere, { patientPaid: khr("500") })).claim;
  done(await refund(world, finance, { ...paid, claimNumber: third.claimNumber }));
});

test("of refunds that come at once, no more is taken than is due", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { claim } = await standing(world, desk, { patientPaid: khr("1000") });
    const { claimNumber } = claim;
    const wishes = [600, 600, 400].map((amount, index) =>
      refund(world, finance, {
        claimNumber,
        amount: khr(String(amount)),
        receipt: `${claimNumber} ${index}`,
      }),
    );
    const answers = await Promise.all(wishes);
    const taken = answers.filter(({ errors }) => errors.length === 0);
    expect(taken.length).toBeGreaterThan(0);
    const { patientCharge } = await readCharged(world, finance, claimNumber);
    expect(Number(patientCharge?.refunded.amount)).toBeLessThanOrEqual(1_000);
    expect(patientCharge?.refunds).toHaveLength(taken.length);
    for (const { errors } of answers.filter(({ errors: wrong }) => wrong.length > 0)) {
      expect(errors).toMatchObject([{ code: "INT-002", path: ["amount"] }]);
    }
  }
});

test("the same report or refund sent at once by two hands stands once", async () => {
  const { claim } = await standing(world, desk);
  const { claimNumber } = claim;
  const told = { claimNumber, amount: khr("100") };
  const reports = await Promise.all([1, 2, 3, 4].map(() => report(world, officer, told)));
  expect(reports.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const paid = { claimNumber, amount: khr("100"), receipt: "at once" };
  const refunds = await Promise.all([1, 2, 3, 4].map(() => refund(world, finance, paid)));
  expect(refunds.flatMap(({ errors }) => errors)).toEqual([]);
  expect(refunds.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const { patientCharge } = await readCharged(world, finance, claimNumber);
  expect([patientCharge?.reports.length, patientCharge?.refunds.length]).toEqual([1, 1]);
});

test("the database itself takes no refund beyond the charge, and changes none", async () => {
  const { claim } = await standing(world, desk, { patientPaid: khr("1000") });
  const plant = (minor: number) =>
    world.root.query(
      `INSERT INTO patient_refund (id, claim_id, charge_id, provider_id, provider_reference, amount_minor,
         currency, paid_on, receipt, recorded_by, recorded_at)
       SELECT gen_random_uuid(), p.claim_id, p.id, p.provider_id, p.provider_reference, $2, 'KHR',
         '2026-06-15', gen_random_uuid()::text, 'nobody', now()
       FROM patient_charge p JOIN claim c ON c.id = p.claim_id WHERE c.claim_number = $1`,
      [claim.claimNumber, minor],
    );
  await plant(700);
  await expect(plant(301)).rejects.toThrow("beyond what the patient was charged");
  await plant(300);
  for (const table of ["patient_charge", "patient_refund", "call_back"]) {
    await expect(world.root.query(`DELETE FROM ${table}`)).rejects.toThrow();
  }
});
