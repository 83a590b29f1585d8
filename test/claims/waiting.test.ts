import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { addDays } from "../../src/shared/dates";
import {
  accepted,
  CLAIM_FIELDS,
  claimInput,
  codes,
  expectBalanced,
  ledgerOf,
  submit,
  type ShownClaim,
} from "./claims.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let senior: string;
let administrator: string;
let day = "2026-02-01";
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  senior = await world.key("SENIOR_REVIEWER", undefined, "Dara");
  administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
});
afterAll(() => world.close());

type Told = ShownClaim & {
  version: number;
  waitsOn: string | null;
  dueOn: string | null;
  expectedPaymentOn: string | null;
  timeline: { kind: string; actor: string; text: string }[];
};

async function read(claimNumber: string): Promise<Told> {
  const { data, errors } = await world.ask<{ claim: Told }>(
    desk,
    `query($n: String!) { claim(claimNumber: $n) { ${CLAIM_FIELDS} version waitsOn dueOn expectedPaymentOn
      timeline { kind actor text(language: EN) } } }`,
    { n: claimNumber },
  );
  expect(errors).toBeUndefined();
  return data.claim;
}

const nextDay = () => (day = addDays(day, 3));

async function waiting(rest: object): Promise<ShownClaim> {
  const input = claimInput(`W-${(serial += 1)}`, { admittedOn: nextDay(), ...rest });
  const claim = accepted(await submit(world, desk, input));
  expect(claim.status).toBe("PENDED");
  return claim;
}

async function act<T>(key: string, mutation: string): Promise<T> {
  const { data, errors } = await world.ask<T>(key, `mutation { ${mutation} }`);
  expect(errors).toBeUndefined();
  return data;
}

const publishPrice = (service: string, price: string, from: string, to?: string) =>
  act<{ publishTariff: { errors: unknown[]; publication: { id: string; status: string } } }>(
    administrator,
    `publishTariff(input: { providerCode: "120104", from: "${from}", ${to ? `to: "${to}",` : ""}
      prices: [{ service: "${service}", pricing: FEE, price: { amount: "${price}", currency: KHR } }] })
      { errors { code path message } publication { id status } }`,
  );

test("a claim that waits for a price is decided by itself when the price is published", async () => {
  const claim = await waiting({
    lines: [{ service: "OPD" }, { service: "NOPR", quantity: 2, charge: khr("9000") }],
  });
  const before = await read(claim.claimNumber);
  expect(before).toMatchObject({ waitsOn: "SCHEME", dueOn: "2026-06-29", expectedPaymentOn: null });
  const { publishTariff } = await publishPrice("NOPR", "4000", "2026-02-01", "2026-03-01");
  expect(publishTariff.errors).toEqual([]);
  const decided = await read(claim.claimNumber);
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
  const claim = await waiting({ lines: [{ service: "NOPR" }] });
  await publishPrice("NOPR", "4000", "2026-05-01", "2026-06-01");
  expect(await read(claim.claimNumber)).toMatchObject({ status: "PENDED", version: 1 });
});

test("a claim that waits for a price and a person goes on waiting for the person", async () => {
  day = "2026-03-05";
  const differing = { patientAsSeen: { name: "Somebody Else" } };
  const claim = await waiting({ ...differing, lines: [{ service: "NOPR" }] });
  expect(claim.findings.map(({ code }) => code).sort()).toEqual(["ELG-007", "PRC-001"]);
  await publishPrice("NOPR", "4000", "2026-03-06", "2026-03-20");
  const told = await read(claim.claimNumber);
  expect(told).toMatchObject({ status: "PENDED", version: 2, submitted: khr("4000") });
  expect(codes(told.reasons)).toEqual(["ELG-007"]);
  expect(told.timeline.map(({ kind }) => kind)).toEqual([
    "SUBMITTED",
    "PENDED",
    "FINDING_RESOLVED",
  ]);
  expect(await ledgerOf(world, told)).toBe(4000n);
});

test("two waiting claims for the last unit of a limit: the one that came first gets it", async () => {
  await world.root.query(
    `UPDATE plan SET rules = rules || '{"LIM-001": {"on": true, "parameters": {"maximum": "NOPR=1", "period": "MONTH"}}}'`,
  );
  day = "2026-04-01";
  const first = await waiting({ lines: [{ service: "NOPR" }] });
  const second = await waiting({ lines: [{ service: "NOPR" }] });
  await publishPrice("NOPR", "4000", "2026-04-01", "2026-05-01");
  const [one, two] = [await read(first.claimNumber), await read(second.claimNumber)];
  await world.root.query(`UPDATE plan SET rules = rules - 'LIM-001'`);
  expect([one.benefit, two.benefit]).toEqual([khr("4000"), khr("0")]);
  expect(codes(two.reasons)).toEqual(["LIM-001"]);
});

test("an unknown number that comes to name somebody is a patient who is found", async () => {
  day = "2026-04-20";
  const claim = await waiting({
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
    senior,
    `publishExchangeRate(input: { rielPerUsd: 4100, from: "2010-01-01", to: "2010-02-01" })
    { errors { code } }`,
  );
  const found = await read(claim.claimNumber);
  expect(found).toMatchObject({
    decision: "APPROVED",
    member: { memberNumber: WHO.covered, masked: false },
  });
});

const declare = (from: string, cause: string, providers = `"120104"`) =>
  act<{
    declareMassEvent: { massEvent: { declaredBy: string } | null; errors: { code: string }[] };
  }>(
    senior,
    `declareMassEvent(input: { factoryCode: "F01", from: "${from}", providerCodes: [${providers}],
      cause: ${cause} }) { massEvent { declaredBy factory { code } providers { code } } errors { code path message } }`,
  );

test.each([
  ["NONE", "APPROVED", "6000", []],
  ["WORK", "DENIED", "0", ["OTH-001"]],
])(
  "a mass event of cause %s settles the work question for all its claims, those that wait and later ones",
  async (cause, decision, benefit, reasons) => {
    day = cause === "NONE" ? "2026-05-01" : "2026-05-10";
    const claim = await waiting({ cause: "WORK" });
    const eventDay = day;
    const { declareMassEvent } = await declare(eventDay, cause);
    expect(declareMassEvent).toMatchObject({
      massEvent: { declaredBy: "Dara", factory: { code: "F01" }, providers: [{ code: "120104" }] },
      errors: [],
    });
    const decided = await read(claim.claimNumber);
    expect(decided).toMatchObject({ decision, benefit: khr(benefit) });
    expect(codes(decided.reasons)).toEqual(reasons);
    const later = claimInput(`W-${(serial += 1)}`, {
      member: { memberNumber: WHO.lapsed },
      admittedOn: eventDay,
      cause: "WORK",
    });
    expect(codes(accepted(await submit(world, desk, later)).reasons)).toContain(
      cause === "WORK" ? "OTH-001" : "ELG-004",
    );
  },
);

test.each([
  ["a factory nobody knows", `factoryCode: "F99"`, "factoryCode"],
  ["a provider nobody knows", `providerCodes: ["999999"]`, "providerCodes.0"],
  ["no provider", `providerCodes: []`, "providerCodes"],
  ["an end before its beginning", `to: "2026-01-01"`, "to"],
  ["more than a month", `to: "2026-12-01"`, "to"],
  ["days of another event", `from: "2026-05-01", to: "2026-05-31"`, "from"],
])("a mass event of %s is refused", async (_, change, path) => {
  const fields = new Map(
    [
      `factoryCode: "F01"`,
      `from: "2026-06-01"`,
      `providerCodes: ["120104"]`,
      ...change.split(", "),
    ].map((field) => [field.split(":")[0], field]),
  );
  const { declareMassEvent } = await act<{
    declareMassEvent: { massEvent: object | null; errors: { path: string[] }[] };
  }>(
    senior,
    `declareMassEvent(input: { ${[...fields.values()].join(", ")}, cause: NONE })
      { massEvent { id } errors { path } }`,
  );
  expect(declareMassEvent.massEvent).toBeNull();
  expect(declareMassEvent.errors.map((error) => error.path.join("."))).toContain(path);
});

test("a retroactive price changes no decision; the decisions it would change are listed", async () => {
  day = "2026-01-15";
  const visit = claimInput(`W-${(serial += 1)}`, {
    admittedOn: day,
    lines: [{ service: "OPD", charge: khr("9000") }],
  });
  const claim = accepted(await submit(world, desk, visit));
  expect(claim.benefit).toEqual(khr("6000"));
  const { publishTariff } = await publishPrice("OPD", "7000", "2026-01-10");
  expect(publishTariff).toMatchObject({ errors: [], publication: { status: "DRAFT" } });
  const listed = async () =>
    (
      await world.ask<{ decisionsToReconsider: { edges: { node: object }[]; totalCount: number } }>(
        senior,
        `{ decisionsToReconsider { totalCount edges { node { claim { claimNumber } adjudicationVersion
          decisionNow benefitNow { amount currency } reasonCodes } } } }`,
      )
    ).data.decisionsToReconsider;
  expect((await listed()).edges).toEqual([]);
  await act(
    senior,
    `confirmPublication(input: { publicationId: "${publishTariff.publication.id}" }) { errors { code } }`,
  );
  expect((await read(claim.claimNumber)).benefit).toEqual(khr("6000"));
  const { edges, totalCount } = await listed();
  expect(totalCount).toBe(edges.length);
  expect(edges.map(({ node }) => node)).toContainEqual({
    claim: { claimNumber: claim.claimNumber },
    adjudicationVersion: 1,
    decisionNow: "PARTIAL",
    benefitNow: khr("7000"),
    reasonCodes: ["PRC-002"],
  });
});
