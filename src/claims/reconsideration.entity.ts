import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { RECONSIDERED_DECISIONS, type ReconsideredDecision } from "./reconsideration.rules";

/**
 * A decision that would be another one by what was published or recorded after it. It is listed for
 * a person, never changed by itself.
 */
@Entity("reconsideration")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("reconsideration_decision", oneOf("decision", RECONSIDERED_DECISIONS))
@Check("reconsideration_benefit", "benefit_minor >= 0")
@Index("reconsideration_noticed", ["noticedAt", "claimId"])
export class Reconsideration {
  @PrimaryColumn("uuid") claimId: string;
  @Column("uuid") providerId: string;
  /** The decision that it speaks of. */
  @PrimaryColumn("int") adjudicationVersion: number;
  /** The catalogue's version that would decide otherwise. */
  @PrimaryColumn("bigint") noticedAtVersion: bigint;
  @Column("timestamptz") noticedAt: Date;
  /** What would be decided now, and paid; no benefit while it would wait. */
  @Column("text") decision: ReconsideredDecision;
  @Column("bigint", { nullable: true }) benefitMinor: bigint | null;
  /** The primary reasons of the lines as they would be. */
  @Column("text", { array: true }) codes: string[];
}
