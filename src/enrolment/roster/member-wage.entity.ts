import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CURRENCIES, type Currency } from "../../shared/money";
import { oneOf } from "../../shared/sql";

/** A member's monthly wage at a factory from a month on, until a later row says another. */
@Entity("member_wage")
@Check("member_wage_month", "month = date_trunc('month', month)::date")
@Check("member_wage_positive", "wage_minor >= 0")
@Check("member_wage_currency", oneOf("currency", CURRENCIES))
@Check("member_wage_recorded", "superseded_at > recorded_at")
@Index("member_wage_once", ["factoryId", "memberId", "month"], {
  unique: true,
  where: "superseded_at IS NULL",
})
export class MemberWage {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Member")
  @Column("uuid")
  memberId: string;
  @ForeignKey("Factory")
  @Column("uuid")
  factoryId: string;
  /** The first day of the month from which on it is earned. */
  @Column("date") month: string;
  @Column("bigint") wageMinor: bigint;
  @Column("text") currency: Currency;
  @Column("timestamptz") recordedAt: Date;
  @Column("timestamptz", { nullable: true }) supersededAt: Date | null;
}
