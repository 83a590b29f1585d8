import type { Actor } from "../access";
import {
  outcomeOf,
  reasonsOfJudgement,
  RemediedCase,
  RULE_CODES,
  RULE_SET_VERSION,
  showProblem,
  showReason,
  showReasons,
  type Judgement,
  type PreparedCase,
} from "../adjudication";
import { CoverageType, paidThrough, showSummary } from "../enrolment";
import { showService } from "../plans";
import { sum } from "../shared/money";
import { showMoney } from "../shared/money.type";
import { present } from "../shared/errors";
import type { Language } from "../shared/text";
import { isMasked, type Answer } from "./eligibility.service";
import { EligibilityAnswerType, EligibilityLineType } from "./eligibility.type";
import { showBalance } from "./limit-balance.type";
import { GuaranteeType } from "./guarantee.type";

const NO_SETTINGS = {};

function showLines(prepared: PreparedCase, judgement: Judgement, actor: Actor) {
  const { draft, facts, prices, plan } = prepared;
  const remedied = new RemediedCase(facts, plan?.rules ?? NO_SETTINGS);
  return draft.lines.map((line, index) => {
    const judged = present(judgement.lines[index], "judged line");
    const service = prices[index]?.service ?? null;
    const paidMinor = judged.benefitMinor ?? 0n;
    return Object.assign(new EligibilityLineType(), {
      standing: { line: judged.line, reasons: judged.reasons, paidMinor },
      remedied,
      currency: facts.currency,
      line: judged.line,
      service: service && showService(service),
      outcome: outcomeOf(judged),
      quantity: line.quantity,
      allowedQuantity: judged.allowedQuantity,
      charge: showMoney(judged.submittedMinor, facts.currency),
      schemePays: showMoney(paidMinor, facts.currency),
      patientPays: showMoney(0n, facts.currency),
      reasons: showReasons(judged.reasons, facts.currency),
      remaining: judged.balances.map((balance) => showBalance(balance, actor)),
    });
  });
}

function showCoverage({ cover }: PreparedCase): CoverageType | null {
  if (cover === null) return null;
  return Object.assign(new CoverageType(), cover, {
    premiumPaidThrough: paidThrough(cover, cover.premiumPaidThrough),
    recordedAt: new Date(cover.recordedAt),
  });
}

function showGuarantee({ promise, judged, moment }: Answer): GuaranteeType | null {
  if (promise === null || judged === null) return null;
  const giving = { providerCode: judged.prepared.provider.code, now: moment.now };
  const { number, validUntil, episode, services } = promise;
  const shown = { promise, giving, number, validUntil, episode, services };
  return Object.assign(new GuaranteeType(), shown);
}

/** Shows the answer, masked as the caller must see it. */
export function showAnswer(answer: Answer, actor: Actor, language: Language) {
  const { status, settlement, member, judged, problems, moment } = answer;
  const prepared = judged?.prepared ?? null;
  const currency = prepared?.facts.currency ?? "USD";
  const lines = judged ? showLines(judged.prepared, judged.judgement, actor) : [];
  const pays = sum((judged?.judgement.lines ?? []).map(({ benefitMinor }) => benefitMinor ?? 0n));
  const reasons = judged ? reasonsOfJudgement(judged.judgement, RULE_CODES) : [];
  return Object.assign(new EligibilityAnswerType(), {
    status,
    settlement,
    reasons: reasons.map((reason) => showReason(reason, { currency, primary: reason.primary })),
    member:
      member &&
      showSummary(member, {
        masked: isMasked(actor, prepared),
        factoryId: prepared?.cover?.factoryId ?? null,
      }),
    coverage: prepared && showCoverage(prepared),
    lines,
    schemePays: status === "UNDETERMINED" ? null : showMoney(pays, currency),
    patientPays: showMoney(0n, currency),
    guarantee: showGuarantee(answer),
    checkedAt: moment.now,
    ruleSetVersion: RULE_SET_VERSION,
    errors: problems.map((problem) => showProblem(problem, language)),
  });
}
