import { Column, Entity, PrimaryColumn } from "typeorm";

/** A boundary of the fortnights whose remittances have been drafted: each once, by whichever server. */
@Entity("remittance_run")
export class RemittanceRun {
  @PrimaryColumn("date") boundary: string;
  @Column("timestamptz") ranAt: Date;
}
