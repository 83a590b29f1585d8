import type { DataSource, EntityManager } from "typeorm";
import { IDENTITY_CODES, MemberHistories, unpackFacts, type Judgement } from "../adjudication";
import { readCatalogueVersion } from "../plans";
import { momentOf } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { asJson } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { judgeKept, KEPT, recall, type KeptClaim, type Recalled } from "./kept-claim.service";
import { differs, type Outcome } from "./reconsideration.rules";
import type { Lookup } from "./recognise.service";

const ENGINE = { role: "ENGINE", providerId: null };
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('reconsiderations', 0))";

/** The oldest thing that came into force and whose past decisions nobody has looked through yet. */
const NEXT = `
SELECT p.id, min(v.valid_from) AS "from", CASE WHEN bool_or(v.valid_to IS NULL) THEN NULL ELSE max(v.valid_to) END AS "to",
  array_remove(array_agg(DISTINCT v.provider_id), NULL) AS "providerIds", now() AS now
FROM publication p JOIN (
  SELECT id, valid_from, valid_to, NULL::uuid AS provider_id FROM plan
  UNION ALL SELECT id, valid_from, valid_to, NULL FROM exchange_rate
  UNION ALL SELECT t.id, t.valid_from, t.valid_to, c.provider_id FROM tariff t JOIN contract c ON c.id = t.contract_id
) v ON v.id = ANY(p.subject_ids)
WHERE p.status = 'CONFIRMED' AND p.reconsidered_at IS NULL
GROUP BY p.id, p.confirmed_at ORDER BY p.confirmed_at, p.id LIMIT 1`;

const DONE = "UPDATE publication SET reconsidered_at = now() WHERE id = $1";

/** Days, and providers where not all, whose decisions may be others now. */
export interface Window {
  from: string;
  /** Null: open. */
  to: string | null;
  /** None: every provider. */
  providerIds: string[];
}

interface DecidedKept extends KeptClaim {
  decision: Exclude<Outcome["decision"], "PENDED">;
  benefitMinor: bigint;
  adjudicationVersion: number;
  facts: object;
}

const DECIDED = `
SELECT ${KEPT}, a.decision, a.benefit_minor AS "benefitMinor", a.version AS "adjudicationVersion", a.facts
FROM claim c JOIN LATERAL (
  SELECT * FROM adjudication WHERE claim_id = c.id ORDER BY version DESC LIMIT 1) a ON true
WHERE c.id > $4 AND c.status IN ('ADJUDICATED', 'SCHEDULED', 'PAID') AND a.kind = 'AUTOMATIC' AND a.facts IS NOT NULL
  AND (cardinality($3::uuid[]) = 0 OR c.provider_id = ANY($3))
  AND EXISTS (SELECT FROM claim_line l WHERE l.claim_id = c.id AND l.service_date >= $1
    AND ($2::date IS NULL OR l.service_date < $2))
ORDER BY c.id LIMIT $5`;

const LIST = `
INSERT INTO reconsideration (claim_id, provider_id, adjudication_version, noticed_at_version, noticed_at, decision, benefit_minor, codes)
SELECT r."claimId", r."providerId", r."adjudicationVersion", $2, $3, r.decision, r."benefitMinor", r.codes
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, "providerId" uuid, "adjudicationVersion" int,
  decision text, "benefitMinor" bigint, codes text[])
ON CONFLICT DO NOTHING`;

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Whoever was chosen for review was chosen when the claim came: nobody is chosen again. */
const notChosenAgain = ({ kept, ...rest }: Recalled): Recalled => ({
  ...rest,
  kept: {
    ...kept,
    findings: [
      ...kept.findings.map((finding) => ({
        ...finding,
        open: false,
        byPerson: finding.byPerson || !IDENTITY_CODES.includes(finding.code),
      })),
      ...["SEL-001", "SEL-002", "SEL-004"].map((code) => {
        return { code, line: 0, open: false, byPerson: true };
      }),
    ],
  },
});

const outcomeOf = ({ decision, benefitMinor }: Judgement): Outcome => ({
  decision: decision ?? "PENDED",
  benefitMinor: decision === null ? null : benefitMinor,
});

const primaryCodes = ({ reasons, lines }: Judgement): string[] => [
  ...new Set([...reasons, ...lines.flatMap((line) => line.reasons.slice(0, 1))].map((r) => r.code)),
];

/** Lists decisions that would be others by what came into force after them; it changes none. */
export class Reconsiderations {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: Omit<Lookup, "manager">,
  ) {}

  /** Looks through the past of everything that has come into force; what is left waits for the next call. */
  notice(withinMs = Infinity): Promise<void> {
    const until = Date.now() + withinMs;
    this.running = this.running.catch(() => undefined).then(() => this.noticeUntil(until));
    return this.running;
  }

  private async noticeUntil(until: number): Promise<void> {
    let left = true;
    while (left && Date.now() < until) {
      left = await writeAs(this.dataSource, ENGINE, (manager) => this.noticeOne(manager));
    }
  }

  /** One publication, all of its past or nothing. */
  private async noticeOne(manager: EntityManager): Promise<boolean> {
    await manager.query(ALONE);
    const [next] = await manager.query<(Window & { id: string; now: Date })[]>(NEXT);
    if (!next) return false;
    const { today } = momentOf(next.now, this.desk.fixedToday);
    if (next.from <= today) await this.list(manager, next, next.now);
    await manager.query(DONE, [next.id]);
    return true;
  }

  private async list(manager: EntityManager, window: Window, now: Date): Promise<void> {
    const { from, to, providerIds } = window;
    let after = FIRST_ID;
    for (;;) {
      const asked = [from, to, providerIds, after, LIMITS.waitingStep];
      const claims = await manager.query<DecidedKept[]>(DECIDED, asked);
      const last = claims.at(-1);
      if (!last) return;
      await this.listSome(manager, claims, now);
      after = last.id;
    }
  }

  private async listSome(manager: EntityManager, claims: DecidedKept[], now: Date): Promise<void> {
    const { candidateSecret: secret, fixedToday } = this.desk;
    const version = await readCatalogueVersion(manager);
    const catalogue = await this.desk.catalogue.at(version);
    const moment = momentOf(now, fixedToday);
    const asking = { candidateSecret: secret, now: moment.now };
    const { recalled } = await recall(manager, claims, asking);
    const rows = recalled.flatMap((one, index) => {
      const kept = claims[index] as DecidedKept;
      const histories = new MemberHistories();
      const { history } = unpackFacts(kept.facts);
      const judging = { catalogue, histories, secret, fixedToday, moment, history };
      const { judgement } = judgeKept(notChosenAgain(one), judging);
      const outcome = outcomeOf(judgement);
      if (!differs(kept, outcome)) return [];
      const { id: claimId, providerId, adjudicationVersion } = kept;
      const codes = primaryCodes(judgement);
      return [{ claimId, providerId, adjudicationVersion, ...outcome, codes }];
    });
    if (rows.length > 0) await manager.query(LIST, [asJson(rows), version, moment.now]);
  }
}
