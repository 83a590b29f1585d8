import { Field, Int, ObjectType } from "type-graphql";
import type { Actor } from "../access";
import type { LimitBalance } from "../adjudication";

@ObjectType("LimitBalance", { description: "What of one limit of the plan is left." })
export class LimitBalanceType {
  @Field(() => String, { description: "The limit's rule." })
  code: string;

  @Field(() => Int, { nullable: true, description: "How much the plan allows in the period." })
  allowed: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How much is used, at every provider; for HIP's staff only.",
  })
  used: number | null;

  @Field(() => Int, { nullable: true, description: "How much is left, before this line." })
  remaining: number | null;

  @Field(() => String, {
    description: "VISIT, DAY, MONTH, COVER_YEAR, CALENDAR_YEAR or LIFETIME.",
  })
  period: string;
}

/** Shows what is left of a limit; where it was used is no desk's business. */
export function showBalance(balance: LimitBalance, { role }: Actor): LimitBalanceType {
  const { code, allowed, used, period } = balance;
  const remaining = Math.max(0, allowed - used);
  return { code, allowed, used: role === "DESK" ? null : used, remaining, period };
}
