import type { Currency } from "../shared/money";
import type { Queryable } from "../shared/sql";
import type { Catalogue } from "./catalogue.service";
import { NO_HISTORY, type HistoryFacts, type PastClaim, type UsedLine } from "./facts.rules";

/** Another claim of a member, as the engine's own database function tells it. */
export interface PastRow {
  memberId: string;
  claimNumber: string;
  providerId: string;
  inpatient: boolean;
  admittedOn: string;
  dischargedOn: string | null;
  diagnosis: string | null;
  died: boolean;
  letter: { fromProviderCode: string; date: string; letterNumber: string | null } | null;
  currency: Currency;
  lines: PastLineRow[];
}

/** An active line of it, with what counts. */
export interface PastLineRow {
  serviceId: string;
  serviceDate: string;
  quantity: number;
  minor: number | bigint | null;
  rateId: string | null;
}

const HISTORY = `
SELECT member_id AS "memberId", claim_number AS "claimNumber", provider_id AS "providerId", inpatient,
  admitted_on AS "admittedOn", discharged_on AS "dischargedOn", diagnosis, died, letter, currency, lines
FROM member_history($1, $2)`;

/** The other active claims of members, at every provider; claims of one batch are added as they come. */
export class MemberHistories {
  private readonly rows = new Map<string, PastRow[]>();

  add(row: PastRow): void {
    const known = this.rows.get(row.memberId);
    if (known) known.push(row);
    else this.rows.set(row.memberId, [row]);
  }

  /** Forgets what a claim counted: it is judged again, or ended. */
  drop(claimNumber: string): void {
    for (const [memberId, rows] of this.rows) {
      this.rows.set(
        memberId,
        rows.filter((row) => row.claimNumber !== claimNumber),
      );
    }
  }

  /** A member's history as the rules see it from one provider. */
  of(memberId: string | null, providerId: string, catalogue: Catalogue): HistoryFacts {
    const rows = memberId === null ? undefined : this.rows.get(memberId);
    if (!rows || rows.length === 0) return NO_HISTORY;
    return {
      claims: rows.map((row) => pastClaim(row, providerId, catalogue)),
      lines: rows.flatMap((row) => usedLines(row, providerId, catalogue)),
    };
  }
}

const codeOf = (providerId: string, { network }: Catalogue): string =>
  network.providerById(providerId)?.code ?? "";

/** A letter is known by the provider that wrote it, whatever code it went by that day. */
function letterOf({ letter }: PastRow, { network }: Catalogue): PastClaim["letter"] {
  if (letter === null) return null;
  const { fromProviderCode, date, letterNumber } = letter;
  const fromProvider = network.providerByCodeOn(fromProviderCode, date)?.code ?? fromProviderCode;
  return { fromProvider, date, letterNumber };
}

function pastClaim(row: PastRow, providerId: string, catalogue: Catalogue): PastClaim {
  const { claimNumber, inpatient, admittedOn, dischargedOn, diagnosis, died } = row;
  return {
    claim: claimNumber,
    own: row.providerId === providerId,
    provider: codeOf(row.providerId, catalogue),
    inpatient,
    admittedOn,
    dischargedOn,
    diagnosis,
    died,
    letter: letterOf(row, catalogue),
  };
}

function usedLines(row: PastRow, providerId: string, catalogue: Catalogue): UsedLine[] {
  const provider = codeOf(row.providerId, catalogue);
  return row.lines.map(({ serviceId, serviceDate, quantity, minor, rateId }) => {
    const service = catalogue.plans.serviceById(serviceId);
    return {
      claim: row.claimNumber,
      own: row.providerId === providerId,
      provider,
      inpatient: row.inpatient,
      service: service?.code ?? "",
      category: service?.category ?? "",
      serviceDate,
      quantity,
      minor: minor === null ? null : BigInt(minor),
      currency: row.currency,
      rielPerUsd: catalogue.plans.rateById(rateId)?.rielPerUsd ?? null,
    };
  });
}

/** Reads the histories of members, any number of them in one statement, but for these claims. */
export async function readHistories(
  db: Queryable,
  memberIds: readonly string[],
  withoutClaims: readonly string[] = [],
): Promise<MemberHistories> {
  const histories = new MemberHistories();
  if (memberIds.length === 0) return histories;
  const rows = await db.query<PastRow[]>(HISTORY, [[...new Set(memberIds)], [...withoutClaims]]);
  for (const row of rows) histories.add(row);
  return histories;
}
