import { IDENTITY_CODES } from "../adjudication";
import type { Asker, NewEntry } from "../audit";
import type { DecidedClaim } from "./decided-claim";
import { findingRows } from "./judgement-rows.service";
import type { KeptClaim } from "./kept-claim.service";

/** A person's word on who the patient of a claim is. */
export interface MemberAttached {
  asker: Asker;
  /** Why, in the officer's words: it stays inside the scheme. */
  reason: string;
}

/** A waiting claim that has been judged again, by itself or because a person has said who it is for. */
export interface Rejudged {
  kept: KeptClaim;
  claim: DecidedClaim;
  /** Left out where a fact has arrived. */
  attached?: MemberAttached;
}

/**
 * The claim under the record it was taken in for, whichever record answers for the person now: a
 * merge moves no claim, so that it can be undone.
 */
export function underItsRecord(rejudged: Rejudged): Rejudged {
  const { kept, claim, attached } = rejudged;
  const { member } = claim.prepared;
  // Whom a person has said it is, it is: under the record that was named.
  if (attached || member === null || kept.memberId === null) return rejudged;
  const prepared = { ...claim.prepared, member: { ...member, id: kept.memberId } };
  return { kept, claim: { ...claim, prepared } };
}

/** Who decides waiting claims, as the audit tells it. */
const ENGINE: Asker = {
  requestId: "engine",
  credentialId: null,
  person: "engine",
  role: null,
  providerId: null,
  operation: "decideWaiting",
  documentHash: null,
};

const keyOf = ({ code, line }: { code: string; line: number }): string => `${code} ${line}`;

/** What a claim waited on and waits on no more. */
function settled({ kept, claim }: Rejudged): { code: string; line: number }[] {
  const still = new Set(findingRows(claim).map(keyOf));
  return kept.findings.filter((one) => one.open && !still.has(keyOf(one)));
}

/** Whether anything is to be told: it is decided, waits on something else, or has found its patient. */
export function hasChanged(rejudged: Rejudged): boolean {
  const { kept, claim } = rejudged;
  const known = new Set(kept.findings.filter(({ open }) => open).map(keyOf));
  const anew = findingRows(claim).some((one) => !known.has(keyOf(one)));
  const found = (claim.prepared.member?.id ?? null) !== kept.memberId;
  return claim.judgement.decision !== null || anew || found || settled(rejudged).length > 0;
}

/** What of the claim itself changes; a promise that was for another person is given back. */
export function claimChange({ kept, claim, attached }: Rejudged) {
  const { id, prepared, judgement, moment } = claim;
  const decided = judgement.decision !== null;
  const promised = prepared.facts.guarantee?.number ?? null;
  return {
    id,
    seen: kept.version,
    status: decided ? "ADJUDICATED" : "PENDED",
    decision: judgement.decision,
    memberId: prepared.member?.id ?? null,
    identityConfirmed: prepared.identity.confirmed,
    guaranteeNumber: attached ? promised : kept.guaranteeNumber,
    currency: prepared.facts.currency,
    submittedMinor: judgement.submittedMinor,
    benefitMinor: decided ? judgement.benefitMinor : null,
    decidedAt: decided ? moment.now : null,
    changedAt: moment.now,
  };
}

/** What is settled, and by whose word: who the patient is, by the person's who said it. */
export function settledRows(rejudged: Rejudged) {
  const { claim, attached } = rejudged;
  const { id: claimId, moment } = claim;
  return settled(rejudged).map(({ code, line }) => {
    const by = IDENTITY_CODES.includes(code) ? (attached?.asker.person ?? null) : null;
    return { claimId, code, line, at: moment.now, by };
  });
}

const codesIn = (findings: readonly { code: string }[]): string =>
  [...new Set(findings.map(({ code }) => code))].join(", ");

/** What a person's word came to: the claim is decided, or waits for what is told. */
function attachedEvents(event: object, { claim }: Rejudged, { asker, reason }: MemberAttached) {
  const { decision } = claim.judgement;
  const said = { ...event, kind: "MEMBER_ATTACHED", actor: asker.person, details: { reason } };
  const outcome =
    decision === null
      ? { kind: "PENDED", details: { codes: codesIn(findingRows(claim)) } }
      : { kind: "ADJUDICATED", details: { decision } };
  return [said, { ...event, ...outcome }];
}

/** What the timeline tells of it. */
export function eventRows(rejudged: Rejudged): object[] {
  const { kept, claim, attached } = rejudged;
  const { id: claimId, moment, judgement } = claim;
  const version = kept.version + 1;
  const event = { claimId, providerId: kept.providerId, at: moment.now, actor: "engine", version };
  if (attached) return attachedEvents(event, rejudged, attached);
  const codes = codesIn(settled(rejudged));
  if (judgement.decision === null) {
    return codes === "" ? [] : [{ ...event, kind: "FINDING_RESOLVED", details: { codes } }];
  }
  const { decision } = judgement;
  return [
    { ...event, kind: "REJUDGED", details: { codes } },
    { ...event, kind: "ADJUDICATED", details: { decision } },
  ];
}

/** What the audit keeps of it: of a person's word also whom the claim was thought to be for. */
export function entryOf({ kept, claim, attached }: Rejudged): NewEntry {
  const { member } = claim.prepared;
  const before = attached ? kept.memberId : null;
  const known = [member?.id ?? null, before].filter((id) => id !== null);
  const outcome = claim.judgement.decision === null ? "WAITING" : "DECIDED";
  const asker = attached?.asker ?? ENGINE;
  return { ...asker, memberIds: [...new Set(known)], claimId: claim.id, outcome };
}
