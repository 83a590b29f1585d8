import { Field, InputType, Int } from "type-graphql";
import { SexEnum } from "../shared/enums.type";
import { MoneyInput } from "../shared/money.type";
import { DateScalar } from "../shared/scalars";
import type { Sex } from "../shared/sexes";

@InputType({ description: "A worker by factory and badge, as of the service date." })
export class FactoryBadgeInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => String, { description: "The worker's badge number there." })
  badge: string;
}

@InputType({ description: "Who the patient is: exactly one way of saying so." })
export class MemberIdentifierInput {
  @Field(() => String, { nullable: true, description: "The number on the card." })
  memberNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The national ID: nine digits, optionally with (nn); the nine are compared.",
  })
  nationalId?: string | null;

  @Field(() => FactoryBadgeInput, { nullable: true, description: "The factory badge." })
  factoryBadge?: FactoryBadgeInput | null;

  @Field(() => String, { nullable: true, description: "A handle from memberSearch." })
  candidate?: string | null;

  @Field(() => String, { nullable: true, description: "The number of a guarantee given before." })
  guaranteeNumber?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Nobody knows; only with patientAsSeen: a person sorts it out.",
  })
  unidentified?: boolean | null;
}

@InputType({ description: "The patient as the desk sees them: second factor and description." })
export class PatientAsSeenInput {
  @Field(() => String, { nullable: true, description: "The name in Latin script." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer?: string | null;

  @Field(() => SexEnum, { nullable: true, description: "The sex." })
  sex?: Sex | null;

  @Field(() => Int, { nullable: true, description: "The year of birth." })
  birthYear?: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "A phone number." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "The factory the patient names." })
  factoryName?: string | null;
}

@InputType({ description: "One service asked for or done." })
export class ServiceLineInput {
  @Field(() => String, { description: "The service's code." })
  service: string;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "Units, 1 to 999." })
  quantity?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "The line's total as charged; left out: tariff × quantity; on a case rate kept as information.",
  })
  charge?: MoneyInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of the service; the admission or question's date when left out.",
  })
  serviceDate?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's own number of the line." })
  providerLineReference?: string | null;
}

@InputType({ description: "The letter that referred the patient." })
export class ReferralInput {
  @Field(() => String, { description: "Code of the provider that referred." })
  fromProviderCode: string;

  @Field(() => DateScalar, { description: "The letter's date." })
  date: string;

  @Field(() => String, { nullable: true, description: "The letter's number." })
  letterNumber?: string | null;
}
