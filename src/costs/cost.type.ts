import { Field, Float, ObjectType } from "type-graphql";
import { CurrencyEnum } from "../shared/enums.type";
import type { Currency } from "../shared/money";
import { DateTimeScalar, DecimalScalar } from "../shared/scalars";
import type { CostCellValue, CostQuestion } from "./cell-maker";
import { CostBasisEnum, CostDimensionEnum } from "./cost.enums";
import type { CostDimension } from "./dimensions.rules";
import type { Estimate } from "./estimate.rules";
import { EstimateType } from "./estimate.type";
import type { CostBasis } from "./scope.rules";

@ObjectType("CostMeta", { description: "What identifies an answer." })
export class CostMetaType {
  @Field(() => DateTimeScalar, { description: "The instant of the snapshot." })
  asKnownAt: Date;

  @Field(() => CostBasisEnum, { description: "The basis of cost." })
  basis: CostBasis;

  @Field(() => String, { description: "Hash of question and content: the same, the same bytes." })
  snapshotHash: string;

  @Field(() => String, { description: "The version of the methods." })
  methodVersion: string;

  @Field(() => CurrencyEnum, { description: "The currency of every amount." })
  currency: Currency;

  @Field(() => String, { description: "For whom the answer is." })
  audience: string;

  @Field(() => [String], { description: "What the reader should know." })
  warnings: string[];
}

@ObjectType("DimensionValue", { description: "One value of a dimension." })
export class DimensionValueType {
  @Field(() => CostDimensionEnum, { description: "The dimension." })
  dimension: CostDimension;

  @Field(() => String, { description: "The value's code." })
  code: string;

  @Field(() => String, { description: "The value in words." })
  label: string;
}

@ObjectType("Completion", { description: "How complete a cell's cost is." })
export class CompletionType {
  @Field(() => Float, { nullable: true, description: "Reported over ultimate." })
  factor: number | null;

  @Field(() => String, { nullable: true, description: "How it was computed." })
  method: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Cost reported, in USD." })
  reported: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Reported and not paid, in USD." })
  reportedNotPaid: string | null;

  @Field(() => EstimateType, { description: "Cost incurred and not reported yet." })
  ibnr: Estimate;
}

@ObjectType("CostCell", { description: "The measures of one cell." })
export class CostCellType {
  readonly value: CostCellValue;

  @Field(() => [DimensionValueType], { description: "Where the cell stands; empty for the whole." })
  key: DimensionValueType[];

  @Field(() => Boolean, { description: "Whether part of its time lies after the snapshot." })
  partial: boolean;

  @Field(() => EstimateType, { description: "Covered days over the days of their month." })
  memberMonths: Estimate;

  @Field(() => EstimateType, { description: "Members covered on the 15th, summed over months." })
  memberMonthsMid: Estimate;

  @Field(() => EstimateType, { description: "Distinct members covered at any time." })
  headcount: Estimate;

  @Field(() => EstimateType, {
    description: "Claims with a cost: episodes, not lines; each counts at its largest line.",
  })
  claims: Estimate;

  @Field(() => EstimateType, { description: "Distinct members with such a claim; not additive." })
  claimants: Estimate;

  @Field(() => EstimateType, { description: "What claims cost the scheme, in USD." })
  cost: Estimate;

  @Field(() => EstimateType, {
    description: "What providers charged, in USD, against the flat rates.",
  })
  providerCharge: Estimate;

  @Field(() => EstimateType, { description: "Premium earned by the exposure, in USD." })
  premium: Estimate;

  @Field(() => EstimateType, { description: "Claims per 1,000 member-months." })
  frequencyPer1000: Estimate;

  @Field(() => EstimateType, { description: "Cost per claim, in USD." })
  severity: Estimate;

  @Field(() => EstimateType, {
    description: "Cost per member and month, in USD: frequency × severity exactly.",
  })
  pmpm: Estimate;

  @Field(() => EstimateType, { description: "Cost over premium." })
  lossRatio: Estimate;

  @Field(() => EstimateType, { description: "Member-months over eligible worker-months." })
  penetration: Estimate;
}

/** Shows a cell. */
export function showCell(value: CostCellValue): CostCellType {
  const { key, partial, measures } = value;
  return Object.assign(new CostCellType(), { value, key, partial, ...measures });
}

@ObjectType("CostBreakdown", { description: "Cells by dimensions." })
export class CostBreakdownType {
  @Field(() => [CostCellType], { description: "The cells, in the order of their keys." })
  cells: CostCellType[];

  @Field(() => CostCellType, { description: "The whole scope." })
  total: CostCellType;

  @Field(() => Boolean, { description: "Whether there are more cells than asked for." })
  truncated: boolean;
}

@ObjectType("CostView", {
  description: "One question about costs; all its parts share a snapshot.",
})
export class CostViewType {
  readonly question: CostQuestion;

  @Field(() => CostMetaType, { description: "What identifies the answer." })
  meta?: CostMetaType;

  @Field(() => CostCellType, { description: "The whole scope." })
  summary?: CostCellType;
}
