import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import type { RuleSetting } from "./plan.rules";

/** One version of a benefit package, in force for a span of days `[validFrom, validTo)`. */
@Entity("plan")
@Unique("plan_code_version", ["code", "version"])
@Check("plan_currency", oneOf("premium_currency", CURRENCIES))
@Check("plan_premium", "premium_minor >= 0")
@Check("plan_split", "employer_share_bp BETWEEN 0 AND 10000")
@Check("plan_span", "valid_to > valid_from")
@Exclusion(
  "plan_in_force_once",
  `USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)`,
)
export class Plan {
  @PrimaryColumn("uuid") id: string;
  @Column("text") code: string;
  @Column("int") version: number;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
  @Column("bigint") premiumMinor: bigint;
  @Column("text") premiumCurrency: Currency;
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
