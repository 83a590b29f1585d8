import { callerOf, mistakes, spokenProvider, type Actor, type RequestContext } from "../access";
import { showProblem } from "../adjudication";
import { rowIdOf } from "../shared/node.type";
import type { SubmitClaimInput } from "./claim.input";
import type { ClaimService } from "./claim.service";
import { showClaim } from "./claim.show";
import { claimDraft } from "./draft.mapping";
import type { IntakeOutcome } from "./intake.service";
import type { IntakeItem } from "./recognise.service";
import type { SubmitClaimPayload } from "./submit.type";

/** Reads a submitted claim as an item at the door of the provider the caller speaks for. */
export const itemOf = (actor: Actor, input: SubmitClaimInput): IntakeItem => ({
  draft: claimDraft(input),
  providerId: spokenProvider(actor, input.providerId, (id) => rowIdOf("Provider", id)),
});

/** Shows what became of claims: each as it stands, or why it was refused. */
export async function payloadsOf(
  service: ClaimService,
  context: RequestContext,
  outcomes: readonly IntakeOutcome[],
): Promise<SubmitClaimPayload[]> {
  const actor = callerOf(context);
  mistakes(context, outcomes.filter(({ wrongFactor }) => wrongFactor === true).length);
  const ids = outcomes.flatMap(({ claimId }) => (claimId === null ? [] : [claimId]));
  const rows = ids.length === 0 ? [] : await service.claimsById(actor, ids);
  const byId = new Map(rows.map((row, index) => [ids[index], row]));
  return outcomes.map(({ claimId, replayed, conflict, problems }) => {
    const row = byId.get(claimId ?? undefined) ?? null;
    const claim = row && showClaim(row, actor);
    const errors = problems.map((one) => showProblem(one, context.language));
    return { claim, replayed, conflict: conflict as SubmitClaimPayload["conflict"], errors };
  });
}
