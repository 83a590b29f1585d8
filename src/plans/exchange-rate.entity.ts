import { Check, Column, Entity, Exclusion, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { VERSION_STATUSES, type VersionStatus } from "../shared/version-status";

/** Riel per US dollar, in force for a span of days `[validFrom, validTo)`. */
@Entity("exchange_rate")
@Check("exchange_rate_positive", "riel_per_usd BETWEEN 1 AND 1000000")
@Check("exchange_rate_span", "valid_to > valid_from")
@Check("exchange_rate_status", oneOf("status", VERSION_STATUSES))
@Exclusion(
  "exchange_rate_once",
  `USING gist (daterange(valid_from, valid_to) WITH &&) WHERE (status = 'IN_FORCE')`,
)
export class ExchangeRate {
  @PrimaryColumn("uuid") id: string;
  /** Only a rate in force counts; a draft waits for a second person. */
  @Column("text") status: VersionStatus;
  @Column("int") rielPerUsd: number;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
}
