import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { SEXES, type Sex } from "../shared/sexes";
import { oneOf } from "../shared/sql";
import { AGE_BANDS, type AgeBand } from "./age-band.rules";

/** A partner employer whose workers may join. */
@Entity("factory")
@Check("factory_span", "contract_to > contract_from")
export class Factory {
  @PrimaryColumn("uuid") id: string;
  @Column("text", { unique: true }) code: string;
  @Column("text") name: string;
  @Column("text", { nullable: true }) nameKhmer: string | null;
  @Column("date") contractFrom: string;
  @Column("date", { nullable: true }) contractTo: string | null;
  @Column("text") planCode: string;
  /** The number a factory pays its premiums under; null until it has one. */
  @Column("text", { nullable: true, unique: true }) premiumAccount: string | null;
  /** Last day up to which every month's premium was paid when it was booked; null: none was. */
  @Column("date", { nullable: true }) premiumPaidThrough: string | null;
}

/** A month whose roster has arrived. */
@Entity("factory_roster")
@Check("factory_roster_month", "month = date_trunc('month', month)::date")
export class FactoryRoster {
  @ForeignKey("Factory")
  @PrimaryColumn("uuid")
  factoryId: string;
  /** The month's first day. */
  @PrimaryColumn("date") month: string;
  @Column("timestamptz") arrivedAt: Date;
}

/**
 * How many workers of a factory, by age and sex, could be members in a month, as it reports them.
 * A later report supersedes the rows of its month, it never overwrites them.
 */
@Entity("factory_workforce")
@Check("factory_workforce_month", "month = date_trunc('month', month)::date")
@Check("factory_workforce_count", "eligible_workers >= 0")
@Check("factory_workforce_age_band", oneOf("age_band", AGE_BANDS))
@Check("factory_workforce_sex", oneOf("sex", SEXES))
@Check("factory_workforce_recorded", "superseded_at > recorded_at")
@Index("factory_workforce_once", ["factoryId", "month", "ageBand", "sex"], {
  unique: true,
  where: "superseded_at IS NULL",
})
export class FactoryWorkforce {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  /** The month's first day. */
  @Column("date") month: string;
  @Column("text") ageBand: AgeBand;
  @Column("text") sex: Sex;
  @Column("int") eligibleWorkers: number;
  @Column("timestamptz") recordedAt: Date;
  @Column("timestamptz", { nullable: true }) supersededAt: Date | null;
}

/** A roster that was applied: under which digest it was shown before, and what became of its rows. */
@Entity("roster")
@Check("roster_month", "month = date_trunc('month', month)::date")
@Unique("roster_once", ["factoryId", "month", "digest"])
export class Roster {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  /** The month's first day. */
  @Column("date") month: string;
  /** SHA-256 of what the dry run showed. */
  @Column("text") digest: string;
  @Column("int") rowCount: number;
  /** What the dry run showed, row by row: the answer of whoever asks again. */
  @Column("jsonb") result: object;
  @Column("text") appliedBy: string;
  @Column("timestamptz") appliedAt: Date;
}
