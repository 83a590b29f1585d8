import { Field, InputType, Int } from "type-graphql";
import { SexEnum } from "../../shared/enums.type";
import { MoneyInput } from "../../shared/money.type";
import { DateScalar, YearMonthScalar } from "../../shared/scalars";
import type { Sex } from "../../shared/sexes";
import type { WrittenAmount } from "../../shared/refusal";

@InputType({ description: "A worker as the factory's list tells them." })
export class RosterRowInput {
  @Field(() => String, { description: "The worker's number at this factory." })
  badge: string;

  @Field(() => String, { nullable: true, description: "The name in Latin script, family first." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer?: string | null;

  @Field(() => SexEnum, { nullable: true, description: "The sex." })
  sex?: Sex | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year of birth, where the day is not known.",
  })
  birthYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The national ID: nine digits, as 123456789 or 123456789(01).",
  })
  nationalId?: string | null;

  @Field(() => String, { nullable: true, description: "The telephone number." })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member number, where the factory knows it: then it says who this is.",
  })
  memberNumber?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day covered; the month's first day when left out.",
  })
  joinedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day no longer covered, at latest the next month's first; left out: stays.",
  })
  leftOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "The month's wage." })
  wage?: WrittenAmount | null;
}

@InputType({ description: "A factory's whole list of a month." })
export class ApplyRosterInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => YearMonthScalar, { description: "The month." })
  month: string;

  @Field(() => [RosterRowInput], {
    description: "Every worker who is covered, at most 20,000: whoever is on no row leaves.",
  })
  rows: RosterRowInput[];

  @Field(() => Boolean, { description: "True: only shows what the list would do." })
  dryRun: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The dry run's digest: exactly what it showed is applied.",
  })
  confirm?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many rows the list has, where the sender counted them.",
  })
  statedRows?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many leave by being on no row; to be said where that is more than half.",
  })
  leavingByAbsence?: number | null;
}
