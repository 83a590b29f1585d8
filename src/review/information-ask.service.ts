import type { DataSource, EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { CLAIM_EVENTS } from "../claims";
import { momentOf, type Moment } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { writeTogether } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import type { Reviewed } from "./judging.service";
import { questionRefusals, type Question } from "./information.rules";
import { endLease } from "./lease.service";
import { enterReview, type ReviewAct } from "./review-act.service";
import { lockClaim, reviewed, type LockedClaim } from "./reviewed-claim.loader";
import { reviewerIndependence } from "./reviewer-independence.service";

/** The reply was lost and the reviewer asks again: the same person has asked just this before. */
const ASKED_ALREADY = `
SELECT 1 FROM information_request WHERE claim_id = $1 AND status = 'OPEN' AND asked_by = $2
  AND finding_code = $3 AND question = $4 AND due_on = $5`;

const ASK = `
INSERT INTO information_request (id, claim_id, provider_id, finding_code, question, asked_by, asked_at, due_on, status)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'OPEN')`;

const WAITS = `
UPDATE claim SET status = 'INFORMATION_REQUESTED', version = version + 1, changed_at = $3
WHERE id = $1 AND version = $2 AND status = 'PENDED'`;

/** A question on a claim that is locked. */
interface Asking {
  act: ReviewAct;
  question: Question;
  claim: LockedClaim;
  moment: Moment;
}

async function isAsked(manager: EntityManager, { act, question, claim }: Asking): Promise<boolean> {
  if (claim.version !== question.expectedVersion + 1) return false;
  const { findingCode, question: words, dueOn } = question;
  const asked = [claim.id, act.actor.person, findingCode, words, dueOn];
  return (await manager.query<object[]>(ASKED_ALREADY, asked)).length > 0;
}

async function write(manager: EntityManager, { act, question, claim, moment }: Asking) {
  const { id, providerId, version } = claim;
  const { person } = act.actor;
  const { findingCode, question: words, dueOn } = question;
  const at = moment.now;
  await manager.query(ASK, [uuid(), id, providerId, findingCode, words, person, at, dueOn]);
  const [, changed] = await manager.query<[unknown, number]>(WAITS, [id, version, at]);
  if (changed !== 1) throw new Error("a claim that was locked has changed");
  const event = { claimId: id, providerId, at, version: version + 1, actor: person };
  const details = { code: findingCode, due: dueOn };
  const rows = [{ ...event, kind: "INFORMATION_REQUESTED", details }];
  await writeTogether(manager, [{ insertion: CLAIM_EVENTS, rows }]);
  await endLease(manager, id);
}

async function askWithin(manager: EntityManager, asking: Asking): Promise<Reviewed> {
  const { act, question, claim, moment } = asking;
  if (await isAsked(manager, asking)) {
    await enterReview(manager, act, { claim, outcome: "REPLAYED" });
    return { claimId: claim.id, problems: [] };
  }
  const frame = { today: moment.today, mostCharacters: LIMITS.textCharacters };
  const seen = reviewed(claim, moment.now);
  const wrong = questionRefusals(seen, act.actor, { question, frame });
  const whose = { claim, moment, act: "requestInformation" };
  const { problems, waived } =
    wrong.length > 0
      ? { problems: wrong, waived: null }
      : await reviewerIndependence(manager, act, whose);
  const outcome = problems.length > 0 ? "REFUSED" : "ASKED";
  if (outcome === "ASKED") await write(manager, asking);
  await enterReview(manager, act, { claim, outcome, waived });
  return { claimId: problems.length > 0 ? null : claim.id, problems };
}

/** Asks the provider about a claim that the reviewer holds: it waits for them, and for nobody else. */
export function askProvider(
  dataSource: DataSource,
  act: ReviewAct,
  { question, fixedToday }: { question: Question; fixedToday: string | null },
): Promise<Reviewed> {
  return writeAs(dataSource, act.actor, async (manager) => {
    const claim = await lockClaim(manager, question.claimNumber);
    const moment = momentOf(claim?.now ?? new Date(), fixedToday);
    if (claim !== null) return askWithin(manager, { act, question, claim, moment });
    const frame = { today: moment.today, mostCharacters: LIMITS.textCharacters };
    const problems = questionRefusals(null, act.actor, { question, frame });
    await enterReview(manager, act, { claim, outcome: "REFUSED" });
    return { claimId: null, problems };
  });
}
