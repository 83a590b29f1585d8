import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, count, dayGiver, submit } from "./claims.kit";

let world: World;
let desk: string;
const day = dayGiver("2026-03-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const khr = (amount: string) => ({ amount, currency: "KHR" });
const line = (rest: object) => ({ lines: [{ service: "OPD" }, { service: "EMG", ...rest }] });
const born = (patientAsSeen: object) => ({ patientAsSeen });
const seen = { name: "Sok Maly", birthYear: 1998 };
const nobody = Buffer.from("Provider:00000000-0000-4000-8000-000000000000").toString("base64url");

const REFUSALS: [string, object, [string, string][]][] = [
  ["no diagnosis in any form", { diagnoses: [] }, [["INT-001", "diagnoses"]]],
  [
    "a diagnosis described by blanks",
    { diagnoses: [], diagnosisText: "  " },
    [["INT-001", "diagnoses"]],
  ],
  ["a stay without its discharge", { visitKind: "INPATIENT" }, [["INT-001", "dischargedOn"]]],
  [
    "an unidentified person nobody describes",
    { member: { unidentified: true } },
    [["INT-001", "patientAsSeen"]],
  ],
  [
    "an unidentified person described by blanks",
    { member: { unidentified: true }, patientAsSeen: { name: " ", sex: "FEMALE" } },
    [["INT-001", "patientAsSeen"]],
  ],
  ["a birth year of nobody", born({ birthYear: -1 }), [["INT-002", "patientAsSeen.birthYear"]]],
  ["a birth year to come", born({ birthYear: 2027 }), [["INT-002", "patientAsSeen.birthYear"]]],
  ["a birth to come", born({ birthDate: "2026-06-16" }), [["INT-005", "patientAsSeen.birthDate"]]],
  ["a quantity of nothing", line({ quantity: 0 }), [["INT-002", "lines.1.quantity"]]],
  ["a negative quantity", line({ quantity: -1 }), [["INT-002", "lines.1.quantity"]]],
  ["a quantity of a thousand", line({ quantity: 1000 }), [["INT-002", "lines.1.quantity"]]],
  ["riel with decimals", line({ charge: khr("6000.5") }), [["INT-002", "lines.1.charge.amount"]]],
  [
    "dollars with three decimals",
    line({ charge: { amount: "1.001", currency: "USD" } }),
    [["INT-002", "lines.1.charge.amount"]],
  ],
  ["a negative charge", line({ charge: khr("-1") }), [["INT-002", "lines.1.charge.amount"]]],
  [
    "a charge beyond all measure",
    line({ charge: khr("1000000000001") }),
    [["INT-002", "lines.1.charge.amount"]],
  ],
  ["a negative patient payment", { patientPaid: khr("-5") }, [["INT-002", "patientPaid.amount"]]],
  ["a malformed total", { statedTotal: khr("6000.0") }, [["INT-002", "statedTotal.amount"]]],
  ["21 diagnoses", { diagnoses: Array(21).fill("J06.9") }, [["INT-002", "diagnoses"]]],
  ["101 lines", { lines: Array(101).fill({ service: "OPD" }) }, [["INT-002", "lines"]]],
  ["no lines", { lines: [] }, [["INT-003", "lines"]]],
  [
    "a total that is not the sum",
    { statedTotal: khr("26001"), lines: [{ service: "OPD", charge: khr("26000") }] },
    [["INT-004", "statedTotal"]],
  ],
  ["a visit tomorrow", { admittedOn: "2026-06-16" }, [["INT-005", "admittedOn"]]],
  [
    "a discharge before admission",
    { visitKind: "INPATIENT", dischargedOn: "2026-01-01" },
    [["INT-005", "dischargedOn"]],
  ],
  [
    "a discharge tomorrow",
    { visitKind: "INPATIENT", dischargedOn: "2026-06-16" },
    [["INT-005", "dischargedOn"]],
  ],
  ["a service tomorrow", line({ serviceDate: "2026-06-16" }), [["INT-005", "lines.1.serviceDate"]]],
  ["a provider that is nobody", { providerId: nobody }, [["INT-006", "providerId"]]],
  ["an id that is no provider's", { providerId: "NH01" }, [["INT-006", "providerId"]]],
  ["an unknown service", line({ service: "XRAY" }), [["INT-007", "lines.1.service"]]],
  ["an empty service", line({ service: "" }), [["INT-007", "lines.1.service"]]],
  ["words for a diagnosis code", { diagnoses: ["J06.9", "cold"] }, [["INT-008", "diagnoses.1"]]],
  ["a diagnosis in no block", { diagnoses: ["K94"] }, [["INT-008", "diagnoses.0"]]],
  [
    "a mistyped member number, however well described",
    { member: { memberNumber: "2000000019" }, patientAsSeen: seen },
    [["ELG-001", "member.memberNumber"]],
  ],
  [
    "an unknown number and no description",
    { member: { memberNumber: WHO.unknown } },
    [["ELG-001", "member.memberNumber"]],
  ],
  [
    "a national ID of eight digits",
    { member: { nationalId: "12345678" } },
    [["ELG-001", "member.nationalId"]],
  ],
  [
    "a badge nobody wears",
    { member: { factoryBadge: { factoryCode: "F01", badge: "9999" } } },
    [["ELG-001", "member.factoryBadge"]],
  ],
  ["a torn handle", { member: { candidate: "abc.def" } }, [["ELG-001", "member.candidate"]]],
  [
    "everything at once: all of it is told",
    { ...line({ service: "XRAY", quantity: 0 }), admittedOn: "2026-06-16", diagnoses: ["cold"] },
    [
      ["INT-002", "lines.1.quantity"],
      ["INT-005", "admittedOn"],
      ["INT-007", "lines.1.service"],
      ["INT-008", "diagnoses.0"],
    ],
  ],
];

test.each(REFUSALS)(
  "%s is refused by code, path and remedy; the reference stays free",
  async (name, bad, told) => {
    const good = claimInput(name.slice(0, 60), { admittedOn: day() });
    const claims = await count(world, "claim");
    const refused = await submit(world, desk, { ...good, ...bad });
    expect(refused).toMatchObject({ claim: null, replayed: false, conflict: null });
    expect(refused.errors.map(({ code, path }) => [code, path.join(".")])).toEqual(told);
    for (const { message, remedy } of refused.errors) {
      expect(message).not.toMatch(/[{}]/);
      expect(remedy?.text).toMatch(/\w+ \w+/);
      expect(remedy?.by).toBe("PROVIDER");
    }
    expect(await count(world, "claim")).toBe(claims);
    const attempts = await world.root.query<{ codes: string[]; service_date: string }[]>(
      "SELECT codes, service_date FROM intake_attempt WHERE provider_reference = $1",
      [good.providerReference],
    );
    expect(attempts).toEqual([
      {
        codes: [...new Set(told.map(([code]) => code))],
        service_date: { ...good, ...bad }.admittedOn,
      },
    ]);
    expect(accepted(await submit(world, desk, good)).decision).toBe("APPROVED");
  },
);

test.each([
  ["an empty reference", "", "INT-001", ""],
  ["a reference of blanks", "   ", "INT-001", ""],
  ["a reference of 65 characters", "x".repeat(65), "INT-002", "x".repeat(64)],
  [
    "a long reference with a rare character where it is cut",
    `${"y".repeat(63)}𠀀yy`,
    "INT-002",
    "y".repeat(63),
  ],
])("%s is refused, and the attempt is kept", async (_, reference, code, kept) => {
  const { claim, errors } = await submit(world, desk, claimInput(reference));
  expect(claim).toBeNull();
  expect(errors).toMatchObject([{ code, path: ["providerReference"] }]);
  const [row] = await world.root.query<{ provider_reference: string; codes: string[] }[]>(
    "SELECT provider_reference, codes FROM intake_attempt ORDER BY id DESC LIMIT 1",
  );
  expect(row).toMatchObject({ codes: [code] });
  expect(row?.provider_reference.startsWith(kept)).toBe(true);
});

test("a used reference with other content is refused by INT-009, and the attempt is kept", async () => {
  const admittedOn = day();
  const input = claimInput("used", { admittedOn });
  accepted(await submit(world, desk, input));
  const stated = { ...input, cause: "ROAD", statedTotal: khr("6000") };
  expect((await submit(world, desk, stated)).errors).toMatchObject([{ code: "INT-009" }]);
  const attempts = await world.root.query(
    `SELECT codes, service_date, amount_minor::text, currency FROM intake_attempt
     WHERE provider_reference = 'used'`,
  );
  expect(attempts).toEqual([
    { codes: ["INT-009"], service_date: admittedOn, amount_minor: "6000", currency: "KHR" },
  ]);
});

test.each([
  ["another currency", { patientPaid: { amount: "1", currency: "EUR" } }],
  ["a day that is none", { admittedOn: "2026-02-30" }],
  ["two ways of naming the patient", { member: { memberNumber: WHO.covered, nationalId: "1" } }],
  ["no way of naming the patient", { member: {} }],
  ["a control character", { diagnosisText: "a\u0000b" }],
])("%s is a fault of the document, not an answer", async (_, bad) => {
  const { data, errors } = await world.ask(
    desk,
    `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }`,
    { input: claimInput("fault", bad) },
  );
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await count(world, "intake_attempt", "fault")).toBe(0);
});
