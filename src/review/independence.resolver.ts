import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { showRefusals } from "../adjudication";
import type { ClaimService } from "../claims";
import type { RequestCatalogue } from "../plans";
import { ProviderType, showProvider, type Network } from "../providers";
import { present } from "../shared/errors";
import { connect, PageArguments } from "../shared/pages.type";
import {
  DeclareTieInput,
  DeclareTiePayload,
  EndTieInput,
  EndTiePayload,
  showTie,
  showWaiver,
  TieConnection,
  TieType,
  tieWishOf,
  WaiverConnection,
  WaiverType,
} from "./independence.type";
import type { ReviewLists } from "./review-lists.service";
import { reviewActOf } from "./review.resolver";
import type { TieDone, TieOffice } from "./tie-office.service";

/** Who is tied to which provider. */
@Resolver(() => TieType)
export class TieResolver {
  constructor(
    private readonly office: TieOffice,
    private readonly lists: ReviewLists,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @Query(() => TieConnection, {
    description: "Ties between persons and providers, ended ones too, newest first.",
  })
  async ties(
    @Ctx() context: RequestContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const page = await this.lists.ties(actor, { first, after });
    return connect(page, showTie, () => this.lists.tieCount(actor));
  }

  @Mutation(() => DeclareTiePayload, {
    description:
      "Declares that a person is tied to a provider: they do not decide on its claims while somebody independent can. Safe to send again.",
  })
  async declareTie(
    @Ctx() context: RequestContext,
    @Arg("input", () => DeclareTieInput, { description: "The tie." }) input: DeclareTieInput,
  ): Promise<DeclareTiePayload> {
    const act = reviewActOf(context, "declareTie");
    return shown(await this.office.declare(act, await this.asked(input, context)), context);
  }

  @Mutation(() => EndTiePayload, {
    description: "Ends a tie that holds no more: nobody ends their own. Safe to send again.",
  })
  async endTie(
    @Ctx() context: RequestContext,
    @Arg("input", () => EndTieInput, { description: "The tie, and why." }) input: EndTieInput,
  ): Promise<EndTiePayload> {
    const act = reviewActOf(context, "endTie");
    return shown(await this.office.end(act, await this.asked(input, context)), context);
  }

  @FieldResolver(() => ProviderType, { description: "The provider." })
  async provider(@Root() { row }: TieType, @Ctx() context: RequestContext) {
    const network = await this.network.of(context);
    return showProvider(present(network.providerById(row.providerId), "provider"));
  }

  private async asked(input: DeclareTieInput | EndTieInput, context: RequestContext) {
    const wish = tieWishOf(input);
    const network = await this.network.of(context);
    return { wish, providerId: network.providerByCode(wish.providerCode)?.id ?? null };
  }
}

const shown = ({ tie, problems }: TieDone, { language }: RequestContext) => ({
  tie: tie && showTie(tie),
  errors: showRefusals(problems, language),
});

/** What was done by persons who were not independent. */
@Resolver(() => WaiverType)
export class WaiverResolver {
  constructor(
    private readonly lists: ReviewLists,
    private readonly claims: ClaimService,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @Query(() => WaiverConnection, {
    description: "Acts of persons who were not independent, newest first, by keyset pages.",
  })
  async waivers(
    @Ctx() context: RequestContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const page = await this.lists.waivers(actor, { first, after });
    return connect(page, showWaiver, () => this.lists.waiverCount(actor));
  }

  @FieldResolver(() => String, { description: "HIP's number of the claim." })
  async claimNumber(@Root() { row }: WaiverType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.claims.claimsById(actor, ids);
    const claim = await batchReader(context, "claims", read).load(row.claimId);
    return present(claim, "the claim of a waiver").claimNumber;
  }

  @FieldResolver(() => ProviderType, { description: "The provider." })
  async provider(@Root() { row }: WaiverType, @Ctx() context: RequestContext) {
    const network = await this.network.of(context);
    return showProvider(present(network.providerById(row.providerId), "provider"));
  }
}
