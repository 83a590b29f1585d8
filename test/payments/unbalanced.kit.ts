import type { World } from "../kit/world";

let written = 0;

/** What a batch of one claim is written with; each case spoils one thing. */
export interface Batch {
  total: number;
  carried: number;
  position: number;
  version: number;
  line: [submitted: number, reduced: number, paid: number];
  items: [line: number, submitted: number, reduced: number, paid: number, reductions: string][];
  status: string;
}

const WHOLE: Batch = {
  total: 26000,
  carried: 0,
  position: 1,
  version: 1,
  line: [26000, 0, 26000],
  items: [
    [1, 6000, 0, 6000, "[]"],
    [2, 20000, 0, 20000, "[]"],
  ],
  status: "SCHEDULED",
};

/** Writes a batch of a claim as the server would, by the superuser whom no policy stops. */
export async function write(
  world: World,
  claimNumber: string,
  { twice = false, ...spoilt }: Partial<Batch> & { twice?: boolean },
): Promise<string> {
  const batch = { ...WHOLE, ...spoilt };
  const serial = (written += 1);
  try {
    await world.root.transaction(async (db) => {
      await db.query("UPDATE claim SET status = $2 WHERE claim_number = $1", [
        claimNumber,
        batch.status,
      ]);
      for (let n = 0; n < (twice ? 2 : 1); n += 1) {
        await db.query(
          `INSERT INTO remittance (id, number, provider_id, currency, status, decided_until, total_minor, carried_over_minor,
             payee, expected_on, prepared_by, prepared_at)
           SELECT gen_random_uuid(), $2, provider_id, currency, 'PREPARED', '2026-06-15', $3, $4, 'x', '2026-06-22', 'x', now()
           FROM claim WHERE claim_number = $1`,
          [claimNumber, `X${serial}-${n}`, batch.total, batch.carried],
        );
        await db.query(
          `INSERT INTO remittance_line (remittance_id, position, provider_id, kind, claim_id, claim_number, provider_reference,
             adjudication_version, submitted_minor, reduced_minor, paid_minor, live)
           SELECT r.id, $3, c.provider_id, 'CLAIM', c.id, c.claim_number, c.provider_reference, $4, $5, $6, $7, true
           FROM claim c, remittance r WHERE c.claim_number = $1 AND r.number = $2`,
          [claimNumber, `X${serial}-${n}`, batch.position, batch.version, ...batch.line],
        );
        for (const item of batch.items) {
          await db.query(
            `INSERT INTO remittance_item (remittance_id, position, line, provider_id, service_id, service_date, submitted_minor,
               reduced_minor, paid_minor, reductions)
             SELECT r.id, $3, $4, c.provider_id, l.service_id, l.service_date, $5, $6, $7, $8
             FROM claim c JOIN claim_line l ON l.claim_id = c.id AND l.line = 1, remittance r
             WHERE c.claim_number = $1 AND r.number = $2`,
            [claimNumber, `X${serial}-${n}`, batch.position, ...item],
          );
        }
      }
    });
    return "written";
  } catch (error) {
    return (error as Error).message;
  }
}
