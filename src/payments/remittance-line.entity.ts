import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { REMITTANCE_LINE_KINDS, type RemittanceLineKind } from "./remittance.rules";

/**
 * What a remittance pays for one claim, takes back of one, or carries over. `REVERSAL` negates all
 * that stands paid of the claim, `RECOVERY` is the difference that a correction makes; both name the
 * last line of the claim before them. A `CARRY_OVER` above 0 closes a batch that would be negative,
 * one below 0 opens the next and names the one it takes up.
 */
@Entity("remittance_line")
@Check("remittance_line_position", "position >= 1")
@Check("remittance_line_kind", oneOf("kind", REMITTANCE_LINE_KINDS))
@Check("remittance_line_balance", "submitted_minor - reduced_minor = paid_minor")
@Check(
  "remittance_line_claim",
  "(claim_id IS NULL) = (kind = 'CARRY_OVER') AND (adjudication_version IS NULL) = (kind = 'CARRY_OVER')",
)
@Check(
  "remittance_line_reverses",
  "(reverses_id IS NULL) = (reverses_position IS NULL) AND (reverses_id IS NOT NULL) = (kind IN ('REVERSAL', 'RECOVERY') OR kind = 'CARRY_OVER' AND paid_minor < 0)",
)
@Check(
  "remittance_line_sign",
  `CASE kind WHEN 'CLAIM' THEN submitted_minor >= 0 AND reduced_minor >= 0 AND paid_minor >= 0
    WHEN 'REVERSAL' THEN submitted_minor <= 0 AND reduced_minor <= 0 AND paid_minor <= 0
    WHEN 'RECOVERY' THEN paid_minor <= 0 ELSE reduced_minor = 0 AND paid_minor <> 0 END`,
)
@ForeignKey("Remittance", ["remittanceId", "providerId"], ["id", "providerId"])
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@ForeignKey("RemittanceLine", ["reversesId", "reversesPosition"], ["remittanceId", "position"])
@Index("remittance_line_of_claim", ["claimId"])
@Index("remittance_line_decision_once", ["claimId", "adjudicationVersion"], {
  unique: true,
  where: "live AND kind = 'CLAIM'",
})
@Index("remittance_line_reversed_once", ["reversesId", "reversesPosition"], {
  unique: true,
  where: "live AND reverses_id IS NOT NULL",
})
export class RemittanceLine {
  @PrimaryColumn("uuid") remittanceId: string;
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn("int") position: number;
  /** Repeated from the remittance: whose row this is. */
  @Column("uuid") providerId: string;
  @Column("text") kind: RemittanceLineKind;
  /** Null on a line that carries over. */
  @Column("uuid", { nullable: true }) claimId: string | null;
  /** The claim's number; on a line that carries over, the number of the remittance it comes from. */
  @Column("text") claimNumber: string;
  /** The provider's own reference of the claim; empty on a line that carries over. */
  @Column("text") providerReference: string;
  /** The decision that is paid, reversed or brought about the difference. */
  @Column("int", { nullable: true }) adjudicationVersion: number | null;
  /** The line it reverses, recovers from or takes up. */
  @Column("uuid", { nullable: true }) reversesId: string | null;
  @Column("int", { nullable: true }) reversesPosition: number | null;
  @Column("bigint") submittedMinor: bigint;
  @Column("bigint") reducedMinor: bigint;
  @Column("bigint") paidMinor: bigint;
  /** False once its remittance failed or was cancelled: it pays and reverses nothing. */
  @Column("boolean") live: boolean;
}

/** What a reason takes off; the amount is a string of minor units. */
export interface ItemReduction {
  code: string;
  amountMinor: string;
}

/** One line of a claim as it was copied when its remittance was prepared. */
@Entity("remittance_item")
@Check("remittance_item_balance", "submitted_minor - reduced_minor = paid_minor")
@Check(
  "remittance_item_reductions",
  "jsonb_typeof(reductions) = 'array' AND reductions_total(reductions) = reduced_minor",
)
@ForeignKey("Remittance", ["remittanceId", "providerId"], ["id", "providerId"])
@ForeignKey("RemittanceLine", ["remittanceId", "position"], ["remittanceId", "position"])
export class RemittanceItem {
  @PrimaryColumn("uuid") remittanceId: string;
  /** The position of its line in the remittance. */
  @PrimaryColumn("int") position: number;
  /** The line of the claim. */
  @PrimaryColumn("int") line: number;
  /** Repeated from the remittance: whose row this is. */
  @Column("uuid") providerId: string;
  @ForeignKey("Service")
  @Column("uuid")
  serviceId: string;
  @Column("text", { nullable: true }) providerLineReference: string | null;
  @Column("date") serviceDate: string;
  @Column("bigint") submittedMinor: bigint;
  /** What each reason takes off, in order of precedence; negated on a line that reverses. */
  @Column("jsonb") reductions: ItemReduction[];
  @Column("bigint") reducedMinor: bigint;
  @Column("bigint") paidMinor: bigint;
}
