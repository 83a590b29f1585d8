import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { PROVIDER_LEVELS, type ProviderLevel } from "../shared/levels";
import { oneOf } from "../shared/sql";
import { SERVICE_CATEGORIES, type ServiceCategory } from "./service.rules";

/** Something a provider does for a member, from the catalogue. */
@Entity("service")
@Check("service_category", oneOf("category", SERVICE_CATEGORIES))
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
}
