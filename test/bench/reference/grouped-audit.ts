import type { Pool } from "pg";

/** An audit entry of a read, as ours writes it. */
export interface Entry {
  requestId: string;
  credentialId: string;
  person: string;
  role: string;
  providerId: string;
  operation: string;
  documentHash: string;
  memberId: string;
  outcome: string;
  guaranteeNumber: string;
  /** As JSON. */
  guarantee: string;
}

const INSERT = `
INSERT INTO audit_entry (request_id, credential_id, person, role, provider_id, operation, document_hash, member_ids, outcome,
  guarantee_number, guarantee)
SELECT request, credential, person, role, provider, operation, hash, ARRAY[member], outcome, number, promise
FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::text[],
    $10::text[], $11::jsonb[])
  AS e(request, credential, person, role, provider, operation, hash, member, outcome, number, promise)`;

const COLUMNS = [
  "requestId",
  "credentialId",
  "person",
  "role",
  "providerId",
  "operation",
  "documentHash",
  "memberId",
  "outcome",
  "guaranteeNumber",
  "guarantee",
] as const;

interface Waiting {
  entry: Entry;
  written: () => void;
  failed: (error: unknown) => void;
}

/** Commits entries in groups, one group at a time: what waits meanwhile makes the next one. */
export class GroupedAudit {
  private waiting: Waiting[] = [];
  private busy = false;

  constructor(private readonly pool: Pool) {}

  enter(entry: Entry): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ entry, written, failed });
      if (!this.busy) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        const values = COLUMNS.map((name) => group.map(({ entry }) => entry[name]));
        await this.pool.query({ name: "audit", text: INSERT, values });
        for (const { written } of group) written();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.busy = false;
  }
}
