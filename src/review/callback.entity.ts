import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { CALL_BACK_OUTCOMES, type CallBackOutcome } from "./callback.rules";

/** One call to a member, who was asked whether a visit was free; of a visit the last answer counts. */
@Entity("call_back")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@ForeignKey("PatientCharge", ["chargeId", "providerId"], ["id", "providerId"])
@Check("call_back_outcome", oneOf("outcome", CALL_BACK_OUTCOMES))
@Check("call_back_charge", "(outcome = 'CHARGED') = (charge_id IS NOT NULL)")
@Index("call_back_visit", ["providerId", "providerReference"])
export class CallBack {
  @PrimaryColumn("uuid") id: string;
  /** The claim under whose number it was recorded. */
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  /** Repeated from the claim: which visit. */
  @Column("text") providerReference: string;
  @Column("text") outcome: CallBackOutcome;
  /** The report that a charge is entered with. */
  @Column("uuid", { nullable: true }) chargeId: string | null;
  /** What was said, inside the scheme. */
  @Column("text", { nullable: true }) note: string | null;
  @Column("text") calledBy: string;
  @Column("timestamptz") calledAt: Date;
}
