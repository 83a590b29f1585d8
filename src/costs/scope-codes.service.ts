import type { Queryable } from "../shared/sql";
import type { Scope } from "./scope.rules";

const UNKNOWN = `
SELECT code FROM unnest($1::text[]) AS asked(code)
  WHERE NOT EXISTS (SELECT FROM factory f WHERE f.code = asked.code)
UNION ALL
SELECT code FROM unnest($2::text[]) AS asked(code)
  WHERE NOT EXISTS (SELECT FROM provider p WHERE p.code = asked.code)`;

/** Codes of a scope that name no factory or provider: a figure about them would be a silent zero. */
export async function unknownCodes(db: Queryable, scope: Scope): Promise<string[]> {
  const { factoryCodes, providerCodes } = scope;
  if (factoryCodes === null && providerCodes === null) return [];
  const rows = await db.query<{ code: string }[]>(UNKNOWN, [
    factoryCodes ?? [],
    providerCodes ?? [],
  ]);
  return rows.map(({ code }) => code);
}
