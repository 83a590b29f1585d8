import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from "typeorm";

const SPAN = "daterange(from_day, to_day)";

/**
 * A span of days `[fromDay, toDay)` in which a member is covered at a factory under a plan.
 * Bitemporal: a correction supersedes the row and records another, it never overwrites.
 */
@Entity("coverage")
@Check("coverage_span", "to_day > from_day")
@Check("coverage_recorded", "superseded_at > recorded_at")
@Check("coverage_lapse_has_notice", "(lapsed_from IS NULL) = (noticed_on IS NULL)")
@Check("coverage_lapse_after_notice", "lapsed_from >= from_day")
@Exclusion(
  "coverage_once",
  `USING gist (member_id WITH =, factory_id WITH =, ${SPAN} WITH &&) WHERE (superseded_at IS NULL)`,
)
@Exclusion(
  "coverage_badge_once",
  `USING gist (factory_id WITH =, badge WITH =, ${SPAN} WITH &&) WHERE (superseded_at IS NULL)`,
)
@Index("coverage_member", ["memberId"])
@Index("coverage_factory", ["factoryId", "badge"], { where: "superseded_at IS NULL" })
export class Coverage {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Member")
  @Column("uuid")
  memberId: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  @Column("text") planCode: string;
  /** The worker's number at this factory: repeats across factories and is reused over time. */
  @Column("text") badge: string;
  @Column("date") fromDay: string;
  @Column("date", { nullable: true }) toDay: string | null;
  /** The first day without cover after a recorded lapse, and the day notice of it was given. */
  @Column("date", { nullable: true }) lapsedFrom: string | null;
  @Column("date", { nullable: true }) noticedOn: string | null;
  @Column("timestamptz") recordedAt: Date;
  @Column("timestamptz", { nullable: true }) supersededAt: Date | null;
  /** Who recorded it and why, where a person did; a roster is its own reason. */
  @Column("text", { nullable: true }) recordedBy: string | null;
  @Column("text", { nullable: true }) reason: string | null;
}
