import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { writeTogether } from "../shared/sql";
import type { Coverage } from "./coverage.entity";
import { COVERAGES } from "./insertions";

/** A cover to be recorded. */
export type NewCover = Omit<Coverage, "id" | "recordedAt" | "supersededAt">;

/** Knowledge moves on: what was recorded in this very millisecond is superseded in the next. */
const SUPERSEDE = `
UPDATE coverage SET superseded_at = greatest($2::timestamptz, recorded_at + interval '1 millisecond')
WHERE id = ANY($1) AND superseded_at IS NULL RETURNING id`;

/** Somebody else's act came between: the transaction is run again and sees it. */
const changedMeanwhile = () =>
  Object.assign(new Error("a cover was changed meanwhile"), { code: "40001" });

/** Lets covers no longer count, each exactly once; what was known before stays known. */
export async function supersedeCovers(
  manager: EntityManager,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const [rows] = await manager.query<[{ id: string }[], number]>(SUPERSEDE, [[...ids], at]);
  if (rows.length !== ids.length) throw changedMeanwhile();
}

/** Rows of covers that are known from an instant on. */
export const coverRows = (covers: readonly NewCover[], at: Date): Coverage[] =>
  covers.map((cover) => ({ ...cover, id: uuid(), recordedAt: at, supersededAt: null }));

/** Records covers in place of others: two statements, whatever their number. */
export async function replaceCovers(
  manager: EntityManager,
  { ended, begun }: { ended: readonly string[]; begun: readonly NewCover[] },
  at: Date,
): Promise<void> {
  await supersedeCovers(manager, ended, at);
  await writeTogether(manager, [{ insertion: COVERAGES, rows: coverRows(begun, at) }]);
}
