import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { callerOf, operationsOf, RoleEnum, type RequestContext, type Role } from "../access";
import { RULE_SET_VERSION } from "../adjudication";
import type { RequestCatalogue } from "../plans";
import { ProviderType, showProvider, type Network } from "../providers";
import type { Clock } from "../shared/clock";
import { TIME_ZONE } from "../shared/dates";
import { CurrencyEnum } from "../shared/enums.type";
import type { Currency } from "../shared/money";
import { DateScalar } from "../shared/scalars";
import { CredentialType, showCredential } from "./credential.type";

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

  @Field(() => Int, {
    description: "Points of the caller's budget left now: see `extensions.cost`.",
  })
  costAvailable: number;
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
    const { credentialId, person, role } = actor;
    return {
      person,
      credential:
        credentialId === null
          ? null
          : showCredential({ ...actor, id: credentialId, revokedAt: null }, provider),
      roles: [role],
      provider,
      operations: operationsOf(actor),
      costAvailable: context.budget.available(),
    };
  }
}
