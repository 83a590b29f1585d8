import { Field, ID, ObjectType } from "type-graphql";
import { InputErrorType } from "../../adjudication";
import type { Lapse } from "../../enrolment";
import { publishEnum } from "../../shared/enums";
import { globalId } from "../../shared/node.type";
import { connectionOf } from "../../shared/pages.type";
import { DateScalar, DateTimeScalar } from "../../shared/scalars";

/** How a lapse can stand. */
type LapseStatus = "RECORDED" | "CONFIRMED" | "WITHDRAWN" | "LIFTED";

export const LapseStatusEnum = publishEnum<LapseStatus>("LapseStatus", "How a lapse stands.", {
  RECORDED: "It waits for a second person; cover holds.",
  CONFIRMED: "Cover lapses on its day.",
  WITHDRAWN: "It was ended before it was confirmed: cover holds.",
  LIFTED: "It was ended after it was confirmed: cover holds as if it had not lapsed.",
});

@ObjectType("Lapse", {
  description:
    "Cover that lapses because its premium has not come: an act of two persons after notice, never a missing booking by itself.",
})
export class LapseType {
  /** The stored row, for fields that others resolve. */
  readonly row: Lapse;

  @Field(() => ID, { description: "Its id, to confirm or end it." })
  id: string;

  @Field(() => LapseStatusEnum, { description: "How it stands." })
  status: LapseStatus;

  @Field(() => DateScalar, { description: "The day on which notice was given." })
  noticedOn: string;

  @Field(() => DateScalar, { description: "The first day without cover." })
  lapsesOn: string;

  @Field(() => String, { description: "Why." })
  reason: string;

  @Field(() => String, { description: "The person who recorded it." })
  recordedBy: string;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: "The second person; null until then." })
  confirmedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was confirmed." })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The person who ended it." })
  endedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was ended." })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was ended." })
  endedReason: string | null;
}

function statusOf({ confirmedAt, endedAt }: Lapse): LapseStatus {
  if (endedAt === null) return confirmedAt === null ? "RECORDED" : "CONFIRMED";
  return confirmedAt === null ? "WITHDRAWN" : "LIFTED";
}

/** Shows a lapse. */
export function showLapse(row: Lapse): LapseType {
  const { factoryId: _factory, memberId: _member, id, ...shown } = row;
  const known = { row, id: globalId("Lapse", id), status: statusOf(row) };
  return Object.assign(new LapseType(), known, shown);
}

export const LapseConnection = connectionOf("Lapse", () => LapseType);

const LAPSE = { nullable: true, description: "The lapse as it now stands; null when refused." };
const ERRORS = { description: "Why it was refused; nothing is changed then." };

@ObjectType("RecordLapsePayload", { description: "What became of recording a lapse." })
export class RecordLapsePayload {
  @Field(() => LapseType, LAPSE) lapse: LapseType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("ConfirmLapsePayload", { description: "What became of confirming a lapse." })
export class ConfirmLapsePayload {
  @Field(() => LapseType, LAPSE) lapse: LapseType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("EndLapsePayload", { description: "What became of ending a lapse." })
export class EndLapsePayload {
  @Field(() => LapseType, LAPSE) lapse: LapseType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}
