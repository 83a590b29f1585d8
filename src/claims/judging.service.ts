import { createHmac } from "node:crypto";
import { v7 as uuid } from "uuid";
import {
  adjudicate,
  prepareCase,
  SAMPLE_SEED,
  type Catalogue,
  type HistoryFacts,
  type Judgement,
  type PastRow,
  type PreparedCase,
} from "../adjudication";
import { withCheckDigit } from "../shared/check-digit";
import type { Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { contentOf } from "./content.service";
import { ENGINE_FIRST } from "./decided-claim";
import type { CorrectionOf, DecidedClaim, Submitter } from "./decided-claim";
import type { Identified } from "./recognise.service";

/** Judges a prepared case by the rules as its plan version sets them. */
export function judge(prepared: PreparedCase): Judgement {
  return adjudicate(prepared.facts, prepared.plan?.rules ?? NO_SETTINGS);
}

const NO_SETTINGS = {};

/** A number in [0, 1) that only who knows the secret can foresee: what the random sample draws. */
export function sampleOf(claimId: string, secret: string): number {
  const digest = createHmac("sha256", secret).update(`sample ${SAMPLE_SEED} ${claimId}`).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** A claim at the door that may be judged, and what it is judged with. */
export interface AtHand {
  item: Identified & { moment: Moment };
  catalogue: Catalogue;
  history: HistoryFacts;
  secret: string;
  number: bigint;
  submitter: Submitter;
  correction: CorrectionOf | null;
}

/** Judges a claim that has passed the door, under the number it is given. */
export function judgeNew(at: AtHand): DecidedClaim {
  const { item, catalogue, history, submitter, correction } = at;
  const { draft, member, moment, promise } = item;
  const id = uuid();
  const provider = present(catalogue.network.providerById(item.providerId ?? ""), "provider");
  const prepared = prepareCase({
    draft,
    provider,
    member,
    catalogue,
    history,
    receivedOn: moment.today,
    promise,
    sample: sampleOf(id, at.secret),
  });
  return {
    id,
    claimNumber: `C${withCheckDigit(at.number.toString().padStart(9, "0"))}`,
    prepared,
    judgement: judge(prepared),
    moment,
    submitter,
    catalogueVersion: catalogue.version,
    content: contentOf(draft, member?.id ?? null),
    waitingRound: 0,
    authority: ENGINE_FIRST,
    correction,
  };
}

/** The claim as those judged after it see it; null while nobody knows whose it is, or nothing of it counts. */
export function pastRowOf({ prepared, judgement, claimNumber }: DecidedClaim): PastRow | null {
  const { draft, provider, member, prices, facts } = prepared;
  const lines = judgement.lines.flatMap(({ state, allowedQuantity, countedMinor }, index) => {
    const price = prices[index];
    const line = draft.lines[index];
    const counts = state === "PENDED" || (state !== "DENIED" && allowedQuantity > 0);
    if (!price?.service || !line || !counts) return [];
    const { serviceDate } = line;
    const rateId = price.rate?.id ?? null;
    const { id: serviceId } = price.service;
    return [{ serviceId, serviceDate, quantity: allowedQuantity, minor: countedMinor, rateId }];
  });
  if (member === null || lines.length === 0) return null;
  return {
    memberId: member.id,
    claimNumber,
    providerId: provider.id,
    inpatient: draft.visitKind === "INPATIENT",
    admittedOn: draft.admittedOn,
    dischargedOn: draft.dischargedOn,
    diagnosis: facts.diagnoses[0] ?? null,
    died: draft.dischargeOutcome === "DIED",
    letter: draft.referral,
    currency: facts.currency,
    lines,
  };
}
