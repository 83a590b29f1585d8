import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, speaksOf, type RequestContext } from "../access";
import { showRefusals } from "../adjudication";
import { askerOf } from "../audit";
import { ClaimConnection, ClaimType, showClaim, type ClaimService } from "../claims";
import type { Clock } from "../shared/clock";
import { connect, PageArguments } from "../shared/pages.type";
import type { ReviewAct } from "./review-act.service";
import type { QueueOrder, ReviewQueue } from "./queue.service";
import {
  DecideClaimInput,
  decideWishOf,
  queueFilterOf,
  ReviewFilterInput,
  ReviewOrderEnum,
  TakeClaimForReviewInput,
} from "./review.input";
import type { ReviewService } from "./review.service";
import { DecideClaimPayload, ReviewLeaseType, TakeClaimForReviewPayload } from "./review.type";

/** Who acts on claims that wait for a person, and as whom the audit enters it. */
export function reviewActOf(context: RequestContext, operation: string): ReviewAct {
  const actor = callerOf(context);
  return { actor, asker: askerOf(actor, context, operation) };
}

/** Claims that wait for a person. */
@Resolver(() => ClaimType)
export class ReviewResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly queue: ReviewQueue,
    private readonly claims: ClaimService,
    private readonly clock: Clock,
  ) {}

  @Query(() => ClaimConnection, {
    description: "Claims that wait for somebody of the caller's role, by keyset pages.",
  })
  async reviewQueue(
    @Ctx() context: RequestContext,
    @Arg("filter", () => ReviewFilterInput, { nullable: true, description: "Which of them." })
    given: ReviewFilterInput | null,
    @Arg("orderBy", () => ReviewOrderEnum, {
      nullable: true,
      defaultValue: "DUE_ASC",
      description: "In which order.",
    })
    order: QueueOrder | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const filter = queueFilterOf(given);
    const page = await this.queue.page(actor, { filter, order: order ?? "DUE_ASC", first, after });
    speaksOf(
      context,
      page.rows.map(({ node }) => node.memberId),
    );
    return connect(
      page,
      (row) => showClaim(row, actor),
      () => this.queue.count(actor, filter),
    );
  }

  @Mutation(() => TakeClaimForReviewPayload, {
    description:
      "Opens a waiting claim: for half an hour nobody else may decide it. Opened again by the same person, it is theirs for longer.",
  })
  async takeClaimForReview(
    @Ctx() context: RequestContext,
    @Arg("input", () => TakeClaimForReviewInput, { description: "The claim." })
    { claimNumber }: TakeClaimForReviewInput,
  ): Promise<TakeClaimForReviewPayload> {
    const act = reviewActOf(context, "takeClaimForReview");
    const { claimId, leaseUntil, problems } = await this.reviews.take(act, claimNumber.trim());
    const claim = await this.shown(claimId, act);
    return { claim, leaseUntil, errors: showRefusals(problems, context.language) };
  }

  @Mutation(() => DecideClaimPayload, {
    description:
      "Decides a claim the caller holds: it settles the findings their role may resolve, and no others; the claim waits on while others have to look.",
  })
  async decideClaim(
    @Ctx() context: RequestContext,
    @Arg("input", () => DecideClaimInput, { description: "The decision." })
    input: DecideClaimInput,
  ): Promise<DecideClaimPayload> {
    const act = reviewActOf(context, "decideClaim");
    const { claimId, problems } = await this.reviews.decide(act, decideWishOf(input));
    const claim = await this.shown(claimId, act);
    return { claim, errors: showRefusals(problems, context.language) };
  }

  @FieldResolver(() => ReviewLeaseType, {
    nullable: true,
    description: "Who holds it at this moment, for the scheme's staff; null when nobody does.",
  })
  async lease(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.reviews.leases(actor, ids);
    const lease = await batchReader(context, "review leases", read).load(row.id);
    const { now } = await context.memo.get("moment", () => this.clock.moment());
    return lease !== null && lease.until > now ? lease : null;
  }

  private async shown(claimId: string | null, { actor }: ReviewAct): Promise<ClaimType | null> {
    const [row] = claimId === null ? [] : await this.claims.claimsById(actor, [claimId]);
    return row ? showClaim(row, actor) : null;
  }
}
