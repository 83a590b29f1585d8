import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

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

/** How many workers of a factory could be members in a month, as the factory reports them. */
@Entity("factory_workforce")
@Check("factory_workforce_month", "month = date_trunc('month', month)::date")
@Check("factory_workforce_count", "eligible_workers >= 0")
export class FactoryWorkforce {
  @ForeignKey("Factory")
  @PrimaryColumn("uuid")
  factoryId: string;
  /** The month's first day. */
  @PrimaryColumn("date") month: string;
  @Column("int") eligibleWorkers: number;
}
