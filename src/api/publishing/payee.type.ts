import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../../adjudication";
import { ProviderType, type Payee } from "../../providers";
import { DateScalar } from "../../shared/scalars";
import { PublicationType } from "./publication.type";

@ObjectType("Payee", {
  description: "To whom, and into which account, a provider is paid on a span of days.",
})
export class PayeeType {
  readonly row: Payee;

  @Field(() => String, { description: "The account's holder, as the bank knows the name." })
  holder: string;

  @Field(() => String, { description: "The bank." })
  bank: string;

  @Field(() => String, { description: "The account's number." })
  account: string;

  @Field(() => DateScalar, { description: "First day in force." })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  validTo: string | null;
}

/** Shows a payee. */
export function showPayee(row: Payee): PayeeType {
  const { holder, bank, account, validFrom, validTo } = row;
  return Object.assign(new PayeeType(), { row, holder, bank, account, validFrom, validTo });
}

@ObjectType("PublishPayeePayload", { description: "What became of a payee." })
export class PublishPayeePayload {
  @Field(() => ProviderType, { nullable: true, description: "Who is paid so." })
  provider: ProviderType | null;

  @Field(() => PublicationType, {
    nullable: true,
    description: "The draft: it waits for confirmPublication by another person.",
  })
  publication: PublicationType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is stored then." })
  errors: InputErrorType[];
}
