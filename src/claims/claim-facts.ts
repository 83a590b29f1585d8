import { blockOf, chargeOf, type CaseFacts, type Judgement } from "../adjudication";
import { decidedFacts, receivedFacts, type FactLine } from "../ledger";
import type { Currency } from "../shared/money";
import { present } from "../shared/errors";
import type { DecidedClaim } from "./decided-claim";

/** A judged line as the ledger sees it. */
export function factLineOf(
  judged: Judgement["lines"][number],
  fact: CaseFacts["lines"][number],
  { service, currency }: { service: { id: string; category: string }; currency: Currency },
): FactLine {
  return {
    line: judged.line,
    serviceId: service.id,
    category: service.category,
    submittedMinor: judged.submittedMinor,
    chargeMinor: chargeOf(fact, currency) ?? judged.submittedMinor,
    benefitMinor: judged.benefitMinor,
    guaranteedMinor: judged.guaranteedMinor,
    reductions: judged.reasons,
    rielPerUsd: fact.rielPerUsd,
  };
}

/** The cost facts a new claim leaves: what came in, and what its decision took off. */
export function factRows({ id, prepared, judgement, moment }: DecidedClaim) {
  const { draft, facts, prices, cover } = prepared;
  const [principal] = draft.diagnoses;
  const claim = {
    claimId: id,
    serviceDate: draft.admittedOn,
    memberId: prepared.member?.id ?? null,
    factoryId: cover?.factoryId ?? null,
    providerId: prepared.provider.id,
    diagnosisGroup: principal === undefined ? null : blockOf(principal),
    currency: facts.currency,
  };
  const lines = judgement.lines.map((judged, index) => {
    const fact = present(facts.lines[index], "line facts");
    const service = present(prices[index]?.service, "service");
    return factLineOf(judged, fact, { service, currency: facts.currency });
  });
  const received = receivedFacts(claim, lines, moment.now);
  return judgement.decision === null
    ? received
    : [...received, ...decidedFacts(claim, lines, moment.now)];
}
