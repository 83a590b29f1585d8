import "reflect-metadata";
import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import { RULE_TEXTS } from "../../src/adjudication/catalogue/rule.texts";
import { adjudicate } from "../../src/adjudication/engine.rules";
import type { CaseFacts } from "../../src/adjudication/facts.rules";
import { RemediedCase } from "../../src/adjudication/remedy-effect.rules";
import { writeEffect } from "../../src/adjudication/remedy-effect.show";
import { LANGUAGES } from "../../src/shared/text";
import { caseOf, covered, fee, personOf, type CaseChange, type LineChange } from "./facts.kit";
import { faultsOf, placesOf } from "./texts.kit";

const SETTINGS = {
  "PRV-005": { on: true, parameters: { levels: "HEALTH_CENTER" } },
  "PRV-006": { on: true },
};
const LETTER = { fromProvider: "HC2", date: "2026-06-09", letterNumber: null, known: true };
const NO_LETTER: CaseChange = {};
const GOOD_LETTER: CaseChange = { referral: LETTER };
const ended = covered({ from: "2026-01-01", to: "2026-06-12" });

/** What would change on each line: reasons and amount. */
function effectsIn(facts: CaseFacts): [string, bigint][][] {
  const remedied = new RemediedCase(facts, SETTINGS);
  return adjudicate(facts, SETTINGS).lines.map(({ line, reasons, benefitMinor }) =>
    remedied
      .effectsOn({ line, reasons, paidMinor: benefitMinor ?? 0n })
      .map(({ codes, minor }) => [codes.join("+"), minor]),
  );
}

type Case = [string, CaseChange, LineChange, [string, bigint][]];

const CASES: Case[] = [
  ["nothing is wrong", GOOD_LETTER, {}, []],
  ["a letter is missing", NO_LETTER, {}, [["PRV-005", 6000n]]],
  [
    "a letter is the provider's own",
    { referral: { ...LETTER, fromProvider: "120104" } },
    {},
    [["PRV-006", 6000n]],
  ],
  ["cover had not begun", { ...GOOD_LETTER, member: covered() }, {}, [["ELG-002", 6000n]]],
  ["no plan was in force", { ...GOOD_LETTER, planInForce: false }, {}, [["ELG-012", 6000n]]],
  [
    "a stay is partly covered",
    { ...GOOD_LETTER, member: ended },
    { perDay: true, quantity: 4, price: fee(1000n) },
    [["ELG-010", 4000n]],
  ],
  [
    "a stay is partly covered and the letter is missing: the letter pays a part, both pay all",
    { member: ended },
    { perDay: true, quantity: 4, price: fee(1000n) },
    [
      ["PRV-005", 2000n],
      ["PRV-005+ELG-010", 4000n],
    ],
  ],
  ["cover and letter are missing", { member: covered() }, {}, [["ELG-002+PRV-005", 6000n]]],
  [
    "one remedy does what the other would",
    { ...GOOD_LETTER, member: covered(), planInForce: false },
    {},
    [["ELG-002", 6000n]],
  ],
  ["a remedy leaves another denial", NO_LETTER, { covered: false }, []],
  ["a remedy leaves a question open", NO_LETTER, { price: null }, []],
  [
    "the patient is not the one on record",
    { ...NO_LETTER, member: personOf({ identityDifferences: ["sex"] }) },
    {},
    [],
  ],
];

test.each(CASES)(
  "where %s, the remedies that would pay more are told",
  (_, change, line, effects) => {
    expect(effectsIn(caseOf(change, line))).toEqual([effects]);
  },
);

test("what one line is paid follows what the remedy does to the others", () => {
  const lines: LineChange[] = [
    { price: { kind: "CASE_RATE", minor: 9000n } },
    { price: fee(500n) },
  ];
  expect(effectsIn(caseOf(NO_LETTER, ...lines))).toEqual([[["PRV-005", 9000n]], []]);
});

const REMEDIED = ENGINE_RULES.filter(({ remedied }) => remedied).map(({ code }) => code);

test("every rule whose remedy can be applied says so in each language, and no other", () => {
  const texts = Object.entries(RULE_TEXTS).filter(([, texts]) => texts.with);
  expect(texts.map(([code]) => code).sort()).toEqual([...REMEDIED].sort());
  for (const code of REMEDIED) {
    const text = RULE_TEXTS[code]?.with;
    expect(faultsOf(text)).toEqual([]);
    expect(placesOf(Object.values(text ?? {}).join())).toEqual([]);
  }
});

test("an effect names each remedy once, and the amount as the language writes it", () => {
  const pays = { minor: 500n, currency: "USD" as const };
  const told = LANGUAGES.map((language) => writeEffect(["ELG-003", "ELG-010"], pays, language));
  expect(told[0]).toBe("with the enrolment confirmed by the factory: $5.00");
  for (const text of told) expect(text).not.toMatch(/[{}]/);
});
