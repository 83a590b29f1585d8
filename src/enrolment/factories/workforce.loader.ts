import { firstDay } from "../../shared/dates";
import type { Sex } from "../../shared/sexes";
import type { Queryable } from "../../shared/sql";
import type { AgeBand } from "../age-band.rules";

/** What a factory has said of a band of its workforce. */
export interface BandOnRecord {
  id: string;
  factoryId: string;
  month: string;
  ageBand: AgeBand;
  sex: Sex;
  workers: number;
  recordedAt: Date;
}

/** Rows as they are known now, or as they were known at an instant. */
const KNOWN = `
SELECT id, factory_id AS "factoryId", to_char(month, 'YYYY-MM') AS month, age_band AS "ageBand", sex,
  eligible_workers AS workers, recorded_at AS "recordedAt"
FROM factory_workforce WHERE factory_id = ANY($1) AND month BETWEEN $2 AND $3
  AND CASE WHEN $4::timestamptz IS NULL THEN superseded_at IS NULL
    ELSE recorded_at <= $4 AND (superseded_at IS NULL OR superseded_at > $4) END
ORDER BY month, age_band, sex`;

/** The workforce of factories in months (both included), as known at an instant (now when null). */
export function loadWorkforce(
  db: Queryable,
  factoryIds: readonly string[],
  { from, to, at }: { from: string; to: string; at: Date | null },
): Promise<BandOnRecord[]> {
  return db.query<BandOnRecord[]>(KNOWN, [[...factoryIds], firstDay(from), firstDay(to), at]);
}
