import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { callerOf, type RequestContext } from "../access";
import { showProblem } from "../adjudication";
import { askerOf } from "../audit";
import { present } from "../shared/errors";
import type { ClaimService } from "./claim.service";
import { showClaim } from "./claim.show";
import { ReplaceClaimInput, VoidClaimInput } from "./correction.input";
import { VoidClaimPayload } from "./correction.type";
import { itemOf, payloadsOf } from "./submit.show";
import { SubmitClaimPayload } from "./submit.type";

@Resolver()
export class CorrectionResolver {
  constructor(private readonly service: ClaimService) {}

  @Mutation(() => SubmitClaimPayload, {
    description:
      "Puts a corrected claim in another's place: the original is kept and linked. Safe to send again, for ever.",
  })
  async replaceClaim(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReplaceClaimInput, { description: "The correction." })
    input: ReplaceClaimInput,
  ): Promise<SubmitClaimPayload> {
    const actor = callerOf(context);
    const asker = askerOf(actor, context, "replaceClaim");
    const wish = {
      claimNumber: input.claimNumber.trim(),
      expectedVersion: input.expectedVersion,
      correctionReference: input.correctionReference.trim(),
      reason: input.reason.trim(),
    };
    const item = itemOf(actor, input.claim);
    const outcome = await this.service.replace(actor, asker, { wish, item });
    const [payload] = await payloadsOf(this.service, context, [outcome]);
    return present(payload, "payload");
  }

  @Mutation(() => VoidClaimPayload, {
    description: "Withdraws a claim: its reference is used up, its limits are given back.",
  })
  async voidClaim(
    @Ctx() context: RequestContext,
    @Arg("input", () => VoidClaimInput, { description: "The claim, and why." })
    input: VoidClaimInput,
  ): Promise<VoidClaimPayload> {
    const actor = callerOf(context);
    const asker = askerOf(actor, context, "voidClaim");
    const wish = { ...input, claimNumber: input.claimNumber.trim() };
    const { claimId, problems } = await this.service.void(actor, asker, wish);
    const [row] = claimId === null ? [] : await this.service.claimsById(actor, [claimId]);
    const errors = problems.map(({ field, ...told }) =>
      showProblem({ ...told, path: field.split(".") }, context.language),
    );
    return { claim: row ? showClaim(row, actor) : null, errors };
  }
}
