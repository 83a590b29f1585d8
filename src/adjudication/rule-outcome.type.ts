import { Field, Int, ObjectType } from "type-graphql";
import type { Severity } from "./decision.rules";
import { ReasonParameterType, SeverityEnum } from "./reason.type";
import type { RuleOutcome } from "./trace.rules";

@ObjectType("RuleOutcome", { description: "What one rule came to in a decision." })
export class RuleOutcomeType {
  @Field(() => String, { description: "The rule's code." })
  code: string;

  @Field(() => Int, { nullable: true, description: "The line; null for the claim as a whole." })
  line: number | null;

  @Field(() => SeverityEnum, { description: "What it did; NONE where it found nothing." })
  result: Severity;

  @Field(() => [ReasonParameterType], {
    description:
      "The facts it looked at, as JSON, and its settings as `settings.name`; none for desks.",
  })
  inputs: ReasonParameterType[];
}

/** Shows what a rule came to. */
export const showOutcome = ({ inputs, ...outcome }: RuleOutcome): RuleOutcomeType =>
  Object.assign(new RuleOutcomeType(), {
    ...outcome,
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
  });
