import { LIABILITIES } from "../../src/adjudication/decision.rules";
import type { CaseFacts, LineFacts } from "../../src/adjudication/facts.rules";
import type { Judgement, LineJudgement, ReasonFound } from "../../src/adjudication/judgement.rules";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import { convertMoney, parseMinor, sum } from "../../src/shared/money";
import { written, type Filed } from "./scheme.filed";
import type { Scheme } from "./scheme.model";
import type { Product } from "./scheme.product";

/** As `expect`, and quick enough for every line of thousands of claims. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** What must hold of everything a scheme has decided, when its history has come to an end. */
export type Law = (scheme: Scheme, product: Product) => void;

const ofEach =
  (law: (filed: Filed, product: Product) => void): Law =>
  (scheme, product) => {
    for (const filed of scheme.filed) law(filed, product);
  };

const judgementsOf = ({ claim, question }: Filed): Judgement[] => [
  claim.judgement,
  question().judgement,
];
const allOf = ({ reasons, lines }: Judgement): ReasonFound[] => [
  ...reasons,
  ...lines.flatMap((line) => line.reasons),
];
const takenBy = (reasons: readonly ReasonFound[]): bigint =>
  sum(reasons.map(({ amountMinor }) => amountMinor ?? 0n));

const ORDER = ["DENY", "REDUCE", "PEND", "WARN", "NONE"];

function lineBalances(line: LineJudgement): void {
  const { submittedMinor: submitted, benefitMinor: benefit, reasons, state } = line;
  const places = reasons.map(({ severity }) => ORDER.indexOf(severity));
  must(
    places.every((place, index) => place >= (places[index - 1] ?? 0)),
    "reasons stand in order of precedence",
  );
  must((benefit === null) === (state === "PENDED"), "what is decided has an amount, 0 too");
  for (const { amountMinor } of reasons) {
    must((amountMinor === null) === (submitted === null), "amounts are known with the submitted");
    must((amountMinor ?? 0n) >= 0n, "nothing negative is taken");
  }
  if (submitted === null) return;
  must(submitted >= 0n && (benefit ?? 0n) >= 0n, "no amount is negative");
  must((benefit ?? line.countedMinor ?? -1n) + takenBy(reasons) === submitted, "a line balances");
  const [first, ...later] = reasons;
  if (first?.severity !== "DENY") return;
  must(first.amountMinor === submitted && takenBy(later) === 0n, "the first denial takes all");
}

/** 1 */
export const balances = ofEach((filed) => {
  for (const { lines, decision, submittedMinor, benefitMinor, reasons } of judgementsOf(filed)) {
    lines.forEach(lineBalances);
    must(takenBy(reasons) === 0n, "a reason of the case takes from lines alone");
    const waits = lines.some(({ state }) => state === "PENDED");
    must((decision === null) === waits, "a claim waits while a line does");
    must((benefitMinor === null) === waits, "a decided claim has an amount, 0 too");
    if (submittedMinor === null) continue;
    must(submittedMinor === sum(lines.map((line) => line.submittedMinor ?? 0n)), "lines sum");
    const taken = takenBy(lines.flatMap((line) => line.reasons));
    if (benefitMinor !== null) must(benefitMinor + taken === submittedMinor, "a claim balances");
  }
});

/** 2 */
export const patientPaysNothing = ofEach((filed, { statusOf, settlementOf }) => {
  for (const judgement of judgementsOf(filed)) {
    for (const { amountMinor, liability } of allOf(judgement)) {
      const borne = liability !== null && LIABILITIES.includes(liability);
      must((amountMinor ?? 0n) === 0n || borne, "what is taken is somebody's");
      must(!/PATIENT|MEMBER/.test(liability ?? ""), "nothing is ever the patient's");
    }
    const { member } = filed.claim.prepared.facts;
    const status = statusOf(judgement, member.identified);
    const settlement = settlementOf(judgement, status);
    const found = new Set(allOf(judgement).map(({ code }) => code));
    const not = ["ELG-002", "ELG-003", "ELG-004", "ELG-012"];
    const uninsured =
      member.identified &&
      judgement.lines.every(({ reasons }) => reasons.some(({ code }) => not.includes(code)));
    const outside = settlement === "OUTSIDE_SCHEME";
    must(!outside || uninsured || found.has("PRV-001"), "who is insured is never sent outside");
    must(status !== "NOT_ELIGIBLE" || uninsured, "a denied service makes nobody uninsured");
    const waits = judgement.lines.some(({ state }) => state === "PENDED");
    must(!waits || settlement !== "SCHEME_PAYS", "what waits is not promised as paid");
  }
});

/** What only a claim can be told. */
const CLAIM_ALONE = /^(INT|SEL|TIM|DOC)-|^PRC-006$/;
const shared = (reasons: readonly ReasonFound[]) =>
  reasons.filter(({ code }) => !CLAIM_ALONE.test(code));

/** The case as far as a question can know it: in time, and with nothing overdue. */
const inTime = (settings: RuleSettings): RuleSettings => ({
  ...settings,
  "TIM-001": { on: false },
  "TIM-002": { on: false },
});

const told = ({ reasons, lines }: Judgement): string =>
  written([
    shared(reasons),
    lines.map(({ countedMinor, guaranteedMinor, allowedQuantity, submittedMinor, ...line }) => [
      shared(line.reasons),
      [countedMinor, guaranteedMinor, allowedQuantity, submittedMinor],
    ]),
  ]);
const paid = ({ lines }: Judgement): string =>
  written(lines.map(({ state, benefitMinor }) => [state, benefitMinor]));

/** 3 */
export const checkAndClaimAgree = ofEach(({ claim, question }, { adjudicate }) => {
  const late = claim.judgement.lines.some(({ reasons }) =>
    reasons.some(({ code, severity }) => CLAIM_ALONE.test(code) && severity === "DENY"),
  );
  const { facts, plan } = claim.prepared;
  const judgement = late ? adjudicate(facts, inTime(plan?.rules ?? {})) : claim.judgement;
  const answer = question().judgement;
  must(told(judgement) === told(answer), "the check and the claim agree");
  const selected = judgement.reasons.some(
    ({ severity, code }) => severity === "PEND" && CLAIM_ALONE.test(code),
  );
  if (selected) return;
  must(paid(judgement) === paid(answer), "what is said will be paid is paid");
});

/** What a line asks for, worked out from what was sent. */
function askedFor(
  { price, quantity, charge, rielPerUsd }: LineFacts,
  currency: CaseFacts["currency"],
) {
  const foreign = charge !== null && charge.currency !== currency;
  if (rielPerUsd === null && (currency === "KHR" || foreign)) return null;
  const usual = price?.kind === "CAPITATION" ? 0n : (price?.minor ?? null);
  const whole = usual === null ? null : usual * BigInt(quantity);
  if (price?.kind === "CASE_RATE" || charge === null) return whole;
  return convertMoney(charge, currency, rielPerUsd ?? 1).minor;
}

function lineStands(line: LineJudgement, facts: LineFacts, currency: CaseFacts["currency"]): void {
  must(line.submittedMinor === askedFor(facts, currency), "what was submitted stands");
  must(line.allowedQuantity <= facts.quantity, "no more is allowed than asked");
  if (line.state === "DENIED" || line.submittedMinor === null) return;
  const reductions = line.reasons.filter(({ severity }) => severity === "REDUCE");
  const paid = line.benefitMinor ?? line.countedMinor ?? -1n;
  must(takenBy(reductions) === line.submittedMinor - paid, "what is not paid is named");
  const fewer = line.allowedQuantity < facts.quantity;
  must(!fewer || reductions.length > 0, "fewer units are told");
  const [only] = reductions;
  if (reductions.length !== 1 || only?.code !== "LIM-001") return;
  const { remaining } = only.parameters;
  must(line.allowedQuantity === Number(remaining), "a limit pays what remains of it, and says so");
}

/** 8 */
export const submittedStands = ofEach(({ claim, sources }) => {
  const { facts } = claim.prepared;
  claim.judgement.lines.forEach((line, index) => {
    const sent = sources.draft.lines[index];
    const read = facts.lines[index];
    if (!sent || !read) throw new Error("a line was lost");
    const charge = sent.charge && parseMinor(sent.charge.amount, sent.charge.currency);
    must(read.quantity === sent.quantity, "the quantity is as sent");
    must((read.charge?.minor ?? null) === charge, "the charge is as sent");
    lineStands(line, read, facts.currency);
  });
});

/** 9 */
export const historyStands: Law = ({ filed, catalogue }, { again, keep }) => {
  filed.forEach(({ claim, kept, sources, written: then }, place) => {
    must(written(claim.judgement) === then, "a decision stays as it was written down");
    // Writing facts down once more is slow: one claim in five shows that nothing touches them.
    const same = place % 5 > 0 || keep(claim).facts === kept.facts;
    must(same, "and so does what it was made from");
    const now = again(kept, catalogue, sources);
    must(written(now) === then, "judged again from what was kept it is the same");
  });
};
