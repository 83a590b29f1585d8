import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  callerOf,
  type Credential,
  type CredentialOffice,
  type CredentialProblem,
  type RequestContext,
} from "../access";
import { problem, showProblem, type InputErrorType } from "../adjudication";
import { actEntry, askerOf } from "../audit";
import type { RequestCatalogue } from "../plans";
import { showProvider, type Network } from "../providers";
import { rowIdOf } from "../shared/node.type";
import type { Language } from "../shared/text";
import {
  IssueCredentialInput,
  requestOf,
  RevokeCredentialInput,
  visible,
} from "./credential.input";
import {
  IssueCredentialPayload,
  RevokeCredentialPayload,
  showCredential,
  type CredentialType,
} from "./credential.type";

/** Shows a refusal. Its message says what to do: the rule's own remedy is that of a claim. */
function showRefusal(found: CredentialProblem, language: Language): InputErrorType {
  const { field, problem: what, parameters } = found;
  const said = { field, problem: what, ...parameters };
  const shown = showProblem(problem("INT-002", [field], said), language);
  return { ...shown, remedy: null };
}

/** Who acts, and what the audit keeps of it. */
function actOf(context: RequestContext, operation: string) {
  const actor = callerOf(context);
  return { actor, entry: actEntry(askerOf(actor, context, operation), "DONE") };
}

@Resolver()
export class CredentialResolver {
  constructor(
    private readonly office: CredentialOffice,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @Mutation(() => IssueCredentialPayload, {
    description: "Issues a credential: its key is in this reply and nowhere else.",
  })
  async issueCredential(
    @Ctx() context: RequestContext,
    @Arg("input", () => IssueCredentialInput, { description: "Whom it is for." })
    input: IssueCredentialInput,
  ): Promise<IssueCredentialPayload> {
    const act = actOf(context, "issueCredential");
    const issued = await this.office.issue(requestOf(input), act);
    return {
      key: issued.key,
      credential: await this.shown(context, issued.credential),
      errors: issued.problems.map((one) => showRefusal(one, context.language)),
    };
  }

  @Mutation(() => RevokeCredentialPayload, {
    description: "Revokes a credential for good, felt everywhere within 5 s; safe to send again.",
  })
  async revokeCredential(
    @Ctx() context: RequestContext,
    @Arg("input", () => RevokeCredentialInput, { description: "Which one, and why." })
    { credentialId, reason }: RevokeCredentialInput,
  ): Promise<RevokeCredentialPayload> {
    const id = rowIdOf("Credential", credentialId);
    const act = actOf(context, "revokeCredential");
    const revoked = await this.office.revoke(id, visible(reason), act);
    return {
      credential: await this.shown(context, revoked.credential),
      errors: revoked.problems.map((one) => showRefusal(one, context.language)),
    };
  }

  private async shown(
    context: RequestContext,
    row: Credential | null,
  ): Promise<CredentialType | null> {
    if (row === null) return null;
    const provider = (await this.network.of(context)).providerById(row.providerId ?? "");
    return showCredential(row, provider && showProvider(provider));
  }
}
