import { Field, InputType } from "type-graphql";
import type { ContractRequest, DaysRequest, PricingKind, TariffRequest } from "../../providers";
import { PricingKindEnum } from "../../providers";
import { CurrencyEnum, ProviderLevelEnum } from "../../shared/enums.type";
import type { ProviderLevel } from "../../shared/levels";
import type { Currency } from "../../shared/money";
import { MoneyInput } from "../../shared/money.type";
import { DateScalar } from "../../shared/scalars";
import { visible } from "../../shared/text";

const TO = { nullable: true, description: "First day it no longer holds; open when left out." };

@InputType({ description: "A provider and its span in the network." })
export class ContractProviderInput {
  @Field(() => String, { description: "The code; a new one makes a provider." })
  code: string;

  @Field(() => String, { description: "The name in Latin script." })
  name: string;

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer?: string | null;

  @Field(() => [String], {
    nullable: true,
    defaultValue: [],
    description: "Every other name it goes by.",
  })
  aliases?: string[] | null;

  @Field(() => ProviderLevelEnum, { description: "Its level of care." })
  level: ProviderLevel;

  @Field(() => DateScalar, { description: "First day in the network." })
  from: string;

  @Field(() => DateScalar, TO)
  to?: string | null;

  @Field(() => CurrencyEnum, { description: "The one currency it is paid in." })
  currency: Currency;

  @Field(() => String, {
    nullable: true,
    description:
      "The code it went by before: good until `from`, replaced by the new one; a contract of those days in the same currency goes on.",
  })
  replacesCode?: string | null;
}

/** Reads a contract; what was left out is null. */
export function contractRequestOf(input: ContractProviderInput): ContractRequest {
  const { code, name, nameKhmer, aliases, level, from, to, currency, replacesCode } = input;
  return {
    code: visible(code),
    name: visible(name),
    nameKhmer: visible(nameKhmer ?? "") || null,
    aliases: (aliases ?? []).map(visible),
    level,
    from,
    to: to ?? null,
    currency,
    replacesCode: replacesCode ?? null,
  };
}

@InputType({ description: "A price of one service." })
export class TariffPriceInput {
  @Field(() => String, { description: "The service's code." })
  service: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "The price in the contract's currency: for FEE and CASE_RATE, and no other.",
  })
  price?: MoneyInput | null;

  @Field(() => PricingKindEnum, { description: "How the service is priced." })
  pricing: PricingKind;
}

@InputType({ description: "Prices of a provider for the same days." })
export class PublishTariffInput {
  @Field(() => String, { description: "The provider's code." })
  providerCode: string;

  @Field(() => DateScalar, { description: "First day in force: open prices end on it." })
  from: string;

  @Field(() => DateScalar, TO)
  to?: string | null;

  @Field(() => [TariffPriceInput], { description: "The prices, each service once." })
  prices: TariffPriceInput[];
}

/** Reads a tariff; what was left out is null. */
export function tariffRequestOf(input: PublishTariffInput): TariffRequest {
  const { providerCode, from, to, prices } = input;
  const read = prices.map((price) => ({ ...price, price: price.price ?? null }));
  return { providerCode, from, to: to ?? null, prices: read };
}

@InputType({ description: "Days of a provider." })
class ProviderDaysInput {
  @Field(() => String, { description: "The provider's code." })
  providerCode: string;

  @Field(() => DateScalar, { description: "First day; the same again with `to` ends an open one." })
  from: string;

  @Field(() => DateScalar, TO)
  to?: string | null;

  @Field(() => String, { description: "Why; kept with it." })
  reason: string;
}

@InputType({ description: "Days on which a contract's claims wait for a person." })
export class SuspendContractInput extends ProviderDaysInput {}

@InputType({ description: "Days on which a person looks at every claim of a provider." })
export class ReviewProviderInput extends ProviderDaysInput {}

/** Reads days of a provider; what was left out is null. */
export function daysRequestOf(input: ProviderDaysInput): DaysRequest {
  const { providerCode, from, to, reason } = input;
  return { providerCode, from, to: to ?? null, reason: visible(reason) };
}
