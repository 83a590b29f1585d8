import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { LINE_RULINGS, type LineRuling } from "./decision.rules";

/**
 * What a person has ruled on a line of a claim. Only added: the last one on a line holds, and the
 * decision that counts it keeps it among its facts.
 */
@Entity("ruling")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("ruling_line", "line >= 1")
@Check("ruling_ruling", oneOf("ruling", LINE_RULINGS))
@Check("ruling_left", "allowed_quantity >= 0 AND benefit_minor >= 0")
@Check("ruling_reasoned", "(ruling = 'ALLOW') = (code IS NULL) AND btrim(sentence) <> ''")
@Index("ruling_claim", ["claimId", "line", "id"])
export class Ruling {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @Column("int") line: number;
  @Column("text") ruling: LineRuling;
  /** What is left at most; null: as much as the rules leave. */
  @Column("int", { nullable: true }) allowedQuantity: number | null;
  @Column("bigint", { nullable: true }) benefitMinor: bigint | null;
  /** A reviewer's code, or that of a finding; null for what is allowed. */
  @Column("text", { nullable: true }) code: string | null;
  /** The person's own sentence: who has to bear a reduction reads it. */
  @Column("text") sentence: string;
  /** What the code's text names, beside the sentence. */
  @Column("jsonb", { default: () => "'{}'" }) parameters: Record<string, string>;
  /** Whether it sets aside what rules deny or reduce: a senior reviewer's. */
  @Column("boolean") overrides: boolean;
  @Column("text") person: string;
  /** As whom the person ruled. */
  @Column("text") role: string;
  @Column("timestamptz") at: Date;
  /** The claim's version that it made. */
  @Column("int") version: number;
}
