import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  claimInput,
  codes,
  count,
  dayGiver,
  expectBalanced,
  submit,
  type Payload,
} from "./claims.kit";

let world: World;
let desk: string;
let other: string;
let hospital: string;
const day = dayGiver("2026-04-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  other = await world.key("DESK", "120105");
  hospital = await world.key("DESK", "NH01");
});
afterAll(() => world.close());

const khr = (amount: string) => ({ amount, currency: "KHR" });
const usd = (amount: string) => ({ amount, currency: "USD" });
const khmer = "សុខ ដារ៉ា";

async function expectReplay(first: Payload, again: Payload) {
  const claim = accepted(first);
  expectBalanced(claim);
  expect(first.replayed).toBe(false);
  expect(again).toEqual({ claim, replayed: true, conflict: null, errors: [] });
  expect(await count(world, "claim", claim.providerReference)).toBe(1);
}

test("the same reference and content gives the same claim again, as it now stands, for ever", async () => {
  const member = { memberNumber: WHO.gap };
  const input = claimInput("R-1", { member, admittedOn: day(), lines: [{ service: "COSM" }] });
  const first = await submit(world, desk, input);
  await expectReplay(first, await submit(world, desk, input));
  await world.root.query("UPDATE member SET sex = 'MALE' WHERE member_number = $1", [WHO.gap]);
  await world.root.query("UPDATE claim SET status = 'SCHEDULED' WHERE provider_reference = 'R-1'");
  const later = await submit(world, desk, input);
  expect(later.claim).toEqual({ ...first.claim, status: "SCHEDULED" });
  expect(later).toMatchObject({ replayed: true, conflict: null, errors: [] });
});

test.each([
  ["blanks around the reference", {}, { providerReference: "  R-2 " }],
  ["explicit defaults", {}, { emergency: false, cause: "NONE", attachments: [] }],
  [
    "explicit nulls",
    {},
    { patientPaid: null, statedTotal: null, dischargedOn: null, referral: null, emergency: null },
  ],
  [
    "a line with its defaults spelled out",
    { admittedOn: "2026-05-20" },
    {
      lines: [
        {
          service: " OPD ",
          quantity: 1,
          charge: null,
          serviceDate: "2026-05-20",
          providerLineReference: null,
        },
      ],
    },
  ],
  ["a quantity of null", {}, { lines: [{ service: "OPD", quantity: null }] }],
  [
    "an amount with a leading zero",
    { lines: [{ service: "OPD", charge: khr("6000") }] },
    { lines: [{ service: "OPD", charge: khr("06000") }] },
  ],
  [
    "a stated total with leading zeros",
    { statedTotal: khr("6000"), lines: [{ service: "OPD", charge: khr("6000") }] },
    { statedTotal: khr("0006000") },
  ],
  [
    "dollars with fewer decimals",
    { lines: [{ service: "OPD", charge: usd("1.50") }], patientPaid: usd("1.00") },
    { lines: [{ service: "OPD", charge: usd("1.5") }], patientPaid: usd("1") },
  ],
  ["a diagnosis without its dot", { diagnoses: ["J06.9", "O80"] }, { diagnoses: ["j069", "o80"] }],
  [
    "a name in another Unicode form",
    { patientAsSeen: { name: "Sók Dára".normalize("NFC"), nameKhmer: khmer } },
    { patientAsSeen: { name: "Sók Dára".normalize("NFD"), nameKhmer: khmer.normalize("NFD") } },
  ],
  ["a national ID that leads to the same member", {}, { member: { nationalId: "123456789(01)" } }],
  [
    "a badge that leads to the same member",
    {},
    { member: { factoryBadge: { factoryCode: "F01", badge: "1001" } } },
  ],
])("%s is the same content: a replay, not a conflict", async (name, rest, spelled) => {
  const reference = `R-${name}`;
  const input = claimInput(reference, { admittedOn: day(), ...rest });
  const first = await submit(world, desk, input);
  const given = "providerReference" in spelled ? { providerReference: ` ${reference} ` } : spelled;
  await expectReplay(first, await submit(world, desk, { ...input, ...given }));
});

test("USD 61 is USD 61.00 on a hospital's case rate", async () => {
  const stay = { visitKind: "INPATIENT", admittedOn: "2026-05-01", dischargedOn: "2026-05-02" };
  const input = (amount: string) =>
    claimInput("R-61", { ...stay, lines: [{ service: "ADM", charge: usd(amount) }] });
  const first = await submit(world, hospital, input("61"));
  await expectReplay(first, await submit(world, hospital, input("61.00")));
});

test.each([
  ["another day", { admittedOn: "2026-03-03" }, ["admittedOn", "lines.0.serviceDate"]],
  ["another member", { member: { memberNumber: WHO.second } }, ["member"]],
  ["another charge", { lines: [{ service: "OPD", charge: khr("5000") }] }, ["lines.0.charge"]],
  ["another quantity", { lines: [{ service: "OPD", quantity: 2 }] }, ["lines.0.quantity"]],
  ["another service", { lines: [{ service: "EMG" }] }, ["lines.0.service"]],
  ["one line more", { lines: [{ service: "OPD" }, { service: "EMG" }] }, ["lines"]],
  ["another order of diagnoses", { diagnoses: ["O80", "J06.9"] }, ["diagnoses"]],
  [
    "another kind of visit",
    { visitKind: "INPATIENT", dischargedOn: "2026-03-02" },
    ["visitKind", "dischargedOn"],
  ],
  ["an emergency", { emergency: true }, ["emergency"]],
  ["another cause", { cause: "ROAD" }, ["cause"]],
  ["what the patient paid", { patientPaid: khr("1") }, ["patientPaid"]],
  ["another stated total", { statedTotal: khr("1") }, ["statedTotal"]],
  ["content that would be refused", { lines: [] }, ["lines"]],
])(
  "%s under a used reference is a conflict that names the first claim",
  async (_, rest, fields) => {
    const input = claimInput("R-used", { admittedOn: "2026-03-02", diagnoses: ["J06.9", "O80"] });
    const first = accepted(await submit(world, desk, input));
    const [claims, facts] = [await count(world, "claim"), await count(world, "cost_fact")];
    const conflict = await submit(world, desk, { ...input, ...rest });
    expect(conflict).toMatchObject({
      claim: null,
      replayed: false,
      conflict: { claimNumber: first.claimNumber, status: "ADJUDICATED" },
      errors: [{ code: "INT-009", path: ["providerReference"] }],
    });
    expect([...(conflict.conflict?.differingFields ?? [])].sort()).toEqual([...fields].sort());
    expect(conflict.errors[0]?.message).toContain(first.claimNumber);
    expect(conflict.errors[0]?.remedy?.text).toContain("new reference");
    expect([await count(world, "claim"), await count(world, "cost_fact")]).toEqual([claims, facts]);
    await expectReplay(
      { ...conflict, claim: first, conflict: null, errors: [] },
      await submit(world, desk, input),
    );
  },
);

test("a reference belongs to its provider: another one's same reference is another claim", async () => {
  const input = claimInput("R-own", { admittedOn: "2026-03-20" });
  const [one, two] = [await submit(world, desk, input), await submit(world, other, input)];
  expect(two.replayed).toBe(false);
  expect(accepted(two).claimNumber).not.toBe(accepted(one).claimNumber);
});

test("a service twice under two references is paid once; a denied line does not block the next", async () => {
  const admittedOn = day();
  const send = async (reference: string, rest = {}) => {
    const claim = accepted(
      await submit(world, desk, claimInput(reference, { admittedOn, ...rest })),
    );
    expectBalanced(claim);
    return claim;
  };
  const denied = await send("D-0", { member: { memberNumber: WHO.never } });
  expect(denied.decision).toBe("DENIED");
  const cosmetic = await send("D-1", { lines: [{ service: "COSM" }] });
  expect(codes(cosmetic.reasons)).toEqual(["BEN-001"]);
  const cosmeticAgain = await send("D-2", { lines: [{ service: "COSM" }] });
  expect(codes(cosmeticAgain.reasons)).toEqual(["BEN-001"]);
  const first = await send("D-3");
  const second = await send("D-4", { lines: [{ service: "OPD" }, { service: "EMG" }] });
  expect(second).toMatchObject({ decision: "PARTIAL", benefit: khr("20000") });
  expect(second.lines[0]?.reasons).toMatchObject([{ code: "DUP-001", amount: khr("6000") }]);
  const third = await send("D-5", { lines: [{ service: "EMG" }] });
  expect(codes(third.reasons)).toEqual(["DUP-001"]);
  await world.root.query("UPDATE claim SET status = 'VOIDED' WHERE claim_number = $1", [
    first.claimNumber,
  ]);
  expect((await send("D-6")).decision).toBe("APPROVED");
});
