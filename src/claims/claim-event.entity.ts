import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";

/** One thing that happened to a claim: every transition leaves a row. */
@Entity("claim_event")
@Index("claim_event_claim", ["claimId"])
export class ClaimEvent {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @ForeignKey("Claim")
  @Column("uuid")
  claimId: string;
  @Column("timestamptz") at: Date;
  @Column("text") kind: string;
  @Column("text") actor: string;
  @Column("int") version: number;
}
