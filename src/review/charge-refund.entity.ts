import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";

/**
 * Money that a patient was given back, by the provider's receipt. The table itself takes no refund
 * beyond the highest charge that is told of the visit.
 */
@Entity("patient_refund")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@ForeignKey("PatientCharge", ["chargeId", "providerId"], ["id", "providerId"])
@Unique("patient_refund_receipt", ["providerId", "receipt"])
@Check("patient_refund_currency", oneOf("currency", CURRENCIES))
@Check("patient_refund_positive", "amount_minor > 0")
@Index("patient_refund_visit", ["providerId", "providerReference"])
export class PatientRefund {
  @PrimaryColumn("uuid") id: string;
  /** The claim under whose number it was recorded. */
  @Column("uuid") claimId: string;
  /** The report that it repairs: the highest one when it was recorded. */
  @Column("uuid") chargeId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  /** Repeated from the claim: which visit. */
  @Column("text") providerReference: string;
  @Column("bigint") amountMinor: bigint;
  @Column("text") currency: Currency;
  @Column("date") paidOn: string;
  /** The provider's own number of it. */
  @Column("text") receipt: string;
  @Column("text") recordedBy: string;
  @Column("timestamptz") recordedAt: Date;
}
