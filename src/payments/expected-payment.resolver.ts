import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, type RequestContext } from "../access";
import { ClaimType, expectedPaymentOn } from "../claims";
import { dayAt } from "../shared/dates";
import { MoneyType, showMoney } from "../shared/money.type";
import { DateScalar } from "../shared/scalars";
import type { ExpectedPayments } from "./expected-payment.loader";
import { owedMinor } from "./owed.rules";

/** When a desk is paid for a claim, and how much. */
@Resolver(() => ClaimType)
export class ExpectedPaymentResolver {
  constructor(private readonly payments: ExpectedPayments) {}

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      "What the provider will still get for it: its benefit less what was paid; 0 once it is settled, below 0 what will be taken off the next remittance; null while it is not decided.",
  })
  async expectedPayment(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    return showMoney(owedMinor(row, await this.paid(row.id, context)), row.currency);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The day on which that is expected to be paid: its remittance's, or the next one's while it is on none; null when nothing is owed.",
  })
  async expectedPaymentOn(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const paid = await this.paid(row.id, context);
    if ((owedMinor(row, paid) ?? 0n) <= 0n) return null;
    return paid.expectedOn ?? expectedPaymentOn(dayAt(row.changedAt));
  }

  private paid(claimId: string, context: RequestContext) {
    return batchReader(context, "payments of claims", this.payments.read).load(claimId);
  }
}
