import type { DataSource, EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { attachmentRefusals, type DraftAttachment } from "../adjudication";
import { ATTACHMENTS, writeOnDecided } from "../claims";
import { momentOf } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import type { Insertion } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import type { Appeal } from "./appeal.entity";
import { endingRefusals, openingRefusals } from "./appeal.rules";
import {
  appealable,
  endable,
  lockAppealed,
  openAppealOf,
  type AppealedClaim,
  type KeptAppeal,
} from "./appeal.loader";
import { enterReview, type ReviewAct } from "./review-act.service";
import type { Reviewed } from "./judging.service";

/** A desk's wish to appeal. */
export interface AppealWish {
  claimNumber: string;
  reason: string;
  attachments: readonly DraftAttachment[];
}

/** How appeals are written. */
const APPEALS: Insertion<Omit<Appeal, "decidedBy" | "decidedAt" | "sentence">> = {
  table: "appeal",
  columns: {
    id: "uuid",
    claimId: "uuid",
    providerId: "uuid",
    adjudicationVersion: "int",
    reason: "text",
    openedBy: "text",
    openedAt: "timestamptz",
    status: "text",
  },
};

const END = `
UPDATE appeal SET status = $2, decided_by = $3, decided_at = $4, sentence = $5 WHERE id = $1 AND status = 'OPEN'`;

/** Ends an open appeal that is locked with its claim. */
export async function endAppeal(
  manager: EntityManager,
  { id }: Pick<KeptAppeal, "id">,
  end: Pick<Appeal, "status" | "decidedBy" | "decidedAt" | "sentence">,
): Promise<void> {
  const { status, decidedBy, decidedAt, sentence } = end;
  const ended = await manager.query<[unknown, number]>(END, [
    ...[id, status, decidedBy],
    ...[decidedAt, sentence],
  ]);
  if (ended[1] !== 1) throw new Error("an appeal that was locked has changed");
}

const BOUNDS = { maxAttachments: LIMITS.attachments, maxFileName: LIMITS.nameCharacters };

async function open(
  manager: EntityManager,
  { claim }: AppealedClaim,
  { act, wish, at }: { act: ReviewAct; wish: AppealWish; at: Date },
): Promise<void> {
  const { id: claimId, providerId, adjudication } = claim;
  const { reason } = wish;
  const opened = { id: uuid(), claimId, providerId, reason, openedBy: act.actor.person };
  const adjudicationVersion = present(adjudication, "the decision").version;
  const appeal = { ...opened, openedAt: at, status: "OPEN", adjudicationVersion };
  const files = wish.attachments.map((one) => ({ ...one, claimId, providerId, addedAt: at }));
  const told = { claim, at, asker: act.asker, event: "APPEAL_OPENED", details: {} } as const;
  await writeOnDecided(manager, { ...told, outcome: "APPEALED" }, [
    { insertion: APPEALS, rows: [appeal] },
    { insertion: ATTACHMENTS, rows: files },
  ]);
}

/** Appeals against the decision on a claim of the actor's own provider; sent again, it is the same appeal. */
export function appealClaim(
  dataSource: DataSource,
  { act, fixedToday }: { act: ReviewAct; fixedToday: string | null },
  wish: AppealWish,
): Promise<Reviewed> {
  return writeAs(dataSource, act.actor, async (manager) => {
    const locked = await lockAppealed(manager, wish);
    const claim = locked?.claim ?? null;
    const { now, today } = momentOf(claim?.now ?? new Date(), fixedToday);
    if (locked && openAppealOf(locked)?.reason === wish.reason) {
      await enterReview(manager, act, { claim, outcome: "REPLAYED" });
      return { claimId: locked.claim.id, problems: [] };
    }
    const bounds = { today, most: LIMITS.textCharacters };
    const problems = [
      ...openingRefusals(locked && appealable(locked), wish.reason, bounds),
      ...attachmentRefusals(wish.attachments, BOUNDS, claim?.files ?? []),
    ];
    if (problems.length > 0 || locked === null) {
      await enterReview(manager, act, { claim, outcome: "REFUSED" });
      return { claimId: null, problems };
    }
    await open(manager, locked, { act, wish, at: now });
    return { claimId: locked.claim.id, problems: [] };
  });
}

/** Withdraws an open appeal of the actor's own provider: the decision stands, and may be appealed against in time. */
export function withdrawAppeal(
  dataSource: DataSource,
  { act, fixedToday }: { act: ReviewAct; fixedToday: string | null },
  appealId: string | null,
): Promise<Reviewed> {
  return writeAs(dataSource, act.actor, async (manager) => {
    const locked = await lockAppealed(manager, { appealId });
    const appeal = locked?.appeals.find(({ id }) => id === appealId) ?? null;
    const claim = locked?.claim ?? null;
    const { person } = act.actor;
    if (locked && appeal?.status === "WITHDRAWN" && appeal.decidedBy === person) {
      await enterReview(manager, act, { claim, outcome: "REPLAYED" });
      return { claimId: locked.claim.id, problems: [] };
    }
    const problems = endingRefusals(locked && appeal && endable(locked, appeal));
    if (problems.length > 0 || locked === null || appeal === null) {
      await enterReview(manager, act, { claim, outcome: "REFUSED" });
      return { claimId: null, problems };
    }
    const { now: at } = momentOf(locked.claim.now, fixedToday);
    const end = { status: "WITHDRAWN", decidedBy: person, decidedAt: at, sentence: null } as const;
    await endAppeal(manager, appeal, end);
    const told = { event: "APPEAL_WITHDRAWN", details: {}, outcome: "WITHDRAWN" } as const;
    await writeOnDecided(manager, { ...told, claim: locked.claim, at, asker: act.asker }, []);
    return { claimId: locked.claim.id, problems: [] };
  });
}
