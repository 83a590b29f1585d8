import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import { CHARGE_SOURCES, type ChargeSource } from "./patient-charge.rules";

/**
 * One report that a patient was charged for a visit under the scheme: a breach to repair. What was
 * told is never changed; a visit is a provider and its reference, whatever becomes of its claims.
 */
@Entity("patient_charge")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Unique("patient_charge_of_provider", ["id", "providerId"])
@Check("patient_charge_source", oneOf("source", CHARGE_SOURCES))
@Check("patient_charge_currency", oneOf("currency", CURRENCIES))
@Check("patient_charge_counted_currency", oneOf("counted_currency", CURRENCIES))
@Check("patient_charge_positive", "charged_minor > 0 AND counted_minor >= 0")
@Check(
  "patient_charge_counted",
  "counted_currency <> currency OR counted_minor IS NOT DISTINCT FROM charged_minor",
)
@Check("patient_charge_note", "(source = 'CLAIM') = (note IS NULL)")
@Index("patient_charge_visit", ["providerId", "providerReference"])
@Index("patient_charge_by_claim", ["claimId"], { unique: true, where: "source = 'CLAIM'" })
@Index(
  "patient_charge_once",
  ["claimId", "source", "reportedBy", "currency", "chargedMinor", "note"],
  { unique: true, where: "source <> 'CLAIM'" },
)
export class PatientCharge {
  /** In the order in which they were told: the first one settles in which currency all are counted. */
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  /** Repeated from the claim: which visit. */
  @Column("text") providerReference: string;
  @Column("text") source: ChargeSource;
  @Column("bigint") chargedMinor: bigint;
  @Column("text") currency: Currency;
  /** The same in the visit's currency, by the rate of the service date; null where there is none. */
  @Column("bigint", { nullable: true }) countedMinor: bigint | null;
  @Column("text") countedCurrency: Currency;
  @ForeignKey("ExchangeRate")
  @Column("uuid", { nullable: true })
  exchangeRateId: string | null;
  @Column("text") reportedBy: string;
  @Column("timestamptz") reportedAt: Date;
  /** How it is known, inside the scheme; a claim says it by itself. */
  @Column("text", { nullable: true }) note: string | null;
}
