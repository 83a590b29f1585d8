import type { Queryable } from "../../src/shared/sql";
import type { Acknowledged } from "./sending";

/** What an honest run leaves: three empty lists. */
export interface Books {
  claims: number;
  /** Acknowledged, and not there as it was acknowledged. */
  lost: string[];
  /** There more than once, or under more than one number. */
  doubled: string[];
  /** Claims, cost facts and audit that do not say the same. */
  unequal: string[];
}

interface Row {
  reference: string;
  number: string;
  linesSent: number;
  lines: number;
  factLines: number;
  counted: number;
  entries: number;
  decided: number;
  adjudications: number;
  events: number;
}

const CLAIMS = `
WITH line AS (SELECT claim_id, count(*)::int AS n FROM claim_line GROUP BY 1),
  fact AS (SELECT claim_id, count(DISTINCT line)::int AS n, sum(claims)::int AS counted
    FROM cost_fact WHERE kind = 'RECEIVED' GROUP BY 1),
  entry AS (SELECT claim_id, count(*)::int AS n FROM audit_entry WHERE outcome = 'ACCEPTED' GROUP BY 1),
  decision AS (SELECT claim_id, count(*)::int AS n FROM adjudication GROUP BY 1),
  event AS (SELECT claim_id, count(*)::int AS n FROM claim_event GROUP BY 1)
SELECT p.code || ' ' || c.provider_reference AS reference, c.claim_number AS number,
  jsonb_array_length(c.content->'lines') AS "linesSent", (c.decision IS NOT NULL)::int AS decided,
  coalesce(line.n, 0) AS lines, coalesce(fact.n, 0) AS "factLines",
  coalesce(fact.counted, 0) AS counted, coalesce(entry.n, 0) AS entries,
  coalesce(decision.n, 0) AS adjudications, coalesce(event.n, 0) AS events
FROM claim c JOIN provider p ON p.id = c.provider_id
  LEFT JOIN line ON line.claim_id = c.id LEFT JOIN fact ON fact.claim_id = c.id
  LEFT JOIN entry ON entry.claim_id = c.id LEFT JOIN decision ON decision.claim_id = c.id
  LEFT JOIN event ON event.claim_id = c.id`;

/** Parts whose claim is not there. */
const STRAYS = `
SELECT part, count(*)::int AS n FROM (
  SELECT 'line' AS part, claim_id FROM claim_line UNION ALL
  SELECT 'cost fact', claim_id FROM cost_fact UNION ALL
  SELECT 'audit entry', claim_id FROM audit_entry WHERE outcome IN ('ACCEPTED', 'REPLAYED')) parts
WHERE NOT EXISTS (SELECT FROM claim c WHERE c.id = parts.claim_id) GROUP BY part`;

const TOTALS = `
SELECT (SELECT count(*)::int FROM claim) AS claims,
  (SELECT count(DISTINCT claim_id)::int FROM cost_fact WHERE kind = 'RECEIVED') AS "withFacts",
  (SELECT coalesce(sum(claims), 0)::int FROM cost_fact WHERE kind = 'RECEIVED') AS counted,
  (SELECT count(*)::int FROM audit_entry WHERE outcome = 'ACCEPTED') AS entries`;

const nameOf = ({ provider, reference }: Acknowledged): string => `${provider} ${reference}`;

const lostOf = (rows: readonly Row[], acknowledged: readonly Acknowledged[]): string[] => {
  const standing = new Set(
    rows.map(({ reference, number, lines }) => [reference, number, lines].join()),
  );
  return acknowledged
    .filter((told) => !standing.has([nameOf(told), told.number, told.lines].join()))
    .map((told) => `${nameOf(told)} as ${told.number}`);
};

function doubledOf(rows: readonly Row[], acknowledged: readonly Acknowledged[]): string[] {
  const numbers = new Map<string, Set<string>>();
  const note = (reference: string, number: string) =>
    numbers.set(reference, (numbers.get(reference) ?? new Set()).add(number));
  for (const { reference, number } of rows) note(reference, number);
  for (const told of acknowledged) note(nameOf(told), told.number);
  return [...numbers]
    .filter(([, under]) => under.size > 1)
    .map(([reference, under]) => `${reference} as ${[...under].join(" and ")}`);
}

/** A claim with every line, fact, entry, event and decision that one transaction gives it. */
const isWhole = (row: Row): boolean =>
  row.lines === row.linesSent &&
  row.factLines === row.lines &&
  row.counted === 1 &&
  row.entries === 1 &&
  row.adjudications === row.decided &&
  row.events === 2;

/** Closes the books of a run: what desks were told against what the database holds. */
export async function closeBooks(
  db: Queryable,
  acknowledged: readonly Acknowledged[],
): Promise<Books> {
  const rows = await db.query<Row[]>(CLAIMS);
  const strays = await db.query<{ part: string; n: number }[]>(STRAYS);
  const [totals = {}] = await db.query<Record<string, number>[]>(TOTALS);
  const known = new Set(acknowledged.map(nameOf));
  const sums = new Set(Object.values(totals)).size > 1 ? [JSON.stringify(totals)] : [];
  return {
    claims: rows.length,
    lost: lostOf(rows, acknowledged),
    doubled: doubledOf(rows, acknowledged),
    unequal: [
      ...sums,
      ...rows.filter((row) => !isWhole(row)).map((row) => `not whole: ${JSON.stringify(row)}`),
      ...rows
        .filter(({ reference }) => !known.has(reference))
        .map(({ reference }) => `unknown: ${reference}`),
      ...strays.map(({ part, n }) => `${n} × ${part} of no claim`),
    ],
  };
}
