import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/**
 * Cover that lapses for want of premium: recorded with its notice by one person, confirmed by
 * another, and ended when it is withdrawn before it is confirmed or lifted after it.
 */
@Entity("lapse")
@Check("lapse_after_notice", "lapses_on > noticed_on")
@Check("lapse_two_persons", "confirmed_by <> recorded_by")
@Check("lapse_confirmed", "(confirmed_at IS NULL) = (confirmed_by IS NULL)")
@Check(
  "lapse_ended",
  "(ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL)",
)
@Index("lapse_once", { synchronize: false })
export class Lapse {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  /** Whose cover it is; null: everybody's at the factory. */
  @ForeignKey("Member")
  @Column("uuid", { nullable: true })
  memberId: string | null;
  @Column("date") noticedOn: string;
  /** The first day without cover. */
  @Column("date") lapsesOn: string;
  @Column("text") reason: string;
  @Column("text") recordedBy: string;
  @Column("timestamptz") recordedAt: Date;
  @Column("text", { nullable: true }) confirmedBy: string | null;
  @Column("timestamptz", { nullable: true }) confirmedAt: Date | null;
  @Column("text", { nullable: true }) endedBy: string | null;
  @Column("timestamptz", { nullable: true }) endedAt: Date | null;
  @Column("text", { nullable: true }) endedReason: string | null;
}
