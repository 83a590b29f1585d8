import fc from "fast-check";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  codes,
  expectBalanced,
  ledgerOf,
  minor,
  submit,
  type ShownClaim,
  type ShownReason,
} from "../claims/claims.kit";
import { sum } from "../../src/shared/money";

let world: World;
const keys = new Map<string, string>();
const PROVIDERS = ["120104", "120105", "NH01", "120203", "120204"] as const;
const SERVICES = ["OPD", "EMG", "DEL", "LAB", "ADM", "CSEC", "COSM", "NOPR"] as const;

beforeAll(async () => {
  world = await openWorld();
  for (const code of PROVIDERS) keys.set(code, await world.key("DESK", code));
});
afterAll(() => world.close());

/** Few days and members, so that visits meet covers' ends, and each other. */
const aDay = fc.constantFrom(
  "2026-01-05",
  "2026-02-09",
  "2026-02-10",
  "2026-03-15",
  "2026-03-16",
  "2026-03-31",
  "2026-04-01",
  "2026-05-01",
  "2026-06-15",
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const aCharge = fc.oneof(
  fc.integer({ min: 0, max: 90_000 }).map((riel) => ({ amount: String(riel), currency: "KHR" })),
  fc.integer({ min: 0, max: 9_000 }).map((cents) => ({
    amount: (cents / 100).toFixed(2),
    currency: "USD",
  })),
);
const aBasket = fc.record({
  provider: fc.constantFrom(...PROVIDERS),
  memberNumber: fc.constantFrom(...Object.values(WHO)),
  patientAsSeen: fc.constantFrom({ birthYear: 1995 }, { birthYear: 1995 }, { name: "Sok Dara" }),
  admittedOn: aDay,
  stay: fc.boolean(),
  cause: fc.constantFrom("NONE", "NONE", "NONE", "WORK", "ROAD"),
  patientPaid: maybe(aCharge),
  lines: fc.array(
    fc.record({
      service: fc.constantFrom(...SERVICES),
      quantity: fc.constantFrom(1, 1, 2, 7),
      charge: maybe(aCharge),
      serviceDate: maybe(aDay),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

interface Answer {
  status: string;
  settlement: string;
  schemePays: { amount: string; currency: "KHR" | "USD" } | null;
  patientPays: { amount: string };
  reasons: ShownReason[];
  lines: {
    outcome: string;
    quantity: number;
    allowedQuantity: number;
    charge: ShownClaim["submitted"];
    schemePays: NonNullable<ShownClaim["benefit"]>;
    patientPays: { amount: string };
    reasons: ShownReason[];
  }[];
}
const MONEY = "{ amount currency }";
const REASONS = `reasons { code severity primary amount ${MONEY} }`;

async function check(key: string, input: object): Promise<Answer> {
  const { data, errors } = await world.ask<{ eligibility: Answer }>(
    key,
    `query($input: EligibilityInput!) { eligibility(input: $input) { status settlement
      schemePays ${MONEY} patientPays ${MONEY} ${REASONS}
      lines { outcome quantity allowedQuantity charge ${MONEY} schemePays ${MONEY}
        patientPays ${MONEY} ${REASONS} } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.eligibility;
}

/** Reasons that both must give alike: all but those a claim alone can have. */
const shared = (reasons: readonly ShownReason[]) =>
  reasons
    .filter(({ code }) => !/^(INT|SEL|TIM|DOC)-|^PRC-006$/.test(code))
    .map(({ code, severity, amount }) => ({ code, severity, amount }));

function expectSame(answer: Answer, claim: ShownClaim): void {
  expect(shared(claim.reasons)).toEqual(shared(answer.reasons));
  // Who is picked for a look waits all the same: the desk was told what the scheme would pay.
  if (codes(claim.findings).some((code) => code.startsWith("SEL-"))) return;
  const asAnswered = claim.lines.map((line) => ({
    quantity: line.quantity,
    submitted: line.submitted,
    pays: minor(line.benefit),
    waits: line.benefit === null,
    allowed: line.allowedQuantity,
    reasons: shared(line.reasons),
  }));
  expect(asAnswered).toEqual(
    answer.lines.map((line) => ({
      quantity: line.quantity,
      submitted: line.charge,
      pays: minor(line.schemePays),
      waits: line.outcome === "NEEDS_REVIEW",
      allowed: line.outcome === "NEEDS_REVIEW" ? null : line.allowedQuantity,
      reasons: shared(line.reasons),
    })),
  );
  const pays = sum(answer.lines.map(({ schemePays }) => minor(schemePays)));
  if (claim.benefit !== null) expect(minor(claim.benefit)).toBe(pays);
  expect(answer.schemePays === null).toBe(answer.status === "UNDETERMINED");
  if (answer.schemePays !== null) expect(minor(answer.schemePays)).toBe(pays);
  const nothing = [answer, ...answer.lines].map(({ patientPays }) => Number(patientPays.amount));
  expect(nothing.every((amount) => amount === 0)).toBe(true);
}

test("1, 2, 3, 8: a check and the claim for the same facts agree, balance, and cost the patient nothing", async () => {
  let run = 0;
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(aBasket, async ({ provider, memberNumber, stay, admittedOn, ...basket }) => {
      const { patientPaid, ...asked } = basket;
      const key = keys.get(provider) ?? "";
      const visitKind = stay ? "INPATIENT" : "OUTPATIENT";
      const rest = { ...asked, visitKind, member: { memberNumber } };
      const dischargedOn = stay ? "2026-06-15" : null;
      const answer = await check(key, { ...rest, serviceDate: admittedOn, dischargedOn });
      const reference = `basket ${(run += 1)}`;
      const sent = { ...rest, providerReference: reference, admittedOn, dischargedOn, patientPaid };
      const claim = accepted(await submit(world, key, { ...sent, diagnoses: ["J06.9"] }));
      expectSame(answer, claim);
      expectBalanced(claim);
      const parts = claim.lines.map((line) => (claim.decision ? line.benefit : line.submitted));
      expect(await ledgerOf(world, claim)).toBe(sum(parts.map(minor)));
      expect(codes(claim.reasons).includes("PRC-006")).toBe(Number(patientPaid?.amount ?? 0) > 0);
      claim.lines.forEach(({ quantity, chargeAsSubmitted }, index) => {
        const line = basket.lines[index];
        expect([quantity, chargeAsSubmitted]).toEqual([line?.quantity, line?.charge ?? null]);
      });
      for (const code of codes(claim.reasons)) met.add(code);
    }),
    { numRuns: 60, seed: 7 },
  );
  const rules = "ELG-001 ELG-002 ELG-003 ELG-004 ELG-007 OTH-001 PRV-001 PRV-003 BEN-001";
  expect([...met].sort()).toEqual(
    `${rules} PRV-004 PRC-001 PRC-002 PRC-003 PRC-006 PRC-007 DUP-001 DUP-003 SEL-002`
      .split(" ")
      .sort(),
  );
});
