import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { VERSION_STATUSES, type VersionStatus } from "../shared/version-status";

/** To whom, and into which account, a provider is paid on the days `[validFrom, validTo)`. */
@Entity("payee")
@Check("payee_status", oneOf("status", VERSION_STATUSES))
@Check("payee_span", "valid_to > valid_from")
@Check("payee_told", "holder <> '' AND bank <> '' AND account <> ''")
@Exclusion(
  "payee_once",
  `USING gist (provider_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (status = 'IN_FORCE')`,
)
export class Payee {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  /** Only a payee in force is paid; a draft waits for a second person. */
  @Column("text") status: VersionStatus;
  /** The account's holder, as the bank knows the name. */
  @Column("text") holder: string;
  @Column("text") bank: string;
  @Column("text") account: string;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
}
