import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import { FACT_KINDS, type FactKind } from "./cost-fact.rules";

/**
 * One change of one claim line at one knowledge time. Append-only: every amount is a difference,
 * so a snapshot is the sum of all rows known by then. `…E4` are 1/10,000 USD, converted once at
 * the service date's rate.
 */
@Entity("cost_fact")
@Check("cost_fact_kind", oneOf("kind", FACT_KINDS))
@Check("cost_fact_currency", oneOf("currency", CURRENCIES))
@Check("cost_fact_reason_reduces", "reason_code IS NULL OR incurred_e4 <= 0 OR kind = 'REVERSED'")
@Index("cost_fact_claim", ["claimId"])
@Index("cost_fact_month", ["serviceMonth", "knownAt"])
export class CostFact {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @ForeignKey("Claim")
  @Column("uuid")
  claimId: string;
  @Column("int") line: number;
  @Column("text") kind: FactKind;
  /** The reason a DECIDED row takes an amount off; null on the row that carries the benefit. */
  @Column("text", { nullable: true }) reasonCode: string | null;
  @Column("timestamptz") knownAt: Date;
  /** The claim's service date (admission for a stay), and the first day of its month. */
  @Column("date") serviceDate: string;
  @Column("date") serviceMonth: string;
  @ForeignKey("Member")
  @Column("uuid", { nullable: true })
  memberId: string | null;
  /** The factory whose cover holds the service date; null counts in no figure, only in data quality. */
  @ForeignKey("Factory")
  @Column("uuid", { nullable: true })
  factoryId: string | null;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @ForeignKey("Service")
  @Column("uuid")
  serviceId: string;
  @Column("text") category: string;
  /** ICD-10 block of the principal diagnosis, such as `J00-J06`; null when uncoded. */
  @Column("text", { nullable: true }) diagnosisGroup: string | null;
  @Column("text") currency: Currency;
  /** Change of what the line costs the scheme, in minor units and in the reporting unit. */
  @Column("bigint") incurredMinor: bigint;
  @Column("bigint") incurredE4: bigint;
  /** Change of the benefit decided. */
  @Column("bigint") benefitE4: bigint;
  /** Change of what is paid for a guarantee alone: nobody was covered, the scheme had promised. */
  @Column("bigint") guaranteeE4: bigint;
  /** Change of what the provider charged, against the flat rate. */
  @Column("bigint") chargeE4: bigint;
  /** Change of the number of claims, on the claim's largest line only. */
  @Column("int") claims: number;
  /** Change of what was paid, in minor units and in the reporting unit; and of the claims paid. */
  @Column("bigint") paidMinor: bigint;
  @Column("bigint") paidE4: bigint;
  @Column("int") paidClaims: number;
}
