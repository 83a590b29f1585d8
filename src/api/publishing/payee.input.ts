import { Field, InputType } from "type-graphql";
import type { PayeeRequest } from "../../providers";
import { DateScalar } from "../../shared/scalars";
import { visible } from "../../shared/text";

@InputType({ description: "To whom, and into which account, a provider is paid from a day on." })
export class PublishPayeeInput {
  @Field(() => String, { description: "The provider's code." })
  providerCode: string;

  @Field(() => String, { description: "The account's holder, as the bank knows the name." })
  payee: string;

  @Field(() => String, { description: "The bank, with its branch where that matters." })
  bank: string;

  @Field(() => String, { description: "The account's number: digits and capitals, in groups." })
  account: string;

  @Field(() => DateScalar, { description: "First day in force: the payee before ends on it." })
  from: string;
}

/** Reads a payee. */
export const payeeRequestOf = (input: PublishPayeeInput): PayeeRequest => ({
  providerCode: input.providerCode,
  payee: visible(input.payee),
  bank: visible(input.bank),
  account: visible(input.account),
  from: input.from,
});
