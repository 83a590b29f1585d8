import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/**
 * One row: raised by triggers whenever a service, plan, rate, provider, contract or tariff
 * changes, so that every process knows when what it keeps in memory is out of date.
 */
@Entity("catalogue_version")
@Check("catalogue_version_single", "id = 1")
export class CatalogueVersion {
  @PrimaryColumn("int") id: number;
  @Column("bigint") version: bigint;
}
