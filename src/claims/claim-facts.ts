import { blockOf, chargeOf } from "../adjudication";
import { decidedFacts, receivedFacts, type FactLine } from "../ledger";
import { present } from "../shared/errors";
import type { DecidedClaim } from "./decided-claim";

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
  const lines = judgement.lines.map((judged, index): FactLine => {
    const fact = present(facts.lines[index], "line facts");
    const service = present(prices[index]?.service, "service");
    return {
      line: judged.line,
      serviceId: service.id,
      category: service.category,
      submittedMinor: judged.submittedMinor,
      chargeMinor: chargeOf(fact, facts.currency) ?? judged.submittedMinor,
      benefitMinor: judged.benefitMinor,
      guaranteedMinor: judged.guaranteedMinor,
      reductions: judged.reasons,
      rielPerUsd: fact.rielPerUsd,
    };
  });
  const received = receivedFacts(claim, lines, moment.now);
  return judgement.decision === null
    ? received
    : [...received, ...decidedFacts(claim, lines, moment.now)];
}
