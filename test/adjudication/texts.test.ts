import { RULE_TEXTS } from "../../src/adjudication/catalogue/rule.texts";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { checkIntake } from "../../src/adjudication/intake.rules";
import { RULE_CODES, ruleCard } from "../../src/adjudication/rule-book.service";
import { EVENT_TEXTS } from "../../src/claims/event.texts";
import { LANGUAGES } from "../../src/shared/text";
import { LISTS, WORDS } from "../../src/shared/words.data";
import { caseOf, covered } from "./facts.kit";
import { NEUTRAL, PARAMETERS } from "./parameters.data";
import { ROWS, rowCase, TABLES } from "./rules/tables";
import { codesWithoutWord, eachOf, faultsOf, placesOf, unfilled } from "./texts.kit";

const CODES = Object.keys(RULE_TEXTS);

/** The texts of a code; a text that is not there is one of its faults. */
function textsOf(code: string) {
  const texts = RULE_TEXTS[code];
  if (!texts) throw new Error(`no texts for ${code}`);
  return texts;
}

test("the catalogue's codes have texts, and every rule is one of them", () => {
  expect(CODES).toEqual(Object.keys(PARAMETERS));
  expect([...RULE_CODES].sort()).toEqual([...CODES].sort());
  expect(CODES.every((code) => /^[A-Z]{3}-\d{3}$/.test(code))).toBe(true);
  expect(new Set(RULE_CODES).size).toBe(RULE_CODES.length);
  for (const code of RULE_CODES) expect(ruleCard(code)).toMatchObject({ code });
});

test.each(CODES)("%s has a text and a remedy in every language, each its own", (code) => {
  const { text, remedy } = textsOf(code);
  expect([faultsOf(text), faultsOf(remedy)]).toEqual([[], []]);
  for (const one of [text, remedy]) expect(new Set(Object.values(one)).size).toBe(3);
  expect(placesOf(remedy.en)).toEqual([]);
});

test.each(CODES)("a desk reads a neutral text of %s if it speaks of another visit", (code) => {
  const { neutral } = textsOf(code);
  if (!NEUTRAL.test(code)) return expect(neutral).toBeUndefined();
  expect(faultsOf(neutral)).toEqual([]);
  expect(placesOf(Object.values(neutral ?? {}).join())).toEqual([]);
  return expect(Object.values(neutral ?? {}).join()).not.toMatch(/[0-9០-៩]/);
});

test.each(CODES)("no text of %s lets anybody take money from a patient", (code) => {
  const { text, remedy } = textsOf(code);
  const said = `${text.en} ${remedy.en}`;
  expect(said.match(/(?<!not )collect|(?<!no )money from|patient pays/gi)).toBeNull();
});

test.each(CODES)("every value of every parameter of %s is told in words", (code) => {
  const { text } = textsOf(code);
  const given = PARAMETERS[code] ?? {};
  const named = placesOf(text.en).map((place) => place.split(":")[0]);
  expect(named.filter((name) => !((name ?? "") in given))).toEqual([]);
  expect(eachOf(given).flatMap((values) => unfilled(text, values))).toEqual([]);
});

test("every word and every event is written in each language", () => {
  const listed = [...WORDS, ...Object.entries(EVENT_TEXTS)];
  const faulty = listed.map(([key, text]) => ({ key, faults: faultsOf(text, 2) }));
  expect(faulty.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

test("a text that is missing, half translated or wrongly filled is seen", () => {
  const { text } = textsOf("PRC-001");
  const bad = (change: Partial<typeof text>) => faultsOf({ ...text, ...change });
  expect(faultsOf(undefined)).toEqual(["missing"]);
  expect(bad({ fr: "" })).toEqual(["fr is too short", "places differ"]);
  expect(bad({ km: text.en })).toEqual(["km is not Khmer"]);
  expect(bad({ fr: text.km })).toEqual(["en or fr is Khmer"]);
  expect(bad({ en: text.en.replace("{date:day}", "{date}") })).toEqual(["places differ"]);
  expect(bad({ en: `${text.en} {service` })).toEqual(["en has a stray sign"]);
  const asked = { service: "OPD", date: "2026-01-01", missing: "TEA" };
  expect(unfilled(text, asked)).toEqual(["missing.TEA"]);
  expect(unfilled(text, { missing: "PRICE", service: "OPD" })).toEqual([...LANGUAGES]);
  const replaced = { problem: "NOT_REPLACEABLE", status: "LOST" };
  expect(codesWithoutWord(textsOf("INT-011").text, replaced)).toEqual(["status.LOST"]);
});

const CONTEXT = {
  today: "2026-06-15",
  providerKnown: false,
  serviceKnown: () => false,
  maxLines: 1,
  maxQuantity: 1,
  maxDiagnoses: 1,
  maxCode: 1,
  maxAttachments: 1,
  maxFileName: 1,
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
  attachments: [{ sha256: "x", kind: "an other", fileName: null }],
};
const line = { serviceDate: "2026-06-17", providerLineReference: null };
const BAD: CaseDraft = {
  ...EMPTY,
  statedTotal: { amount: "1", currency: "KHR" },
  lines: [{ ...line, service: "X", quantity: 2, charge: { amount: "2", currency: "KHR" } }],
};

test.each(ROWS)(
  "the places in every text of %s are parameters the rule %s gives",
  (_, code, row) => {
    const { facts, plan } = rowCase(code, TABLES[code] ?? { rows: [] }, row);
    const { reasons, lines } = adjudicate(facts, plan);
    for (const reason of [...reasons, ...lines.flatMap((line) => line.reasons)]) {
      expectFilled(reason.code, reason.parameters);
    }
  },
);

test("the note that a promise was kept has its text's parameters", () => {
  const guarantee = { number: "K7M29QTX", episode: true, services: [] };
  const { lines } = adjudicate(caseOf({ guarantee, member: covered() }), {});
  const [note] = lines[0]?.reasons ?? [];
  expect(note?.code).toBe("ADJ-004");
  expectFilled("ADJ-004", note?.parameters ?? {});
});

test("the places in the texts of the rules at the door are parameters they give", () => {
  const told = [EMPTY, BAD].flatMap((draft) => checkIntake(draft, CONTEXT));
  // What only the claims themselves tell: a reference that is used, a claim that cannot be replaced.
  const claims = [
    { code: "INT-009", parameters: { claim: "C1" } },
    { code: "INT-011", parameters: { problem: "NOT_REPLACEABLE", status: "VOIDED" } },
  ];
  const codes = new Set([...told, ...claims].map(({ code }) => code));
  const door = RULE_CODES.filter((code) => code.startsWith("INT-"));
  expect([...codes].filter((code) => code !== "ELG-001").sort()).toEqual([...door].sort());
  for (const { code, parameters } of [...told, ...claims]) expectFilled(code, parameters);
});

function expectFilled(code: string, parameters: Readonly<Record<string, string>>): void {
  expect(Object.values(parameters).every((value) => value !== "")).toBe(true);
  expect(unfilled(textsOf(code).text, parameters)).toEqual([]);
}

test("each word stands in one list only", () => {
  expect(LISTS.flatMap(Object.keys)).toHaveLength(WORDS.size);
});
