import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../../adjudication";
import { RemittanceType } from "../../payments";

const REMITTANCE = {
  nullable: true,
  description: "The remittance as it now stands; null when refused.",
};
const ERRORS = { description: "Why it was refused; nothing is changed then." };

@ObjectType("PrepareRemittancePayload", { description: "What became of preparing a remittance." })
export class PrepareRemittancePayload {
  @Field(() => RemittanceType, REMITTANCE) remittance: RemittanceType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("ReleaseRemittancePayload", { description: "What became of releasing a remittance." })
export class ReleaseRemittancePayload {
  @Field(() => RemittanceType, REMITTANCE) remittance: RemittanceType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("ConfirmPaymentPayload", { description: "What became of confirming a payment." })
export class ConfirmPaymentPayload {
  @Field(() => RemittanceType, REMITTANCE) remittance: RemittanceType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("CancelRemittancePayload", { description: "What became of withdrawing a remittance." })
export class CancelRemittancePayload {
  @Field(() => RemittanceType, REMITTANCE) remittance: RemittanceType | null;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}
