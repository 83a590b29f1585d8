import { Check, Column, Entity, Exclusion, PrimaryColumn } from "typeorm";

/** Riel per US dollar, in force for a span of days `[validFrom, validTo)`. */
@Entity("exchange_rate")
@Check("exchange_rate_positive", "riel_per_usd BETWEEN 1 AND 1000000")
@Check("exchange_rate_span", "valid_to > valid_from")
@Exclusion("exchange_rate_once", `USING gist (daterange(valid_from, valid_to) WITH &&)`)
export class ExchangeRate {
  @PrimaryColumn("uuid") id: string;
  @Column("int") rielPerUsd: number;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
}
