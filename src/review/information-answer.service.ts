import type { DataSource, EntityManager } from "typeorm";
import { attachmentRefusals, type Catalogue, type DraftAttachment } from "../adjudication";
import { ATTACHMENTS } from "../claims";
import { readCatalogueVersion } from "../plans";
import { momentOf, type Moment } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { textRefusals, type Refusal } from "../shared/refusal";
import { writeTogether } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import type { Reviewed, ReviewDesk } from "./judging.service";
import { resume, withFiles } from "./information-judging.service";
import { answerRefusals, isAnswered, type OpenQuestion } from "./information.rules";
import { enterReview, type ReviewAct } from "./review-act.service";
import { lockClaim, type LockedClaim } from "./reviewed-claim.loader";

/** A desk's answer, as it was sent. */
export interface AnswerWish {
  /** Row id; null for an id of nothing. */
  requestId: string | null;
  answer: string;
  attachments: readonly DraftAttachment[];
}

/** A question, once its claim is locked. */
interface LockedQuestion extends OpenQuestion {
  id: string;
  findingCode: string;
  askedAt: Date;
}

/** An answer under way. */
interface Answering {
  act: ReviewAct;
  wish: AnswerWish;
  desk: ReviewDesk;
  catalogue: Catalogue;
  question: LockedQuestion;
  claim: LockedClaim;
  moment: Moment;
}

const CLAIM_OF = `
SELECT c.claim_number AS "claimNumber" FROM information_request r JOIN claim c ON c.id = r.claim_id
WHERE r.id = $1`;

const QUESTION = `
SELECT id, status, due_on AS "dueOn", answer, answer_files AS "answerFiles", finding_code AS "findingCode",
  asked_at AS "askedAt" FROM information_request WHERE id = $1`;

const ANSWER = `
UPDATE information_request SET status = 'ANSWERED', answer = $2, answered_at = $3, answered_by = $4, answer_files = $5
WHERE id = $1 AND status = 'OPEN'`;

const hashesOf = ({ attachments }: AnswerWish): string[] => attachments.map(({ sha256 }) => sha256);

function problemsOf({ wish, question, claim, moment }: Answering): Refusal[] {
  const mostCharacters = LIMITS.textCharacters;
  const standing = answerRefusals(question, { today: moment.today, mostCharacters });
  if (standing.length > 0) return standing;
  const bounds = { maxAttachments: LIMITS.attachments, maxFileName: LIMITS.nameCharacters };
  const known = claim.attachments.map(({ sha256 }) => sha256);
  return [
    ...textRefusals("answer", wish.answer, mostCharacters),
    ...attachmentRefusals(wish.attachments, bounds, known),
  ];
}

async function write(manager: EntityManager, at: Answering): Promise<void> {
  const { act, wish, question, claim, moment, desk, catalogue } = at;
  const { person } = act.actor;
  const said = [question.id, wish.answer, moment.now, person, hashesOf(wish)];
  const [, answered] = await manager.query<[unknown, number]>(ANSWER, said);
  if (answered !== 1) throw new Error("a question that was locked has changed");
  const row = { claimId: claim.id, providerId: claim.providerId, addedAt: moment.now };
  const rows = wish.attachments.map((file) => ({ ...row, ...file }));
  await writeTogether(manager, [{ insertion: ATTACHMENTS, rows }]);
  const word = {
    asker: act.asker,
    event: "INFORMATION_ANSWERED" as const,
    details: { code: question.findingCode },
    resolves: () => false,
    namesPatient: false,
  };
  const { askedAt } = question;
  const kept = withFiles(claim, wish.attachments);
  const resumed = { kept, decisions: claim.decisions, askedAt, word, informationDue: null };
  await resume(manager, [resumed], { desk, catalogue, moment });
}

async function answerWithin(manager: EntityManager, at: Answering): Promise<Reviewed> {
  const { act, wish, question, claim } = at;
  if (isAnswered(question, { answer: wish.answer, files: hashesOf(wish) })) {
    await enterReview(manager, act, { claim, outcome: "REPLAYED" });
    return { claimId: claim.id, problems: [] };
  }
  const problems = problemsOf(at);
  if (problems.length > 0) {
    await enterReview(manager, act, { claim, outcome: "REFUSED" });
    return { claimId: null, problems };
  }
  await write(manager, at);
  return { claimId: claim.id, problems: [] };
}

/** The question with its claim, locked; null for what the desk may not see. */
async function lockQuestion(manager: EntityManager, requestId: string | null) {
  const [found] =
    requestId === null ? [] : await manager.query<{ claimNumber: string }[]>(CLAIM_OF, [requestId]);
  const claim = found ? await lockClaim(manager, found.claimNumber) : null;
  if (claim === null) return null;
  const [question] = await manager.query<LockedQuestion[]>(QUESTION, [requestId]);
  return question ? { claim, question } : null;
}

/**
 * Answers a question: the claim no longer waits for its provider and is judged with what the answer
 * brings; it decides itself when nothing is left to wait for.
 */
export async function answerQuestion(
  dataSource: DataSource,
  { act, desk }: { act: ReviewAct; desk: ReviewDesk },
  wish: AnswerWish,
): Promise<Reviewed> {
  const catalogue = await desk.catalogue.at(await readCatalogueVersion(dataSource));
  return writeAs(dataSource, act.actor, async (manager) => {
    const locked = await lockQuestion(manager, wish.requestId);
    if (locked === null) {
      await enterReview(manager, act, { claim: null, outcome: "REFUSED" });
      const frame = { today: "", mostCharacters: LIMITS.textCharacters };
      return { claimId: null, problems: answerRefusals(null, frame) };
    }
    const moment = momentOf(locked.claim.now, desk.fixedToday);
    return answerWithin(manager, { act, wish, desk, catalogue, moment, ...locked });
  });
}
