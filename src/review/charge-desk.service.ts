import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { CLAIM_EVENTS } from "../claims";
import { momentOf, type Moment } from "../shared/dates";
import type { Refusal } from "../shared/refusal";
import { writeTogether, type Insert } from "../shared/sql";
import { actAs, writeAs } from "../shared/transactions";
import { noClaim } from "./charge-request.rules";
import { findVisit, lockVisit, loadVisits } from "./charge-visit.loader";
import type { SeenVisit, VisitCharges } from "./charge-visit.loader";

/** Who acts on a visit, and what the act stands on. */
export interface ChargeAct {
  actor: Actor;
  asker: Asker;
  /** The exchange rate in force on a day; null where none is published. */
  rateOn: (day: string) => { id: string; rielPerUsd: number } | null;
}

/** What became of it: the claim that was named, or why nothing was recorded. */
export interface ChargeDone {
  claimId: string | null;
  replayed: boolean;
  problems: Refusal[];
}

/** A visit whose charge is worked on by nobody else. */
export interface AtTheVisit {
  manager: EntityManager;
  act: ChargeAct;
  visit: SeenVisit;
  charges: VisitCharges;
  moment: Moment;
}

/** Who writes: the staff change no claim, and a desk adds no report but by a claim. */
const ENGINE = { role: "ENGINE", providerId: null };

/** Enters what became of an act, in the transaction that does it. */
const entry = ({ asker }: ChargeAct, visit: SeenVisit | null, outcome: string): Insert => {
  const memberIds = visit === null || visit.memberId === null ? [] : [visit.memberId];
  const rows = [{ ...asker, memberIds, claimId: visit?.id ?? null, outcome }];
  return { insertion: AUDIT_ENTRIES, rows };
};

/** Leaves its entry and nothing else. */
export async function refuse(
  { manager, act, visit }: AtTheVisit,
  problems: Refusal[],
): Promise<ChargeDone> {
  await writeTogether(manager, [entry(act, visit, "REFUSED")]);
  return { claimId: null, replayed: false, problems };
}

/** The same was recorded before, and stands. */
export async function repeat({ manager, act, visit }: AtTheVisit): Promise<ChargeDone> {
  await writeTogether(manager, [entry(act, visit, "REPLAYED")]);
  return { claimId: visit.id, replayed: true, problems: [] };
}

/** What an act leaves: rows, and what the claim's timeline tells of it. */
export interface Left {
  rows: Insert[];
  /** Null for what a desk is not told. */
  event: { kind: string; details: Record<string, string> } | null;
}

/**
 * The claim is told of as changed to whoever follows changes; its version stays, as its decision
 * and status do: whoever holds the version may still decide or void it.
 */
const CHANGED = "UPDATE claim SET changed_at = greatest(changed_at, $2) WHERE id = $1";

/** Writes an act with its event and its entry. */
export async function record(at: AtTheVisit, { rows, event }: Left): Promise<ChargeDone> {
  const { manager, act, visit, moment } = at;
  const { id: claimId, providerId, version } = visit;
  const told = { claimId, providerId, version, at: moment.now, actor: act.asker.person };
  const events = event === null ? [] : [{ ...told, ...event }];
  await writeTogether(manager, [
    ...rows,
    { insertion: CLAIM_EVENTS, rows: events },
    entry(act, visit, "ACCEPTED"),
  ]);
  if (event !== null) await manager.query(CHANGED, [claimId, moment.now]);
  return { claimId, replayed: false, problems: [] };
}

/** Lets acts on charges work on one visit alone, in one transaction, as the actor may see it. */
export class ChargeDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: string | null,
  ) {}

  alone(
    act: ChargeAct,
    claimNumber: string,
    work: (at: AtTheVisit) => Promise<ChargeDone>,
  ): Promise<ChargeDone> {
    return writeAs(this.dataSource, act.actor, async (manager) => {
      const visit = await findVisit(manager, claimNumber);
      await actAs(manager, ENGINE);
      if (visit === null) {
        await writeTogether(manager, [entry(act, null, "REFUSED")]);
        return { claimId: null, replayed: false, problems: [noClaim()] };
      }
      await lockVisit(manager, visit);
      const [charges = { reports: [], refunds: [] }] = await loadVisits(manager, [visit]);
      const moment = momentOf(visit.now, this.fixedToday);
      return work({ manager, act, visit, charges, moment });
    });
  }
}
