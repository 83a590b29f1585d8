import { Field, ObjectType } from "type-graphql";
import { MoneyType, showMoney } from "../shared/money.type";
import type { ChargeRate } from "./charge-rates.service";
import { ProportionType, showProportion } from "./sampling.type";

@ObjectType("PatientChargeRate", {
  description: "How often a provider's patients were charged for visits that are free.",
})
export class PatientChargeRateType {
  readonly providerId: string;

  @Field(() => ProportionType, {
    description: "Visits with a charge of all visits whose claim is not voided.",
  })
  rate: ProportionType;

  @Field(() => ProportionType, {
    description: "Members who said they were charged, of those who were called and reached.",
  })
  callBackRate: ProportionType;

  @Field(() => [MoneyType], {
    description: "What patients were charged, by currency; voided claims' visits among them.",
  })
  charged: MoneyType[];

  @Field(() => [MoneyType], { description: "What they were given back, by currency." })
  refunded: MoneyType[];

  @Field(() => [MoneyType], { description: "What they are still owed, by currency." })
  due: MoneyType[];
}

/** Shows how often a provider's patients were charged. */
export function showRate({ providerId, rate, callBacks, sums }: ChargeRate): PatientChargeRateType {
  return Object.assign(new PatientChargeRateType(), {
    providerId,
    rate: showProportion(rate),
    callBackRate: showProportion(callBacks),
    charged: sums.map(({ chargedMinor, currency }) => showMoney(chargedMinor, currency)),
    refunded: sums.map(({ refundedMinor, currency }) => showMoney(refundedMinor, currency)),
    due: sums.map(({ dueMinor, currency }) => showMoney(dueMinor, currency)),
  });
}
