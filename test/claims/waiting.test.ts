import { addDays } from "../../src/shared/dates";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { codes, expectBalanced, ledgerOf } from "./claims.kit";
import { act, publishPrice, told, waiting } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let senior: string;
let administrator: string;
let day = "2026-02-01";

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  senior = await world.key("SENIOR_REVIEWER", undefined, "Dara");
  administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
});
afterAll(() => world.close());

const nextDay = () => (day = addDays(day, 3));

test("a claim that waits for a price is decided by itself when the price is published", async () => {
  const claim = await waiting(world, desk, {
    admittedOn: nextDay(),
    lines: [{ service: "OPD" }, { service: "NOPR", quantity: 2, charge: khr("9000") }],
  });
  const before = await told(world, desk, claim.claimNumber);
  expect(before).toMatchObject({ waitsOn: "SCHEME", dueOn: "2026-06-29", expectedPaymentOn: null });
  const { publishTariff } = await publishPrice(world, administrator, {
    service: "NOPR",
    price: "4000",
    from: "2026-02-01",
    to: "2026-03-01",
  });
  expect(publishTariff.errors).toEqual([]);
  const decided = await told(world, desk, claim.claimNumber);
  expectBalanced(decided);
  expect(decided).toMatchObject({
    status: "ADJUDICATED",
    decision: "PARTIAL",
    version: 2,
    submitted: khr("15000"),
    benefit: khr("14000"),
    waitsOn: "SCHEME",
    dueOn: null,
    expectedPaymentOn: "2026-06-29",
    adjudications: [{ version: 1, kind: "AUTOMATIC", decidedBy: "engine" }],
  });
  expect(codes(decided.reasons)).toEqual(["PRC-002"]);
  expect(decided.timeline.map(({ kind }) => kind)).toEqual([
    "SUBMITTED",
    "PENDED",
    "REJUDGED",
    "ADJUDICATED",
  ]);
  expect(await ledgerOf(world, decided)).toBe(14_000n);
});

test("a price for other days decides nothing; the claim's reasons and ledger stay as they are", async () => {
  day = "2026-03-01";
  const claim = await waiting(world, desk, { admittedOn: nextDay(), lines: [{ service: "NOPR" }] });
  await publishPrice(world, administrator, {
    service: "NOPR",
    price: "4000",
    from: "2026-05-01",
    to: "2026-06-01",
  });
  expect(await told(world, desk, claim.claimNumber)).toMatchObject({
    status: "PENDED",
    version: 1,
  });
});

test("a claim that waits for a price and a person goes on waiting for the person", async () => {
  day = "2026-03-05";
  const differing = { patientAsSeen: { name: "Somebody Else" } };
  const claim = await waiting(world, desk, {
    admittedOn: nextDay(),
    ...differing,
    lines: [{ service: "NOPR" }],
  });
  expect(claim.findings.map(({ code }) => code).sort()).toEqual(["ELG-007", "PRC-001"]);
  await publishPrice(world, administrator, {
    service: "NOPR",
    price: "4000",
    from: "2026-03-06",
    to: "2026-03-20",
  });
  const waited = await told(world, desk, claim.claimNumber);
  expect(waited).toMatchObject({ status: "PENDED", version: 2, submitted: khr("4000") });
  expect(codes(waited.reasons)).toEqual(["ELG-007"]);
  expect(waited.timeline.map(({ kind }) => kind)).toEqual([
    "SUBMITTED",
    "PENDED",
    "FINDING_RESOLVED",
  ]);
  expect(await ledgerOf(world, waited)).toBe(4000n);
});

test("two waiting claims for the last unit of a limit: the one that came first gets it", async () => {
  await world.root.query(
    `UPDATE plan SET rules = rules || '{"LIM-001": {"on": true, "parameters": {"maximum": "NOPR=1", "period": "MONTH"}}}'`,
  );
  day = "2026-04-01";
  const first = await waiting(world, desk, { admittedOn: nextDay(), lines: [{ service: "NOPR" }] });
  const second = await waiting(world, desk, {
    admittedOn: nextDay(),
    lines: [{ service: "NOPR" }],
  });
  await publishPrice(world, administrator, {
    service: "NOPR",
    price: "4000",
    from: "2026-04-01",
    to: "2026-05-01",
  });
  const [one, two] = [
    await told(world, desk, first.claimNumber),
    await told(world, desk, second.claimNumber),
  ];
  await world.root.query(`UPDATE plan SET rules = rules - 'LIM-001'`);
  expect([one.benefit, two.benefit]).toEqual([khr("4000"), khr("0")]);
  expect(codes(two.reasons)).toEqual(["LIM-001"]);
});

test("an unknown number that comes to name somebody is a patient who is found", async () => {
  day = "2026-04-20";
  const claim = await waiting(world, desk, {
    admittedOn: nextDay(),
    member: { nationalId: "987654321" },
    patientAsSeen: { name: "Sok Dara" },
  });
  expect(codes(claim.reasons)).toEqual(["ELG-001"]);
  await world.root.query(
    "UPDATE member SET national_id = '987654321', national_id_key = '987654321' WHERE member_number = $1",
    [WHO.covered],
  );
  await world.root.query("UPDATE catalogue_version SET version = version + 1");
  await act(
    world,
    senior,
    `publishExchangeRate(input: { rielPerUsd: 4100, from: "2010-01-01", to: "2010-02-01" })
    { errors { code } }`,
  );
  const found = await told(world, desk, claim.claimNumber);
  expect(found).toMatchObject({
    decision: "APPROVED",
    member: { memberNumber: WHO.covered, masked: false },
  });
});
