import { Field, Float, ObjectType } from "type-graphql";
import { DecimalScalar } from "../shared/scalars";
import { EstimateStatusEnum } from "./cost.enums";
import type { EstimateStatus } from "./estimate.rules";

@ObjectType("ErrorComponent", { description: "One source of an estimate's error." })
export class ErrorComponentType {
  @Field(() => String, { description: "The source." })
  name: string;

  @Field(() => Float, { description: "Its standard error." })
  standardError: number;
}

@ObjectType("Estimate", { description: "A figure that says what it is; a null has a reason." })
export class EstimateType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "numerator / denominator to 12 significant digits.",
  })
  value: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Lower end of the interval." })
  lower: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Upper end of the interval." })
  upper: string | null;

  @Field(() => Float, { nullable: true, description: "Confidence of the interval." })
  confidence: number | null;

  @Field(() => String, { nullable: true, description: "How it was computed." })
  method: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Exact, in lowest terms." })
  numerator: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Exact, in lowest terms." })
  denominator: string | null;

  @Field(() => Float, { nullable: true, description: "Half the interval over the value." })
  relativeHalfWidth: number | null;

  @Field(() => [ErrorComponentType], { description: "Where the error comes from." })
  components: ErrorComponentType[];

  @Field(() => EstimateStatusEnum, { description: "Whether the figure may be used." })
  status: EstimateStatus;

  @Field(() => String, { nullable: true, description: "Why something in it is null." })
  reason: string | null;
}
