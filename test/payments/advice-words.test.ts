import "reflect-metadata";
import type { Actor, Role } from "../../src/access";
import { RULE_CODES } from "../../src/adjudication";
import { ruleTexts } from "../../src/adjudication/rule-book.service";
import { adviceAsCsv, adviceAsJson, adviceAsPage, type Advice } from "../../src/payments";
import { LANGUAGES, type Language } from "../../src/shared/text";

const NEUTRAL = RULE_CODES.find((code) => ruleTexts(code).neutral !== undefined) ?? "";
const NAMES = { en: "Visit", km: "ពិនិត្យ", fr: "Visite" };

/** What nobody but the engine may know of a visit elsewhere. */
const ELSEWHERE = "C0000009999";

const amounts = { submittedMinor: -610n, reducedMinor: -610n, paidMinor: 0n };
const reductions = [
  {
    code: NEUTRAL,
    severity: "DENY" as const,
    liability: "PROVIDER" as const,
    amountMinor: -610n,
    parameters: { claim: ELSEWHERE, date: ELSEWHERE, provider: ELSEWHERE, service: ELSEWHERE },
  },
];

/** An advice of one reversal, as somebody of a role reads it. */
const adviceFor = (role: Role): Advice =>
  ({
    remittance: {
      ...{ number: "R0000000019", version: 1, status: "PREPARED", currency: "USD" },
      ...{ payee: "Somebody", decidedUntil: "2026-06-15", expectedOn: "2026-06-22" },
      ...{ paidOn: null, bankReference: null, preparedAt: new Date(0) },
      ...{ totalMinor: 0n, carriedOverMinor: -1_234_500n },
    },
    provider: { code: "NH01", name: "Hospital", nameKhmer: "មន្ទីរពេទ្យ" },
    lines: [
      {
        ...{ position: 1, kind: "REVERSAL", claimNumber: "C1", providerReference: "V-1" },
        ...{ reversesNumber: "R0000000008", reversesPosition: 7, ...amounts },
        items: [
          {
            ...{ line: 1, position: 1, serviceCode: "OPD", serviceName: NAMES },
            ...{ providerLineReference: null, serviceDate: "2026-06-01", ...amounts, reductions },
          },
        ],
      },
    ],
    totals: { ...amounts, reductions: [{ code: NEUTRAL, amountMinor: -610n }] },
    reader: { role } as Actor,
  }) as unknown as Advice;

const inEveryForm = (role: Role, language: Language): string[] => [
  JSON.stringify(adviceAsJson(adviceFor(role), language)),
  adviceAsCsv(adviceFor(role), language),
  adviceAsPage(adviceFor(role), language),
];

test.each(LANGUAGES)("a desk is told nothing of visits elsewhere in %s, in no form", (language) => {
  for (const told of inEveryForm("DESK", language)) {
    expect(told).toContain(NEUTRAL);
    expect(told).not.toContain(ELSEWHERE);
  }
  for (const told of inEveryForm("FINANCE", language)) expect(told).toContain(ELSEWHERE);
});

test.each([
  ["EN", "Reversal of R0000000008, no. 7", "\u2212$12,345.00", "\u2212$6.10"],
  ["KM", "ល.រ 7", "\u2212១២.៣៤៥,០០ ដុល្លារ", "\u2212៦,១០ ដុល្លារ"],
  ["FR", "Annulation de R0000000008, n° 7", "\u221212\u00a0345,00\u00a0$", "\u22126,10\u00a0$"],
] as const)("what is taken back is written as %s writes it", (language, words, carried, back) => {
  const page = adviceAsPage(adviceFor("DESK"), language);
  for (const text of [words, carried, back]) expect(page).toContain(text);
});

test("what is taken back is a number in the file, and a text is none", () => {
  const [, row = ""] = adviceAsCsv(adviceFor("DESK"), "EN").split("\r\n");
  expect(row).toContain(",-6.10,");
  expect(row).not.toContain("'-");
});
