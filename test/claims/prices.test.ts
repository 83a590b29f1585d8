import { sum } from "../../src/shared/money";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  claimInput,
  codes,
  expectBalanced,
  ledgerOf,
  minor,
  submit,
  type ShownClaim,
} from "./claims.kit";

let world: World;
let desk: string;
let hospital: string;
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  hospital = await world.key("DESK", "NH01");
  // With it, two case rates stay below the sum a senior reviewer looks at.
  await world.root.query(
    "UPDATE tariff SET price_minor = 5000 WHERE service_id = (SELECT id FROM service WHERE code = 'CSEC')",
  );
});
afterAll(() => world.close());

async function decide(rest: object, key = desk): Promise<ShownClaim> {
  const claim = accepted(await submit(world, key, claimInput(`P-${(serial += 1)}`, rest)));
  expectBalanced(claim);
  expect(claim.decision).not.toBeNull();
  expect(await ledgerOf(world, claim)).toBe(sum(claim.lines.map(({ benefit }) => minor(benefit))));
  return claim;
}
const khr = (amount: string) => ({ amount, currency: "KHR" });
const usd = (amount: string) => ({ amount, currency: "USD" as const });

test.each([
  ["2026-03-31", "2.00", "8000", "6000"],
  ["2026-04-01", "2.00", "8200", "6000"],
  ["2026-04-01", "1", "4100", "4100"],
  ["2026-03-30", "1.5", "6000", "6000"],
])("on %s a charge of USD %s is KHR %s and pays %s", async (on, charge, submitted, benefit) => {
  const claim = await decide({
    admittedOn: on,
    member: { memberNumber: charge === "1" ? WHO.second : WHO.covered },
    lines: [{ service: "OPD", charge: usd(charge) }],
  });
  expect(claim.lines[0]).toMatchObject({ submitted: khr(submitted), benefit: khr(benefit) });
  expect(minor(claim.lines[0]?.chargeAsSubmitted ?? null)).toBe(minor(usd(charge)));
});

const stay = { visitKind: "INPATIENT", admittedOn: "2026-06-01", dischargedOn: "2026-06-04" };

test("one case rate pays for the stay, the highest, whatever was charged; the rest is in it", async () => {
  const lines = [
    { service: "CSEC", charge: usd("80.00") },
    { service: "LAB", charge: usd("4") },
    { service: "ADM", quantity: 2 },
  ];
  const claim = await decide({ ...stay, lines }, hospital);
  expect(claim).toMatchObject({ submitted: usd("176.00"), benefit: usd("61.00") });
  expect(claim.lines).toMatchObject([
    { submitted: usd("50.00"), chargeAsSubmitted: usd("80.00"), benefit: usd("0.00") },
    { submitted: usd("4.00"), benefit: usd("0.00"), allowedQuantity: 0 },
    { submitted: usd("122.00"), benefit: usd("61.00"), allowedQuantity: 1 },
  ]);
  expect(claim.lines[1]?.reasons).toMatchObject([
    { code: "PRC-002", amount: usd("1.00") },
    { code: "PRC-003", amount: usd("3.00") },
  ]);
});

test("a case rate is owed to a person covered on admission, fees by their own day", async () => {
  const lines = [{ service: "ADM", serviceDate: "2026-03-16" }];
  const member = { memberNumber: WHO.lastDay };
  const covered = { ...stay, admittedOn: "2026-03-15", dischargedOn: "2026-03-16", member, lines };
  expect(await decide(covered, hospital)).toMatchObject({ benefit: usd("61.00") });
  const readmitted = { admittedOn: "2026-03-16", dischargedOn: "2026-03-18" };
  const next = [{ service: "ADM", serviceDate: "2026-03-17" }];
  const after = { ...covered, ...readmitted, lines: next };
  expect(codes((await decide(after, hospital)).reasons)).toEqual(["ELG-003"]);
  const fee = {
    member,
    admittedOn: "2026-03-15",
    lines: [{ service: "OPD", serviceDate: "2026-03-16" }],
  };
  expect(codes((await decide(fee)).reasons)).toEqual(["ELG-003"]);
});

test.each([
  ["below the tariff of two units, the charge is paid", "05", "11999", "11999", ["PRC-007"]],
  ["at the tariff of two units, it is paid without a word", "06", "12000", "12000", []],
  ["above the tariff of two units, the tariff is paid", "07", "12001", "12000", ["PRC-002"]],
])("%s", async (_, date, amount, benefit, reasons) => {
  const lines = [{ service: "OPD", quantity: 2, charge: khr(amount) }];
  const claim = await decide({ admittedOn: `2026-05-${date}`, lines });
  expect(claim.lines[0]).toMatchObject({
    submitted: khr(amount),
    benefit: khr(benefit),
    allowedQuantity: 2,
  });
  expect(codes(claim.reasons)).toEqual(reasons);
});
