import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { moveClaims, PAID_AFTER_DAYS } from "../claims";
import { payeeOn } from "../providers";
import { withCheckDigit } from "../shared/check-digit";
import { addDays, startOfDay, type Day, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { writeTogether } from "../shared/sql";
import { draftOf, type Draft } from "./draft.rules";
import { REMITTANCE_ITEMS, REMITTANCE_LINES, REMITTANCES } from "./insertions";
import { loadPayable, type Pair } from "./payable.loader";
import { itemRows, lineRows, type NumberedDraft } from "./remittance-rows.service";

/** What is to be prepared, by whom, and when. */
export interface Preparation {
  /** Whom to pay; null: everybody to whom something is owed. */
  pairs: readonly Pair[] | null;
  /** The last day whose decisions are paid. */
  decidedUntil: Day;
  by: string;
  moment: Moment;
}

/** What came of it. */
export interface Prepared {
  remittanceIds: string[];
  /** False where more was to be paid than one preparation takes. */
  whole: boolean;
}

type FoundDraft = Pair & { draft: Draft };

const keyOf = ({ providerId, currency }: Pair): string => `${providerId} ${currency}`;

function grouped<T extends Pair>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const NUMBERS = `
SELECT ${payeeOn("p.id", "$2::date")} AS payee, nextval('remittance_number_seq') AS serial
FROM unnest($1::uuid[]) WITH ORDINALITY AS d(id, at) JOIN provider p ON p.id = d.id ORDER BY d.at`;

async function numbered(
  manager: EntityManager,
  drafts: readonly FoundDraft[],
  today: Day,
): Promise<NumberedDraft[]> {
  type Row = { payee: string; serial: bigint };
  const providers = drafts.map(({ providerId }) => providerId);
  const rows = await manager.query<Row[]>(NUMBERS, [providers, today]);
  return drafts.map((found, index) => {
    const { serial, payee } = present(rows[index], "a number for the remittance");
    const number = `R${withCheckDigit(serial.toString().padStart(9, "0"))}`;
    return { ...found, id: uuid(), number, payee };
  });
}

const headerOf = (
  { id, number, payee, providerId, currency, draft }: NumberedDraft,
  { decidedUntil, by, moment }: Preparation,
) => ({
  ...{ id, number, payee, providerId, currency, decidedUntil },
  status: "PREPARED",
  totalMinor: draft.totalMinor,
  carriedOverMinor: draft.carriedOverMinor,
  expectedOn: addDays(moment.today, PAID_AFTER_DAYS),
  preparedBy: by,
  preparedAt: moment.now,
});

/** The claims that a remittance pays, as they were seen: each has one such line. */
const scheduled = ({ draft, number }: NumberedDraft) =>
  draft.lines.flatMap(({ kind, claim }) =>
    claim !== null && (kind === "CLAIM" || kind === "RECOVERY")
      ? [{ id: claim.id, seen: claim.seen, remittance: number }]
      : [],
  );

/**
 * Prepares a remittance for each provider and currency to whom something is owed, or of whom
 * something is to be reversed, in the caller's transaction, which works as the engine and prepares
 * alone: seven statements for any number. Claims that a desk has voided meanwhile are not on them.
 */
export async function prepareAll(
  manager: EntityManager,
  preparation: Preparation,
): Promise<Prepared> {
  const { pairs, decidedUntil, by, moment } = preparation;
  const before = startOfDay(addDays(decidedUntil, 1));
  const most = LIMITS.remittanceClaims;
  const found = await loadPayable(manager, { pairs, before, most });
  const carried = grouped(found.carryOvers);
  const drafts = [...grouped(found.claims)].flatMap(([key, claims]): FoundDraft[] => {
    const draft = draftOf(claims, carried.get(key) ?? []);
    const { providerId, currency } = present(claims[0], "a claim");
    return draft ? [{ providerId, currency, draft }] : [];
  });
  if (drafts.length === 0) return { remittanceIds: [], whole: found.whole };
  const ready = await numbered(manager, drafts, moment.today);
  const claims = ready.flatMap(scheduled);
  const to = { from: "ADJUDICATED", to: "SCHEDULED", kind: "SCHEDULED" } as const;
  await moveClaims(manager, { ...to, claims, actor: by, at: moment.now });
  await writeTogether(manager, [
    { insertion: REMITTANCES, rows: ready.map((one) => headerOf(one, preparation)) },
    { insertion: REMITTANCE_LINES, rows: ready.flatMap(lineRows) },
    { insertion: REMITTANCE_ITEMS, rows: ready.flatMap(itemRows) },
  ]);
  return { remittanceIds: ready.map(({ id }) => id), whole: found.whole };
}
