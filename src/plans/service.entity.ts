import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { PROVIDER_LEVELS, type ProviderLevel } from "../shared/levels";
import { oneOf } from "../shared/sql";
import {
  SERVICE_CATEGORIES,
  SERVICE_SEXES,
  type ServiceCategory,
  type ServiceSex,
} from "./service.rules";

/** Something a provider does for a member, from the catalogue. */
@Entity("service")
@Check("service_category", oneOf("category", SERVICE_CATEGORIES))
@Check("service_span", "valid_to > valid_from")
@Check(
  "service_successor",
  "successor_code <> code AND valid_to IS NOT NULL OR successor_code IS NULL",
)
@Check("service_sex", oneOf("sex", SERVICE_SEXES))
@Check(
  "service_age",
  "min_age BETWEEN 0 AND 150 AND max_age BETWEEN 0 AND 150 AND min_age <= max_age",
)
@Check("service_levels", `levels <@ ARRAY[${PROVIDER_LEVELS.map((l) => `'${l}'`).join(", ")}]`)
export class Service {
  @PrimaryColumn("uuid") id: string;
  @Column("text", { unique: true }) code: string;
  @Column("text") nameEn: string;
  @Column("text") nameKm: string;
  @Column("text") nameFr: string;
  @Column("text") category: ServiceCategory;
  /** Levels of care at which the service may be done. */
  @Column("text", { array: true }) levels: ProviderLevel[];
  /** Its days, `[validFrom, validTo)`; null where they have no end. */
  @Column("date", { nullable: true }) validFrom: string | null;
  @Column("date", { nullable: true }) validTo: string | null;
  /** The code that follows when this one has ended. */
  @Column("text", { nullable: true }) successorCode: string | null;
  /** The only sex it is for; null for both. */
  @Column("text", { nullable: true }) sex: ServiceSex | null;
  /** Full years of age it is for, both included. */
  @Column("int", { nullable: true }) minAge: number | null;
  @Column("int", { nullable: true }) maxAge: number | null;
  /** Its quantity counts days. */
  @Column("boolean", { default: false }) perDay: boolean;
  /** A comfort or administrative charge. */
  @Column("boolean", { default: false }) comfort: boolean;
}
