import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { INJURY_CAUSES, type InjuryCause } from "./decision.rules";

/**
 * Many people of one factory fell ill at once: declared by a person, it settles for all its claims
 * whether work caused it, and that they are no duplicates. Days are `[fromDay, toDay)`.
 */
@Entity("mass_event")
@Check("mass_event_span", "to_day > from_day")
@Check("mass_event_providers", "cardinality(provider_ids) > 0")
@Check("mass_event_cause", oneOf("cause", INJURY_CAUSES))
@Exclusion("mass_event_once", `USING gist (factory_id WITH =, daterange(from_day, to_day) WITH &&)`)
export class MassEvent {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  @Column("date") fromDay: string;
  @Column("date") toDay: string;
  @Column("uuid", { array: true }) providerIds: string[];
  @Column("text") cause: InjuryCause;
  @Column("text") declaredBy: string;
  @Column("timestamptz") declaredAt: Date;
}
