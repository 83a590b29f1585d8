import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import type { GuaranteePromise } from "../shared/guarantee-promise";

/**
 * One answer about a member, one act, or one refusal: append-only. No foreign keys: what happened
 * is entered whatever becomes of the rows it speaks of.
 */
@Entity("audit_entry")
@Index("audit_entry_operation", ["operation", "id"])
@Index("audit_entry_credential", ["credentialId", "id"])
@Index("audit_entry_at", ["at"])
@Index("audit_entry_members", { synchronize: false })
@Index("audit_entry_staff", ["role", "person", "at"], {
  where: "credential_id IS NULL AND role IS NOT NULL",
})
@Index("audit_entry_guarantee", ["guaranteeNumber"], {
  unique: true,
  where: "guarantee_number IS NOT NULL",
})
@Check("audit_entry_promise", "(guarantee ->> 'number') IS NOT DISTINCT FROM guarantee_number")
export class AuditEntry {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @Column("timestamptz", { default: () => "now()" }) at: Date;
  @Column("text") requestId: string;
  /** Null for staff with a token of their identity provider, and for a caller nobody knows. */
  @Column("uuid", { nullable: true }) credentialId: string | null;
  @Column("text", { nullable: true }) person: string | null;
  @Column("text", { nullable: true }) role: string | null;
  /** The provider a desk speaks for. */
  @Column("uuid", { nullable: true }) providerId: string | null;
  /** The root field that was asked for. */
  @Column("text") operation: string;
  /** SHA-256 of the GraphQL document, or of the file, in hexadecimal: what of the members was asked for. */
  @Column("text", { nullable: true }) documentHash: string | null;
  /** The members the answer speaks of. */
  @Column("uuid", { array: true, default: () => "'{}'" }) memberIds: string[];
  /** The claim an act left or found; null for reads. */
  @Column("uuid", { nullable: true }) claimId: string | null;
  /** ANSWERED, NOTHING_FOUND, what became of a claim, or the code of the refusal. */
  @Column("text") outcome: string;
  /** The number of the guarantee the answer gave: unique, as it alone finds what it promises. */
  @Column("text", { nullable: true }) guaranteeNumber: string | null;
  /** What that guarantee promises; nothing else keeps it. */
  @Column("jsonb", { nullable: true }) guarantee: GuaranteePromise | null;
  /** The transaction that wrote it: a seal covers only what is below the oldest open one. */
  @Column("bigint", { default: () => "current_transaction()" }) transactionId: bigint;
  /** The seal that covers it; null while it is not sealed. */
  @Column("bigint", { nullable: true }) sealId: bigint | null;
}
