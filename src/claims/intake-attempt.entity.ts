import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";

/** A claim that was refused at the door: no claim is stored, the attempt is, for data quality. */
@Entity("intake_attempt")
@Check("intake_attempt_currency", oneOf("currency", CURRENCIES))
export class IntakeAttempt {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @ForeignKey("Provider")
  @Column("uuid", { nullable: true })
  providerId: string | null;
  @Column("text") providerReference: string;
  @Column("text", { array: true }) codes: string[];
  @Column("date", { nullable: true }) serviceDate: string | null;
  @Column("bigint", { nullable: true }) amountMinor: bigint | null;
  @Column("text", { nullable: true }) currency: Currency | null;
  @Column("timestamptz") at: Date;
}
