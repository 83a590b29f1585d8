import { Field, ID, InputType } from "type-graphql";
import {
  AudienceEnum,
  RoleEnum,
  type Audience,
  type CredentialRequest,
  type Role,
} from "../access";
import { DateScalar } from "../shared/scalars";
import { visible } from "../shared/text";

@InputType({ description: "Whom a credential is for, and until when." })
export class IssueCredentialInput {
  @Field(() => RoleEnum, { description: "The role it gives." })
  role: Role;

  @Field(() => String, {
    description: "The person or system it is issued to; separation of duties compares persons.",
  })
  person: string;

  @Field(() => String, {
    nullable: true,
    description: "The provider's code: for a DESK, and for nobody else.",
  })
  providerCode?: string | null;

  @Field(() => String, { nullable: true, description: "The organisation of the holder." })
  organisation?: string | null;

  @Field(() => AudienceEnum, {
    nullable: true,
    description: "The outside body: for a STAKEHOLDER, and for nobody else.",
  })
  audience?: Audience | null;

  @Field(() => String, {
    nullable: true,
    description: "The factory's code: for the audience EMPLOYER, and for nobody else.",
  })
  factoryCode?: string | null;

  @Field(() => DateScalar, {
    description: "The last day it is good for: from today to five years ahead.",
  })
  expiresOn: string;
}

@InputType({ description: "Which credential is revoked, and why." })
export class RevokeCredentialInput {
  @Field(() => ID, { description: "The credential's id." })
  credentialId: string;

  @Field(() => String, { description: "Why; kept with the credential." })
  reason: string;
}

/** Reads what an administrator asks for; what was left out is null. */
export function requestOf(input: IssueCredentialInput): CredentialRequest {
  const { role, person, organisation, expiresOn } = input;
  return {
    role,
    person: visible(person),
    providerCode: input.providerCode ?? null,
    organisation: organisation == null ? null : visible(organisation),
    audience: input.audience ?? null,
    factoryCode: input.factoryCode ?? null,
    expiresOn,
  };
}
