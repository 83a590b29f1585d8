import fc from "fast-check";
import "reflect-metadata";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import { differingFields } from "../../src/claims/content.rules";
import type { contentOf } from "../../src/claims/content.service";
import { WHO } from "../kit/seed.data";
import { aDay } from "./facts.arb";

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
    fc.constantFrom("a", "b").map((sha256) => ({ sha256, kind: "OTHER", fileName: null })),
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
type Contents = typeof contentOf;

/** The content as it comes back from the database. */
const storedBy =
  (contents: Contents) =>
  (one: CaseDraft, memberId: string | null): ReturnType<Contents> =>
    JSON.parse(JSON.stringify(contents(one, memberId))) as ReturnType<Contents>;

/** The same content in another spelling is the same; the token of a guarantee is no content. */
export const spelledOtherwise = (contents: Contents) =>
  fc.property(draft, fc.constantFrom(null, "m-1"), (one, memberId) => {
    const stored = storedBy(contents)(one, memberId);
    expect(differingFields(stored, contents(respelled(one), memberId))).toEqual([]);
  });

/** Another member by other words differs, the same member by other words does not. */
export const namedOtherwise = (contents: Contents) =>
  fc.property(draft, (one) => {
    const stored = storedBy(contents);
    const named = { ...one, member: { kind: "nationalId" as const, value: "123456789" } };
    const [known, unknown] = [stored(one, "m-1"), stored(one, null)];
    expect([
      differingFields(known, contents(named, "m-1")),
      differingFields(known, contents(named, "m-2")),
      differingFields(unknown, contents(named, null)),
      differingFields(unknown, contents(one, "m-1")),
    ]).toEqual([[], ["member"], ["member"], []]);
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

const SAID = JSON.stringify;

/** Whatever one field is changed, exactly that field is named. */
export const changedInOneField = (contents: Contents) =>
  fc.property(draft, draft, fc.constantFrom(...FIELDS), (one, two, field) => {
    const changed = { ...one, [field]: two[field] };
    const differs = differingFields(storedBy(contents)(one, "m"), contents(changed, "m"));
    expect(differs).toEqual(SAID(one[field]) === SAID(two[field]) ? [] : [field]);
  });

/** Whatever one thing of a line is changed, exactly that is named. */
export const changedInOneLine = (contents: Contents) =>
  fc.property(draft, fc.constantFrom("EMG", "OPD"), fc.nat({ max: 9 }), (one, service, at) => {
    const place = at % one.lines.length;
    const lines = one.lines.map((line, index) => (index === place ? { ...line, service } : line));
    const differs = differingFields(storedBy(contents)(one, "m"), contents({ ...one, lines }, "m"));
    const same = one.lines[place]?.service === service;
    expect(differs).toEqual(same ? [] : [`lines.${place}.service`]);
  });

/** What a defect may forget of the content, with the property that then fails. */
export const LOST: readonly [string, (contents: Contents) => fc.IPropertyWithHooks<unknown>][] = [
  ...FIELDS.map((field): (typeof LOST)[number] => [field, changedInOneField]),
  ["member", namedOtherwise],
  ["lines", changedInOneLine],
];
