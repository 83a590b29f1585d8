import { Field, Int, ObjectType } from "type-graphql";
import { toDecimal } from "../../shared/fraction";
import { DecimalScalar, YearMonthScalar } from "../../shared/scalars";
import type { PremiumPayer } from "../premiums/contribution-months.loader";
import type { FactoryMonth } from "./factory-months.rules";

@ObjectType("FactoryMonth", {
  description:
    "A factory's month in sums. Covers of one person there that touch or overlap are one stay, and " +
    "insuredBefore + joiners - leavers - lapsed = insuredAtEnd holds exactly.",
})
export class FactoryMonthType {
  /** Whose month it is. */
  readonly factory: PremiumPayer;

  @Field(() => YearMonthScalar, { description: "The month." })
  month: string;

  @Field(() => Int, {
    nullable: true,
    description: "Workers who could be members, as reported; null when nothing was.",
  })
  eligibleWorkers: number | null;

  @Field(() => Int, {
    description:
      "People covered there on the last day of the month before: its insuredAtEnd, the same.",
  })
  insuredBefore: number;

  @Field(() => Int, { description: "People covered there on the month's last day." })
  insuredAtEnd: number;

  @Field(() => Int, {
    description:
      "Stays whose first day lies in the month: nobody was covered by them the day before.",
  })
  joiners: number;

  @Field(() => Int, {
    description:
      "Those of the joiners who had, by that day, a cover at any factory that had ended.",
  })
  rehires: number;

  @Field(() => Int, {
    description:
      "Stays whose first day without cover lies in the month, those that lapsed not counted.",
  })
  leavers: number;

  @Field(() => Int, {
    description: "Stays that a recorded lapse ended, its first day without cover in the month.",
  })
  lapsed: number;

  @Field(() => Int, {
    description: "Days of cover in the month, each person's day there once.",
  })
  coveredDays: number;

  @Field(() => DecimalScalar, {
    description:
      "Member-months: coveredDays over the days of the month, exact to twelve significant digits.",
  })
  memberMonths: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Member-months over eligible workers, to twelve significant digits; null when none were reported.",
  })
  penetration: string | null;

  @Field(() => Boolean, {
    description: "Penetration is above 1: cover or the reported workforce is wrong.",
  })
  moreInsuredThanEligible: boolean;

  @Field(() => Boolean, {
    description: "The month had not ended: covers without an end count as if they went on.",
  })
  partial: boolean;
}

/** Shows a month of a factory. */
export function showFactoryMonth(told: FactoryMonth, factory: PremiumPayer): FactoryMonthType {
  const { memberMonths, penetration, ...sums } = told;
  return Object.assign(new FactoryMonthType(), {
    factory,
    ...sums,
    memberMonths: toDecimal(memberMonths),
    penetration: penetration && toDecimal(penetration),
    moreInsuredThanEligible:
      penetration !== null && penetration.numerator > penetration.denominator,
  });
}
