import { hasValidCheckDigit } from "../../src/shared/check-digit";
import { sum } from "../../src/shared/money";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  claimInput,
  codes,
  dayGiver,
  expectBalanced,
  ledgerOf,
  minor,
  submit,
  type ShownClaim,
} from "./claims.kit";

let world: World;
let desk: string;
const day = dayGiver("2026-04-02");
let serial = 0;
const reference = () => `V-${(serial += 1)}`;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

async function decide(rest: object, key = desk): Promise<ShownClaim> {
  const claim = accepted(
    await submit(world, key, claimInput(reference(), { admittedOn: day(), ...rest })),
  );
  expectBalanced(claim);
  const parts = claim.lines.map((line) => (claim.decision ? line.benefit : line.submitted));
  expect(await ledgerOf(world, claim)).toBe(sum(parts.map(minor)));
  return claim;
}
const khr = (amount: string) => ({ amount, currency: "KHR" });

test("the decision is in the reply: number, lines, reasons, reductions, version, nothing to collect", async () => {
  const claim = await decide({
    lines: [
      { service: "OPD", charge: khr("7500"), providerLineReference: "1" },
      { service: "COSM" },
    ],
  });
  expect(claim.claimNumber).toMatch(/^C\d{10}$/);
  expect(hasValidCheckDigit(claim.claimNumber.slice(1))).toBe(true);
  expect(claim).toMatchObject({
    status: "ADJUDICATED",
    decision: "PARTIAL",
    submitted: khr("57500"),
    benefit: khr("6000"),
    patientPays: khr("0"),
    patientPaid: null,
    findings: [],
    adjudications: [
      { version: 1, kind: "AUTOMATIC", decision: "PARTIAL", decidedBy: "engine", planVersion: 2 },
    ],
    lines: [
      {
        line: 1,
        allowedQuantity: 1,
        submitted: khr("7500"),
        benefit: khr("6000"),
        tariff: { price: khr("6000"), validFrom: "2024-01-01" },
        reasons: [{ code: "PRC-002", severity: "REDUCE", amount: khr("1500"), primary: true }],
      },
      {
        line: 2,
        allowedQuantity: 0,
        benefit: khr("0"),
        reasons: [{ code: "BEN-001", amount: khr("50000") }],
      },
    ],
  });
  expect(codes(claim.reasons)).toEqual(["BEN-001", "PRC-002"]);
  expect(claim.reductions).toEqual(claim.reasons);
});

test.each([
  ["a covered visit", {}, "APPROVED", []],
  ["an uncovered service", { lines: [{ service: "COSM" }] }, "DENIED", ["BEN-001"]],
  ["a person never covered", { member: { memberNumber: WHO.never } }, "DENIED", ["ELG-002"]],
  [
    "a charge below tariff",
    { lines: [{ service: "OPD", charge: khr("5999") }] },
    "APPROVED",
    ["PRC-007"],
  ],
  [
    "a charge of nothing",
    { lines: [{ service: "OPD", charge: khr("0") }] },
    "APPROVED",
    ["PRC-007"],
  ],
])("%s is decided in the same reply", async (_, rest, decision, reasons) => {
  const claim = await decide(rest);
  expect(claim).toMatchObject({ status: "ADJUDICATED", decision });
  expect(codes(claim.reasons)).toEqual(reasons);
});

const IDENTITY = ["CLAIMS_OFFICER", "ENROLMENT_OFFICER", "SENIOR_REVIEWER"];

test.each([
  [
    "a described but unknown person",
    {
      member: { memberNumber: WHO.unknown },
      patientAsSeen: { name: "Sok Maly", birthYear: 1998 },
    },
    { code: "ELG-001", line: null, resolvableBy: IDENTITY },
  ],
  [
    "a person nobody can name",
    { member: { unidentified: true }, patientAsSeen: { phone: "012 345 678" } },
    { code: "ELG-001", line: null },
  ],
  [
    "a patient who differs from the record",
    { patientAsSeen: { name: "Keo Bopha" } },
    { code: "ELG-007", line: null, resolvableBy: IDENTITY },
  ],
  ["a work injury", { cause: "WORK" }, { code: "OTH-001", line: null }],
  [
    "a service without a price",
    { lines: [{ service: "OPD" }, { service: "NOPR" }] },
    { code: "PRC-001", line: 2, resolvableBy: ["CLAIMS_OFFICER", "SENIOR_REVIEWER"] },
  ],
])("%s waits for a person or a fact, and pays nothing yet", async (_, rest, finding) => {
  const claim = await decide(rest);
  expect(claim).toMatchObject({
    status: "PENDED",
    decision: null,
    benefit: null,
    adjudications: [],
    findings: [finding],
  });
  expect(claim.lines.some(({ benefit }) => benefit === null)).toBe(true);
});

test("without price and charge the submitted amount is unknown, with a charge it is the charge", async () => {
  const unknown = await decide({ lines: [{ service: "NOPR" }, { service: "OPD" }] });
  expect(unknown.submitted).toBeNull();
  expect(unknown.lines[0]).toMatchObject({ submitted: null, tariff: null, allowedQuantity: null });
  expect(unknown.lines[0]?.reasons).toMatchObject([{ code: "PRC-001", amount: null }]);
  expect(unknown.lines[1]).toMatchObject({ submitted: khr("6000"), benefit: khr("6000") });
  const charged = await decide({ lines: [{ service: "NOPR", charge: khr("9000") }] });
  expect(charged).toMatchObject({ submitted: khr("9000"), benefit: null });
});

test("a patient who was charged is a breach to repair, and the claim is decided all the same", async () => {
  const claim = await decide({ patientPaid: khr("3000") });
  expect(claim).toMatchObject({ decision: "APPROVED", patientPaid: khr("3000") });
  expect(claim.reasons).toMatchObject([{ code: "PRC-006", severity: "WARN", amount: khr("0") }]);
  expect((await decide({ patientPaid: khr("0") })).reasons).toEqual([]);
});

test("a guarantee that nobody gave refuses nothing: the claim is judged without it, and says so", async () => {
  const claim = await decide({ guaranteeToken: "x" });
  expect(claim).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
  expect(claim.reasons).toMatchObject([{ code: "ELG-014", severity: "WARN", amount: khr("0") }]);
});
