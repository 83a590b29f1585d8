import type { DataSource } from "typeorm";
import type { Actor } from "../../access";
import { AUDIT_ENTRIES, type Asker } from "../../audit";
import { momentOf } from "../../shared/dates";
import { writeTogether } from "../../shared/sql";
import { readAs, writeAs } from "../../shared/transactions";
import type { MediaType } from "./media-type.rules";

/** A file that has come, whole. */
export interface StoredFile {
  bytes: number;
  mediaType: MediaType;
}

/** A file that somebody may read, and the members whose claims it belongs to. */
export interface ReadableFile extends StoredFile {
  memberIds: string[];
}

const OWN = `SELECT bytes, media_type AS "mediaType" FROM attachment_file
WHERE provider_id = $1 AND sha256 = $2`;

/** Whoever reads a file reads of every claim they see it on; the rows' own guard narrows both. */
const READABLE = `
SELECT f.bytes, f.media_type AS "mediaType", ARRAY(
  SELECT DISTINCT c.member_id FROM attachment a JOIN claim c ON c.id = a.claim_id
  WHERE a.sha256 = f.sha256 AND c.member_id IS NOT NULL) AS "memberIds"
FROM attachment_file f WHERE f.sha256 = $1 LIMIT 1`;

const MEMBERS = `
SELECT DISTINCT c.member_id AS id, now() AS now FROM (SELECT) one
LEFT JOIN attachment a ON a.provider_id = $1 AND a.sha256 = $2
LEFT JOIN claim c ON c.id = a.claim_id`;

const RECORD = `
INSERT INTO attachment_file (provider_id, sha256, bytes, media_type, completed_at)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

/** Which files have come, and who may read them. */
export class FileDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: string | null,
  ) {}

  /** A file of the desk's own provider; null until it has come. */
  async own(actor: Actor, sha256: string): Promise<StoredFile | null> {
    return readAs(this.dataSource, actor, async (manager) => {
      const [file] = await manager.query<StoredFile[]>(OWN, [actor.providerId, sha256]);
      return file ?? null;
    });
  }

  /** A file that the actor may read; null for every other one, and for none. */
  async readable(actor: Actor, sha256: string): Promise<ReadableFile | null> {
    return readAs(this.dataSource, actor, async (manager) => {
      const [file] = await manager.query<ReadableFile[]>(READABLE, [sha256]);
      return file ?? null;
    });
  }

  /** Records that a file has come, with its entry in the audit; once, however often it comes. */
  async record(
    by: { actor: Actor; asker: Asker },
    { sha256, bytes, mediaType }: StoredFile & { sha256: string },
  ): Promise<void> {
    const { actor, asker } = by;
    const { providerId } = actor;
    await writeAs(this.dataSource, actor, async (manager) => {
      const found = await manager.query<{ id: string | null; now: Date }[]>(MEMBERS, [
        providerId,
        sha256,
      ]);
      const { now } = momentOf(found[0]?.now ?? new Date(), this.fixedToday);
      await manager.query(RECORD, [providerId, sha256, bytes, mediaType, now]);
      const memberIds = found.flatMap(({ id }) => (id === null ? [] : [id]));
      const rows = [{ ...asker, memberIds, claimId: null, outcome: "DONE" }];
      await writeTogether(manager, [{ insertion: AUDIT_ENTRIES, rows }]);
    });
  }
}
