import { Field, InputType, Int } from "type-graphql";
import type { RateRequest, ServiceCategory, ServiceRequest } from "../../plans";
import { ServiceCategoryEnum } from "../../plans";
import { ProviderLevelEnum, SexEnum } from "../../shared/enums.type";
import type { ProviderLevel } from "../../shared/levels";
import { DateScalar } from "../../shared/scalars";
import type { Sex } from "../../shared/sexes";
import { visible } from "../../shared/text";

@InputType({ description: "A rate of riel per US dollar and its days." })
export class PublishExchangeRateInput {
  @Field(() => Int, { description: "Whole riel for one US dollar." })
  rielPerUsd: number;

  @Field(() => DateScalar, { description: "First day in force: an open rate ends on it." })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  to?: string | null;
}

/** Reads a rate; what was left out is null. */
export const rateRequestOf = ({ rielPerUsd, from, to }: PublishExchangeRateInput): RateRequest => ({
  rielPerUsd,
  from,
  to: to ?? null,
});

@InputType({
  description: "A service of the catalogue; one with a known code is told anew as a whole.",
})
export class PublishServiceInput {
  @Field(() => String, { description: "The code that claims and baskets name." })
  code: string;

  @Field(() => String, { description: "Its name in English." })
  nameEnglish: string;

  @Field(() => String, { description: "Its name in Khmer." })
  nameKhmer: string;

  @Field(() => String, { description: "Its name in French." })
  nameFrench: string;

  @Field(() => ServiceCategoryEnum, { description: "The kind of care." })
  category: ServiceCategory;

  @Field(() => [ProviderLevelEnum], { description: "Levels of care at which it may be done." })
  levels: ProviderLevel[];

  @Field(() => DateScalar, { nullable: true, description: "First day of the code; always if not." })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day the code is no longer good." })
  validTo?: string | null;

  @Field(() => String, { nullable: true, description: "The code that follows an ended one." })
  successorCode?: string | null;

  @Field(() => SexEnum, { nullable: true, description: "The only sex it is for." })
  sex?: Sex | null;

  @Field(() => Int, { nullable: true, description: "The least age in full years." })
  minAge?: number | null;

  @Field(() => Int, { nullable: true, description: "The highest age in full years." })
  maxAge?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether its quantity counts days.",
  })
  perDay?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is a comfort or administrative charge.",
  })
  comfort?: boolean | null;
}

/** Reads a service; what was left out is null, or false. */
export function serviceRequestOf(input: PublishServiceInput): ServiceRequest {
  return {
    code: visible(input.code),
    nameEn: visible(input.nameEnglish),
    nameKm: visible(input.nameKhmer),
    nameFr: visible(input.nameFrench),
    category: input.category,
    levels: input.levels,
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    successorCode: input.successorCode ?? null,
    sex: input.sex ?? null,
    minAge: input.minAge ?? null,
    maxAge: input.maxAge ?? null,
    perDay: input.perDay ?? false,
    comfort: input.comfort ?? false,
  };
}
