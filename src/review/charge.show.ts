import type { Actor } from "../access";
import { showProblem } from "../adjudication";
import type { Language } from "../shared/language";
import { showMoney } from "../shared/money.type";
import type { Refusal } from "../shared/refusal";
import type { PatientRefund } from "./charge-refund.entity";
import { balanceOf } from "./charge.rules";
import { PatientChargeReportType, PatientChargeType, PatientRefundType } from "./charge.type";
import type { ReadReport, VisitCharges } from "./charge-visit.loader";

/** Shows refusals. Their messages say what to do: a rule's own remedy is that of a claim. */
export const showRefusals = (problems: readonly Refusal[], language: Language) =>
  problems.map((problem) => ({ ...showProblem(problem, language), remedy: null }));

/** Shows a report: whether it was the patient who spoke is not for the desk that charged them. */
function showReport(report: ReadReport, actor: Actor): PatientChargeReportType {
  const { claimNumber, reportedBy, reportedAt, source, note } = report;
  const told = actor.role !== "DESK" || source === "CLAIM";
  return Object.assign(new PatientChargeReportType(), {
    claimNumber,
    reportedBy,
    reportedAt,
    source: told ? source : null,
    note: told ? note : null,
    amount: showMoney(report.chargedMinor, report.currency),
    counted: showMoney(report.countedMinor, report.countedCurrency),
  });
}

const showRefund = (refund: PatientRefund): PatientRefundType =>
  Object.assign(new PatientRefundType(), {
    paidOn: refund.paidOn,
    receipt: refund.receipt,
    recordedBy: refund.recordedBy,
    recordedAt: refund.recordedAt,
    amount: showMoney(refund.amountMinor, refund.currency),
  });

/** Shows a visit's charge as the actor may see it; null where none is told. */
export function showCharge(
  { reports, refunds }: VisitCharges,
  actor: Actor,
): PatientChargeType | null {
  const balance = balanceOf(reports, refunds);
  const [first] = reports;
  if (balance === null || first === undefined) return null;
  const { currency, chargedMinor, refundedMinor, dueMinor, closedOn } = balance;
  return Object.assign(new PatientChargeType(), {
    claimId: first.claimId,
    charged: showMoney(chargedMinor, currency),
    refunded: showMoney(refundedMinor, currency),
    due: showMoney(dueMinor, currency),
    closedOn,
    reports: reports.map((report) => showReport(report, actor)),
    refunds: refunds.map(showRefund),
  });
}
