import type { DataSource, EntityManager } from "typeorm";
import { actEntry } from "../audit";
import { momentOf } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import type { Refusal } from "../shared/refusal";
import { writeTogether, type Insertion } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import type { ReviewAct } from "./review-act.service";
import type { ProviderTie } from "./provider-tie.entity";
import { declaringRefusals, tieEndingRefusals, type TieFrame, type TieWish } from "./tie.rules";

/** What became of a tie. */
export interface TieDone {
  tie: ProviderTie | null;
  problems: Refusal[];
}

type NewTie = Pick<ProviderTie, "person" | "providerId" | "reason" | "declaredBy" | "declaredAt">;

/** How ties are written. */
const TIES: Insertion<NewTie> = {
  table: "provider_tie",
  columns: {
    person: "text",
    providerId: "uuid",
    reason: "text",
    declaredBy: "text",
    declaredAt: "timestamptz",
  },
};

/** One act on a person's ties at a time: what was looked at holds until it is written. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('tie of ' || $1, 0))";

const COLUMNS = `t.id, t.person, t.provider_id AS "providerId", t.reason, t.declared_by AS "declaredBy",
  t.declared_at AS "declaredAt", t.ended_by AS "endedBy", t.ended_at AS "endedAt", t.ended_reason AS "endedReason"`;

/** The newest tie of a person to a provider, ended or not, and the time. */
const NEWEST = `
SELECT clock_timestamp() AS now, to_jsonb(n) AS tie FROM (SELECT) one LEFT JOIN LATERAL (
  SELECT ${COLUMNS} FROM provider_tie t WHERE t.person = $1 AND t.provider_id = $2
  ORDER BY t.ended_at IS NULL DESC, t.id DESC LIMIT 1) n ON true`;

const END = `
UPDATE provider_tie t SET ended_by = $2, ended_at = $3, ended_reason = $4 WHERE t.id = $1 AND t.ended_at IS NULL`;

/** A wish, with the provider it names; null for a code that is nobody's. */
export interface TieAsked {
  wish: TieWish;
  providerId: string | null;
}

interface Found {
  now: Date;
  tie: ProviderTie | null;
}

async function newest(manager: EntityManager, { wish, providerId }: TieAsked): Promise<Found> {
  const [found] = await manager.query<Found[]>(NEWEST, [wish.person, providerId]);
  return found ?? { now: new Date(), tie: null };
}

function frameOf(
  { actor }: ReviewAct,
  { providerId }: TieAsked,
  tie: ProviderTie | null,
): TieFrame {
  return {
    providerKnown: providerId !== null,
    standing: tie && tie.endedAt === null ? tie.reason : null,
    by: actor,
    mostReason: LIMITS.textCharacters,
    mostPerson: LIMITS.nameCharacters,
  };
}

/** Where reviewers' ties to providers are kept. */
export class TieOffice {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: string | null,
  ) {}

  /** Declares a tie; the same again finds it. */
  declare(act: ReviewAct, asked: TieAsked): Promise<TieDone> {
    return this.alone(act, asked, async (manager, { tie, now }) => {
      const frame = frameOf(act, asked, tie);
      if (frame.standing === asked.wish.reason) return this.enter(manager, act, "REPLAYED");
      const problems = declaringRefusals(asked.wish, frame);
      if (problems.length > 0) return this.enter(manager, act, "REFUSED", problems);
      const { person, reason } = asked.wish;
      const declared = { declaredBy: act.actor.person, declaredAt: now };
      const row = { person, reason, providerId: asked.providerId, ...declared };
      await writeTogether(manager, [{ insertion: TIES, rows: [row] }, actEntry(act.asker, "TIED")]);
      return [];
    });
  }

  /** Ends a tie that stands; the same again finds it ended. */
  end(act: ReviewAct, asked: TieAsked): Promise<TieDone> {
    return this.alone(act, asked, async (manager, { tie, now }) => {
      const { reason } = asked.wish;
      const { person } = act.actor;
      if (tie?.endedReason === reason && tie.endedBy === person) {
        return this.enter(manager, act, "REPLAYED");
      }
      const problems = tieEndingRefusals(asked.wish, frameOf(act, asked, tie));
      if (problems.length > 0) return this.enter(manager, act, "REFUSED", problems);
      await manager.query(END, [tie?.id, person, now, reason]);
      return this.enter(manager, act, "TIE_ENDED");
    });
  }

  /** Does an act on the ties of one person, and tells how the tie stands after it. */
  private alone(
    act: ReviewAct,
    asked: TieAsked,
    work: (manager: EntityManager, found: Found) => Promise<Refusal[]>,
  ): Promise<TieDone> {
    return writeAs(this.dataSource, act.actor, async (manager) => {
      await manager.query(ALONE, [asked.wish.person]);
      const found = await newest(manager, asked);
      const { now } = momentOf(found.now, this.fixedToday);
      const problems = await work(manager, { ...found, now });
      if (problems.length > 0) return { tie: null, problems };
      return { tie: (await newest(manager, asked)).tie, problems };
    });
  }

  private async enter(
    manager: EntityManager,
    { asker }: ReviewAct,
    outcome: string,
    problems: Refusal[] = [],
  ): Promise<Refusal[]> {
    await writeTogether(manager, [actEntry(asker, outcome)]);
    return problems;
  }
}
