import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access";
import { InputErrorType, showRefusals } from "../../adjudication";
import {
  MemberType,
  showMember,
  type CorrectionRequest,
  type MemberOffice,
  type MergeOffice,
} from "../../enrolment";
import { enrolmentActOf } from "../act";
import {
  CorrectMemberInput,
  MergeMembersInput,
  TellApartInput,
  UndoMergeInput,
} from "./member.input";

@ObjectType("MemberPayload", { description: "What became of an act on a member." })
export class MemberPayload {
  @Field(() => MemberType, {
    nullable: true,
    description: "The member as on record now; null when it was refused.",
  })
  member: MemberType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is changed then." })
  errors: InputErrorType[];
}

type Optional = string | null | undefined;

/** Null clears and blank is nothing to say; left out stays left out. */
const given = (text: Optional): string | null | undefined =>
  text === undefined ? undefined : text?.trim() || null;

/** What is never cleared: null is as missing as a blank. */
const kept = (text: Optional): string | undefined =>
  text === undefined ? undefined : (text?.trim() ?? "");

function correctionOf(input: CorrectMemberInput): CorrectionRequest {
  const { birthDate, birthYear, diedOn, cardBlockedFrom, otherPayer, externalIds } = input;
  const ids = externalIds?.map(({ system, value }) => ({
    system: system.trim(),
    value: value.trim(),
  }));
  const set = {
    name: kept(input.name),
    nameKhmer: given(input.nameKhmer),
    sex: kept(input.sex),
    birthDate,
    birthYear,
    nationalId: given(input.nationalId),
    phone: given(input.phone),
    diedOn,
    cardBlockedFrom,
    otherPayer,
    externalIds: externalIds === null ? [] : ids,
  };
  return { memberNumber: input.memberNumber.trim(), set, reason: input.reason.trim() };
}

@Resolver()
export class MemberOfficeResolver {
  constructor(
    private readonly office: MemberOffice,
    private readonly merges: MergeOffice,
  ) {}

  @Mutation(() => MemberPayload, {
    description:
      "Corrects what is on record of a member; what was before is kept, waiting claims are judged again.",
  })
  async correctMember(
    @Ctx() context: RequestContext,
    @Arg("input", () => CorrectMemberInput, { description: "What is to be on record, and why." })
    input: CorrectMemberInput,
  ): Promise<MemberPayload> {
    const act = enrolmentActOf(context, "correctMember");
    return show(await this.office.correct(correctionOf(input), act), context);
  }

  @Mutation(() => MemberPayload, {
    description:
      "Merges two records of one person: the kept one answers for both, nothing is moved, and it can be undone.",
  })
  async mergeMembers(
    @Ctx() context: RequestContext,
    @Arg("input", () => MergeMembersInput, { description: "The two records, and why." })
    { keptNumber, mergedNumber, reason }: MergeMembersInput,
  ): Promise<MemberPayload> {
    const wanted = {
      keptNumber: keptNumber.trim(),
      mergedNumber: mergedNumber.trim(),
      reason: reason.trim(),
    };
    const act = enrolmentActOf(context, "mergeMembers");
    return show(await this.merges.merge(wanted, act), context);
  }

  @Mutation(() => MemberPayload, {
    description: "Undoes a merge: the merged record answers for itself again, as before.",
  })
  async undoMerge(
    @Ctx() context: RequestContext,
    @Arg("input", () => UndoMergeInput, { description: "The merged record, and why." })
    { mergedNumber, reason }: UndoMergeInput,
  ): Promise<MemberPayload> {
    const wanted = { mergedNumber: mergedNumber.trim(), reason: reason.trim() };
    const act = enrolmentActOf(context, "undoMerge");
    return show(await this.merges.undo(wanted, act), context);
  }

  @Mutation(() => MemberPayload, {
    description: "Records that two records are two people: they are no possible duplicates then.",
  })
  async tellApart(
    @Ctx() context: RequestContext,
    @Arg("input", () => TellApartInput, { description: "The two records, and why." })
    { oneNumber, otherNumber, reason }: TellApartInput,
  ): Promise<MemberPayload> {
    const wanted = {
      oneNumber: oneNumber.trim(),
      otherNumber: otherNumber.trim(),
      reason: reason.trim(),
    };
    const act = enrolmentActOf(context, "tellApart");
    return show(await this.merges.tellApart(wanted, act), context);
  }
}

type Done = Awaited<ReturnType<MemberOffice["correct"]>>;

const show = ({ member, problems }: Done, { language }: RequestContext): MemberPayload => ({
  member: member && showMember(member),
  errors: showRefusals(problems, language),
});
