import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

/** A change of what is on record of a person: what it was before, and why. Append-only. */
@Entity("member_change")
@Index("member_change_member", ["memberId"])
export class MemberChange {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Member")
  @Column("uuid")
  memberId: string;
  /** The changed columns by name, as they were and as they became. */
  @Column("jsonb") before: object;
  @Column("jsonb") after: object;
  @Column("text") reason: string;
  @Column("text") changedBy: string;
  @Column("timestamptz") changedAt: Date;
}

/**
 * What another system calls a member: one number a system, and nobody else's. A number taken from
 * its member is nobody's until it is given anew; the member's changes tell whose it was.
 */
@Entity("member_external_id")
@Unique("member_external_id_one", ["memberId", "system"])
export class MemberExternalId {
  @PrimaryColumn("text") system: string;
  @PrimaryColumn("text") value: string;
  @ForeignKey("Member")
  @Column("uuid", { nullable: true })
  memberId: string | null;
}

/**
 * Two records that are one person: from then on the kept one answers for both. Nothing is moved, so
 * that it can be undone; covers, claims and limits are read across it.
 */
@Entity("member_merge")
@Check("member_merge_two", "kept_id <> merged_id")
@Check(
  "member_merge_undone",
  "(undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL)",
)
@Index("member_merge_once", ["mergedId"], { unique: true, where: "undone_at IS NULL" })
@Index("member_merge_kept", ["keptId"], { where: "undone_at IS NULL" })
export class MemberMerge {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Member")
  @Column("uuid")
  keptId: string;
  @ForeignKey("Member")
  @Column("uuid")
  mergedId: string;
  @Column("text") reason: string;
  @Column("text") mergedBy: string;
  @Column("timestamptz") mergedAt: Date;
  @Column("text", { nullable: true }) undoneBy: string | null;
  @Column("timestamptz", { nullable: true }) undoneAt: Date | null;
  @Column("text", { nullable: true }) undoneReason: string | null;
}

/** Two records that look alike and are two people: nobody is asked again. */
@Entity("member_told_apart")
@Check("member_told_apart_order", "one_id < other_id")
export class MemberToldApart {
  @ForeignKey("Member")
  @PrimaryColumn("uuid")
  oneId: string;
  @ForeignKey("Member")
  @PrimaryColumn("uuid")
  otherId: string;
  @Column("text") reason: string;
  @Column("text") toldBy: string;
  @Column("timestamptz") toldAt: Date;
}

/** A name that members have, in Latin or Khmer script, folded, once: what a search compares spellings with. */
@Entity("member_name")
@Index("member_name_trigrams", { synchronize: false })
@Index("member_name_words", { synchronize: false })
export class MemberName {
  @PrimaryColumn("text") nameKey: string;
}
