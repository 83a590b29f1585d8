import { Field, Int, ObjectType } from "type-graphql";
import { VersionStatusEnum } from "../shared/enums.type";
import { formatScaled } from "../shared/money";
import { MoneyType, showMoney } from "../shared/money.type";
import { globalId, Node } from "../shared/node.type";
import { DateScalar, DecimalScalar } from "../shared/scalars";
import type { VersionStatus } from "../shared/version-status";
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

  @Field(() => VersionStatusEnum, { description: "Whether it counts on its days." })
  status: VersionStatus;

  @Field(() => DateScalar, { description: "First day in force." })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  validTo: string | null;

  @Field(() => MoneyType, { nullable: true, description: "Flat premium per member and month." })
  premiumPerMonth: MoneyType | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Premium as a share of the wage, 0 to 1; null where it is flat.",
  })
  premiumWageRate: string | null;

  @Field(() => MoneyType, { nullable: true, description: "The least a premium by wage may be." })
  premiumFloor: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: "The most a premium by wage may be." })
  premiumCeiling: MoneyType | null;

  @Field(() => DecimalScalar, { description: "The employer's share of the premium, 0 to 1." })
  employerShare: string;
}

const inShares = (basisPoints: number): string => formatScaled(BigInt(basisPoints), 4);

/** Shows a plan version. */
export function showPlan(row: PlanVersion): PlanType {
  const { premiumCurrency: currency, premiumWageRateBp: wageRate } = row;
  const amount = (minor: bigint | null) => currency && showMoney(minor, currency);
  return Object.assign(new PlanType(), {
    row,
    id: globalId("Plan", row.id),
    code: row.code,
    version: row.version,
    status: row.status,
    validFrom: row.validFrom,
    validTo: row.validTo,
    premiumPerMonth: amount(row.premiumMinor),
    premiumWageRate: wageRate === null ? null : inShares(wageRate),
    premiumFloor: amount(row.premiumFloorMinor),
    premiumCeiling: amount(row.premiumCeilingMinor),
    employerShare: inShares(row.employerShareBp),
  });
}
