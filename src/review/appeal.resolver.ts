import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, speaksOf, type RequestContext } from "../access";
import { showRefusals } from "../adjudication";
import { ClaimType, showClaim, type ClaimService } from "../claims";
import { present } from "../shared/errors";
import { rowIdOf } from "../shared/node.type";
import { connect, PageArguments } from "../shared/pages.type";
import {
  AppealClaimInput,
  appealDecisionOf,
  appealWishOf,
  DecideAppealInput,
  RecoverPaymentInput,
  recoveryOf,
  WithdrawAppealInput,
} from "./appeal.input";
import type { AppealService } from "./appeal.service";
import {
  AppealClaimPayload,
  AppealConnection,
  AppealType,
  DecideAppealPayload,
  RecoverPaymentPayload,
  showAppeal,
  WithdrawAppealPayload,
} from "./appeal.type";
import type { Reviewed } from "./judging.service";
import type { ReviewLists } from "./review-lists.service";
import { reviewActOf } from "./review.resolver";

/** Decisions that are looked at again. */
@Resolver(() => AppealType)
export class AppealResolver {
  constructor(
    private readonly appeals: AppealService,
    private readonly lists: ReviewLists,
    private readonly claims: ClaimService,
  ) {}

  @Query(() => AppealConnection, {
    description: "Appeals that wait for a decision, oldest first, by keyset pages.",
  })
  async openAppeals(
    @Ctx() context: RequestContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const page = await this.lists.openAppeals(actor, { first, after });
    const read = this.claimsFor(context);
    const claims = await read.loadMany(page.rows.map(({ node }) => node.claimId));
    speaksOf(
      context,
      claims.map((claim) => (claim instanceof Error ? null : (claim?.memberId ?? null))),
    );
    return connect(page, showAppeal, () => this.lists.openAppealCount(actor));
  }

  @Mutation(() => AppealClaimPayload, {
    description:
      "Objects to the decision on a claim of the own provider, within 30 days of it. Safe to send again.",
  })
  async appealClaim(
    @Ctx() context: RequestContext,
    @Arg("input", () => AppealClaimInput, { description: "The claim, and why." })
    input: AppealClaimInput,
  ): Promise<AppealClaimPayload> {
    const act = reviewActOf(context, "appealClaim");
    return this.done(await this.appeals.open(act, appealWishOf(input)), context);
  }

  @Mutation(() => WithdrawAppealPayload, {
    description: "Withdraws an open appeal of the own provider. Safe to send again.",
  })
  async withdrawAppeal(
    @Ctx() context: RequestContext,
    @Arg("input", () => WithdrawAppealInput, { description: "The appeal." })
    { appealId }: WithdrawAppealInput,
  ): Promise<WithdrawAppealPayload> {
    const act = reviewActOf(context, "withdrawAppeal");
    return this.done(await this.appeals.withdraw(act, rowIdOf("Appeal", appealId)), context);
  }

  @Mutation(() => DecideAppealPayload, {
    description:
      "Decides an appeal, by a senior reviewer who had no part in the decision: it stands, or a new version takes its place. Safe to send again.",
  })
  async decideAppeal(
    @Ctx() context: RequestContext,
    @Arg("input", () => DecideAppealInput, { description: "The decision." })
    input: DecideAppealInput,
  ): Promise<DecideAppealPayload> {
    const act = reviewActOf(context, "decideAppeal");
    return this.done(await this.appeals.decide(act, appealDecisionOf(input)), context);
  }

  @Mutation(() => RecoverPaymentPayload, {
    description:
      "Corrects the decision on a paid claim, because an audit found that too much was paid: the next remittance takes it back.",
  })
  async recoverPayment(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecoverPaymentInput, { description: "What is left of it, and why." })
    input: RecoverPaymentInput,
  ): Promise<RecoverPaymentPayload> {
    const act = reviewActOf(context, "recoverPayment");
    return this.done(await this.appeals.recover(act, recoveryOf(input)), context);
  }

  @FieldResolver(() => ClaimType, { description: "The claim." })
  async claim(@Root() { row }: AppealType, @Ctx() context: RequestContext) {
    const claim = await this.claimsFor(context).load(row.claimId);
    return showClaim(present(claim, "the claim of an appeal"), callerOf(context));
  }

  private claimsFor(context: RequestContext) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.claims.claimsById(actor, ids);
    return batchReader(context, "claims", read);
  }

  /** What became of an act, with the claim as it stands after it. */
  private async done({ claimId, problems }: Reviewed, context: RequestContext) {
    const errors = showRefusals(problems, context.language);
    if (claimId === null) return { claim: null, errors };
    const actor = callerOf(context);
    const [row] = await this.claims.claimsById(actor, [claimId]);
    return { claim: row ? showClaim(row, actor) : null, errors };
  }
}

/** The appeals against the decisions on a claim. */
@Resolver(() => ClaimType)
export class ClaimAppealsResolver {
  constructor(private readonly lists: ReviewLists) {}

  @FieldResolver(() => [AppealType], {
    description: "Appeals against its decisions, oldest first; none for who may not see diagnoses.",
  })
  async appeals(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.lists.appealsOf(actor, ids);
    return (await batchReader(context, "appeals", read).load(row.id)).map(showAppeal);
  }
}
