import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CURRENCIES, type Currency } from "../../shared/money";
import { oneOf } from "../../shared/sql";

/** What a factory has paid for a month; a booking that was wrong is withdrawn, never changed. */
@Entity("contribution")
@Check("contribution_month", "month = date_trunc('month', month)::date")
@Check(
  "contribution_amounts",
  "employer_minor >= 0 AND employee_minor >= 0 AND employer_minor + employee_minor > 0",
)
@Check("contribution_currency", oneOf("currency", CURRENCIES))
@Check(
  "contribution_withdrawn",
  "(withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)",
)
@Index("contribution_once", ["factoryId", "reference", "month"], {
  unique: true,
  where: "withdrawn_at IS NULL",
})
export class Contribution {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  /** The first day of the month it is for. */
  @Column("date") month: string;
  @Column("bigint") employerMinor: bigint;
  @Column("bigint") employeeMinor: bigint;
  @Column("text") currency: Currency;
  @Column("date") receivedOn: string;
  /** The bank's number of the payment, which may be for several months. */
  @Column("text") reference: string;
  @Column("text") recordedBy: string;
  @Column("timestamptz") recordedAt: Date;
  @Column("text", { nullable: true }) withdrawnBy: string | null;
  @Column("timestamptz", { nullable: true }) withdrawnAt: Date | null;
  @Column("text", { nullable: true }) withdrawnReason: string | null;
}
