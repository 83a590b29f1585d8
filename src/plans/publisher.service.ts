import type { DataSource, EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import { Clock } from "../shared/clock";
import { impossibleDay, type Refusal } from "../shared/refusal";
import { writeTogether } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { Publication } from "./publication.entity";
import {
  inForceAlready,
  succession,
  type PublicationKind,
  type Version,
} from "./publication.rules";

/** What waits for something that has come into force; it answers for its own failures. */
export type AfterPublication = () => Promise<void>;

/** What became of an act of publishing. */
export interface Outcome {
  problems: Refusal[];
  /** Absent where the act is no publication of versions, and null where it was refused. */
  publication?: Publication | null;
}

/** A new version beside those in force for the same thing. */
export interface Contender {
  fresh: Version;
  inForce: readonly Version[];
  /** The code of what there may be one of on a day. */
  thing: string;
}

/** Which versions an act brings, and whether a second person must confirm them. */
export interface Bringing {
  kind: PublicationKind;
  subjectIds: string[];
  waits: boolean;
}

/** One at a time: what an act of publishing has read still holds when it writes. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('publishing', 0))";

/** Carries out acts of publishing: alone, with their audit entry, and told to who waits for them. */
export class Publisher {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: string | null,
    private readonly afterPublication: AfterPublication = () => Promise.resolve(),
  ) {}

  /** Lets one act read, refuse and write; a refused one leaves nothing. */
  async alone<T extends Outcome>(
    act: Act,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const done = await writeAs(this.dataSource, act.actor, async (manager) => {
      await manager.query(ALONE);
      const outcome = await work(manager);
      if (outcome.problems.length === 0) await writeTogether(manager, [act.entry]);
      return outcome;
    });
    const waits = done.publication?.status === "DRAFT";
    if (done.problems.length === 0 && !waits) await this.afterPublication();
    return done;
  }

  /** Now, as the scheme counts its days. */
  async now(manager: EntityManager): Promise<Date> {
    return (await new Clock(manager, this.fixedToday).moment()).now;
  }

  /** Enters who brings which versions: as a draft, or as confirmed by nobody. */
  async enter(manager: EntityManager, act: Act, bringing: Bringing): Promise<Publication> {
    const { kind, subjectIds, waits } = bringing;
    const draftedAt = await this.now(manager);
    const publication: Publication = {
      id: uuid(),
      kind,
      status: waits ? "DRAFT" : "CONFIRMED",
      subjectIds,
      draftedBy: act.actor.person,
      draftedAt,
      confirmedBy: null,
      confirmedAt: waits ? null : draftedAt,
      reconsideredAt: null,
    };
    await manager.insert(Publication, publication);
    return publication;
  }
}

/** Why a version may not stand beside those in force. */
export const overlapRefusals = (path: string, { fresh, inForce, thing }: Contender): Refusal[] =>
  succession(fresh, inForce).overlaps.map((version) =>
    impossibleDay(path, fresh.validFrom, inForceAlready(thing, version)),
  );
