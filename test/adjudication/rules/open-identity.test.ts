import { ENGINE_RULES } from "../../../src/adjudication/catalogue/engine-rules.rules";
import { adjudicate } from "../../../src/adjudication/engine.rules";
import type { MemberFacts } from "../../../src/adjudication/facts.rules";
import { codesOf, expectSound } from "../facts.kit";
import { ROWS, rowCase, TABLES } from "./tables";

const JUDGES_MEMBER = /^(ELG-0(0[234569]|08|1[0-3])|OTH-003|BEN-00[56]|LIM-\d+|DUP-\d+)$/;

const open = (member: MemberFacts): [string, MemberFacts][] => [
  ["nobody could name", { identified: false }],
  ...(member.identified
    ? ([["is another than the record says", { ...member, identityDifferences: ["name"] }]] as [
        string,
        MemberFacts,
      ][])
    : []),
];

test("the rules that rest while it is open who the patient is are those that judge the member", () => {
  const resting = ENGINE_RULES.filter(({ aboutMember }) => aboutMember).map(({ code }) => code);
  const named = ENGINE_RULES.map(({ code }) => code).filter((code) => JUDGES_MEMBER.test(code));
  expect([...resting].sort()).toEqual([...named].sort());
});

test.each(ROWS)("%s: while it is open who that is, %s judges no member", (_, code, row) => {
  const { facts, plan } = rowCase(code, TABLES[code] ?? { rows: [] }, row);
  for (const [, member] of open(facts.member)) {
    const judgement = adjudicate({ ...facts, member }, plan);
    expectSound(judgement);
    expect(codesOf(judgement).filter((one) => JUDGES_MEMBER.test(one))).toEqual([]);
    expect(judgement.ran.filter((one) => JUDGES_MEMBER.test(one))).toEqual([]);
    expect(judgement.lines.flatMap(({ balances }) => balances)).toEqual([]);
    const asked = member.identified ? "ELG-007" : "ELG-001";
    expect(codesOf(judgement)).toContain(asked);
  }
});
