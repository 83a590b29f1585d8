import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../../adjudication";
import { PlanType, ServiceType } from "../../plans";
import { ProviderType } from "../../providers";
import { ExchangeRateType, PublicationType } from "./publication.type";

const PUBLICATION = {
  nullable: true,
  description: "The publication; a draft waits for confirmPublication by another person.",
};
const ERRORS = { description: "Why it was refused; nothing is stored then." };

@ObjectType("PublishPlanPayload", { description: "What became of a plan version." })
export class PublishPlanPayload {
  @Field(() => PlanType, { nullable: true, description: "The drafted version." })
  plan: PlanType | null;

  @Field(() => PublicationType, PUBLICATION)
  publication: PublicationType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("PublishTariffPayload", { description: "What became of prices." })
export class PublishTariffPayload {
  @Field(() => ProviderType, { nullable: true, description: "Whose prices they are." })
  provider: ProviderType | null;

  @Field(() => PublicationType, PUBLICATION)
  publication: PublicationType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("PublishExchangeRatePayload", { description: "What became of a rate." })
export class PublishExchangeRatePayload {
  @Field(() => ExchangeRateType, { nullable: true, description: "The rate." })
  exchangeRate: ExchangeRateType | null;

  @Field(() => PublicationType, PUBLICATION)
  publication: PublicationType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("PublishServicePayload", { description: "What became of a service." })
export class PublishServicePayload {
  @Field(() => ServiceType, { nullable: true, description: "The service as it now stands." })
  service: ServiceType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("ContractProviderPayload", { description: "What became of a contract." })
export class ContractProviderPayload {
  @Field(() => ProviderType, { nullable: true, description: "The provider as it now stands." })
  provider: ProviderType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("SuspendContractPayload", { description: "What became of a suspension." })
export class SuspendContractPayload {
  @Field(() => ProviderType, { nullable: true, description: "Whose contract it is." })
  provider: ProviderType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("ReviewProviderPayload", { description: "What became of a full review." })
export class ReviewProviderPayload {
  @Field(() => ProviderType, { nullable: true, description: "The provider under review." })
  provider: ProviderType | null;

  @Field(() => [InputErrorType], ERRORS)
  errors: InputErrorType[];
}

@ObjectType("ConfirmPublicationPayload", { description: "What became of a confirmation." })
export class ConfirmPublicationPayload {
  @Field(() => PublicationType, {
    nullable: true,
    description: "The publication, now in force; null when the confirmation was refused.",
  })
  publication: PublicationType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; the draft still waits." })
  errors: InputErrorType[];
}
