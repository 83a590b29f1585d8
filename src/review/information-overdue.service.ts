import type { DataSource, EntityManager } from "typeorm";
import type { Catalogue } from "../adjudication";
import type { Asker } from "../audit";
import { KEPT, type KeptClaim } from "../claims";
import { readCatalogueVersion } from "../plans";
import { momentOf } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { writeAs } from "../shared/transactions";
import { WAITING_ALONE } from "../shared/usage-lock";
import type { ReviewDesk } from "./judging.service";
import { resume, type Resumed } from "./information-judging.service";
import { ENGINE } from "./reviewed-claim.loader";

/** A claim whose provider has not answered in time. */
interface Overdue extends KeptClaim {
  decisions: number;
  requestId: string;
  askedAt: Date;
  dueOn: string;
}

const OVERDUE = `
SELECT ${KEPT}, r.id AS "requestId", r.asked_at AS "askedAt", r.due_on AS "dueOn",
  (SELECT coalesce(max(a.version), 0) FROM adjudication a WHERE a.claim_id = c.id) AS decisions
FROM information_request r JOIN claim c ON c.id = r.claim_id
WHERE r.status = 'OPEN' AND r.due_on < $1 AND c.status = 'INFORMATION_REQUESTED'
ORDER BY r.due_on, r.id LIMIT $2 FOR UPDATE OF c SKIP LOCKED`;

const EXPIRE =
  "UPDATE information_request SET status = 'EXPIRED' WHERE id = ANY($1) AND status = 'OPEN'";

/** As whom the engine enters it. */
const ASKER: Asker = {
  requestId: "engine",
  credentialId: null,
  person: "engine",
  role: null,
  providerId: null,
  operation: "informationOverdue",
  documentHash: null,
};

const resumedOf = (claim: Overdue): Resumed => ({
  kept: claim,
  decisions: claim.decisions,
  askedAt: claim.askedAt,
  informationDue: claim.dueOn,
  word: {
    asker: ASKER,
    event: "INFORMATION_OVERDUE",
    details: { due: claim.dueOn },
    resolves: () => false,
    namesPatient: false,
  },
});

/** Judges claims whose provider has let the day pass: what they were asked for is not there. */
export class OverdueInformation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: ReviewDesk,
  ) {}

  /** Step by step, each all or nothing; what is left when the time is up waits for the next call. */
  async expire(withinMs = Infinity): Promise<void> {
    const until = Date.now() + withinMs;
    let left = true;
    while (left && Date.now() < until) {
      const version = await readCatalogueVersion(this.dataSource);
      const catalogue = await this.desk.catalogue.at(version);
      left = await writeAs(this.dataSource, ENGINE, (manager) =>
        this.expireSome(manager, catalogue),
      );
    }
  }

  /** False when no answer was overdue. */
  private async expireSome(manager: EntityManager, catalogue: Catalogue): Promise<boolean> {
    await manager.query(WAITING_ALONE);
    const [clock] = await manager.query<{ now: Date }[]>("SELECT clock_timestamp() AS now");
    const moment = momentOf(clock?.now ?? new Date(), this.desk.fixedToday);
    const asked = [moment.today, LIMITS.waitingStep];
    const claims = await manager.query<Overdue[]>(OVERDUE, asked);
    if (claims.length === 0) return false;
    await manager.query(EXPIRE, [claims.map(({ requestId }) => requestId)]);
    await resume(manager, claims.map(resumedOf), { desk: this.desk, catalogue, moment });
    return true;
  }
}
