import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { showRefusals } from "../adjudication";
import type { Credential, CredentialOffice, CredentialProblem, RequestContext } from "../access";
import type { InputErrorType } from "../adjudication";
import type { RequestCatalogue } from "../plans";
import { showProvider, type Network } from "../providers";
import { rowIdOf } from "../shared/node.type";
import { malformed } from "../shared/refusal";
import { visible, type Language } from "../shared/text";
import { actOf } from "./act";
import { IssueCredentialInput, requestOf, RevokeCredentialInput } from "./credential.input";
import {
  IssueCredentialPayload,
  RevokeCredentialPayload,
  showCredential,
  type CredentialType,
} from "./credential.type";

/** What the office found, shown like every other refusal. */
const showProblems = (found: readonly CredentialProblem[], language: Language): InputErrorType[] =>
  showRefusals(
    found.map(({ field, problem, parameters }) => malformed(field, problem, parameters)),
    language,
  );

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
      errors: showProblems(issued.problems, context.language),
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
      errors: showProblems(revoked.problems, context.language),
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
