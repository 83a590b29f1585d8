import fc from "fast-check";
import {
  accountOf,
  draftOf,
  linesOf,
  type DraftItem,
  type PaidLine,
  type PayableClaim,
} from "../../src/payments/draft.rules";
import { owedMinor } from "../../src/payments/owed.rules";
import { sum } from "../../src/shared/money";

const item = (
  line: number,
  submittedMinor: bigint,
  off: Record<string, bigint> = {},
): DraftItem => {
  const reductions = Object.entries(off).map(([code, amountMinor]) => ({ code, amountMinor }));
  const paidMinor = submittedMinor - sum(Object.values(off));
  const what = { serviceId: "s", providerLineReference: null, serviceDate: "2026-06-01" };
  return { line, ...what, submittedMinor, paidMinor, reductions };
};
const paidLine = (
  position: number,
  items: DraftItem[],
  rest: Partial<PaidLine> = {},
): PaidLine => ({
  remittanceId: "r",
  position,
  kind: "CLAIM",
  adjudicationVersion: 1,
  reverses: null,
  items,
  ...rest,
});
const claim = (rest: Partial<PayableClaim>): PayableClaim => ({
  id: "c",
  seen: 1,
  claimNumber: "C1",
  providerReference: "V1",
  adjudicationVersion: 1,
  correction: false,
  ended: false,
  items: [item(1, 100n)],
  paid: [],
  ...rest,
});

const FULL = [item(1, 100n)];
const LESS = [item(1, 100n, { "PRC-002": 40n })];
const LAST = { remittanceId: "r", position: 1 };

test.each<[string, Partial<PayableClaim>, [string, bigint, bigint, bigint, number | null][]]>([
  ["a first decision is paid", {}, [["CLAIM", 100n, 0n, 100n, null]]],
  [
    "a denied claim appears at 0",
    { items: [item(1, 100n, { X: 100n })] },
    [["CLAIM", 100n, 100n, 0n, null]],
  ],
  ["an ended claim that was never paid has no line", { ended: true }, []],
  [
    "an ended claim that was paid is reversed",
    { ended: true, paid: [paidLine(1, FULL)] },
    [["REVERSAL", -100n, 0n, -100n, 1]],
  ],
  ["what is paid already is not paid again", { paid: [paidLine(1, FULL)] }, []],
  [
    "a later decision reverses the earlier one",
    { adjudicationVersion: 2, items: LESS, paid: [paidLine(1, FULL)] },
    [
      ["REVERSAL", -100n, 0n, -100n, 1],
      ["CLAIM", 100n, 40n, 60n, null],
    ],
  ],
  [
    "a correction that takes off recovers the difference",
    { adjudicationVersion: 2, correction: true, items: LESS, paid: [paidLine(1, FULL)] },
    [["RECOVERY", 0n, 40n, -40n, 1]],
  ],
  [
    "a correction that changes no amount is a line of 0",
    { adjudicationVersion: 2, correction: true, items: FULL, paid: [paidLine(1, FULL)] },
    [["RECOVERY", 0n, 0n, 0n, 1]],
  ],
  [
    "a correction upwards is a reversal and a payment",
    { adjudicationVersion: 2, correction: true, items: FULL, paid: [paidLine(1, LESS)] },
    [
      ["REVERSAL", -100n, -40n, -60n, 1],
      ["CLAIM", 100n, 0n, 100n, null],
    ],
  ],
  [
    "a claim that was recovered from is reversed at what stands",
    {
      ended: true,
      paid: [
        paidLine(1, FULL),
        paidLine(2, [item(1, 0n, { "PRC-002": 40n })], {
          kind: "RECOVERY",
          adjudicationVersion: 2,
          reverses: LAST,
        }),
      ],
    },
    [["REVERSAL", -100n, -40n, -60n, 2]],
  ],
  [
    "a claim whose payment was reversed is owed whole again",
    {
      adjudicationVersion: 2,
      paid: [
        paidLine(1, FULL),
        paidLine(2, [item(1, -100n)], { kind: "REVERSAL", reverses: LAST }),
      ],
    },
    [["CLAIM", 100n, 0n, 100n, null]],
  ],
])("%s", (_, rest, wanted) => {
  const lines = linesOf(claim(rest));
  const shown = lines.map((line) => [
    line.kind,
    line.submittedMinor,
    line.reducedMinor,
    line.paidMinor,
    line.reverses?.position ?? null,
  ]);
  expect(shown).toEqual(wanted);
  for (const { submittedMinor, reducedMinor, paidMinor } of lines) {
    expect(submittedMinor - reducedMinor).toBe(paidMinor);
  }
});

test("a batch that would be negative pays nothing and carries the rest to the next", () => {
  const reversed = claim({ ended: true, paid: [paidLine(1, FULL)] });
  const draft = draftOf([reversed, claim({ items: [item(1, 30n)] })], []);
  expect(draft).toMatchObject({ totalMinor: 0n, carriedOverMinor: -70n });
  expect(draft?.lines.map(({ kind, paidMinor }) => [kind, paidMinor])).toEqual([
    ["REVERSAL", -100n],
    ["CLAIM", 30n],
    ["CARRY_OVER", 70n],
  ]);
  const rest = { remittanceId: "r", position: 3, number: "R1", minor: 70n };
  expect(draftOf([], [rest])).toBeNull();
  expect(draftOf([claim({})], [rest])).toMatchObject({ totalMinor: 30n, carriedOverMinor: 0n });
});

const anItem = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.bigInt(0n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n))
  .map(([line, submitted, off]) =>
    item(line, submitted, { [`R${line}`]: off < submitted ? off : submitted }),
  );
const items = fc.uniqueArray(anItem, { selector: ({ line }) => line, minLength: 1 });
const anyClaim = fc
  .record({ items, before: fc.option(items), ended: fc.boolean(), correction: fc.boolean() })
  .map(({ items: now, before, ...rest }) =>
    claim({
      ...rest,
      items: now,
      adjudicationVersion: 2,
      paid: before ? [paidLine(1, before)] : [],
    }),
  );

test("whatever is drafted, its parts sum to the whole and to what the claims stand at", () => {
  fc.assert(
    fc.property(fc.array(anyClaim), fc.bigInt(1n, 10n ** 9n), (claims, minor) => {
      const draft = draftOf(claims, [{ remittanceId: "x", position: 1, number: "R1", minor }]);
      if (draft === null) return;
      expect(sum(draft.lines.map(({ paidMinor }) => paidMinor))).toBe(draft.totalMinor);
      expect(draft.totalMinor >= 0n && draft.carriedOverMinor <= 0n).toBe(true);
      const changed = claims.map(({ ended, items: now, paid }) => {
        const before = paid.flatMap((line) => line.items);
        const stands = ended ? [] : now;
        return sum(stands.map((one) => one.paidMinor)) - sum(before.map((one) => one.paidMinor));
      });
      expect(draft.totalMinor + draft.carriedOverMinor).toBe(sum(changed) - minor);
      for (const line of draft.lines) {
        const account = accountOf(line.items);
        const off = sum(
          account.flatMap(({ reductions }) => reductions.map(({ amountMinor }) => amountMinor)),
        );
        if (line.claim) expect(off).toBe(line.reducedMinor);
      }
    }),
  );
});

test.each<[string, string, bigint | null, bigint, bigint | null]>([
  ["an undecided claim is owed nobody knows what", "PENDED", null, 0n, null],
  ["a decided one its benefit", "ADJUDICATED", 60n, 0n, 60n],
  ["a paid one nothing", "PAID", 60n, 60n, 0n],
  ["one decided anew the difference", "ADJUDICATED", 40n, 60n, -20n],
  ["a superseded one what was paid, back", "SUPERSEDED", 60n, 60n, -60n],
  ["a voided one that nobody decided nothing", "VOIDED", null, 0n, 0n],
])("%s", (_, status, benefitMinor, paidMinor, wanted) => {
  expect(owedMinor({ status, benefitMinor }, { paidMinor, expectedOn: null })).toBe(wanted);
});
