import type { Asker, NewEntry } from "../audit";
import type { DecidedClaim } from "./decided-claim";
import type { EventKind } from "./event.texts";
import { findingRows } from "./judgement-rows.service";
import type { KeptClaim } from "./kept-claim.service";

/** A person's word by which a claim is judged again. */
export interface PersonsWord {
  asker: Asker;
  /** What the timeline tells of it. */
  event: EventKind;
  details: Record<string, string>;
  /** Which of the findings that end with it the person has resolved. */
  resolves: (finding: { code: string; line: number }) => boolean;
  /** Whether it says who the patient is: then the claim stands under the record that was named. */
  namesPatient: boolean;
}

/** A claim that has been judged again, by itself or by a person's word. */
export interface Rejudged {
  kept: KeptClaim;
  claim: DecidedClaim;
  /** Left out where a fact has arrived. */
  word?: PersonsWord;
}

/**
 * The claim under the record it was taken in for, whichever record answers for the person now: a
 * merge moves no claim, so that it can be undone.
 */
export function underItsRecord(rejudged: Rejudged): Rejudged {
  const { kept, claim, word } = rejudged;
  const { member } = claim.prepared;
  // Whom a person has said it is, it is: under the record that was named.
  if (word?.namesPatient || member === null || kept.memberId === null) return rejudged;
  const prepared = { ...claim.prepared, member: { ...member, id: kept.memberId } };
  return { ...rejudged, claim: { ...claim, prepared } };
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
  const said = rejudged.word !== undefined;
  return said || claim.judgement.decision !== null || anew || found || settled(rejudged).length > 0;
}

/** What of the claim itself changes; a promise that was for another person is given back. */
export function claimChange({ kept, claim, word }: Rejudged) {
  const { id, prepared, judgement, moment } = claim;
  const decided = judgement.decision !== null;
  const promised = prepared.facts.guarantee?.number ?? null;
  return {
    id,
    seen: kept.version,
    from: kept.status,
    status: decided ? "ADJUDICATED" : "PENDED",
    decision: judgement.decision,
    memberId: prepared.member?.id ?? null,
    identityConfirmed: prepared.identity.confirmed,
    guaranteeNumber: word?.namesPatient ? promised : kept.guaranteeNumber,
    currency: prepared.facts.currency,
    submittedMinor: judgement.submittedMinor,
    benefitMinor: decided ? judgement.benefitMinor : null,
    decidedAt: decided ? moment.now : null,
    changedAt: moment.now,
  };
}

/** What is settled, and by whose word. */
export function settledRows(rejudged: Rejudged) {
  const { claim, word } = rejudged;
  const { id: claimId, moment } = claim;
  return settled(rejudged).map(({ code, line }) => {
    const by = word?.resolves({ code, line }) ? word.asker.person : null;
    return { claimId, code, line, at: moment.now, by };
  });
}

const codesIn = (findings: readonly { code: string }[]): string =>
  [...new Set(findings.map(({ code }) => code))].join(", ");

/** What a person's word came to: the claim is decided, or waits for what is told. */
function eventsBy(
  { asker, event: kind, details }: PersonsWord,
  event: object,
  { claim }: Rejudged,
) {
  const { decision } = claim.judgement;
  const said = { ...event, kind, actor: asker.person, details };
  const outcome =
    decision === null
      ? { kind: "PENDED", details: { codes: codesIn(findingRows(claim)) } }
      : { kind: "ADJUDICATED", details: { decision } };
  return [said, { ...event, ...outcome }];
}

/** What the timeline tells of it. */
export function eventRows(rejudged: Rejudged): object[] {
  const { kept, claim, word } = rejudged;
  const { id: claimId, moment, judgement } = claim;
  const version = kept.version + 1;
  const event = { claimId, providerId: kept.providerId, at: moment.now, actor: "engine", version };
  if (word) return eventsBy(word, event, rejudged);
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
export function entryOf({ kept, claim, word }: Rejudged): NewEntry {
  const { member } = claim.prepared;
  const before = word?.namesPatient ? kept.memberId : null;
  const known = [member?.id ?? null, before].filter((id) => id !== null);
  const outcome = claim.judgement.decision === null ? "WAITING" : "DECIDED";
  const asker = word?.asker ?? ENGINE;
  return { ...asker, memberIds: [...new Set(known)], claimId: claim.id, outcome };
}
