import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** Who holds a waiting claim, and until when: one person at a time. */
@Entity("review_lease")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("review_lease_span", "until >= taken_at")
export class ReviewLease {
  @PrimaryColumn("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @Column("text") person: string;
  /** As whom the person holds it. */
  @Column("text") role: string;
  @Column("timestamptz") takenAt: Date;
  @Column("timestamptz") until: Date;
}
