import {
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { batchReader, speaksOf, type RequestContext } from "../../access";
import { publishEnum } from "../../shared/enums";
import { present } from "../../shared/errors";
import { connect, connectionOf, PageArguments } from "../../shared/pages.type";
import type { EnrolmentService } from "../enrolment.service";
import {
  DUPLICATE_WEIGHTS,
  type DuplicatePair,
  type DuplicateReason,
} from "./duplicate-list.service";
import { MemberType, showMember } from "./registered-member.type";

const DuplicateReasonEnum = publishEnum<DuplicateReason>(
  "DuplicateReason",
  "Why two records may be one person.",
  {
    SAME_NATIONAL_ID: "The first nine digits of the national IDs are the same.",
    SAME_NAME_AND_BIRTH_DATE: "The folded names and the days of birth are the same.",
    SAME_NAME_YEAR_SEX_AND_PHONE:
      "The folded names, years of birth, sexes and telephone numbers are the same.",
  },
);

@ObjectType("PossibleDuplicate", { description: "Two records that may be one person." })
export class PossibleDuplicateType {
  readonly row: DuplicatePair;

  @Field(() => [DuplicateReasonEnum], { description: "Why, what weighs most first." })
  reasons: DuplicateReason[];

  @Field(() => Float, { description: "How likely they are one, by the reasons, 0 to 1." })
  score: number;
}

export const PossibleDuplicateConnection = connectionOf(
  "PossibleDuplicate",
  () => PossibleDuplicateType,
);

const REASONS = Object.keys(DUPLICATE_WEIGHTS) as DuplicateReason[];
const MOST = REASONS.reduce((sum, reason) => sum + DUPLICATE_WEIGHTS[reason], 0);

function showPair(row: DuplicatePair): PossibleDuplicateType {
  // The weights are powers of two: a sum tells which of them are in it.
  const reasons = REASONS.filter((reason) => (row.weight & DUPLICATE_WEIGHTS[reason]) !== 0);
  return Object.assign(new PossibleDuplicateType(), { row, reasons, score: row.weight / MOST });
}

@Resolver(() => PossibleDuplicateType)
export class PossibleDuplicateResolver {
  constructor(private readonly service: EnrolmentService) {}

  @Query(() => PossibleDuplicateConnection, {
    description:
      "Pairs of records that may be one person, the likeliest first, without those merged or told apart.",
  })
  async possibleDuplicates(
    @Ctx() context: RequestContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const { persons } = this.service;
    const page = await persons.duplicatePage({ first, after });
    const ids = page.rows.flatMap(({ node }) => [node.oneId, node.otherId]);
    speaksOf(context, await persons.circle([...new Set(ids)]));
    return connect(page, showPair, () => persons.duplicateCount());
  }

  @FieldResolver(() => MemberType, { description: "One record." })
  one(@Root() { row }: PossibleDuplicateType, @Ctx() context: RequestContext) {
    return this.member(context, row.oneId);
  }

  @FieldResolver(() => MemberType, { description: "The other record." })
  other(@Root() { row }: PossibleDuplicateType, @Ctx() context: RequestContext) {
    return this.member(context, row.otherId);
  }

  private async member(context: RequestContext, id: string): Promise<MemberType> {
    const read = batchReader(context, "members", this.service.members);
    return showMember(present(await read.load(id), "member"));
  }
}
