import { outcomeOf, settlementOf, statusOf } from "../../src/adjudication/desk-answer.rules";
import { NO_HISTORY } from "../../src/adjudication/facts.rules";
import type {
  CaseFacts,
  CoverFacts,
  LineFacts,
  PastClaim,
  PersonFacts,
  UsedLine,
} from "../../src/adjudication/facts.rules";
import type { Judgement, LineJudgement } from "../../src/adjudication/judgement.rules";
import { sum } from "../../src/shared/money";

export type LineChange = Partial<LineFacts>;
export type CaseChange = Partial<CaseFacts>;

export const fee = (minor: bigint) => ({ kind: "FEE" as const, minor });
export const rate = (minor: bigint) => ({ kind: "CASE_RATE" as const, minor });
export const khr = (minor: bigint) => ({ minor, currency: "KHR" as const });
export const usd = (minor: bigint) => ({ minor, currency: "USD" as const });

/** A person the register knows, identified beyond doubt; a case names what is different. */
export const personOf = (change: Partial<PersonFacts> = {}): PersonFacts => ({
  identified: true,
  covers: [],
  identityDifferences: [],
  sex: "FEMALE",
  birthDate: "1995-05-20",
  birthYear: null,
  diedOn: null,
  cardBlockedFrom: null,
  otherPayer: null,
  ...change,
});

/** Spans of cover, open and never lapsed unless they say so. */
export const coversOf = (...covers: Partial<CoverFacts>[]): CoverFacts[] =>
  covers.map((cover) => ({
    from: "2026-01-01",
    to: null,
    lapsedFrom: null,
    paidThrough: null,
    ...cover,
  }));

/** A member with these covers. */
export const covered = (...covers: Partial<CoverFacts>[]): PersonFacts =>
  personOf({ covers: coversOf(...covers) });

/** An active line of another claim: the same everyday visit, unless it says otherwise. */
export const usedOf = (change: Partial<UsedLine> = {}): UsedLine => ({
  claim: "C1",
  own: true,
  provider: "120104",
  inpatient: false,
  service: "OPD",
  category: "OUTPATIENT",
  serviceDate: "2026-06-10",
  quantity: 1,
  minor: 6000n,
  currency: "KHR",
  rielPerUsd: 4100,
  ...change,
});

/** Another active claim, a stay, unless it says otherwise. */
export const stayOf = (change: Partial<PastClaim> = {}): PastClaim => ({
  claim: "C1",
  own: false,
  provider: "NH01",
  inpatient: true,
  admittedOn: "2026-06-01",
  dischargedOn: "2026-06-05",
  diagnosis: "J18.9",
  died: false,
  letter: null,
  ...change,
});

/** Lines of other claims, as a case's history. */
export const history = (...lines: Partial<UsedLine>[]): CaseChange => ({
  history: { claims: [], lines: lines.map(usedOf) },
});

/** An everyday visit that nothing is wrong with; a case names what is different. */
export function caseOf(change: CaseChange = {}, ...lines: LineChange[]): CaseFacts {
  const day = change.admittedOn ?? "2026-06-10";
  return {
    asks: "CLAIM",
    visitKind: "OUTPATIENT",
    emergency: false,
    cause: "NONE",
    admittedOn: "2026-06-10",
    dischargedOn: null,
    diagnoses: ["J06.9"],
    receivedOn: "2026-06-15",
    patientPaid: null,
    currency: "KHR",
    member: covered({ from: "2026-01-01" }),
    planInForce: true,
    rosterAwaited: null,
    contracted: true,
    suspended: false,
    underReview: false,
    providerCode: "120104",
    providerLevel: "HEALTH_CENTER",
    referral: null,
    guarantee: null,
    guaranteeProblem: null,
    massEvent: null,
    documents: [],
    sample: null,
    informationDue: null,
    cleared: [],
    rulings: [],
    history: NO_HISTORY,
    lines: (lines.length > 0 ? lines : [{}]).map((own, index) => ({
      ...LINE,
      line: index + 1,
      serviceDate: day,
      ...own,
    })),
    ...change,
  };
}

const LINE: LineFacts = {
  line: 1,
  service: "OPD",
  category: "OUTPATIENT",
  serviceDate: "2026-06-10",
  quantity: 1,
  charge: null,
  allowedAtLevel: true,
  covered: true,
  codeInForce: true,
  successor: null,
  onlySex: null,
  minAge: null,
  maxAge: null,
  perDay: false,
  comfort: false,
  price: fee(6000n),
  rielPerUsd: 4100,
};

/** Every reason by code, the case's own first. */
export const codesOf = ({ reasons, lines }: Judgement): string[] =>
  [...reasons, ...lines.flatMap((line) => line.reasons)].map(({ code }) => code);

/** The judgement in one line, as a table of cases can say it; further lines follow after a plus. */
export function said(judgement: Judgement, identified = true): string {
  const [line, ...more] = judgement.lines;
  if (!line) throw new Error("no line");
  const status = statusOf(judgement, identified);
  const settlement = settlementOf(judgement, status);
  const told = (one: LineJudgement) =>
    [one.state, one.benefitMinor === null ? "later" : String(one.benefitMinor)].join(" ");
  const first = [told(line), status, settlement, outcomeOf(line)].join(" ");
  return [first, ...more.map((one) => `${told(one)} ${outcomeOf(one)}`)].join(" + ");
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
