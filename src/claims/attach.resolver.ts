import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { showRefusals } from "../adjudication";
import { askerOf } from "../audit";
import { AttachMemberInput } from "./attach.input";
import { AttachMemberPayload } from "./attach.type";
import type { AttachedClaim } from "./attached-claim.loader";
import type { ClaimService } from "./claim.service";
import { showClaim } from "./claim.show";
import { decisionKey } from "./decision.loader";

@Resolver()
export class AttachResolver {
  constructor(private readonly service: ClaimService) {}

  @Mutation(() => AttachMemberPayload, {
    description:
      "Says who the patient of a claim with an open ELG-001 or ELG-007 is: it is judged with them and, when it waits for nothing else, decided. Safe to send again.",
  })
  async attachMember(
    @Ctx() context: RequestContext,
    @Arg("input", () => AttachMemberInput, { description: "The claim, and the member." })
    input: AttachMemberInput,
  ): Promise<AttachMemberPayload> {
    const actor = callerOf(context);
    const asker = askerOf(actor, context, "attachMember");
    const wish = {
      claimNumber: input.claimNumber.trim(),
      expectedVersion: input.expectedVersion,
      memberNumber: input.memberNumber.trim(),
      reason: input.reason.trim(),
    };
    const { attached, problems } = await this.service.attach(actor, asker, wish);
    if (attached) this.letRead(attached, context);
    const errors = showRefusals(problems, context.language);
    return { claim: attached && showClaim(attached.row, actor), errors };
  }

  /** Lets the rest of the answer read the parts that the act has brought, and no others. */
  private letRead(attached: AttachedClaim, context: RequestContext): void {
    const { row, adjudications, standing } = attached;
    const { id } = row;
    const parts = this.service.partsFor(callerOf(context));
    batchReader(context, "claim lines", parts.lines).clear(id).prime(id, attached.lines);
    batchReader(context, "reasons", parts.reasons).clear(id).prime(id, attached.reasons);
    batchReader(context, "findings", parts.findings).clear(id).prime(id, attached.findings);
    batchReader(context, "adjudications", parts.adjudications).clear(id).prime(id, adjudications);
    batchReader(context, "claim events", parts.events).clear(id).prime(id, attached.events);
    batchReader(context, "standing decisions", parts.standing).clear(id).prime(id, standing);
    for (const decision of adjudications) {
      const key = decisionKey(decision);
      batchReader(context, "reasons of decisions", parts.decisionReasons)
        .clear(key)
        .prime(key, attached.reasons);
      batchReader(context, "facts of decisions", parts.judgedBy).clear(key).prime(key, standing);
    }
  }
}
