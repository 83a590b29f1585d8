import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import { RULE_TEXTS } from "../../src/adjudication/catalogue/rule.texts";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { checkIntake } from "../../src/adjudication/intake.rules";
import { RULE_CODES, ruleCard } from "../../src/adjudication/rule-book.service";
import { LANGUAGES, render, type Language, type Text } from "../../src/shared/text";
import {
  caseOf,
  covered,
  history,
  khr,
  personOf,
  rate,
  type CaseChange,
  type LineChange,
} from "./facts.kit";

const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
const inEach = (text: Text) => LANGUAGES.map((language) => render(text, language));

test("texts and rules are the same codes, in the shape of the catalogue", () => {
  expect(Object.keys(RULE_TEXTS).sort()).toEqual([...RULE_CODES].sort());
  expect(RULE_CODES.every((code) => /^[A-Z]{3}-\d{3}$/.test(code))).toBe(true);
  expect(new Set(RULE_CODES).size).toBe(RULE_CODES.length);
});

test.each(RULE_CODES)("%s has a text and a remedy in every language, each its own", (code) => {
  const { text, remedy } = RULE_TEXTS[code] ?? { text: null, remedy: null };
  if (text === null || remedy === null) throw new Error(`no texts for ${code}`);
  for (const one of [text, remedy]) {
    const told = inEach(one);
    expect(new Set(told).size).toBe(LANGUAGES.length);
    expect(told.every((words) => words.trim().length > 5)).toBe(true);
    expect(/[\u1780-\u17ff]/.test(one.km)).toBe(true);
    expect(/[\u1780-\u17ff]/.test(one.en + one.fr)).toBe(false);
  }
  const [english, ...others] = inEach(text).map(placesOf);
  for (const places of others) expect(places).toEqual(english);
  expect(inEach(remedy).flatMap(placesOf)).toEqual([]);
  expect(ruleCard(code)).toMatchObject({ code, severity: expect.any(String) });
});

/** For each rule of the engine a case in which it speaks. */
const SPEAKING: Record<string, [CaseChange, LineChange]> = {
  "ELG-001": [{ member: { identified: false } }, {}],
  "ELG-002": [{ member: covered() }, {}],
  "ELG-003": [{ member: covered({ from: "2025-01-01", to: "2025-02-01" }) }, {}],
  "ELG-004": [{ member: covered({ from: "2025-01-01", lapsedFrom: "2025-02-01" }) }, {}],
  "ELG-007": [{ member: personOf({ identityDifferences: ["sex"] }) }, {}],
  "ELG-012": [{ planInForce: false }, {}],
  "OTH-001": [{ cause: "WORK" }, {}],
  "PRV-001": [{ contracted: false }, {}],
  "PRV-003": [{}, { allowedAtLevel: false }],
  "BEN-001": [{}, { covered: false }],
  "PRC-001": [{}, { price: null }],
  "PRC-002": [{}, { charge: khr(9000n) }],
  "PRC-003": [{}, { price: rate(5n), quantity: 2 }],
  "PRC-006": [{ patientPaid: khr(5n) }, {}],
  "PRC-007": [{}, { charge: khr(1n) }],
  "DUP-001": [history({}), {}],
};

const CONTEXT = {
  today: "2026-06-15",
  providerKnown: false,
  serviceKnown: () => false,
  maxLines: 1,
  maxQuantity: 1,
  maxDiagnoses: 1,
  maxCode: 1,
};
const EMPTY: CaseDraft = {
  providerReference: "",
  member: { kind: "memberNumber", value: "1" },
  patientAsSeen: null,
  visitKind: "INPATIENT",
  emergency: false,
  cause: "NONE",
  admittedOn: "2026-06-16",
  dischargedOn: null,
  dischargeOutcome: null,
  diagnoses: ["cold"],
  diagnosisText: null,
  referral: null,
  guaranteeToken: "x",
  patientPaid: { amount: "1.5", currency: "KHR" },
  statedTotal: null,
  lines: [],
  attachments: [{ sha256: "x", kind: "OTHER" }],
};
const line = { serviceDate: "2026-06-17", providerLineReference: null };
const BAD: CaseDraft = {
  ...EMPTY,
  statedTotal: { amount: "1", currency: "KHR" },
  lines: [{ ...line, service: "X", quantity: 2, charge: { amount: "2", currency: "KHR" } }],
};

test("every rule of the engine has a case in which it speaks", () => {
  expect(Object.keys(SPEAKING).sort()).toEqual(ENGINE_RULES.map(({ code }) => code).sort());
});

test.each(Object.entries(SPEAKING))(
  "the places in the text of %s are parameters the rule gives",
  (code, [change, own]) => {
    const { reasons, lines } = adjudicate(caseOf(change, own), {});
    const found = [...reasons, ...(lines[0]?.reasons ?? [])].find((one) => one.code === code);
    if (!found) throw new Error(`${code} did not speak`);
    expectFilled(code, found.parameters);
  },
);

test("the places in the texts of the rules at the door are parameters they give", () => {
  const told = [EMPTY, BAD].flatMap((draft) => checkIntake(draft, CONTEXT));
  const used = { code: "INT-009", parameters: { claim: "C1" } };
  const codes = new Set([...told, used].map(({ code }) => code));
  const door = RULE_CODES.filter((code) => code.startsWith("INT-"));
  expect([...codes].filter((code) => code !== "ELG-001").sort()).toEqual([...door].sort());
  for (const { code, parameters } of [...told, used]) expectFilled(code, parameters);
});

function expectFilled(code: string, parameters: Readonly<Record<string, string>>): void {
  const texts = RULE_TEXTS[code];
  if (!texts) throw new Error(`no texts for ${code}`);
  expect(Object.values(parameters).every((value) => value !== "")).toBe(true);
  for (const language of LANGUAGES as readonly Language[]) {
    const words = render(texts.text, language, parameters);
    expect(words).not.toMatch(/[{}]/);
  }
}
