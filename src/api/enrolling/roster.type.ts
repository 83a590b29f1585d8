import { Field, Int, ObjectType } from "type-graphql";
import { InputErrorType } from "../../adjudication";
import type { RosterOutcome } from "../../enrolment";
import { publishEnum } from "../../shared/enums";

export const RosterOutcomeEnum = publishEnum<RosterOutcome>(
  "RosterOutcome",
  "What becomes of a row.",
  {
    JOINER: "Is covered here from now on, and never was before.",
    LEAVER: "Is no longer covered here.",
    REHIRE: "Was a member before and is covered again, under the same number.",
    CHANGE: "Stays; the register follows what the list tells otherwise.",
    UNCHANGED: "Stays as recorded.",
    CONFLICT: "Contradicts the register or another row: a person sorts it out.",
    REJECTED: "Cannot be read or cannot be.",
  },
);

@ObjectType("RosterRowResult", { description: "What becomes of one row." })
export class RosterRowResultType {
  @Field(() => Int, {
    description: "The row, counted from 1; 0 for somebody who is covered and on no row.",
  })
  row: number;

  @Field(() => RosterOutcomeEnum, { description: "What becomes of it." })
  outcome: RosterOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Whose row it is; null for nobody, and for somebody new until it is applied.",
  })
  memberNumber: string | null;

  @Field(() => [InputErrorType], { description: "Why it was not taken." })
  errors: InputErrorType[];
}

const rows = (what: string) => ({ description: `Rows of people who ${what}.` });

@ObjectType("ApplyRosterPayload", { description: "What a list does, or would do." })
export class ApplyRosterPayload {
  @Field(() => String, {
    nullable: true,
    description: "What to send as `confirm` to apply exactly this; null when refused.",
  })
  digest: string | null;

  @Field(() => Boolean, { description: "Whether it was applied, now or before." })
  applied: boolean;

  @Field(() => Int, rows("are covered here for the first time"))
  joiners: number;

  @Field(() => Int, rows("leave, with those who are on no row"))
  leavers: number;

  @Field(() => Int, rows("come back"))
  rehires: number;

  @Field(() => Int, rows("stay and are told otherwise"))
  changes: number;

  @Field(() => Int, rows("stay as recorded"))
  unchanged: number;

  @Field(() => Int, rows("contradict something, and are left as they are"))
  conflicts: number;

  @Field(() => Int, rows("could not be read"))
  rejected: number;

  @Field(() => [RosterRowResultType], {
    description: "Row by row, in the list's order; then those who are on none.",
  })
  rows: RosterRowResultType[];

  @Field(() => [InputErrorType], {
    description: "Why the list as a whole was refused; nothing is changed then.",
  })
  errors: InputErrorType[];
}
