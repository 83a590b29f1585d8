import { v7 as uuid } from "uuid";
import { countedIn, PATIENT_CHARGES, type PatientCharge } from "../claims";
import { LIMITS } from "../shared/limits";
import { writeMoney } from "../shared/money";
import type { Insert, Insertion } from "../shared/sql";
import {
  record,
  refuse,
  repeat,
  type AtTheVisit,
  type ChargeAct,
  type ChargeDesk,
  type ChargeDone,
} from "./charge-desk.service";
import type { PatientRefund } from "./charge-refund.entity";
import {
  minorOf,
  noRate,
  refundRefusals,
  reportRefusals,
  type RefundWish,
  type ReportWish,
} from "./charge-request.rules";
import { balanceOf, type VisitBalance } from "./charge.rules";
import { findByReceipt } from "./charge-visit.loader";

/** How refunds are written. */
const PATIENT_REFUNDS: Insertion<PatientRefund> = {
  table: "patient_refund",
  columns: {
    id: "uuid",
    claimId: "uuid",
    chargeId: "uuid",
    providerId: "uuid",
    providerReference: "text",
    amountMinor: "bigint",
    currency: "text",
    paidOn: "date",
    receipt: "text",
    recordedBy: "text",
    recordedAt: "timestamptz",
  },
};

/** Who told of a charge to the staff. */
type StaffSource = Exclude<PatientCharge["source"], "CLAIM">;

/** The report that a wish makes. */
function reportOf(at: AtTheVisit, wish: ReportWish, source: StaffSource): PatientCharge {
  const { act, visit, charges, moment } = at;
  const { currency } = wish.amount;
  const minor = minorOf(wish.amount);
  const counting = {
    currency: charges.reports[0]?.countedCurrency ?? null,
    rate: act.rateOn(visit.admittedOn),
  };
  return {
    id: uuid(),
    claimId: visit.id,
    providerId: visit.providerId,
    providerReference: visit.providerReference,
    source,
    chargedMinor: minor,
    currency,
    ...countedIn({ minor, currency }, counting),
    reportedBy: act.asker.person,
    reportedAt: moment.now,
    note: wish.note,
  };
}

/** The reply was lost and somebody asks again: the same person has said just this of this claim. */
const saysTheSame = (one: PatientCharge, other: PatientCharge): boolean =>
  one.claimId === other.claimId &&
  one.source === other.source &&
  one.reportedBy === other.reportedBy &&
  one.chargedMinor === other.chargedMinor &&
  one.currency === other.currency &&
  one.note === other.note;

/** Who tells of a charge, and what the telling leaves besides the report. */
export interface Telling {
  source: StaffSource;
  besides: (chargeId: string) => Insert[];
}

/** Records a charge that is told. */
export async function reportWithin(
  at: AtTheVisit,
  wish: ReportWish,
  { source, besides }: Telling,
): Promise<ChargeDone> {
  const problems = reportRefusals(wish, LIMITS);
  if (problems.length > 0) return refuse(at, problems);
  const report = reportOf(at, wish, source);
  if (at.charges.reports.some((told) => saysTheSame(told, report))) return repeat(at);
  if (report.countedMinor === null) return refuse(at, [noRate(report.countedCurrency)]);
  const details = { amount: writeMoney(report.chargedMinor, report.currency) };
  return record(at, {
    rows: [{ insertion: PATIENT_CHARGES, rows: [report] }, ...besides(report.id)],
    event: { kind: "PATIENT_CHARGE_REPORTED", details },
  });
}

async function writeRefund(
  at: AtTheVisit,
  wish: RefundWish,
  { highestId }: VisitBalance,
): Promise<ChargeDone> {
  const { act, visit, moment } = at;
  const { amount, paidOn, receipt } = wish;
  const amountMinor = minorOf(amount);
  const row: PatientRefund = {
    id: uuid(),
    claimId: visit.id,
    chargeId: highestId,
    providerId: visit.providerId,
    providerReference: visit.providerReference,
    amountMinor,
    currency: amount.currency,
    paidOn,
    receipt,
    recordedBy: act.asker.person,
    recordedAt: moment.now,
  };
  const details = { amount: writeMoney(amountMinor, amount.currency), date: paidOn };
  return record(at, {
    rows: [{ insertion: PATIENT_REFUNDS, rows: [row] }],
    event: { kind: "PATIENT_REFUNDED", details },
  });
}

async function refundWithin(at: AtTheVisit, wish: RefundWish): Promise<ChargeDone> {
  const { visit, charges, moment, manager } = at;
  const known = await findByReceipt(manager, visit, wish.receipt);
  const same =
    known?.providerReference === visit.providerReference &&
    known.amountMinor === minorOf(wish.amount) &&
    known.currency === wish.amount.currency &&
    known.paidOn === wish.paidOn;
  if (same) return repeat(at);
  const balance = balanceOf(charges.reports, charges.refunds);
  const { admittedOn } = visit;
  const facts = { balance, admittedOn, today: moment.today, receiptUsed: known !== null };
  const problems = refundRefusals(wish, facts, LIMITS);
  if (problems.length > 0 || balance === null) return refuse(at, problems);
  return writeRefund(at, wish, balance);
}

/** Where charges of patients are told by the staff, and their refunds are recorded. */
export class ChargeOffice {
  constructor(private readonly desk: ChargeDesk) {}

  /** Records that a patient was charged. */
  report(act: ChargeAct, wish: ReportWish): Promise<ChargeDone> {
    return this.desk.alone(act, wish.claimNumber, (at) =>
      reportWithin(at, wish, { source: "STAFF", besides: () => [] }),
    );
  }

  /** Records that a patient was given money back. */
  refund(act: ChargeAct, wish: RefundWish): Promise<ChargeDone> {
    return this.desk.alone(act, wish.claimNumber, (at) => refundWithin(at, wish));
  }
}
