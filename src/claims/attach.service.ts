import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { IDENTITY_CODES, readHistories, type Catalogue, type QuotedPromise } from "../adjudication";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { findMembers } from "../enrolment";
import { momentOf, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import type { Refusal } from "../shared/refusal";
import { writeTogether } from "../shared/sql";
import { actAs, writeAs } from "../shared/transactions";
import { lockUsage, WAITING_ALONE } from "../shared/usage-lock";
import { attachRefusals, type AttachWish } from "./attach.rules";
import { loadAttached, type AttachedClaim } from "./attached-claim.loader";
import { Claim } from "./claim.entity";
import { visibleTo } from "./claim.visibility";
import { judgeKept, KEPT, recall, type KeptClaim, type Recalled } from "./kept-claim.service";
import type { IntakeDesk } from "./intake.service";
import type { PersonsWord } from "./rejudged-rows.service";
import { writeRejudged } from "./waiting.write";

/** What became of it: the claim as it stands with its parts, or why it could not be done. */
export interface AttachOutcome {
  attached: AttachedClaim | null;
  problems: Refusal[];
}

/** What an officer's word stands on, and is judged with. */
interface AtTheOffice {
  actor: Actor;
  asker: Asker;
  wish: AttachWish;
  desk: Omit<IntakeDesk, "manager" | "asker">;
  /** Whose number it is, the record that stands for the person; null for nobody's. */
  memberId: string | null;
  catalogue: Catalogue;
}

/** Who judges the claim: an officer changes no claim, and sees it no more once it is settled. */
const ENGINE = { role: "ENGINE", providerId: null };

/** The reply was lost and the officer asks again: the same person has said just this before. */
const SAID_ALREADY = `
SELECT c.id FROM claim c JOIN claim_event e ON e.claim_id = c.id AND e.kind = 'MEMBER_ATTACHED'
WHERE c.claim_number = $1 AND c.member_id = $2 AND e.version = $3 AND e.actor = $4
  AND e.details ->> 'reason' = $5`;

async function saidAlready(manager: EntityManager, at: AtTheOffice): Promise<string | null> {
  const { claimNumber, expectedVersion, reason } = at.wish;
  const asked = [claimNumber, at.memberId, expectedVersion + 1, at.asker.person, reason];
  const [claim] = await manager.query<{ id: string }[]>(SAID_ALREADY, asked);
  return claim?.id ?? null;
}

/** Leaves its entry and nothing else. */
async function leave(manager: EntityManager, at: AtTheOffice, entry: object): Promise<void> {
  const memberIds = at.memberId === null ? [] : [at.memberId];
  const rows = [{ ...at.asker, memberIds, claimId: null, ...entry }];
  await writeTogether(manager, [{ insertion: AUDIT_ENTRIES, rows }]);
}

const STANDING = `SELECT ${KEPT}, now() AS now FROM claim c
WHERE c.id = $1 AND c.version = $2 AND c.status = 'PENDED' FOR UPDATE OF c`;

/** A promise is to one person: it holds for the claim when that is who the patient is. */
function promiseFor(kept: KeptClaim, [before, now]: readonly Recalled[]): QuotedPromise {
  const same = before?.member?.id === now?.member?.id;
  if (kept.guaranteeNumber === null || same) return present(now, "the claim").promise;
  return { guarantee: null, problem: "OTHER_MEMBER" };
}

/** The claim with its questions of who the patient is resolved by a person, and no other. */
const identified = (kept: KeptClaim): KeptClaim => ({
  ...kept,
  findings: kept.findings.map((one) => ({
    ...one,
    byPerson: one.byPerson || (one.open && IDENTITY_CODES.includes(one.code)),
  })),
});

/** Judges the claim for the member by all that they have used by now, and writes it. */
async function judgeFor(
  manager: EntityManager,
  kept: KeptClaim,
  { at, memberId, moment }: { at: AtTheOffice; memberId: string; moment: Moment },
): Promise<void> {
  const { catalogue, desk, asker, wish } = at;
  const { candidateSecret: secret, fixedToday } = desk;
  const both = [kept, { ...kept, memberId }];
  const { recalled } = await recall(manager, both, { candidateSecret: secret, now: moment.now });
  const member = recalled[1]?.member ?? null;
  const histories = await readHistories(manager, member ? [member.id] : []);
  const claim = judgeKept(
    { kept: identified(kept), member, promise: promiseFor(kept, recalled) },
    { catalogue, histories, secret, fixedToday, moment },
  );
  const word: PersonsWord = {
    asker,
    event: "MEMBER_ATTACHED",
    details: { reason: wish.reason },
    resolves: ({ code }) => IDENTITY_CODES.includes(code),
    namesPatient: true,
  };
  await writeRejudged(manager, [{ kept, claim, word }]);
}

/** The claim as the officer sees it, whose own guard is the rows'; null for every other one. */
async function seenClaim(manager: EntityManager, { actor, wish }: AtTheOffice) {
  await actAs(manager, actor);
  const { claimNumber } = wish;
  const asked = manager
    .createQueryBuilder(Claim, "c")
    .where("c.claimNumber = :claimNumber", { claimNumber });
  const seen = await visibleTo(actor, asked).getOne();
  await actAs(manager, ENGINE);
  return seen;
}

async function attachWithin(manager: EntityManager, at: AtTheOffice): Promise<AttachOutcome> {
  const { wish, memberId } = at;
  const seen = await seenClaim(manager, at);
  const said = await saidAlready(manager, at);
  if (said !== null) {
    await leave(manager, at, { claimId: said, outcome: "REPLAYED" });
    return { attached: await loadAttached(manager, said), problems: [] };
  }
  const known = { claim: seen, memberKnown: memberId !== null };
  const problems = attachRefusals(wish, known, LIMITS.textCharacters);
  if (problems.length > 0 || seen === null || memberId === null) {
    await leave(manager, at, { claimId: seen?.id ?? null, outcome: "REFUSED" });
    return { attached: null, problems };
  }
  await lockUsage(manager, [memberId]);
  const asked = [seen.id, wish.expectedVersion];
  const [kept] = await manager.query<(KeptClaim & { now: Date })[]>(STANDING, asked);
  // The desk was quicker and has ended the claim: look again.
  if (!kept) return attachWithin(manager, at);
  const moment = momentOf(kept.now, at.desk.fixedToday);
  await judgeFor(manager, kept, { at, memberId, moment });
  return { attached: await loadAttached(manager, seen.id), problems: [] };
}

/**
 * Attaches to a waiting claim the member who its patient is, by an officer's word: the claim is
 * judged with them, and decides itself when it waits for nothing else.
 */
export async function attachMember(
  dataSource: DataSource,
  by: Pick<AtTheOffice, "actor" | "asker" | "desk">,
  wish: AttachWish,
): Promise<AttachOutcome> {
  const { memberNumber } = wish;
  const day = momentOf(new Date(), by.desk.fixedToday).today;
  const found = await findMembers(dataSource.manager, [{ memberNumber, day }]);
  const catalogue = await by.desk.catalogue.at(found.catalogueVersion);
  const at = { ...by, wish, memberId: found.members[0]?.id ?? null, catalogue };
  return writeAs(dataSource, by.actor, async (manager) => {
    await manager.query(WAITING_ALONE);
    return attachWithin(manager, at);
  });
}
