import type { EntityManager } from "typeorm";
import { present } from "../shared/errors";

/** A file of a claim, and what has been sent of it. */
export interface AttachmentSeen {
  claimId: string;
  sha256: string;
  kind: string;
  fileName: string | null;
  addedAt: Date;
  bytes: number | null;
  mediaType: string | null;
}

const SEEN = `
SELECT a.claim_id AS "claimId", a.sha256, a.kind, a.file_name AS "fileName", a.added_at AS "addedAt",
  f.bytes, f.media_type AS "mediaType"
FROM attachment a
LEFT JOIN attachment_file f ON f.provider_id = a.provider_id AND f.sha256 = a.sha256
WHERE a.claim_id = ANY($1) ORDER BY a.added_at, a.sha256`;

/** The files of claims, oldest first; the rows' own guard tells who sees them. */
export async function loadAttachments(manager: EntityManager, claimIds: readonly string[]) {
  const files = new Map<string, AttachmentSeen[]>(claimIds.map((id) => [id, []]));
  const rows = await manager.query<AttachmentSeen[]>(SEEN, [claimIds]);
  for (const row of rows) files.get(row.claimId)?.push(row);
  return claimIds.map((id) => present(files.get(id), "claim"));
}
