import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { callerOf, type RequestContext } from "../access";
import { askerOf } from "../audit";
import { showClaim, type ClaimService } from "../claims";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { CallBackOffice } from "./callback-office.service";
import type { ChargeAct, ChargeDone } from "./charge-desk.service";
import type { ChargeOffice } from "./charge-office.service";
import {
  callBackWishOf,
  RecordCallBackInput,
  RecordPatientRefundInput,
  refundWishOf,
  ReportPatientChargeInput,
  reportWishOf,
} from "./charge.input";
import { showRefusals } from "./charge.show";
import {
  RecordCallBackPayload,
  RecordPatientRefundPayload,
  ReportPatientChargePayload,
} from "./charge.type";

/** What the staff record of patients who were charged. */
@Resolver()
export class ChargeActsResolver {
  constructor(
    private readonly office: ChargeOffice,
    private readonly calls: CallBackOffice,
    private readonly claims: ClaimService,
    private readonly plans: RequestCatalogue<PlanBook>,
  ) {}

  @Mutation(() => ReportPatientChargePayload, {
    description:
      "Records that a patient was charged for a visit, whatever the claim's status, also after it was paid. Desk, staff and patient may tell of one charge: the highest amount is due once. Safe to send again.",
  })
  async reportPatientCharge(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReportPatientChargeInput, { description: "Which visit, and how much." })
    input: ReportPatientChargeInput,
  ): Promise<ReportPatientChargePayload> {
    const act = await this.actOf(context, "reportPatientCharge");
    const wish = reportWishOf(input);
    const done =
      input.source === "CALL_BACK"
        ? await this.calls.record(act, { ...wish, outcome: "CHARGED" })
        : await this.office.report(act, wish);
    return this.show(done, context);
  }

  @Mutation(() => RecordPatientRefundPayload, {
    description:
      "Records that a patient was given back what they were charged, by the provider's receipt; with nothing more due the breach is closed. Safe to send again.",
  })
  async recordPatientRefund(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordPatientRefundInput, { description: "Which visit, and how much." })
    input: RecordPatientRefundInput,
  ): Promise<RecordPatientRefundPayload> {
    const act = await this.actOf(context, "recordPatientRefund");
    return this.show(await this.office.refund(act, refundWishOf(input)), context);
  }

  @Mutation(() => RecordCallBackPayload, {
    description:
      "Records what a member said who was called about a visit: that it was free, that they were charged, or that nobody was reached. Safe to send again on the same day.",
  })
  async recordCallBack(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordCallBackInput, { description: "Which visit, and what was said." })
    input: RecordCallBackInput,
  ): Promise<RecordCallBackPayload> {
    const act = await this.actOf(context, "recordCallBack");
    return this.show(await this.calls.record(act, callBackWishOf(input)), context);
  }

  private async actOf(context: RequestContext, operation: string): Promise<ChargeAct> {
    const actor = callerOf(context);
    const book = await this.plans.of(context);
    const rateOn = (day: string) => book.rateOn(day);
    return { actor, asker: askerOf(actor, context, operation), rateOn };
  }

  private async show({ claimId, replayed, problems }: ChargeDone, context: RequestContext) {
    const actor = callerOf(context);
    const [row] = claimId === null ? [] : await this.claims.claimsById(actor, [claimId]);
    const claim = row ? showClaim(row, actor) : null;
    return { claim, replayed, errors: showRefusals(problems, context.language) };
  }
}
