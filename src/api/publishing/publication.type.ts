import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ExchangeRate, Publication, PublicationKind, PublicationStatus } from "../../plans";
import { ServiceType } from "../../plans";
import { PricingKindEnum, ProviderType, type PricingKind } from "../../providers";
import { publishEnum } from "../../shared/enums";
import { MoneyType } from "../../shared/money.type";
import { globalId } from "../../shared/node.type";
import { connectionOf } from "../../shared/pages.type";
import { DateScalar, DateTimeScalar } from "../../shared/scalars";

export const PublicationKindEnum = publishEnum<PublicationKind>(
  "PublicationKind",
  "What is published by versions.",
  {
    PLAN: "A version of a plan.",
    TARIFF: "Prices of one provider.",
    EXCHANGE_RATE: "A rate of riel per US dollar.",
    PAYEE: "To whom a provider is paid.",
  },
);

export const PublicationStatusEnum = publishEnum<PublicationStatus>(
  "PublicationStatus",
  "What became of a publication.",
  {
    DRAFT: "It waits for a second person; no rule sees it.",
    CONFIRMED:
      "In force on its days: a second person has confirmed it, or it changed nothing agreed.",
  },
);

@ObjectType("Publication", {
  description: "One act of publishing: who drafted which versions, and who else confirmed them.",
})
export class PublicationType {
  /** The stored row, for fields that others resolve. */
  readonly row: Publication;

  @Field(() => ID, { description: "Its id, for confirmPublication." })
  id: string;

  @Field(() => PublicationKindEnum, { description: "What it brings." })
  kind: PublicationKind;

  @Field(() => PublicationStatusEnum, { description: "Whether it is in force." })
  status: PublicationStatus;

  @Field(() => String, { description: "The person who drafted it." })
  draftedBy: string;

  @Field(() => DateTimeScalar, { description: "When it was drafted." })
  draftedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "The second person; null for a draft, and where none was needed.",
  })
  confirmedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it came into force." })
  confirmedAt: Date | null;
}

/** Shows a publication. */
export function showPublication(row: Publication): PublicationType;
export function showPublication(row: Publication | null): PublicationType | null;
export function showPublication(row: Publication | null): PublicationType | null {
  if (row === null) return null;
  const { kind, status, draftedBy, draftedAt, confirmedBy, confirmedAt } = row;
  const shown = { kind, status, draftedBy, draftedAt, confirmedBy, confirmedAt };
  return Object.assign(new PublicationType(), {
    row,
    id: globalId("Publication", row.id),
    ...shown,
  });
}

export const PublicationConnection = connectionOf("Publication", () => PublicationType);

@ObjectType("PublishedPrice", { description: "A price that a publication brings." })
export class PublishedPriceType {
  @Field(() => ProviderType, { description: "Whose price it is." })
  provider: ProviderType;

  @Field(() => ServiceType, { description: "Of which service." })
  service: ServiceType;

  @Field(() => PricingKindEnum, { description: "How the service is priced." })
  pricing: PricingKind;

  @Field(() => MoneyType, { nullable: true, description: "The amount, where the price names one." })
  price: MoneyType | null;

  @Field(() => DateScalar, { description: "First day in force." })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  validTo: string | null;
}

@ObjectType("ExchangeRate", { description: "Riel per US dollar on a span of days." })
export class ExchangeRateType {
  @Field(() => ID, { description: "Id of the rate's version." })
  id: string;

  @Field(() => Int, { description: "Whole riel for one US dollar." })
  rielPerUsd: number;

  @Field(() => DateScalar, { description: "First day in force." })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  validTo: string | null;
}

/** Shows a rate. */
export function showRate(row: ExchangeRate | null): ExchangeRateType | null {
  if (row === null) return null;
  const { rielPerUsd, validFrom, validTo } = row;
  return { id: globalId("ExchangeRate", row.id), rielPerUsd, validFrom, validTo };
}
