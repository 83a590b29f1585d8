import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { ADJUDICATION_KINDS, CLAIM_DECISIONS, LIABILITIES, SEVERITIES } from "./decision.rules";
import type { AdjudicationKind, ClaimDecision, Liability, Severity } from "./decision.rules";

/** A version of the decision on a claim: 1 is the first, later ones never change it. */
@Entity("adjudication")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("adjudication_version", "version >= 1")
@Check("adjudication_kind", oneOf("kind", ADJUDICATION_KINDS))
@Check("adjudication_decision", oneOf("decision", CLAIM_DECISIONS))
@Check("adjudication_benefit", "benefit_minor >= 0")
export class Adjudication {
  @PrimaryColumn("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @PrimaryColumn("int") version: number;
  @Column("text") kind: AdjudicationKind;
  @Column("text") decision: ClaimDecision;
  @Column("bigint") benefitMinor: bigint;
  @Column("timestamptz") decidedAt: Date;
  @Column("text") decidedBy: string;
  @Column("text") ruleSetVersion: string;
  @Column("int", { nullable: true }) planVersion: number | null;
  @ForeignKey("Plan")
  @Column("uuid", { nullable: true })
  planId: string | null;
  /**
   * Everything the rules looked at, so that the decision can be replayed; null for imported ones.
   * Heavy: it comes only when it is asked for by name.
   */
  @Column("jsonb", { nullable: true, select: false }) facts: object | null;
  /** The codes of the rules that ran, with blanks between them. */
  @Column("text", { default: "" }) ran: string;
}

/**
 * One reason of a claim or line. What a claim waits with before its first decision stands under
 * `adjudicationVersion` 0, and each time it is judged again and still waits under one less: the
 * standing reasons are those of its last decision, or of its last judgement where it has none.
 */
@Entity("reason")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("reason_severity", oneOf("severity", SEVERITIES))
@Check("reason_liability", oneOf("liability", LIABILITIES))
@Check("reason_amount", "amount_minor >= 0")
export class ReasonRow {
  @PrimaryColumn("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @PrimaryColumn("int") adjudicationVersion: number;
  /** 0 for the claim as a whole. */
  @PrimaryColumn("int") line: number;
  /** Place in the order of precedence: 0 is the primary reason. */
  @PrimaryColumn("int") position: number;
  @Column("text") code: string;
  @Column("text") severity: Severity;
  @Column("text", { nullable: true }) liability: Liability | null;
  /** What the reason takes off the line; null while the submitted amount is unknown. */
  @Column("bigint", { nullable: true }) amountMinor: bigint | null;
  @Column("jsonb", { default: () => "'{}'" }) parameters: Record<string, string>;
}

/** A reason a claim waits for a person or a fact; a claim may wait on several. */
@Entity("finding")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Index("finding_open", ["code", "claimId"], { where: "resolved_at IS NULL" })
@Check("finding_resolved", "resolved_by IS NULL OR resolved_at IS NOT NULL")
export class Finding {
  @PrimaryColumn("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @PrimaryColumn("text") code: string;
  /** 0 for the claim as a whole. */
  @PrimaryColumn("int") line: number;
  @Column("timestamptz") openedAt: Date;
  @Column("timestamptz", { nullable: true }) resolvedAt: Date | null;
  /** The person who resolved it, whose word stands; null where the fact came or the claim ended. */
  @Column("text", { nullable: true }) resolvedBy: string | null;
}
