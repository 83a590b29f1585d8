import { Field, ID, ObjectType } from "type-graphql";
import { RoleEnum, type Credential, type Role } from "../access";
import { InputErrorType } from "../adjudication";
import { ProviderType } from "../providers";
import { globalId } from "../shared/node.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";

@ObjectType("Credential", { description: "A machine credential, without its key." })
export class CredentialType {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => RoleEnum, { description: "The role it gives." })
  role: Role;

  @Field(() => String, { description: "The person or system it was issued to." })
  person: string;

  @Field(() => ProviderType, { nullable: true, description: "The provider a desk speaks for." })
  provider: ProviderType | null;

  @Field(() => String, { nullable: true, description: "The organisation of an outside body." })
  organisation: string | null;

  @Field(() => DateScalar, { description: "The last day it is good for." })
  expiresOn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was revoked." })
  revokedAt: Date | null;
}

/** What of a credential is shown, from its row or from the actor it stands behind. */
export type ShownCredential = Pick<
  Credential,
  "id" | "role" | "person" | "organisation" | "expiresOn" | "revokedAt"
>;

/** Shows a credential; its key was told when it was issued, and never again. */
export function showCredential(
  { id, role, person, organisation, expiresOn, revokedAt }: ShownCredential,
  provider: ProviderType | null,
): CredentialType {
  const shown = { role, person, provider, organisation, expiresOn, revokedAt };
  return { id: globalId("Credential", id), ...shown };
}

@ObjectType("IssueCredentialPayload", { description: "What became of a request for a key." })
export class IssueCredentialPayload {
  @Field(() => String, {
    nullable: true,
    description: "The key, told this once; null when the request was refused.",
  })
  key: string | null;

  @Field(() => CredentialType, {
    nullable: true,
    description: "The new credential; null when the request was refused.",
  })
  credential: CredentialType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is stored then." })
  errors: InputErrorType[];
}

@ObjectType("RevokeCredentialPayload", { description: "What became of a revocation." })
export class RevokeCredentialPayload {
  @Field(() => CredentialType, {
    nullable: true,
    description: "The revoked credential; null when nothing was revoked.",
  })
  credential: CredentialType | null;

  @Field(() => [InputErrorType], { description: "Why nothing was revoked." })
  errors: InputErrorType[];
}
