import { Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { callerOf, operationsOf, RoleEnum, type RequestContext, type Role } from "../access";
import { RULE_SET_VERSION } from "../adjudication";
import type { RequestCatalogue } from "../plans";
import { ProviderType, showProvider, type Network } from "../providers";
import type { Clock } from "../shared/clock";
import { TIME_ZONE } from "../shared/dates";
import { CurrencyEnum } from "../shared/enums.type";
import type { Currency } from "../shared/money";
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

@ObjectType("Viewer", { description: "Who is calling, and what they may do." })
export class ViewerType {
  @Field(() => String, { description: "The person behind the credential." })
  person: string;

  @Field(() => CredentialType, { nullable: true, description: "The credential in use." })
  credential: CredentialType | null;

  @Field(() => [RoleEnum], { description: "The roles the person acts in." })
  roles: Role[];

  @Field(() => ProviderType, { nullable: true, description: "The provider a desk speaks for." })
  provider: ProviderType | null;

  @Field(() => [String], { description: "The operations the caller may use." })
  operations: string[];
}

@ObjectType("Scheme", { description: "The scheme this server serves." })
export class SchemeType {
  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => String, { description: "The zone its days are counted in." })
  timeZone: string;

  @Field(() => DateScalar, { description: "Today's business day." })
  today: string;

  @Field(() => CurrencyEnum, { description: "The currency of cost data." })
  reportingCurrency: Currency;

  @Field(() => String, { description: "The version of the rules in force." })
  version: string;

  @Field(() => Boolean, { description: "Whether its data are generated." })
  demo: boolean;
}

@Resolver()
export class SchemeResolver {
  constructor(
    private readonly clock: Clock,
    private readonly network: RequestCatalogue<Network>,
    private readonly demo: boolean,
  ) {}

  @Query(() => SchemeType, { description: "The scheme this server serves." })
  async scheme(): Promise<SchemeType> {
    const { today } = await this.clock.moment();
    return {
      name: "HIP, health insurance of Cambodian garment workers",
      timeZone: TIME_ZONE,
      today,
      reportingCurrency: "USD",
      version: RULE_SET_VERSION,
      demo: this.demo,
    };
  }

  @Query(() => ViewerType, { description: "Who is calling, and what they may do." })
  async viewer(@Ctx() context: RequestContext): Promise<ViewerType> {
    const actor = callerOf(context);
    const row = (await this.network.of(context)).providerById(actor.providerId ?? "");
    const provider = row && showProvider(row);
    const { credentialId, person, role, organisation, expiresOn } = actor;
    const held = { role, person, provider, organisation, expiresOn, revokedAt: null };
    return {
      person,
      credential:
        credentialId === null ? null : { id: globalId("Credential", credentialId), ...held },
      roles: [role],
      provider,
      operations: operationsOf(actor),
    };
  }
}
