import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import { REMITTANCE_STATUSES, type RemittanceStatus } from "./remittance.rules";

/**
 * A payment batch to one provider in one currency. What it pays, and to whom, never changes once it
 * is prepared; how it stands does. The database looks at its balance itself.
 */
@Entity("remittance")
@Unique("remittance_of_provider", ["id", "providerId"])
@Check("remittance_currency", oneOf("currency", CURRENCIES))
@Check("remittance_status", oneOf("status", REMITTANCE_STATUSES))
@Check(
  "remittance_money",
  "total_minor >= 0 AND carried_over_minor <= 0 AND (total_minor = 0 OR carried_over_minor = 0)",
)
@Check("remittance_two_persons", "released_by <> prepared_by")
@Check(
  "remittance_released",
  "(released_at IS NULL) = (released_by IS NULL) AND (status NOT IN ('RELEASED', 'PAID', 'FAILED') OR released_at IS NOT NULL) AND (status <> 'PREPARED' OR released_at IS NULL)",
)
@Check(
  "remittance_settled",
  "(settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (status IN ('PREPARED', 'RELEASED'))",
)
@Check(
  "remittance_paid",
  "(paid_on IS NOT NULL) = (status = 'PAID') AND (bank_reference IS NOT NULL) = (status IN ('PAID', 'FAILED'))",
)
@Check("remittance_cancelled", "(settled_reason IS NOT NULL) = (status = 'CANCELLED')")
@Index("remittance_provider", ["providerId", "preparedAt", "id"])
@Index("remittance_prepared", ["preparedAt", "id"])
@Index("remittance_carrying", ["providerId", "currency"], { where: "carried_over_minor < 0" })
export class Remittance {
  @PrimaryColumn("uuid") id: string;
  /** `R`, nine digits and their check digit. */
  @Column("text", { unique: true }) number: string;
  /** Raised at every transition; every transition names the version it saw. */
  @Column("int", { default: 1 }) version: number;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @Column("text") currency: Currency;
  @Column("text") status: RemittanceStatus;
  /** The last day, in Phnom Penh, whose decisions it pays. */
  @Column("date") decidedUntil: string;
  /** What the bank transfers; never negative. */
  @Column("bigint") totalMinor: bigint;
  /** What is left to take off the next one once this one is settled: negative, or 0. */
  @Column("bigint") carriedOverMinor: bigint;
  /** To whom it is paid, as known when it was prepared. */
  @Column("text") payee: string;
  /** The day on which it is expected to be paid. */
  @Column("date") expectedOn: string;
  @Column("text") preparedBy: string;
  @Column("timestamptz") preparedAt: Date;
  @Column("text", { nullable: true }) releasedBy: string | null;
  @Column("timestamptz", { nullable: true }) releasedAt: Date | null;
  /** Who said that it was paid, has failed, or is cancelled, and when. */
  @Column("text", { nullable: true }) settledBy: string | null;
  @Column("timestamptz", { nullable: true }) settledAt: Date | null;
  /** Why it was cancelled. */
  @Column("text", { nullable: true }) settledReason: string | null;
  @Column("date", { nullable: true }) paidOn: string | null;
  /** The bank's own reference of the transfer, or of the one that failed. */
  @Column("text", { nullable: true }) bankReference: string | null;
}
