import { IDENTITY_CODES, memberAsk, prepareCase } from "../adjudication";
import type {
  Catalogue,
  ClearedFinding,
  DraftAttachment,
  HistoryFacts,
  MemberHistories,
  QuotedPromise,
  RulingFacts,
} from "../adjudication";
import { findMembers, type GuaranteeFound, type MemberOnRecord } from "../enrolment";
import type { Queryable } from "../shared/sql";
import { momentOf, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import type { ClaimContent } from "./content.rules";
import { draftOf } from "./content.service";
import type { ClaimStatus } from "./claim.rules";
import { ENGINE_FIRST, type Authority, type DecidedClaim } from "./decided-claim";
import { judge, sampleOf } from "./judging.service";

/** A reason a claim waits or waited with, and whether a person has resolved it. */
export interface KeptFinding {
  code: string;
  line: number;
  open: boolean;
  byPerson: boolean;
}

/** What a person has ruled on a line, and as whom; the amount as a string. */
export interface KeptRuling extends Omit<RulingFacts, "minor"> {
  minor: string | null;
  role: string;
}

/** A claim as it is kept, with what it takes to judge it again. */
export interface KeptClaim {
  id: string;
  claimNumber: string;
  providerId: string;
  providerReference: string;
  memberId: string | null;
  version: number;
  status: ClaimStatus;
  content: ClaimContent;
  /** Its files, those of later answers too. */
  attachments: DraftAttachment[];
  guaranteeNumber: string | null;
  receivedAt: Date | string;
  findings: KeptFinding[];
  /** What persons have ruled, the last word on each line; amounts as strings. */
  rulings: KeptRuling[];
  /** The number its waiting reasons stand under, and the problem of a guarantee that they tell. */
  round: number;
  guaranteeProblem: string | null;
}

/** The columns of a kept claim, from `claim c`. */
export const KEPT = `c.id, c.claim_number AS "claimNumber", c.provider_id AS "providerId",
  c.provider_reference AS "providerReference", c.member_id AS "memberId", c.version, c.status, c.content,
  c.guarantee_number AS "guaranteeNumber", c.received_at AS "receivedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', f.code, 'line', f.line, 'open', f.resolved_at IS NULL,
    'byPerson', f.resolved_by IS NOT NULL)), '[]')
   FROM finding f WHERE f.claim_id = c.id) AS findings,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('sha256', t.sha256, 'kind', t.kind, 'fileName', t.file_name)
     ORDER BY t.added_at, t.sha256), '[]') FROM attachment t WHERE t.claim_id = c.id) AS attachments,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('line', g.line, 'ruling', g.ruling, 'quantity', g.allowed_quantity,
    'minor', g.benefit_minor::text, 'code', g.code, 'parameters', g.parameters || jsonb_build_object('sentence', g.sentence),
    'overrides', g.overrides, 'role', g.role) ORDER BY g.line), '[]')
   FROM (SELECT DISTINCT ON (r.line) r.* FROM ruling r WHERE r.claim_id = c.id ORDER BY r.line, r.id DESC) g) AS rulings,
  (SELECT coalesce(min(r.adjudication_version), 0) FROM reason r WHERE r.claim_id = c.id) AS round,
  (SELECT max(r.parameters ->> 'problem') FROM reason r WHERE r.claim_id = c.id AND r.code = 'ELG-014') AS "guaranteeProblem"`;

/** A kept claim with its patient as the register has them now, and the promise it stands on. */
export interface Recalled {
  kept: KeptClaim;
  member: MemberOnRecord | null;
  promise: QuotedPromise;
}

/** A promise that was taken in holds: it was looked at when the claim came. */
function promiseOf(
  { guaranteeProblem: problem }: KeptClaim,
  [found]: readonly GuaranteeFound[],
): QuotedPromise {
  const promise = found?.promise ?? null;
  if (promise === null) return { guarantee: null, problem };
  const { number, episode, services, planCode } = promise;
  return { guarantee: { number, episode, services, planCode }, problem };
}

/**
 * Recalls the patients of kept claims, in one statement: the one a claim was taken in for, or whom
 * its identifier has come to name since.
 */
export async function recall(
  db: Queryable,
  claims: readonly KeptClaim[],
  asking: { candidateSecret: string; now: Date },
): Promise<{ recalled: Recalled[]; catalogueVersion: bigint }> {
  const asks = claims.map((kept) => {
    const { providerId, memberId, guaranteeNumber: quotedNumber } = kept;
    const draft = draftOf(kept);
    const ask =
      memberId === null
        ? memberAsk(draft, { ...asking, providerId })
        : { day: draft.admittedOn, memberId };
    return { ...ask, providerId, ...(quotedNumber === null ? {} : { quotedNumber }) };
  });
  const found = await findMembers(db, asks);
  const recalled = claims.map((kept, index) => ({
    kept,
    member: found.members[index] ?? null,
    promise: promiseOf(kept, present(found.guarantees[index], "guarantee")),
  }));
  return { recalled, catalogueVersion: found.catalogueVersion };
}

const ofIdentity = ({ code }: KeptFinding): boolean => IDENTITY_CODES.includes(code);

/**
 * What a person has resolved. Once somebody has said who the patient is, that is settled for this
 * claim: neither that they were unknown nor how they differ from the record is asked again.
 */
function clearedOf({ findings }: KeptClaim): ClearedFinding[] {
  const resolved = findings.filter(({ byPerson }) => byPerson);
  const settled = resolved.some(ofIdentity) ? IDENTITY_CODES : [];
  return [
    ...resolved.filter((one) => !ofIdentity(one)).map(({ code, line }) => ({ code, line })),
    ...settled.map((code) => ({ code, line: 0 })),
  ];
}

const rulingsOf = ({ rulings }: KeptClaim): RulingFacts[] =>
  rulings.map(({ minor, role: _role, ...said }) => {
    return { ...said, minor: minor === null ? null : BigInt(minor) };
  });

/** What kept claims are judged with. */
export interface Judging {
  catalogue: Catalogue;
  histories: MemberHistories;
  secret: string;
  fixedToday: string | null;
  moment: Moment;
  /** What the member had used when the claim was decided; left out: what is used now. */
  history?: HistoryFacts;
  /** The day by which information was due that has not come. */
  informationDue?: string | null;
  /** Who decides, where it is not the engine for the first time. */
  authority?: Authority;
}

/** Judges a kept claim by what is known now, as of the day on which it was received. */
export function judgeKept({ kept, member, promise }: Recalled, at: Judging): DecidedClaim {
  const { catalogue, histories, moment } = at;
  const { id, claimNumber, providerId } = kept;
  histories.drop(claimNumber);
  const prepared = prepareCase({
    draft: draftOf(kept),
    provider: present(catalogue.network.providerById(providerId), "provider"),
    member,
    catalogue,
    history: at.history ?? histories.of(member?.id ?? null, providerId, catalogue),
    receivedOn: momentOf(new Date(kept.receivedAt), null).today,
    promise,
    sample: sampleOf(id, at.secret),
    cleared: clearedOf(kept),
    rulings: rulingsOf(kept),
    informationDue: at.informationDue ?? null,
  });
  return {
    id,
    claimNumber,
    prepared,
    judgement: judge(prepared),
    moment,
    submitter: { credentialId: null, person: "engine" },
    catalogueVersion: catalogue.version,
    content: kept.content,
    waitingRound: kept.round - 1,
    authority: at.authority ?? ENGINE_FIRST,
    correction: null,
  };
}
