import { Field, InputType, Int } from "type-graphql";
import { OtherPayerEnum, type OtherPayer } from "../../enrolment";
import { SexEnum } from "../../shared/enums.type";
import { DateScalar } from "../../shared/scalars";
import type { Sex } from "../../shared/sexes";

@InputType({ description: "What another system calls a member." })
export class ExternalIdInput {
  @Field(() => String, { description: "The other system's name, such as NSSF: once a member." })
  system: string;

  @Field(() => String, { description: "The member's number there, nobody else's." })
  value: string;
}

@InputType({
  description: "What is to be on record of a member: what is left out stays, null clears.",
})
export class CorrectMemberInput {
  @Field(() => String, { description: "The number on the card, ten digits." })
  memberNumber: string;

  @Field(() => String, {
    nullable: true,
    description: "The name in Latin script, family name first; never null.",
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer?: string | null;

  @Field(() => SexEnum, { nullable: true, description: "The sex; never null." })
  sex?: Sex | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of birth, from 1900 to today; it brings its year along.",
  })
  birthDate?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year of birth: that of the birth date, where there is one.",
  })
  birthYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Nine digits, with the issue number in brackets or without: 123456789(01).",
  })
  nationalId?: string | null;

  @Field(() => String, { nullable: true, description: "The telephone number." })
  phone?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of death, not before birth and not in the future.",
  })
  diedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the card is not to be trusted, at most a year ahead.",
  })
  cardBlockedFrom?: string | null;

  @Field(() => OtherPayerEnum, { nullable: true, description: "Who else insures the person." })
  otherPayer?: OtherPayer | null;

  @Field(() => [ExternalIdInput], {
    nullable: true,
    description: "What other systems call the member, all of them: one left out is taken away.",
  })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { description: "Why, at most 2,000 characters." })
  reason: string;
}

const BOTH = "ten digits on the card";

@InputType({ description: "Two records that are one person." })
export class MergeMembersInput {
  @Field(() => String, { description: `Number of the record that answers for both, ${BOTH}.` })
  keptNumber: string;

  @Field(() => String, { description: `Number of the record it answers for, ${BOTH}.` })
  mergedNumber: string;

  @Field(() => String, { description: "Why, at most 2,000 characters." })
  reason: string;
}

@InputType({ description: "A merge that was wrong." })
export class UndoMergeInput {
  @Field(() => String, { description: `Number of the merged record, ${BOTH}.` })
  mergedNumber: string;

  @Field(() => String, { description: "Why, at most 2,000 characters." })
  reason: string;
}

@InputType({ description: "Two records that look alike and are two people." })
export class TellApartInput {
  @Field(() => String, { description: `Number of one record, ${BOTH}.` })
  oneNumber: string;

  @Field(() => String, { description: `Number of the other record, ${BOTH}.` })
  otherNumber: string;

  @Field(() => String, { description: "Why, at most 2,000 characters." })
  reason: string;
}
