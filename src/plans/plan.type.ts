import { Field, Int, ObjectType } from "type-graphql";
import { formatScaled, type Currency } from "../shared/money";
import { MoneyType, showMoney } from "../shared/money.type";
import { globalId, Node } from "../shared/node.type";
import { DateScalar, DecimalScalar } from "../shared/scalars";
import type { PlanVersion } from "./plan-book.service";

@ObjectType("Plan", {
  implements: Node,
  description: "One version of a benefit package, in force for a span of days.",
})
export class PlanType extends Node {
  readonly row: PlanVersion;

  @Field(() => String, { description: "The plan's code, the same for all its versions." })
  code: string;

  @Field(() => Int, { description: "The version's number, from 1." })
  version: number;

  @Field(() => DateScalar, { description: "First day in force." })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  validTo: string | null;

  @Field(() => MoneyType, { nullable: true, description: "Premium per member and month." })
  premiumPerMonth: MoneyType | null;

  @Field(() => DecimalScalar, { description: "The employer's share of the premium, 0 to 1." })
  employerShare: string;
}

const showPremium = (minor: bigint | null, currency: Currency | null): MoneyType | null =>
  currency && showMoney(minor, currency);

/** Shows a plan version. */
export function showPlan(row: PlanVersion): PlanType {
  return Object.assign(new PlanType(), {
    row,
    id: globalId("Plan", row.id),
    code: row.code,
    version: row.version,
    validFrom: row.validFrom,
    validTo: row.validTo,
    premiumPerMonth: showPremium(row.premiumMinor, row.premiumCurrency),
    employerShare: formatScaled(BigInt(row.employerShareBp), 4),
  });
}
