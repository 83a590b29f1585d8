import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";

/** One service of a claim: what was asked, what was allowed, and by which price. */
@Entity("claim_line")
@Check("claim_line_number", "line >= 1")
@Check("claim_line_quantity", "quantity >= 1 AND allowed_quantity BETWEEN 0 AND quantity")
@Check("claim_line_counted", "counted_quantity BETWEEN 0 AND quantity AND counted_minor >= 0")
@Check("claim_line_state", oneOf("state", ["ALLOWED", "REDUCED", "DENIED", "PENDED"]))
@Check("claim_line_charge", "charge_minor >= 0")
@Check("claim_line_charge_currency", oneOf("charge_currency", CURRENCIES))
@Check(
  "claim_line_money",
  "submitted_minor >= 0 AND benefit_minor >= 0 AND benefit_minor <= submitted_minor",
)
@Check("claim_line_denied_pays_nothing", "state <> 'DENIED' OR benefit_minor = 0")
@Check("claim_line_pended_undecided", "(state = 'PENDED') = (benefit_minor IS NULL)")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Index("claim_line_usage", ["memberId", "serviceDate", "serviceId"])
export class ClaimLine {
  @PrimaryColumn("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  @PrimaryColumn("int") line: number;
  @Column("text", { nullable: true }) providerLineReference: string | null;
  @ForeignKey("Service")
  @Column("uuid")
  serviceId: string;
  /** Repeated from the claim, so that a member's usage is one index away. */
  @ForeignKey("Member")
  @Column("uuid", { nullable: true })
  memberId: string | null;
  @Column("date") serviceDate: string;
  @Column("int") quantity: number;
  @Column("int", { nullable: true }) allowedQuantity: number | null;
  @Column("text") state: "ALLOWED" | "REDUCED" | "DENIED" | "PENDED";
  /** The line's total as charged, in the charge's own currency; null: by tariff. */
  @Column("bigint", { nullable: true }) chargeMinor: bigint | null;
  @Column("text", { nullable: true }) chargeCurrency: Currency | null;
  @Column("bigint", { nullable: true }) submittedMinor: bigint | null;
  @Column("bigint", { nullable: true }) benefitMinor: bigint | null;
  /** What counts for limits: what is allowed or, while the line waits, what is left of it. */
  @Column("int") countedQuantity: number;
  @Column("bigint", { nullable: true }) countedMinor: bigint | null;
  /** Versions used, so that history is never priced again. */
  @ForeignKey("Tariff")
  @Column("uuid", { nullable: true })
  tariffId: string | null;
  @ForeignKey("ExchangeRate")
  @Column("uuid", { nullable: true })
  exchangeRateId: string | null;
  @ForeignKey("Plan")
  @Column("uuid", { nullable: true })
  planId: string | null;
}
