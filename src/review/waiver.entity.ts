import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { WAIVER_GROUNDS, type WaiverGround } from "./independence.rules";

/** An act on a claim by somebody who is not independent, because nobody independent could do it. */
@Entity("waiver")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("waiver_ground", oneOf("ground", WAIVER_GROUNDS))
@Index("waiver_claim", ["claimId"])
@Index("waiver_at", ["at", "id"])
export class Waiver {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @Column("text") person: string;
  /** The root field by which it was done. */
  @Column("text") act: string;
  @Column("text") ground: WaiverGround;
  @Column("timestamptz") at: Date;
  /** The roles that could have done it, and that nobody independent held. */
  @Column("text", { array: true }) insteadOfNobody: string[];
}
