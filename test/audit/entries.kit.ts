import type { World } from "../kit/world";

/** An entry as the tests read it. */
export interface Entry {
  operation: string;
  outcome: string;
  person: string | null;
  role: string | null;
  provider: string | null;
  members: string[];
  claim: string | null;
  documentHash: string | null;
  requestId: string;
}

const NEWEST = `
SELECT e.operation, e.outcome, e.person, e.role, p.code AS provider, e.document_hash AS "documentHash",
  e.request_id AS "requestId", c.claim_number AS claim,
  ARRAY(SELECT m.member_number FROM member m WHERE m.id = ANY (e.member_ids) ORDER BY 1) AS members
FROM audit_entry e LEFT JOIN provider p ON p.id = e.provider_id LEFT JOIN claim c ON c.id = e.claim_id
WHERE e.id > $1 ORDER BY e.id`;

/** The entries that a piece of work leaves. */
export async function entriesOf(world: World, work: () => Promise<unknown>): Promise<Entry[]> {
  const [last] = await world.root.query<{ id: bigint }[]>(
    "SELECT coalesce(max(id), 0) AS id FROM audit_entry",
  );
  await work();
  return world.root.query<Entry[]>(NEWEST, [last?.id]);
}
