import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { callerOf, speaksOf, type RequestContext } from "../access";
import { problem, showProblem } from "../adjudication";
import { askerOf } from "../audit";
import { LIMITS } from "../shared/limits";
import { rowIdOf } from "../shared/node.type";
import { connect, PageArguments } from "../shared/pages.type";
import { controlProblems } from "./batch-control.rules";
import type { ClaimOrder } from "./claim-list.service";
import { ClaimOrderEnum } from "./claim.enums";
import { ClaimFilter, SubmitClaimInput, SubmitClaimsInput } from "./claim.input";
import type { ClaimService } from "./claim.service";
import { showClaim } from "./claim.show";
import { ClaimConnection, ClaimType } from "./claim.type";
import { itemOf, payloadsOf } from "./submit.show";
import { SubmitClaimPayload, SubmitClaimsPayload } from "./submit.type";

@Resolver()
export class ClaimResolver {
  constructor(private readonly service: ClaimService) {}

  @Mutation(() => SubmitClaimPayload, {
    description: "Submits a claim: the decision is in the reply. Safe to send again, for ever.",
  })
  async submitClaim(
    @Ctx() context: RequestContext,
    @Arg("input", () => SubmitClaimInput, { description: "The claim." }) input: SubmitClaimInput,
  ): Promise<SubmitClaimPayload> {
    const actor = callerOf(context);
    const asker = askerOf(actor, context, "submitClaim");
    const outcomes = await this.service.submit(actor, asker, [itemOf(actor, input)]);
    const [payload] = await payloadsOf(this.service, context, outcomes);
    if (!payload) throw new Error("intake gave no outcome");
    return payload;
  }

  @Mutation(() => SubmitClaimsPayload, {
    description: "Submits up to 100 claims, each on its own; results in the order sent.",
  })
  async submitClaims(
    @Ctx() context: RequestContext,
    @Arg("input", () => SubmitClaimsInput, { description: "The claims." })
    input: SubmitClaimsInput,
  ): Promise<SubmitClaimsPayload> {
    const wrong = controlProblems(input, LIMITS.batchClaims);
    if (wrong.length > 0) {
      const errors = wrong.map(({ field, problem: what, parameters }) => {
        const said = { field, problem: what, ...parameters };
        return showProblem(problem("INT-002", [field], said), context.language);
      });
      return { results: [], accepted: 0, refused: 0, errors };
    }
    const actor = callerOf(context);
    const items = input.claims.map((claim) => itemOf(actor, claim));
    const asker = askerOf(actor, context, "submitClaims");
    const payloads = await payloadsOf(
      this.service,
      context,
      await this.service.submit(actor, asker, items),
    );
    const results = payloads.map((payload, index) => {
      const providerReference = input.claims[index]?.providerReference ?? "";
      return { ...payload, index, providerReference };
    });
    const accepted = results.filter(({ claim }) => claim !== null).length;
    return { results, accepted, refused: results.length - accepted, errors: [] };
  }

  @Query(() => ClaimType, {
    nullable: true,
    description: "A claim by exactly one key: id, claim number, or the provider's reference.",
  })
  async claim(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { nullable: true, description: "The global id." }) id: string | null,
    @Arg("claimNumber", () => String, { nullable: true, description: "HIP's number." })
    claimNumber: string | null,
    @Arg("providerReference", () => String, {
      nullable: true,
      description: "The provider's own number: its newest revision.",
    })
    providerReference: string | null,
    @Arg("providerId", () => ID, {
      nullable: true,
      description: "Whose reference it is; a desk's own is implied.",
    })
    providerId: string | null,
  ): Promise<ClaimType | null> {
    const actor = callerOf(context);
    speaksOf(context, []);
    const rowId = id == null ? null : rowIdOf("Claim", id);
    if (id != null && rowId === null) return null;
    const provider = rowIdOf("Provider", providerId);
    if (providerId != null && provider === null) return null;
    const key = { id: rowId, claimNumber, providerReference, providerId: provider };
    const row = await this.service.claim(actor, key);
    speaksOf(context, [row?.memberId ?? null]);
    return row && showClaim(row, actor);
  }

  @Query(() => ClaimConnection, { description: "Claims the caller may see, by keyset pages." })
  async claims(
    @Ctx() context: RequestContext,
    @Arg("filter", () => ClaimFilter, { nullable: true, description: "Which of them." })
    given: ClaimFilter | null,
    @Arg("orderBy", () => ClaimOrderEnum, {
      nullable: true,
      defaultValue: "RECEIVED_DESC",
      description: "In which order.",
    })
    order: ClaimOrder | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const named = given?.providerId == null ? null : (rowIdOf("Provider", given.providerId) ?? "");
    const filter = { ...given, providerId: named };
    const asked = { filter, order: order ?? "RECEIVED_DESC", first, after };
    const page = await this.service.page(actor, asked);
    speaksOf(
      context,
      page.rows.map(({ node }) => node.memberId),
    );
    return connect(
      page,
      (row) => showClaim(row, actor),
      () => this.service.count(actor, filter),
    );
  }
}
