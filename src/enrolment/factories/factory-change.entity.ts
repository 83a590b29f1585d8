import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A change of a factory's contract: what it was before, and why. Append-only. */
@Entity("factory_change")
@Index("factory_change_factory", ["factoryId"])
export class FactoryChange {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  /** The changed columns by name, as they were and as they became. */
  @Column("jsonb") before: object;
  @Column("jsonb") after: object;
  @Column("text") reason: string;
  @Column("text") changedBy: string;
  @Column("timestamptz") changedAt: Date;
}
