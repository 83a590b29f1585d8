import { Field, ID, InputType } from "type-graphql";
import type { LapseFilter, LapseRequest } from "../../enrolment";
import { DateScalar } from "../../shared/scalars";
import { visible } from "../../shared/text";

@InputType({ description: "Cover that is to lapse because its premium has not come." })
export class RecordLapseInput {
  @Field(() => String, {
    description:
      "The factory's code; it must owe for a month that ended longer ago than its plan's grace.",
  })
  factoryCode: string;

  @Field(() => String, {
    nullable: true,
    description: "The one member whose cover lapses; everybody's at the factory when left out.",
  })
  memberNumber?: string | null;

  @Field(() => DateScalar, { description: "The day on which notice was given." })
  noticedOn: string;

  @Field(() => DateScalar, {
    description:
      "The first day without cover: at least 14 days after the notice, and never before today, since desks were told until now that cover holds.",
  })
  lapsesOn: string;

  @Field(() => String, { description: "Why, in a sentence." })
  reason: string;
}

@InputType({ description: "A recorded lapse that a second person confirms." })
export class ConfirmLapseInput {
  @Field(() => ID, { description: "The lapse." })
  lapseId: string;
}

@InputType({ description: "A lapse that is to end." })
export class EndLapseInput {
  @Field(() => ID, { description: "The lapse." })
  lapseId: string;

  @Field(() => String, { description: "Why, in a sentence: the premium has come." })
  reason: string;
}

@InputType("LapseFilter", { description: "Which lapses a list holds." })
export class LapseFilterInput {
  @Field(() => String, { nullable: true, description: "Only those of the factory of this code." })
  factoryCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those that wait or hold; false: those that were ended; all when left out.",
  })
  open?: boolean | null;
}

/** Reads a lapse, without the blanks around codes and numbers. */
export const lapseRequestOf = (input: RecordLapseInput): LapseRequest => ({
  factoryCode: visible(input.factoryCode),
  memberNumber: input.memberNumber == null ? null : visible(input.memberNumber),
  noticedOn: input.noticedOn,
  lapsesOn: input.lapsesOn,
  reason: visible(input.reason),
});

/** Reads a filter; what was left out is null. */
export const lapseFilterOf = (input: LapseFilterInput | null | undefined): LapseFilter => ({
  factoryCode: input?.factoryCode ?? null,
  open: input?.open ?? null,
});
