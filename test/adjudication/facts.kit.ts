import { outcomeOf, settlementOf, statusOf } from "../../src/adjudication/desk-answer.rules";
import type { Judgement } from "../../src/adjudication/engine.rules";
import type { CaseFacts, LineFacts, MemberFacts } from "../../src/adjudication/facts.rules";
import { sum } from "../../src/shared/money";

export type LineChange = Partial<LineFacts>;
export type CaseChange = Partial<CaseFacts>;

export const fee = (minor: bigint) => ({ kind: "FEE" as const, minor });
export const rate = (minor: bigint) => ({ kind: "CASE_RATE" as const, minor });
export const khr = (minor: bigint) => ({ minor, currency: "KHR" as const });
export const usd = (minor: bigint) => ({ minor, currency: "USD" as const });

/** A member with these covers, identified beyond doubt. */
export const covered = (
  ...covers: { from: string; to?: string; lapsedFrom?: string }[]
): MemberFacts => ({
  identified: true,
  identityDifferences: [],
  covers: covers.map(({ from, to = null, lapsedFrom = null }) => ({ from, to, lapsedFrom })),
});

/** An everyday visit that nothing is wrong with; a case names what is different. */
export function caseOf(change: CaseChange = {}, ...lines: LineChange[]): CaseFacts {
  const line: LineFacts = {
    line: 1,
    service: "OPD",
    serviceDate: change.admittedOn ?? "2026-06-10",
    quantity: 1,
    charge: null,
    allowedAtLevel: true,
    covered: true,
    price: fee(6000n),
    rielPerUsd: 4100,
    duplicateOf: null,
  };
  return {
    visitKind: "OUTPATIENT",
    cause: "NONE",
    admittedOn: "2026-06-10",
    patientPaid: null,
    currency: "KHR",
    member: covered({ from: "2026-01-01" }),
    planInForce: true,
    contracted: true,
    providerCode: "120104",
    lines: (lines.length > 0 ? lines : [{}]).map((own, index) => ({
      ...line,
      line: index + 1,
      ...own,
    })),
    ...change,
  };
}

/** Every reason by code, the case's own first. */
export const codesOf = ({ reasons, lines }: Judgement): string[] =>
  [...reasons, ...lines.flatMap((line) => line.reasons)].map(({ code }) => code);

/** The judgement in one line, as a table of cases can say it. */
export function said(judgement: Judgement, identified = true): string {
  const [line] = judgement.lines;
  if (!line) throw new Error("no line");
  const status = statusOf(judgement, identified);
  const settlement = settlementOf(judgement, status);
  const benefit = line.benefitMinor === null ? "later" : String(line.benefitMinor);
  return [line.state, benefit, status, settlement, outcomeOf(line)].join(" ");
}

/** What is wrong with a judgement: parts that do not sum to the whole, anything negative. */
function faultsOf({ decision, lines, submittedMinor, benefitMinor }: Judgement): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || faults.push(what));
  for (const line of lines) {
    const { submittedMinor: submitted, benefitMinor: benefit, reasons, state } = line;
    const amounts = reasons.map(({ amountMinor }) => amountMinor);
    const taken = sum(amounts.map((amount) => amount ?? 0n));
    const paid = benefit ?? 0n;
    must((benefit === null) === (state === "PENDED"), "a line without benefit is pended");
    must(
      amounts.every((amount) => (amount === null) === (submitted === null)),
      "amounts are known with the submitted one",
    );
    must(
      amounts.every((amount) => (amount ?? 0n) >= 0n),
      "nothing negative is taken",
    );
    must(paid >= 0n && (submitted === null || paid <= submitted), "the benefit is within bounds");
    if (submitted !== null && benefit !== null) must(paid + taken === submitted, "a line balances");
  }
  const waits = lines.some(({ state }) => state === "PENDED");
  must((decision === null) === waits, "a claim waits while a line does");
  const submitted = sum(lines.map((line) => line.submittedMinor ?? 0n));
  const paid = sum(lines.map((line) => line.benefitMinor ?? 0n));
  if (submittedMinor !== null) must(submitted === submittedMinor, "the submitted amounts sum");
  if (decision !== null) must(paid === benefitMinor, "the benefits sum");
  return faults;
}

/** What must hold of every judgement: parts sum to the whole, nothing is negative. */
export const expectSound = (judgement: Judgement): void => expect(faultsOf(judgement)).toEqual([]);
