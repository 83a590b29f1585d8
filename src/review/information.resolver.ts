import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { showRefusals } from "../adjudication";
import { ClaimType, showClaim, type ClaimService } from "../claims";
import type { Reviewed } from "./judging.service";
import { AnswerInformationRequestInput, answerOf } from "./information.input";
import { questionOf, RequestInformationInput } from "./information.input";
import type { InformationService } from "./information.service";
import {
  AnswerInformationRequestPayload,
  InformationRequestType,
  RequestInformationPayload,
  showInformation,
} from "./information.type";
import { reviewActOf } from "./review.resolver";

/** What reviewers ask of providers, and what these answer. */
@Resolver(() => ClaimType)
export class InformationResolver {
  constructor(
    private readonly information: InformationService,
    private readonly claims: ClaimService,
  ) {}

  @Mutation(() => RequestInformationPayload, {
    description:
      "Asks the provider about a claim the caller holds: it waits for the answer, the scheme's clock stands still, and the caller holds it no more. Without an answer by the day it is denied (TIM-002). Safe to send again.",
  })
  async requestInformation(
    @Ctx() context: RequestContext,
    @Arg("input", () => RequestInformationInput, { description: "The question." })
    input: RequestInformationInput,
  ): Promise<RequestInformationPayload> {
    const act = reviewActOf(context, "requestInformation");
    return this.shown(context, await this.information.ask(act, questionOf(input)));
  }

  @Mutation(() => AnswerInformationRequestPayload, {
    description:
      "Answers a question about an own claim: it is judged again with what the answer brings, and decided when nothing else is open. Safe to send again.",
  })
  async answerInformationRequest(
    @Ctx() context: RequestContext,
    @Arg("input", () => AnswerInformationRequestInput, { description: "The answer." })
    input: AnswerInformationRequestInput,
  ): Promise<AnswerInformationRequestPayload> {
    const act = reviewActOf(context, "answerInformationRequest");
    return this.shown(context, await this.information.answer(act, answerOf(input)));
  }

  @FieldResolver(() => [InformationRequestType], {
    description: "What its provider was asked, oldest first.",
  })
  async informationRequests(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.information.ofClaims(actor, ids);
    const rows = await batchReader(context, "information requests", read).load(row.id);
    return rows.map(showInformation);
  }

  private async shown(context: RequestContext, { claimId, problems }: Reviewed) {
    const actor = callerOf(context);
    const [row] = claimId === null ? [] : await this.claims.claimsById(actor, [claimId]);
    const errors = showRefusals(problems, context.language);
    return { claim: row ? showClaim(row, actor) : null, errors };
  }
}
