import { Field, ID, ObjectType } from "type-graphql";
import { publishEnum } from "../shared/enums";
import { ProviderLevelEnum } from "../shared/enums.type";
import type { ProviderLevel } from "../shared/levels";
import { MoneyType, showMoney } from "../shared/money.type";
import { globalId, Node } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import { DateScalar } from "../shared/scalars";
import type { Currency } from "../shared/money";
import type { Tariff } from "./contract.entity";
import type { Provider } from "./provider.entity";
import type { PricingKind } from "./tariff.rules";

export const PricingKindEnum = publishEnum<PricingKind>(
  "PricingKind",
  "How a service is priced at a provider.",
  {
    FEE: "A fee per unit: the charge is paid up to the tariff.",
    CASE_RATE: "One flat rate for the whole stay, whatever was charged.",
    MANUAL: "A person sets the price of each case.",
    CAPITATION: "Paid per head: counted here, paid 0.",
  },
);

@ObjectType("Provider", {
  implements: Node,
  description: "A health center, referral hospital or national hospital.",
})
export class ProviderType extends Node {
  readonly row: Provider;

  @Field(() => String, { description: "The ministry's code as text; leading zeros matter." })
  code: string;

  @Field(() => String, { description: "The name in Latin script." })
  name: string;

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer: string | null;

  @Field(() => [String], { description: "Other names it goes by." })
  aliases: string[];

  @Field(() => ProviderLevelEnum, { description: "Its level of care." })
  level: ProviderLevel;
}

/** Shows a provider. */
export function showProvider(row: Provider): ProviderType {
  const { code, name, nameKhmer, aliases, level } = row;
  const id = globalId("Provider", row.id);
  return Object.assign(new ProviderType(), { row, id, code, name, nameKhmer, aliases, level });
}

export const ProviderConnection = connectionOf("Provider", () => ProviderType);

@ObjectType("TariffVersion", { description: "The price a line was judged by." })
export class TariffVersionType {
  @Field(() => ID, { description: "Id of the price's version." })
  id: string;

  @Field(() => MoneyType, { description: "The price of one unit, or of the case." })
  price: MoneyType;

  @Field(() => DateScalar, { description: "First day in force." })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  validTo: string | null;
}

/** Shows a price; null where the tariff names none. */
export function showTariff(row: Tariff | null, currency: Currency): TariffVersionType | null {
  if (row === null || row.priceMinor === null) return null;
  const { validFrom, validTo } = row;
  const id = globalId("TariffVersion", row.id);
  return { id, price: showMoney(row.priceMinor, currency), validFrom, validTo };
}
