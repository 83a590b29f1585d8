import { packFacts, RULE_SET_VERSION, type Judgement, type ReasonFound } from "../adjudication";
import { present } from "../shared/errors";
import type { DecidedClaim } from "./decided-claim";

/** The lines of a claim as they were judged. */
export function lineRows({ id, prepared, judgement }: DecidedClaim) {
  return judgement.lines.map((judged, index) => {
    const draft = present(prepared.draft.lines[index], "draft line");
    const fact = present(prepared.facts.lines[index], "line facts");
    const price = present(prepared.prices[index], "line price");
    const pended = judged.state === "PENDED";
    return {
      claimId: id,
      providerId: prepared.provider.id,
      line: judged.line,
      providerLineReference: draft.providerLineReference,
      serviceId: present(price.service, "service").id,
      memberId: prepared.member?.id ?? null,
      serviceDate: draft.serviceDate,
      quantity: draft.quantity,
      allowedQuantity: pended ? null : judged.allowedQuantity,
      state: judged.state,
      chargeMinor: fact.charge?.minor ?? null,
      chargeCurrency: fact.charge?.currency ?? null,
      submittedMinor: judged.submittedMinor,
      benefitMinor: judged.benefitMinor,
      countedQuantity: judged.allowedQuantity,
      countedMinor: judged.countedMinor,
      tariffId: price.tariff?.id ?? null,
      exchangeRateId: price.rate?.id ?? null,
      planId: price.plan?.id ?? null,
    };
  });
}

/** The reasons of a claim and its lines, under the number of one judgement. */
export function reasonsUnder(
  { id: claimId, providerId }: { id: string; providerId: string },
  judgement: Judgement,
  adjudicationVersion: number,
) {
  const rows = (line: number, reasons: readonly ReasonFound[]) =>
    reasons.map((reason, position) => ({
      claimId,
      providerId,
      adjudicationVersion,
      line,
      position,
      ...reason,
    }));
  return [
    ...rows(0, judgement.reasons),
    ...judgement.lines.flatMap(({ line, reasons }) => rows(line, reasons)),
  ];
}

/** The reasons of a claim and its lines, under the judgement they belong to. */
export function reasonRows({ id, prepared, judgement, ...claim }: DecidedClaim) {
  const { waitingRound, authority } = claim;
  const version = judgement.decision === null ? waitingRound : authority.version;
  return reasonsUnder({ id, providerId: prepared.provider.id }, judgement, version);
}

/** What an undecided claim waits on; the pending reasons of a denied line are moot. */
export function findingRows({ id, prepared, judgement, moment }: DecidedClaim) {
  if (judgement.decision !== null) return [];
  const providerId = prepared.provider.id;
  const waiting = (line: number, reasons: readonly ReasonFound[]) =>
    reasons
      .filter(({ severity }) => severity === "PEND")
      .map(({ code }) => ({ claimId: id, providerId, code, line, openedAt: moment.now }));
  return [
    ...waiting(0, judgement.reasons),
    ...judgement.lines
      .filter(({ state }) => state === "PENDED")
      .flatMap(({ line, reasons }) => waiting(line, reasons)),
  ];
}

/** The decision on a claim, with all that it stood on; none while it waits. */
export function adjudicationRows({ id, judgement, moment, prepared, authority }: DecidedClaim) {
  if (judgement.decision === null) return [];
  return [
    {
      claimId: id,
      providerId: prepared.provider.id,
      version: authority.version,
      kind: authority.kind,
      decision: judgement.decision,
      benefitMinor: judgement.benefitMinor ?? 0n,
      decidedAt: moment.now,
      decidedBy: authority.person,
      ruleSetVersion: RULE_SET_VERSION,
      planVersion: prepared.plan?.version ?? null,
      planId: prepared.plan?.id ?? null,
      facts: packFacts(prepared.facts),
      ran: judgement.ran.join(" "),
    },
  ];
}
