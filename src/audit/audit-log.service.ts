import { LIMITS } from "../shared/limits";
import { writeTogether, type Insertion, type Queryable } from "../shared/sql";
import type { AuditEntry } from "./audit-entry.entity";

/** Only the front desk's answer promises something. */
type Promises = "guaranteeNumber" | "guarantee";

/** An entry as it is written; the database adds when, and in which transaction. */
export type NewEntry = Omit<AuditEntry, "id" | "at" | "transactionId" | "sealId" | Promises> &
  Partial<Pick<AuditEntry, Promises>>;

/** How audit entries are written: those of an act in the statement that does it. */
export const AUDIT_ENTRIES: Insertion<NewEntry> = {
  table: "audit_entry",
  columns: {
    requestId: "text",
    credentialId: "uuid",
    person: "text",
    role: "text",
    providerId: "uuid",
    operation: "text",
    documentHash: "text",
    memberIds: "uuid[]",
    claimId: "uuid",
    outcome: "text",
    guaranteeNumber: "text",
    guarantee: "jsonb",
  },
};

interface Waiting {
  entry: NewEntry;
  written: () => void;
  failed: (error: unknown) => void;
}

/**
 * Enters what was read, before the answer leaves. Entries that come while an insert is under way
 * share the next one, so that a busy server pays for few commits.
 */
export class AuditLog {
  private waiting: Waiting[] = [];
  private busy = false;

  constructor(private readonly db: Queryable) {}

  /** Resolves once the entry is committed; fails when it cannot be, and then nobody may answer. */
  enter(entry: NewEntry): Promise<void> {
    if (this.waiting.length >= LIMITS.auditWaiting) {
      return Promise.reject(new Error("too many audit entries are waiting"));
    }
    return new Promise((written, failed) => {
      this.waiting.push({ entry, written, failed });
      if (!this.busy) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, LIMITS.auditGroup);
      try {
        await writeTogether(this.db, [
          { insertion: AUDIT_ENTRIES, rows: group.map(({ entry }) => entry) },
        ]);
        for (const { written } of group) written();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.busy = false;
  }
}
