import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { callerOf, type RequestContext } from "../../access";
import { askerOf } from "../../audit";
import {
  showRemittance,
  type PaymentAct,
  type RemittanceDone,
  type RemittanceOffice,
} from "../../payments";
import { visible } from "../../shared/text";
import { showRefusals } from "../../adjudication";
import {
  CancelRemittanceInput,
  ConfirmPaymentInput,
  paymentOf,
  preparationOf,
  PrepareRemittanceInput,
  ReleaseRemittanceInput,
  remittanceOf,
} from "./remittance.input";
import {
  CancelRemittancePayload,
  ConfirmPaymentPayload,
  PrepareRemittancePayload,
  ReleaseRemittancePayload,
} from "./remittance-payload.type";

/** Who acts, and as whom the audit enters it. */
function actOf(context: RequestContext, operation: string): PaymentAct {
  const actor = callerOf(context);
  return { actor, asker: askerOf(actor, context, operation) };
}

const showDone = (
  { remittance, problems }: RemittanceDone,
  { language }: RequestContext,
): PrepareRemittancePayload => ({
  remittance: remittance && showRemittance(remittance),
  errors: showRefusals(problems, language),
});

/** Where providers are paid. */
@Resolver()
export class RemittanceOfficeResolver {
  constructor(private readonly office: RemittanceOffice) {}

  @Mutation(() => PrepareRemittancePayload, {
    description:
      "Puts every decided claim of a provider in one currency on a remittance, with what is to be reversed or carried over. Remittances are also drafted by themselves every fortnight.",
  })
  async prepareRemittance(
    @Ctx() context: RequestContext,
    @Arg("input", () => PrepareRemittanceInput, { description: "Whom to pay." })
    input: PrepareRemittanceInput,
  ): Promise<PrepareRemittancePayload> {
    const act = actOf(context, "prepareRemittance");
    return showDone(await this.office.prepare(preparationOf(input), act), context);
  }

  @Mutation(() => ReleaseRemittancePayload, {
    description:
      "Lets a prepared remittance go to the bank, by another person than who prepared it. Safe to send again.",
  })
  async releaseRemittance(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReleaseRemittanceInput, { description: "Which remittance." })
    input: ReleaseRemittanceInput,
  ): Promise<ReleaseRemittancePayload> {
    const act = actOf(context, "releaseRemittance");
    return showDone(await this.office.release(remittanceOf(input), act), context);
  }

  @Mutation(() => ConfirmPaymentPayload, {
    description:
      "Keeps what the bank says of a released remittance: that it was paid, or that it failed. Safe to send again.",
  })
  async confirmPayment(
    @Ctx() context: RequestContext,
    @Arg("input", () => ConfirmPaymentInput, { description: "What the bank says." })
    input: ConfirmPaymentInput,
  ): Promise<ConfirmPaymentPayload> {
    const act = actOf(context, "confirmPayment");
    const wish = { ...remittanceOf(input), ...paymentOf(input) };
    return showDone(await this.office.confirm(wish, act), context);
  }

  @Mutation(() => CancelRemittancePayload, {
    description:
      "Withdraws a remittance that is not paid: its claims wait for the next one. Safe to send again.",
  })
  async cancelRemittance(
    @Ctx() context: RequestContext,
    @Arg("input", () => CancelRemittanceInput, { description: "Which remittance, and why." })
    input: CancelRemittanceInput,
  ): Promise<CancelRemittancePayload> {
    const act = actOf(context, "cancelRemittance");
    const wish = { ...remittanceOf(input), reason: visible(input.reason) };
    return showDone(await this.office.cancel(wish, act), context);
  }
}
