import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../shared/scalars";
import { CALL_BACK_SEED, type DrawnSample, type DrawnVisit } from "./callback-sample.service";
import type { CallBackOutcome } from "./callback.rules";
import { CallBackOutcomeEnum } from "./charge.input";

@ObjectType("CallBackVisit", {
  description: "A visit whose member is to be asked whether they paid.",
})
export class CallBackVisitType {
  readonly providerId: string;

  @Field(() => String, { description: "Number of the visit's claim." })
  claimNumber: string;

  @Field(() => DateScalar, { description: "The day of the visit." })
  serviceDate: string;

  @Field(() => String, { description: "The member's number." })
  memberNumber: string;

  @Field(() => String, { description: "The member's name." })
  name: string;

  @Field(() => String, { nullable: true, description: "The Khmer name." })
  nameKhmer: string | null;

  @Field(() => String, { description: "The telephone number." })
  phone: string;

  @Field(() => CallBackOutcomeEnum, {
    nullable: true,
    description: "What was said when the member was called last; null while nobody has called.",
  })
  outcome: CallBackOutcome | null;
}

@ObjectType("CallBackSample", { description: "Visits that were drawn by lot to be asked about." })
export class CallBackSampleType {
  @Field(() => String, {
    description: "The version of the seed: days and seed being the same, so is the sample.",
  })
  seedVersion: string;

  @Field(() => Int, { description: "Visits it is drawn from: of members who can be called." })
  drawnFrom: number;

  @Field(() => [CallBackVisitType], { description: "The visits, in the order of their lots." })
  visits: CallBackVisitType[];
}

const showVisit = ({ claimId: _claim, memberId: _member, ...visit }: DrawnVisit) =>
  Object.assign(new CallBackVisitType(), visit);

/** Shows a sample. */
export function showSample({ drawnFrom, visits }: DrawnSample): CallBackSampleType {
  const shown = { seedVersion: CALL_BACK_SEED, drawnFrom, visits: visits.map(showVisit) };
  return Object.assign(new CallBackSampleType(), shown);
}
