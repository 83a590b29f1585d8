import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access";
import type { ContributionBook, ContributionOffice, WithdrawalOffice } from "../../enrolment";
import { YearMonthScalar } from "../../shared/scalars";
import { enrolmentActOf } from "../act";
import {
  contributionsRequestOf,
  RecordContributionsInput,
  WithdrawContributionInput,
  withdrawalRequestOf,
} from "./contribution.input";
import {
  ContributionMonthType,
  RecordContributionsPayload,
  showContributionMonth,
  showContributionsDone,
  WithdrawContributionPayload,
} from "./contribution.type";

/** What factories owe and have paid. */
@Resolver()
export class ContributionResolver {
  constructor(
    private readonly book: ContributionBook,
    private readonly office: ContributionOffice,
    private readonly withdrawals: WithdrawalOffice,
  ) {}

  @Query(() => [ContributionMonthType], {
    description:
      "What a factory owes and has paid, month by month, as it is known now; at most 120 months.",
  })
  async contributionMonths(
    @Arg("factoryCode", () => String, {
      description: "The factory's code; one that nobody has is refused.",
    })
    factoryCode: string,
    @Arg("from", () => YearMonthScalar, { description: "The first month." }) from: string,
    @Arg("to", () => YearMonthScalar, { description: "The last month, not before the first." })
    to: string,
  ): Promise<ContributionMonthType[]> {
    return (await this.book.months(factoryCode, from, to)).map(showContributionMonth);
  }

  @Mutation(() => RecordContributionsPayload, {
    description:
      "Books what a factory has paid, all of it or nothing; the same under the same reference and month changes nothing. When every month is paid up to one, claims that wait for it are decided.",
  })
  async recordContributions(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordContributionsInput, { description: "The payments." })
    input: RecordContributionsInput,
  ): Promise<RecordContributionsPayload> {
    const act = enrolmentActOf(context, "recordContributions");
    const done = await this.office.record(contributionsRequestOf(input), act);
    return showContributionsDone(done, context.language);
  }

  @Mutation(() => WithdrawContributionPayload, {
    description:
      "Withdraws a booking that was wrong: it is kept and counts for nothing, and its month is owed again.",
  })
  async withdrawContribution(
    @Ctx() context: RequestContext,
    @Arg("input", () => WithdrawContributionInput, { description: "Which booking, and why." })
    input: WithdrawContributionInput,
  ): Promise<WithdrawContributionPayload> {
    const act = enrolmentActOf(context, "withdrawContribution");
    const done = await this.withdrawals.withdraw(withdrawalRequestOf(input), act);
    return showContributionsDone(done, context.language);
  }
}
