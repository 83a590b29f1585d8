import { Field, Float, Int, ObjectType } from "type-graphql";
import { publishEnum } from "../shared/enums";
import { CurrencyEnum } from "../shared/enums.type";
import { MoneyType, showMoney } from "../shared/money.type";
import type { Currency } from "../shared/money";
import { CONFIDENCE, type ErrorAmount, type FigureStatus, type Proportion } from "./sampling.rules";
import type { SampledProvider } from "./sampling-report.service";

export const FigureStatusEnum = publishEnum<FigureStatus>(
  "FigureStatus",
  "Whether a figure from a sample may be used.",
  {
    OK: "It may.",
    INSUFFICIENT_DATA: "Too little was seen: what is null cannot be told, the rest is a hint.",
  },
);

@ObjectType("Proportion", { description: "A share of counted things, with its interval." })
export class ProportionType {
  @Field(() => Int, { description: "How many are meant." })
  count: number;

  @Field(() => Int, { description: "Of how many." })
  of: number;

  @Field(() => Float, { nullable: true, description: "The share, 0 to 1; null of none." })
  value: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of the interval." })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the interval." })
  upper: number | null;

  @Field(() => Float, { description: "Confidence of the interval." })
  confidence: number;

  @Field(() => String, { description: "How the interval is computed." })
  method: string;

  @Field(() => FigureStatusEnum, { description: "Whether it may be used." })
  status: FigureStatus;
}

/** Shows a share. */
export const showProportion = (proportion: Proportion): ProportionType =>
  Object.assign(new ProportionType(), {
    ...proportion,
    confidence: CONFIDENCE,
    method: "WILSON_SCORE",
  });

@ObjectType("SampledAmount", {
  description:
    "What the scheme would have paid in error on all claims that could be drawn, as the reviewed ones tell, in one currency.",
})
export class SampledAmountType {
  @Field(() => CurrencyEnum, { description: "The currency." })
  currency: Currency;

  @Field(() => MoneyType, { nullable: true, description: "The estimated amount." })
  total: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "Its standard error; null when fewer than two were reviewed, or none was wrong.",
  })
  standardError: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: "Lower end of the interval." })
  lower: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: "Upper end of the interval." })
  upper: MoneyType | null;

  @Field(() => Float, { nullable: true, description: "Of what would have been paid, 0 to 1." })
  share: number | null;

  @Field(() => Float, { nullable: true, description: "The share's standard error." })
  shareStandardError: number | null;

  @Field(() => Float, { description: "Confidence of the interval." })
  confidence: number;

  @Field(() => String, { description: "How it is computed." })
  method: string;

  @Field(() => FigureStatusEnum, {
    description: "Whether it may be used: with fewer than 30 reviewed claims it is a hint.",
  })
  status: FigureStatus;
}

/** An estimate in whole minor units: it is computed to many more digits than it is good for. */
const showEstimate = (minor: number | null, currency: Currency): MoneyType | null =>
  showMoney(minor === null ? null : BigInt(Math.round(minor)), currency);

function showAmount(amount: ErrorAmount & { currency: Currency }): SampledAmountType {
  const { currency, share, shareStandardError, status } = amount;
  return Object.assign(new SampledAmountType(), {
    currency,
    total: showEstimate(amount.total, currency),
    standardError: showEstimate(amount.standardError, currency),
    lower: showEstimate(amount.lower, currency),
    upper: showEstimate(amount.upper, currency),
    share,
    shareStandardError,
    confidence: CONFIDENCE,
    method: "HORVITZ_THOMPSON",
    status,
  });
}

@ObjectType("SampledProvider", {
  description: "What the random sample of claims (SEL-001) tells of a provider.",
})
export class SampledProviderType {
  readonly providerId: string;

  @Field(() => Int, {
    description:
      "Claims for which the draw was held; one that the rules deny outright waits for nobody, and is none.",
  })
  couldBeDrawn: number;

  @Field(() => Int, { description: "Claims that were drawn." })
  drawn: number;

  @Field(() => Int, { description: "Drawn claims that a person has decided." })
  reviewed: number;

  @Field(() => Int, {
    description: "Drawn claims that the desk voided or replaced before a person looked at them.",
  })
  withdrawn: number;

  @Field(() => ProportionType, {
    description:
      "Reviewed claims in error: the first person to decide changed what the rules would have paid.",
  })
  errorRate: ProportionType;

  @Field(() => [SampledAmountType], { description: "What was in error, by currency." })
  errorAmounts: SampledAmountType[];

  @Field(() => [String], { description: "Under which seeds they were drawn." })
  seedVersions: string[];
}

/** Shows what the sample tells of a provider. */
export function showSampled({ errors, amounts, ...rest }: SampledProvider): SampledProviderType {
  return Object.assign(new SampledProviderType(), {
    ...rest,
    errorRate: showProportion(errors),
    errorAmounts: amounts.map(showAmount),
  });
}
