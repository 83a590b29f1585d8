import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { dayAt } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import type { Insertion } from "../shared/sql";
import type { CallBack } from "./callback.entity";
import {
  record,
  refuse,
  repeat,
  type AtTheVisit,
  type ChargeAct,
  type ChargeDesk,
  type ChargeDone,
} from "./charge-desk.service";
import { reportWithin } from "./charge-office.service";
import { callBackRefusals, type CallBackWish } from "./charge-request.rules";
import { missing } from "../shared/refusal";

/** How calls to members are written. */
const CALL_BACKS: Insertion<CallBack> = {
  table: "call_back",
  columns: {
    id: "uuid",
    claimId: "uuid",
    providerId: "uuid",
    providerReference: "text",
    outcome: "text",
    chargeId: "uuid",
    note: "text",
    calledBy: "text",
    calledAt: "timestamptz",
  },
};

/** The row of a call, with the report of the charge when one was told. */
function callOf(at: AtTheVisit, wish: CallBackWish, chargeId: string | null): CallBack {
  const { visit, act, moment } = at;
  return {
    id: uuid(),
    claimId: visit.id,
    providerId: visit.providerId,
    providerReference: visit.providerReference,
    outcome: wish.outcome,
    chargeId,
    note: wish.note === "" ? null : wish.note,
    calledBy: act.asker.person,
    calledAt: moment.now,
  };
}

const CALLS = `
SELECT outcome, note, called_by AS "calledBy", called_at AS "calledAt" FROM call_back WHERE claim_id = $1`;

/** Whether the person has recorded just this answer today: the reply was lost. */
async function saidToday(manager: EntityManager, call: CallBack): Promise<boolean> {
  type Said = Pick<CallBack, "outcome" | "note" | "calledBy" | "calledAt">;
  const calls = await manager.query<Said[]>(CALLS, [call.claimId]);
  return calls.some(
    ({ outcome, note, calledBy, calledAt }) =>
      outcome === call.outcome &&
      note === call.note &&
      calledBy === call.calledBy &&
      dayAt(calledAt) === dayAt(call.calledAt),
  );
}

/** A call that tells of no charge: the timeline says nothing, as a desk must not know who is called. */
async function callWithin(at: AtTheVisit, wish: CallBackWish): Promise<ChargeDone> {
  const { outcome, amount } = wish;
  if (outcome === "CHARGED") {
    if (amount === null) return refuse(at, [missing("amount")]);
    const besides = (id: string) => [{ insertion: CALL_BACKS, rows: [callOf(at, wish, id)] }];
    return reportWithin(at, { ...wish, amount }, { source: "CALL_BACK", besides });
  }
  const problems = callBackRefusals(wish, LIMITS);
  if (problems.length > 0) return refuse(at, problems);
  const call = callOf(at, wish, null);
  if (await saidToday(at.manager, call)) return repeat(at);
  return record(at, { rows: [{ insertion: CALL_BACKS, rows: [call] }], event: null });
}

/** Where the answers of members are recorded who are asked whether a visit was free. */
export class CallBackOffice {
  constructor(private readonly desk: ChargeDesk) {}

  /** Records what a member said, a charge with its report. */
  record(act: ChargeAct, wish: CallBackWish): Promise<ChargeDone> {
    return this.desk.alone(act, wish.claimNumber, (at) => callWithin(at, wish));
  }
}
