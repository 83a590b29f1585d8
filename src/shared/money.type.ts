import { Field, InputType, ObjectType } from "type-graphql";
import { CurrencyEnum } from "./enums.type";
import { formatMinor, type Currency, type Money } from "./money";
import { DecimalScalar } from "./scalars";

/** An amount as it is shown. */
@ObjectType("Money", { description: "An exact amount with its currency." })
export class MoneyType {
  @Field(() => DecimalScalar, {
    description: "The amount: riel without decimals, dollars with two.",
  })
  amount: string;

  @Field(() => CurrencyEnum, { description: "The currency of the amount." })
  currency: Currency;
}

/** An amount as it is sent; the intake rules read it. */
@InputType("MoneyInput", { description: "An amount as charged or paid." })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description:
      "The amount, without sign or exponent; more decimals than the currency has are refused.",
  })
  amount: string;

  @Field(() => CurrencyEnum, { description: "The currency of the amount." })
  currency: Currency;
}

/** Shows minor units; null stays null. */
export function showMoney(minor: bigint, currency: Currency): MoneyType;
export function showMoney(minor: bigint | null, currency: Currency): MoneyType | null;
export function showMoney(minor: bigint | null, currency: Currency): MoneyType | null {
  return minor === null ? null : { amount: formatMinor(minor, currency), currency };
}

/** Shows an exact amount. */
export const showExact = ({ minor, currency }: Money): MoneyType => showMoney(minor, currency);
