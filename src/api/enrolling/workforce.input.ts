import { Field, InputType, Int } from "type-graphql";
import { AgeBandEnum, type WorkforceBand } from "../../enrolment";
import { SexEnum } from "../../shared/enums.type";
import { YearMonthScalar } from "../../shared/scalars";
import type { Sex } from "../../shared/sexes";

@InputType({ description: "How many workers of one age and sex could be members in a month." })
export class WorkforceBandInput {
  @Field(() => AgeBandEnum, { description: "Age in years on the month's first day." })
  ageBand: WorkforceBand["ageBand"];

  @Field(() => SexEnum, { description: "Sex as the factory reports it." })
  sex: Sex;

  @Field(() => Int, { description: "Workers, insured or not: 0 to 100,000." })
  workers: number;
}

@InputType({ description: "A factory's workforce of a month, whole." })
export class ReportWorkforceInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => YearMonthScalar, {
    description: "The month: one in which the factory is a partner, next month at the latest.",
  })
  month: string;

  @Field(() => [WorkforceBandInput], {
    description:
      "Every age and sex at most once; one that is left out has no worker, all of them at least one.",
  })
  bands: WorkforceBandInput[];
}
