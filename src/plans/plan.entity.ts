import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import { VERSION_STATUSES, type VersionStatus } from "../shared/version-status";
import type { RuleSetting } from "./plan.rules";

/** One version of a benefit package, in force for a span of days `[validFrom, validTo)`. */
@Entity("plan")
@Unique("plan_code_version", ["code", "version"])
@Check("plan_currency", oneOf("premium_currency", CURRENCIES))
@Check("plan_premium", "premium_minor >= 0")
@Check("plan_premium_form", "(premium_minor IS NULL) <> (premium_wage_rate_bp IS NULL)")
@Check(
  "plan_premium_currency",
  "(premium_currency IS NULL) = (coalesce(premium_minor, premium_floor_minor, premium_ceiling_minor) IS NULL)",
)
@Check("plan_wage_rate", "premium_wage_rate_bp BETWEEN 1 AND 10000")
@Check(
  "plan_premium_bounds",
  "premium_floor_minor >= 0 AND premium_ceiling_minor >= 0 AND premium_floor_minor <= premium_ceiling_minor",
)
@Check(
  "plan_bounds_of_wage_rate",
  "premium_wage_rate_bp IS NOT NULL OR coalesce(premium_floor_minor, premium_ceiling_minor) IS NULL",
)
@Check("plan_status", oneOf("status", VERSION_STATUSES))
@Check("plan_split", "employer_share_bp BETWEEN 0 AND 10000")
@Check("plan_span", "valid_to > valid_from")
@Exclusion(
  "plan_in_force_once",
  `USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (status = 'IN_FORCE')`,
)
export class Plan {
  @PrimaryColumn("uuid") id: string;
  @Column("text") code: string;
  @Column("int") version: number;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
  /** Only a plan in force counts; a draft waits for a second person. */
  @Column("text") status: VersionStatus;
  /** The flat premium per member and month; null where it is a share of the wage. */
  @Column("bigint", { nullable: true }) premiumMinor: bigint | null;
  /** The currency of every amount of the premium; null where none is named. */
  @Column("text", { nullable: true }) premiumCurrency: Currency | null;
  /** The premium in basis points of the wage, and the least and most it may be. */
  @Column("int", { nullable: true }) premiumWageRateBp: number | null;
  @Column("bigint", { nullable: true }) premiumFloorMinor: bigint | null;
  @Column("bigint", { nullable: true }) premiumCeilingMinor: bigint | null;
  /** The employer's part of the premium in basis points: 5000 is half. */
  @Column("int") employerShareBp: number;
  /** Settings of the adjudication rules that differ from the catalogue's defaults. */
  @Column("jsonb", { default: () => "'{}'" }) rules: Record<string, RuleSetting>;
}

/** A service that a plan version covers. */
@Entity("plan_service")
export class PlanService {
  @ForeignKey("Plan")
  @PrimaryColumn("uuid")
  planId: string;
  @ForeignKey("Service")
  @PrimaryColumn("uuid")
  serviceId: string;
}
