import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { PROVIDER_LEVELS, type ProviderLevel } from "../shared/levels";
import { oneOf } from "../shared/sql";

/** A health center, referral hospital or national hospital; its code is text, zeros matter. */
@Entity("provider")
@Check("provider_level", oneOf("level", PROVIDER_LEVELS))
export class Provider {
  @PrimaryColumn("uuid") id: string;
  @Column("text", { unique: true }) code: string;
  @Column("text") name: string;
  @Column("text", { nullable: true }) nameKhmer: string | null;
  @Column("text", { array: true, default: () => "'{}'" }) aliases: string[];
  @Column("text") level: ProviderLevel;
}
