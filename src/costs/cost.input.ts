import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ServiceCategoryEnum, type ServiceCategory } from "../plans";
import { SexEnum } from "../shared/enums.type";
import { MoneyInput } from "../shared/money.type";
import { DateScalar, DateTimeScalar, YearMonthScalar } from "../shared/scalars";
import type { Sex } from "../shared/sexes";
import { PartialMonthsEnum, PriceBasisEnum } from "./cost.enums";

@InputType({ description: "What part of the scheme is asked about." })
export class CostScope {
  @Field(() => YearMonthScalar, { description: "First service month." })
  from: string;

  @Field(() => YearMonthScalar, { description: "Last service month, included." })
  to: string;

  @Field(() => [String], { nullable: true, description: "Only these factories." })
  factoryCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Only claims of these providers." })
  providerCodes?: string[] | null;

  @Field(() => [ServiceCategoryEnum], { nullable: true, description: "Only lines of these kinds." })
  serviceCategories?: ServiceCategory[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Only claims of these ICD-10 blocks, such as J00-J06.",
  })
  diagnosisGroups?: string[] | null;

  @Field(() => [SexEnum], { nullable: true, description: "Only people of these sexes." })
  sexes?: Sex[] | null;
}

@InputType({ description: "As of when things were known: exactly one way of saying so." })
export class AsKnownInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The end of this day in Phnom Penh; today means now.",
  })
  date?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "This instant." })
  instant?: Date | null;

  @Field(() => ID, { nullable: true, description: "A published release." })
  release?: string | null;
}

@InputType({ description: "How figures are computed." })
export class CostOptions {
  @Field(() => Float, {
    nullable: true,
    defaultValue: 0.95,
    description: "Confidence of intervals, between 0 and 1.",
  })
  confidence?: number | null;

  @Field(() => PartialMonthsEnum, {
    nullable: true,
    defaultValue: "TO_SNAPSHOT",
    description: "How much of a month under way is exposed.",
  })
  partialMonths?: "TO_SNAPSHOT" | "FULL" | null;

  @Field(() => PriceBasisEnum, {
    nullable: true,
    defaultValue: "AS_DECIDED",
    description: "At which prices.",
  })
  priceBasis?: "AS_DECIDED" | "CURRENT_TARIFF" | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: 0.7,
    description: "Completion below which Bornhuetter–Ferguson takes over, between 0 and 1.",
  })
  bornhuetterFergusonBelow?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "Cost per member-year above which it is pooled.",
  })
  poolingPoint?: MoneyInput | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "Seed of simulations." })
  seed?: number | null;
}
