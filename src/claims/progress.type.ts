import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../shared/scalars";
import type { ClaimEvent } from "./claim-event.entity";

@ObjectType("ClaimEvent", { description: "One thing that happened to a claim." })
export class ClaimEventType {
  readonly row: ClaimEvent;

  @Field(() => DateTimeScalar, { description: "When." })
  at: Date;

  @Field(() => String, {
    description: "Stable kind of what happened, such as SUBMITTED or VOIDED.",
  })
  kind: string;

  @Field(() => String, { description: "Who did it; `engine` for the rules." })
  actor: string;
}

/** Shows what happened. */
export function showEvent(row: ClaimEvent): ClaimEventType {
  const { at, kind, actor } = row;
  return Object.assign(new ClaimEventType(), { row, at, kind, actor });
}
