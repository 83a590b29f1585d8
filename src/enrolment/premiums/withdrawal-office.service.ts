import type { EntityManager } from "typeorm";
import { addDays, firstDay, type Month } from "../../shared/dates";
import { LIMITS } from "../../shared/limits";
import { malformed, textRefusals } from "../../shared/refusal";
import type { Factory } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import {
  factoryByCode,
  monthsOf,
  refused,
  unknownFactory,
  type ContributionsDone,
} from "./contribution-acts.service";

/** A booking that was wrong, and why it is withdrawn. */
export interface WithdrawalRequest {
  factoryCode: string;
  reference: string;
  month: Month;
  reason: string;
}

/** The month whose booking was wrong is unpaid again, and with it all after it. */
const BACK = `UPDATE factory SET premium_paid_through = $2 WHERE id = $1 AND premium_paid_through > $2`;

const WITHDRAW = `
UPDATE contribution SET withdrawn_by = $4, withdrawn_at = $5, withdrawn_reason = $6
WHERE factory_id = $1 AND reference = $2 AND month = $3 AND withdrawn_at IS NULL RETURNING id`;

/** Where what was booked wrongly is withdrawn. */
export class WithdrawalOffice {
  constructor(private readonly registrar: Registrar) {}

  /** Withdraws a booking that was wrong: it stays on record, and its month is owed again. */
  withdraw(wanted: WithdrawalRequest, act: EnrolmentAct): Promise<ContributionsDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, async (desk) => {
      const problems = textRefusals("reason", wanted.reason, LIMITS.textCharacters);
      const factory = await factoryByCode(desk.manager, wanted.factoryCode);
      if (factory === null) return refused([unknownFactory(), ...problems]);
      if (problems.length > 0) return refused(problems);
      return withdrawWithin(desk, factory, { ...wanted, by: act.actor.person });
    });
  }
}

async function withdrawWithin(
  { manager, moment }: Desk,
  factory: Factory,
  { reference, month, reason, by }: WithdrawalRequest & { by: string },
): Promise<ContributionsDone> {
  const key = [factory.id, reference, firstDay(month)];
  const [withdrawn] = await manager.query<[{ id: string }[], number]>(WITHDRAW, [
    ...key,
    by,
    moment.now,
    reason,
  ]);
  const months = await monthsOf(manager, factory, [month]);
  if (withdrawn.length === 0 && !(await isReplay(manager, key, { by, reason }))) {
    return refused([malformed("reference", "NOT_BOOKED")]);
  }
  if (months.some(({ arrears }) => arrears > 0n)) {
    await manager.query(BACK, [factory.id, addDays(firstDay(month), -1)]);
  }
  return { months, problems: [], memberIds: [] };
}

const WITHDRAWN = `
SELECT 1 FROM contribution WHERE factory_id = $1 AND reference = $2 AND month = $3
  AND withdrawn_by = $4 AND withdrawn_reason = $5 LIMIT 1`;

/** True when the same person has withdrawn it for the same reason: the reply was lost. */
async function isReplay(
  manager: EntityManager,
  key: readonly unknown[],
  { by, reason }: { by: string; reason: string },
): Promise<boolean> {
  return (await manager.query<unknown[]>(WITHDRAWN, [...key, by, reason])).length > 0;
}
