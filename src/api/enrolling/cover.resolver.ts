import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access";
import { InputErrorType, showRefusals } from "../../adjudication";
import { MemberType, showMember, type CoverDone, type CoverOffice } from "../../enrolment";
import { DateScalar } from "../../shared/scalars";
import type { Language } from "../../shared/text";
import { enrolmentActOf } from "../act";
import { textOr } from "./written";

@InputType({ description: "What a member's cover at a factory is, and why it is corrected." })
export class CorrectCoverageInput {
  @Field(() => String, { description: "The number on the card." })
  memberNumber: string;

  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => DateScalar, { description: "First day covered." })
  from: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day no longer covered; left out: open.",
  })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The badge; as recorded when left out. Needed for a first cover at a factory.",
  })
  badge?: string | null;

  @Field(() => String, { description: "Why: it stands beside the cover from then on." })
  reason: string;
}

@InputType({ description: "A cover that never was, and how that was found out." })
export class WithdrawCoverageInput {
  @Field(() => String, { description: "The number on the card." })
  memberNumber: string;

  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => DateScalar, { description: "The first day of the cover." })
  from: string;

  @Field(() => String, { description: "Why it never was." })
  reason: string;
}

const MEMBER = { nullable: true, description: "The member as now recorded; null when refused." };
const ERRORS = { description: "Why it was refused; nothing is changed then." };

@ObjectType("CorrectCoveragePayload", { description: "What became of a correction." })
export class CorrectCoveragePayload {
  @Field(() => MemberType, MEMBER)
  member: MemberType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("WithdrawCoveragePayload", { description: "What became of a withdrawal." })
export class WithdrawCoveragePayload {
  @Field(() => MemberType, MEMBER)
  member: MemberType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

const show = ({ member, problems }: CoverDone, language: Language) => ({
  member: member && showMember(member),
  errors: showRefusals(problems, language),
});

@Resolver()
export class CoverOfficeResolver {
  constructor(private readonly office: CoverOffice) {}

  @Mutation(() => CorrectCoveragePayload, {
    description:
      "Says what a member's cover at a factory is: covers that meet the span become it, and what was known before stays known.",
  })
  async correctCoverage(
    @Ctx() context: RequestContext,
    @Arg("input", () => CorrectCoverageInput, { description: "The cover." })
    input: CorrectCoverageInput,
  ): Promise<CorrectCoveragePayload> {
    const { memberNumber, factoryCode, from, to, badge, reason } = input;
    const wanted = {
      memberNumber: memberNumber.trim(),
      factoryCode: factoryCode.trim(),
      from,
      to: to ?? null,
      badge: textOr(badge),
      reason: reason.trim(),
    };
    const done = await this.office.correct(wanted, enrolmentActOf(context, "correctCoverage"));
    return show(done, context.language);
  }

  @Mutation(() => WithdrawCoveragePayload, {
    description: "Takes back a cover that never was; that it was once recorded stays known.",
  })
  async withdrawCoverage(
    @Ctx() context: RequestContext,
    @Arg("input", () => WithdrawCoverageInput, { description: "The cover." })
    input: WithdrawCoverageInput,
  ): Promise<WithdrawCoveragePayload> {
    const { memberNumber, factoryCode, from, reason } = input;
    const wanted = {
      memberNumber: memberNumber.trim(),
      factoryCode: factoryCode.trim(),
      from,
      reason: reason.trim(),
    };
    const done = await this.office.withdraw(wanted, enrolmentActOf(context, "withdrawCoverage"));
    return show(done, context.language);
  }
}
