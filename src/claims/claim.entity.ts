import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import { CLAIM_STATUSES, DISCHARGE_OUTCOMES } from "./claim.rules";
import type { ClaimStatus, DischargeOutcome } from "./claim.rules";
import type { ClaimContent } from "./content.rules";

/** One episode at one provider. What was submitted never changes; its standing does. */
@Entity("claim")
@Unique("claim_of_provider", ["id", "providerId"])
@Unique("claim_reference", ["providerId", "providerReference", "revision"])
@Unique("claim_replaced_once", ["replacesId"])
@Unique("claim_correction", ["providerId", "correctionReference"])
@Check(
  "claim_correction_whole",
  "(replaces_id IS NULL) = (correction_reference IS NULL) AND (replaces_id IS NULL) = (revision = 1)",
)
@Check("claim_status", oneOf("status", CLAIM_STATUSES))
@Check("claim_decision", oneOf("decision", ["APPROVED", "PARTIAL", "DENIED"]))
@Check("claim_visit_kind", oneOf("visit_kind", ["OUTPATIENT", "INPATIENT"]))
@Check("claim_cause", oneOf("cause", ["NONE", "WORK", "ROAD", "OTHER"]))
@Check("claim_outcome", oneOf("discharge_outcome", DISCHARGE_OUTCOMES))
@Check("claim_currency", oneOf("currency", CURRENCIES))
@Check("claim_stay", "discharged_on >= admitted_on")
@Check(
  "claim_money",
  "submitted_minor >= 0 AND benefit_minor >= 0 AND benefit_minor <= submitted_minor",
)
@Check("claim_patient_paid", "patient_paid_minor >= 0")
@Check("claim_patient_paid_currency", oneOf("patient_paid_currency", CURRENCIES))
@Check("claim_paused", "paused_days >= 0")
@Check("claim_decided", "(decision IS NULL) = (decided_at IS NULL)")
@Index("claim_waiting", ["judgedAtVersion"], { where: "status = 'PENDED'" })
@Index("claim_payable", ["providerId", "currency", "decidedAt"], {
  where: "status = 'ADJUDICATED'",
})
@Index("claim_ended", ["providerId", "changedAt"], {
  where: "status IN ('VOIDED', 'SUPERSEDED')",
})
@Index("claim_received", ["receivedAt", "id"])
@Index("claim_provider_received", ["providerId", "receivedAt", "id"])
@Index("claim_admitted", ["admittedOn", "id"])
@Index("claim_changed", ["changedAt", "id"])
@Index("claim_member", ["memberId", "admittedOn"])
@Index("claim_guarantee_once", ["guaranteeNumber"], {
  unique: true,
  where: "status NOT IN ('VOIDED', 'SUPERSEDED')",
})
export class Claim {
  @PrimaryColumn("uuid") id: string;
  @Column("text", { unique: true }) claimNumber: string;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @Column("text") providerReference: string;
  @Column("int", { default: 1 }) revision: number;
  /** The claim that this one corrects; null for a first submission. */
  @ForeignKey("Claim")
  @Column("uuid", { nullable: true })
  replacesId: string | null;
  /** The provider's own number of the correction: its idempotency key, for ever. */
  @Column("text", { nullable: true }) correctionReference: string | null;
  /** Raised at every transition; every transition names the version it saw. */
  @Column("int", { default: 1 }) version: number;
  @Column("text") status: ClaimStatus;
  @Column("text", { nullable: true }) decision: "APPROVED" | "PARTIAL" | "DENIED" | null;
  /** Null while the patient is not identified. */
  @ForeignKey("Member")
  @Column("uuid", { nullable: true })
  memberId: string | null;
  /** Whether the patient as seen confirmed the record: only then is a desk shown who it is. */
  @Column("boolean") identityConfirmed: boolean;
  @Column("text") visitKind: "OUTPATIENT" | "INPATIENT";
  @Column("boolean") emergency: boolean;
  @Column("text") cause: "NONE" | "WORK" | "ROAD" | "OTHER";
  @Column("date") admittedOn: string;
  @Column("date", { nullable: true }) dischargedOn: string | null;
  @Column("text", { nullable: true }) dischargeOutcome: DischargeOutcome | null;
  /** ICD-10, principal first. */
  @Column("text", { array: true }) diagnoses: string[];
  @Column("text", { nullable: true }) diagnosisText: string | null;
  @Column("text") currency: Currency;
  @Column("bigint", { nullable: true }) submittedMinor: bigint | null;
  @Column("bigint", { nullable: true }) benefitMinor: bigint | null;
  /** What the patient was charged, as the desk reported it: a breach to repair. */
  @Column("bigint", { nullable: true }) patientPaidMinor: bigint | null;
  @Column("text", { nullable: true }) patientPaidCurrency: Currency | null;
  /** The catalogue's version at which it was last judged: what came later may decide it. */
  @Column("bigint") judgedAtVersion: bigint;
  /** Days it has waited for its provider: the scheme's clock stood still. */
  @Column("int", { default: 0 }) pausedDays: number;
  /** The content as submitted, after defaults: what a repeated reference is compared with. */
  @Column("jsonb") content: ClaimContent;
  /** The guarantee it stands on: used once, by one active claim. */
  @Column("text", { nullable: true }) guaranteeNumber: string | null;
  @ForeignKey("Credential")
  @Column("uuid", { nullable: true })
  submittedBy: string | null;
  @Column("timestamptz") receivedAt: Date;
  @Column("timestamptz", { nullable: true }) decidedAt: Date | null;
  @Column("timestamptz") changedAt: Date;
}
