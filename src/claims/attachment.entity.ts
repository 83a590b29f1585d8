import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A file that a claim names: what it is said to be. The claim never waits for the file itself. */
@Entity("attachment")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Index("attachment_file_of_claims", ["providerId", "sha256"])
@Check("attachment_sha256", "sha256 ~ '^[0-9a-f]{64}$'")
export class Attachment {
  @PrimaryColumn("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  /** The file's hash, by which it is found. */
  @PrimaryColumn("text") sha256: string;
  @Column("text") kind: string;
  /** Its name at the provider. */
  @Column("text", { nullable: true }) fileName: string | null;
  @Column("timestamptz") addedAt: Date;
}
