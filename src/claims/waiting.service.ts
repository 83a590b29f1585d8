import type { DataSource, EntityManager } from "typeorm";
import { readHistories } from "../adjudication";
import { readCatalogueVersion } from "../plans";
import { momentOf } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { writeAs } from "../shared/transactions";
import { lockUsage, WAITING_ALONE } from "../shared/usage-lock";
import { judgeKept, KEPT, recall, type KeptClaim } from "./kept-claim.service";
import { pastRowOf } from "./judging.service";
import type { Lookup } from "./recognise.service";
import type { Rejudged } from "./rejudged-rows.service";
import { writeRejudged } from "./waiting.write";

/** What comes from the network and from factories: a price or rate, a roster, a premium, an event. */
const ARRIVING = ["PRC-001", "ELG-005", "ELG-013", "OTH-001", "DUP-002", "PRV-002"];

/** What the register may set right: who somebody is, their card, life, age and sex, another payer. */
const OF_THE_REGISTER = [
  "ELG-001",
  "ELG-007",
  "ELG-008",
  "ELG-009",
  "OTH-003",
  "BEN-005",
  "BEN-006",
];

/** What a claim may wait on that arrives by itself, without anybody speaking of the claim. */
const AWAITED = [...ARRIVING, ...OF_THE_REGISTER];

/** For whom waiting claims are decided: nobody who calls. */
const ENGINE = { role: "ENGINE", providerId: null };

const CANDIDATES = `
SELECT ${KEPT}, now() AS now FROM claim c
WHERE c.status = 'PENDED' AND c.judged_at_version < $1 AND EXISTS (
  SELECT FROM finding f WHERE f.claim_id = c.id AND f.resolved_at IS NULL AND f.code = ANY($2))
ORDER BY c.received_at, c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`;

/** Decides claims that waited for a fact, once it has arrived. */
export class WaitingClaims {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: Omit<Lookup, "manager">,
  ) {}

  /**
   * Judges every claim again that waits for a fact and has not been judged since the catalogue
   * changed, in the order in which they came. What is left when the time is up waits for the next
   * call: nothing is lost, as each claim keeps the version it was judged at.
   */
  decide(withinMs = Infinity): Promise<void> {
    const until = Date.now() + withinMs;
    this.running = this.running.catch(() => undefined).then(() => this.decideUntil(until));
    return this.running;
  }

  private async decideUntil(until: number): Promise<void> {
    let left = true;
    while (left && Date.now() < until) {
      const version = await readCatalogueVersion(this.dataSource);
      const catalogue = await this.desk.catalogue.at(version);
      left = await writeAs(this.dataSource, ENGINE, (manager) =>
        this.decideSome(manager, catalogue),
      );
    }
  }

  /** One step, all or nothing: false when nothing was left to be judged. */
  private async decideSome(
    manager: EntityManager,
    catalogue: Awaited<ReturnType<Lookup["catalogue"]["at"]>>,
  ): Promise<boolean> {
    await manager.query(WAITING_ALONE);
    const claims = await manager.query<(KeptClaim & { now: Date })[]>(CANDIDATES, [
      catalogue.version,
      AWAITED,
      LIMITS.waitingStep,
    ]);
    const [first] = claims;
    if (!first) return false;
    const { candidateSecret: secret, fixedToday } = this.desk;
    const moment = momentOf(first.now, fixedToday);
    const asking = { candidateSecret: secret, now: moment.now };
    const { recalled } = await recall(manager, claims, asking);
    const members = recalled.flatMap(({ member }) => (member ? [member.id] : []));
    await lockUsage(manager, members);
    const histories = await readHistories(manager, members);
    const judging = { catalogue, histories, secret, fixedToday, moment };
    const rejudged = recalled.map((one): Rejudged => {
      const claim = judgeKept(one, judging);
      const past = pastRowOf(claim);
      if (past) histories.add(past);
      return { kept: one.kept, claim };
    });
    await writeRejudged(manager, rejudged);
    return true;
  }
}
