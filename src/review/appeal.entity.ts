import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { APPEAL_STATUSES, type AppealStatus } from "./appeal.rules";

/** A provider's objection to one version of the decision on its claim. */
@Entity("appeal")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("appeal_status", oneOf("status", APPEAL_STATUSES))
@Check("appeal_reasoned", "btrim(reason) <> ''")
@Check(
  "appeal_decided",
  "(status = 'OPEN') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)",
)
@Check("appeal_sentence", "(status IN ('UPHELD', 'OVERTURNED')) = (sentence IS NOT NULL)")
@Index("appeal_one_open", ["claimId"], { unique: true, where: "status = 'OPEN'" })
@Index("appeal_decided_once", ["claimId", "adjudicationVersion"], {
  unique: true,
  where: "status IN ('UPHELD', 'OVERTURNED')",
})
@Index("appeal_claim", ["claimId", "openedAt"])
@Index("appeal_open", ["openedAt", "id"], { where: "status = 'OPEN'" })
export class Appeal {
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  /** The decision it is against. */
  @Column("int") adjudicationVersion: number;
  @Column("text") reason: string;
  @Column("text") openedBy: string;
  @Column("timestamptz") openedAt: Date;
  @Column("text") status: AppealStatus;
  /** Who decided or withdrew it; `engine` where its claim has ended. */
  @Column("text", { nullable: true }) decidedBy: string | null;
  @Column("timestamptz", { nullable: true }) decidedAt: Date | null;
  /** The senior reviewer's own sentence. */
  @Column("text", { nullable: true }) sentence: string | null;
}
