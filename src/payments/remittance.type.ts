import { Field, Int, ObjectType } from "type-graphql";
import { CurrencyEnum } from "../shared/enums.type";
import type { Currency } from "../shared/money";
import { MoneyType, showMoney } from "../shared/money.type";
import { globalId, Node } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";
import type { Remittance } from "./remittance.entity";
import { RemittanceStatusEnum } from "./remittance.enums";
import type { RemittanceStatus } from "./remittance.rules";

@ObjectType("Remittance", {
  implements: Node,
  description: "A payment to one provider in one currency: its lines balance to the last unit.",
})
export class RemittanceType extends Node {
  /** The stored row, for fields that others resolve. */
  readonly row: Remittance;

  @Field(() => String, { description: "HIP's number of it, with a check digit: people read it." })
  number: string;

  @Field(() => Int, { description: "Raised at every change; an act names the version it saw." })
  version: number;

  @Field(() => CurrencyEnum, { description: "The currency of all its amounts." })
  currency: Currency;

  @Field(() => RemittanceStatusEnum, { description: "How it stands." })
  status: RemittanceStatus;

  @Field(() => MoneyType, { description: "What is transferred; never below 0." })
  total: MoneyType;

  @Field(() => MoneyType, {
    description: "What is left to take off the next one, as an amount below 0; else 0.",
  })
  carriedOver: MoneyType;

  @Field(() => String, { description: "To whom it is paid, as known when it was prepared." })
  payee: string;

  @Field(() => DateScalar, {
    description: "The last day, in Phnom Penh, whose decisions it pays.",
  })
  decidedUntil: string;

  @Field(() => DateScalar, { description: "The day on which it is expected to be paid." })
  expectedOn: string;

  @Field(() => DateTimeScalar, { description: "When it was prepared." })
  preparedAt: Date;

  @Field(() => String, { description: "The person who prepared it, or `engine`." })
  preparedBy: string;

  @Field(() => String, { nullable: true, description: "The other person who released it." })
  releasedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was released." })
  releasedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Who told that it was paid, has failed, or is cancelled.",
  })
  settledBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When that was told." })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was cancelled." })
  cancelledBecause: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day on which it was paid." })
  paidOn: string | null;

  @Field(() => String, { nullable: true, description: "The bank's reference of the transfer." })
  bankReference: string | null;
}

/** Shows a remittance. */
export function showRemittance(row: Remittance): RemittanceType {
  const { number, version, currency, status, payee, preparedBy, releasedBy } = row;
  const { paidOn, bankReference, decidedUntil, expectedOn, preparedAt } = row;
  const { releasedAt, settledBy, settledAt, settledReason: cancelledBecause } = row;
  return Object.assign(new RemittanceType(), {
    row,
    id: globalId("Remittance", row.id),
    ...{ number, version, currency, status, payee, preparedBy, releasedBy, paidOn, bankReference },
    ...{ decidedUntil, expectedOn, preparedAt, releasedAt, settledBy, settledAt, cancelledBecause },
    total: showMoney(row.totalMinor, currency),
    carriedOver: showMoney(row.carriedOverMinor, currency),
  });
}

export const RemittanceConnection = connectionOf("Remittance", () => RemittanceType);
