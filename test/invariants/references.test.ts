import fc from "fast-check";
import "reflect-metadata";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import { differingFields } from "../../src/claims/content.rules";
import { contentOf } from "../../src/claims/content.service";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, count, submit } from "../claims/claims.kit";
import { aDay } from "./facts.arb";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const money = fc.record({
  amount: fc.integer({ min: 0, max: 99_999 }).map(String),
  currency: fc.constantFrom("KHR" as const, "USD" as const),
});
const draft: fc.Arbitrary<CaseDraft> = fc.record({
  providerReference: fc.constant("R"),
  member: fc
    .constantFrom(...Object.values(WHO))
    .map((value) => ({ kind: "memberNumber" as const, value })),
  patientAsSeen: fc.constant(null),
  visitKind: fc.constantFrom("OUTPATIENT" as const, "INPATIENT" as const),
  emergency: fc.boolean(),
  cause: fc.constantFrom("NONE" as const, "ROAD" as const),
  admittedOn: aDay,
  dischargedOn: perhaps(aDay),
  dischargeOutcome: perhaps(fc.constantFrom("HOME" as const, "DIED" as const)),
  diagnoses: fc.array(fc.constantFrom("J06.9", "O80", "A90"), { maxLength: 3 }),
  diagnosisText: perhaps(fc.string()),
  referral: perhaps(
    fc.record({ fromProviderCode: fc.string(), date: aDay, letterNumber: perhaps(fc.string()) }),
  ),
  guaranteeToken: perhaps(fc.string()),
  patientPaid: perhaps(money),
  statedTotal: perhaps(money),
  lines: fc.array(
    fc.record({
      service: fc.constantFrom("OPD", "EMG"),
      quantity: fc.integer({ min: 1, max: 9 }),
      charge: perhaps(money),
      serviceDate: aDay,
      providerLineReference: perhaps(fc.string()),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  attachments: fc.array(
    fc.constantFrom("a", "b").map((sha256) => ({ sha256, kind: "OTHER" })),
    { maxLength: 2 },
  ),
});

/** The same content as another desk system would spell it. */
const respelled = (one: CaseDraft): CaseDraft => {
  const spell = (sent: CaseDraft["patientPaid"]) => {
    if (sent === null) return null;
    const cents = sent.currency === "USD" && !sent.amount.includes(".") ? ".00" : "";
    return { ...sent, amount: `0${sent.amount}${cents}` };
  };
  return {
    ...Object.fromEntries(Object.entries(one).reverse()),
    ...one,
    guaranteeToken: "another token",
    diagnoses: one.diagnoses.map((code) => ` ${code.toLowerCase().replace(".", "")} `),
    patientPaid: spell(one.patientPaid),
    statedTotal: spell(one.statedTotal),
    lines: one.lines.map((line) => ({ ...line, charge: spell(line.charge) })),
  };
};
/** The content as it comes back from the database. */
const stored = (one: CaseDraft, memberId: string | null) =>
  JSON.parse(JSON.stringify(contentOf(one, memberId))) as ReturnType<typeof contentOf>;

test("6: the same content in another spelling is the same; the token of a guarantee is no content", () => {
  fc.assert(
    fc.property(draft, fc.constantFrom(null, "m-1"), (one, memberId) => {
      expect(differingFields(stored(one, memberId), contentOf(respelled(one), memberId))).toEqual(
        [],
      );
    }),
    { numRuns: 1000 },
  );
});

test("6: another member by other words differs, the same member by other words does not", () => {
  const other = { kind: "nationalId" as const, value: "123456789" };
  fc.assert(
    fc.property(draft, (one) => {
      const named = { ...one, member: other };
      expect(differingFields(stored(one, "m-1"), contentOf(named, "m-1"))).toEqual([]);
      expect(differingFields(stored(one, "m-1"), contentOf(named, "m-2"))).toEqual(["member"]);
      expect(differingFields(stored(one, null), contentOf(named, null))).toEqual(["member"]);
      expect(differingFields(stored(one, null), contentOf(one, "m-1"))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const FIELDS = [
  "visitKind",
  "emergency",
  "cause",
  "admittedOn",
  "dischargedOn",
  "dischargeOutcome",
  "diagnoses",
  "diagnosisText",
  "referral",
  "patientPaid",
  "statedTotal",
  "attachments",
] as const;

test("6: whatever one field is changed, exactly that field is named", () => {
  fc.assert(
    fc.property(draft, draft, fc.constantFrom(...FIELDS), (one, two, field) => {
      const changed = { ...one, [field]: two[field] };
      const differs = differingFields(stored(one, "m"), contentOf(changed, "m"));
      const same =
        JSON.stringify(contentOf(one, "m")[field]) === JSON.stringify(contentOf(two, "m")[field]);
      expect(differs).toEqual(same ? [] : [field]);
    }),
    { numRuns: 1000 },
  );
});

test("6: through the API every repetition is a replay, every change a conflict, for one claim", async () => {
  let run = 0;
  const change = fc.constantFrom<[object, string[]]>(
    [{ emergency: true }, ["emergency"]],
    [{ diagnoses: ["O80"] }, ["diagnoses"]],
    [{ patientPaid: { amount: "0", currency: "KHR" } }, ["patientPaid"]],
    [{ member: { memberNumber: WHO.gap } }, ["member"]],
    [{ lines: [{ service: "EMG", quantity: 3 }] }, ["lines.0.service", "lines.0.quantity"]],
  );
  const sends = fc.array(fc.oneof(fc.constant(null), change), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      aDay.filter((day) => day < "2026-06-15"),
      sends,
      async (admittedOn, list) => {
        const input = claimInput(`run ${(run += 1)}`, { admittedOn });
        const first = accepted(await submit(world, desk, input));
        for (const one of list) {
          const again = await submit(world, desk, { ...input, ...one?.[0] });
          expect(again.claim).toEqual(one === null ? first : null);
          expect(again.replayed).toBe(one === null);
          expect(again.conflict?.claimNumber ?? null).toBe(one === null ? null : first.claimNumber);
          expect([...(again.conflict?.differingFields ?? [])].sort()).toEqual(
            [...(one?.[1] ?? [])].sort(),
          );
        }
        expect(await count(world, "claim", input.providerReference)).toBe(1);
      },
    ),
    { numRuns: 15 },
  );
});
