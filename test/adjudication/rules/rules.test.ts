import { ENGINE_RULES } from "../../../src/adjudication/catalogue/engine-rules.rules";
import { adjudicate } from "../../../src/adjudication/engine.rules";
import type { Judgement, ReasonFound } from "../../../src/adjudication/judgement.rules";
import type { Rule } from "../../../src/adjudication/rule.rules";
import { codesOf, expectSound, said } from "../facts.kit";
import { ROWS, rowCase, TABLES } from "./tables";
import type { Row, RuleTable } from "./table.kit";

const RULES = new Map(ENGINE_RULES.map((rule) => [rule.code, rule]));

function ruleOf(code: string): Rule {
  const rule = RULES.get(code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
}

function tableOf(code: string): RuleTable {
  const table = TABLES[code];
  if (!table) throw new Error(`no table for ${code}`);
  return table;
}

const reasonsOf = ({ reasons, lines }: Judgement): ReasonFound[] => [
  ...reasons,
  ...lines.flatMap((line) => line.reasons),
];

const judged = (code: string, row: Row) => {
  const { facts, plan } = rowCase(code, tableOf(code), row);
  return { facts, plan, judgement: adjudicate(facts, plan) };
};

test("every rule of the engine has a table, in which it speaks and is silent", () => {
  expect(Object.keys(TABLES).sort()).toEqual([...RULES.keys()].sort());
  for (const [code, { rows, settings }] of Object.entries(TABLES)) {
    const spoken = rows.map(([, , , codes]) => codes.includes(code));
    expect([code, spoken.includes(true), spoken.includes(false)]).toEqual([code, true, true]);
    expect([code, settings === undefined]).toEqual([code, ruleOf(code).on]);
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  }
});

describe.each(Object.entries(TABLES))("%s", (code, { rows }) => {
  test.each(rows)("%s", (...row) => {
    const [, , , codes, answer, { told = {} } = {}] = row;
    const { facts, judgement } = judged(code, row);
    expectSound(judgement);
    expect(codesOf(judgement)).toEqual(codes);
    expect(said(judgement, facts.member.identified)).toBe(answer);
    const found = reasonsOf(judgement).filter((reason) => reason.code === code);
    for (const { parameters } of found) expect(parameters).toMatchObject(told);
  });
});

test.each(ROWS)("%s: %s is silent when a plan switches it off", (_, code, row) => {
  const { facts, plan } = judged(code, row);
  const judgement = adjudicate(facts, { ...plan, [code]: { on: false } });
  expectSound(judgement);
  expect(codesOf(judgement)).not.toContain(code);
  expect(judgement.ran).not.toContain(code);
});

test.each(ROWS)(
  "%s: the question that comes before it is answered as %s judges",
  (_, code, row) => {
    const { facts, plan, judgement } = judged(code, row);
    const answer = adjudicate({ ...facts, asks: "QUESTION" }, plan);
    expectSound(answer);
    const claimsOnly = ENGINE_RULES.filter((rule) => rule.claimsOnly).map((rule) => rule.code);
    expect(codesOf(answer)).toEqual(codesOf(judgement).filter((one) => !claimsOnly.includes(one)));
    if (codesOf(judgement).some((one) => claimsOnly.includes(one))) return;
    expect(said(answer, facts.member.identified)).toBe(row[4]);
  },
);

test.each(ROWS)("%s: what %s takes is borne by whom the catalogue says", (_, code, row) => {
  for (const reason of reasonsOf(judged(code, row).judgement)) {
    const { liability, severity } = ruleOf(reason.code);
    expect(reason.liability).toBe(liability);
    if (reason.code !== "OTH-001") expect(reason.severity).toBe(severity);
  }
});
