import type { EntityManager } from "typeorm";
import { present } from "../shared/errors";
import { Claim } from "./claim.entity";
import {
  loadAdjudications,
  loadEvents,
  loadFindings,
  loadLines,
  loadReasons,
} from "./claim.loader";
import { loadStanding } from "./decision.loader";

const first = <T>(rows: readonly T[]): T => present(rows[0], "the claim's part");

/**
 * A claim with all its parts, as the act that settled who its patient is leaves it: whoever has
 * done it sees what came of it, and may not read it again.
 */
export async function loadAttached(manager: EntityManager, id: string) {
  const ids = [id];
  const [standing] = await loadStanding(manager, ids);
  return {
    row: await manager.findOneByOrFail(Claim, { id }),
    lines: first(await loadLines(manager, ids)),
    reasons: first(await loadReasons(manager, ids)),
    findings: first(await loadFindings(manager, ids)),
    adjudications: first(await loadAdjudications(manager, ids)),
    events: first(await loadEvents(manager, ids)),
    /** What its decision was judged by; null while it waits for something else. */
    standing: standing ?? null,
  };
}

/** A claim with all its parts. */
export type AttachedClaim = Awaited<ReturnType<typeof loadAttached>>;
