import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";

/** One thing that happened to a claim: every transition leaves a row. */
@Entity("claim_event")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Index("claim_event_claim", ["claimId"])
export class ClaimEvent {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @Column("timestamptz") at: Date;
  @Column("text") kind: string;
  @Column("text") actor: string;
  @Column("int") version: number;
  /** What its text names: another claim, codes, a reason. */
  @Column("jsonb", { default: () => "'{}'" }) details: Record<string, string>;
}
