import { createHmac } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { LIMITS } from "../shared/limits";
import { readAs } from "../shared/transactions";
import type { CallBackOutcome } from "./callback.rules";
import { checkedDays, type AskedDays } from "./charge-days.service";

/** Under which seed visits are drawn; another one draws others. */
export const CALL_BACK_SEED = "1";

/** A visit whose member is to be asked. */
export interface DrawnVisit {
  claimId: string;
  claimNumber: string;
  providerId: string;
  serviceDate: string;
  memberId: string;
  memberNumber: string;
  name: string;
  nameKhmer: string | null;
  phone: string;
  /** What was said when the member was called last; null while nobody has called. */
  outcome: CallBackOutcome | null;
}

/** A sample, and from how many visits it is drawn. */
export interface DrawnSample {
  drawnFrom: number;
  visits: DrawnVisit[];
}

/** Visits that stand, of people who live and can be called: by their claim, and in its person's name. */
const FRAME = `
FROM claim c LEFT JOIN member_merge g ON g.merged_id = c.member_id AND g.undone_at IS NULL
  JOIN member m ON m.id = coalesce(g.kept_id, c.member_id)
WHERE c.status NOT IN ('VOIDED', 'SUPERSEDED') AND m.phone IS NOT NULL AND m.died_on IS NULL`;

const IDS = `SELECT c.id ${FRAME} AND c.admitted_on BETWEEN $1 AND $2`;

const DRAWN = `
SELECT c.id AS "claimId", c.claim_number AS "claimNumber", c.provider_id AS "providerId",
  c.admitted_on AS "serviceDate", m.id AS "memberId", m.member_number AS "memberNumber", m.name,
  m.name_khmer AS "nameKhmer", m.phone,
  (SELECT b.outcome FROM call_back b WHERE b.provider_id = c.provider_id
     AND b.provider_reference = c.provider_reference ORDER BY b.called_at DESC, b.id DESC LIMIT 1) AS outcome
${FRAME} AND c.id = ANY($1) ORDER BY array_position($1, c.id)`;

/** The place of a claim in the lottery: nobody without the secret can foresee it. */
const lotOf = (claimId: string, secret: string): string =>
  createHmac("sha256", secret).update(`call back ${CALL_BACK_SEED} ${claimId}`).digest("hex");

/** The first of the visits by their lots: the same again, and with a larger size these and more. */
function draw(ids: readonly string[], secret: string, size: number): string[] {
  const lots = ids.map((id) => ({ id, lot: lotOf(id, secret) }));
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return lots.slice(0, size).map(({ id }) => id);
}

/** Draws visits whose members are called and asked whether they paid. */
export class CallBackSamples {
  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: string,
  ) {}

  /** A random sample of the visits of some days: two statements. */
  draw(actor: Actor, days: AskedDays, size: number): Promise<DrawnSample> {
    const { from, to } = checkedDays("callBackSample", days, LIMITS.callBackDays);
    return readAs(this.dataSource, actor, async (manager: EntityManager) => {
      const rows = await manager.query<{ id: string }[]>(IDS, [from, to]);
      const ids = rows.map(({ id }) => id);
      const drawn = draw(ids, this.secret, size);
      return { drawnFrom: ids.length, visits: await manager.query(DRAWN, [drawn]) };
    });
  }
}
