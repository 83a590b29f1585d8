import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { LIMITS } from "../../shared/limits";
import { Factory } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import type { FactoryDone } from "../register/factory-office.service";
import { closingRefusals, isClosedOn, reopeningRefusals, type Closing } from "./closing.rules";
import { FactoryChange } from "./factory-change.entity";

/**
 * Ends every cover that reaches past the day: what was known of it stays known. A cover that would
 * begin on the day or after it gets none in its place. A row recorded by an act that this one
 * waited for is superseded after it, whatever the transactions' clocks say.
 */
const END_COVERS = `
WITH ended AS (
  UPDATE coverage SET superseded_at = greatest($3::timestamptz, recorded_at + interval '1 millisecond')
  WHERE factory_id = $1 AND superseded_at IS NULL AND (to_day IS NULL OR to_day > $2)
  RETURNING *
), fresh AS (
  INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day, lapsed_from,
    noticed_on, recorded_at, recorded_by, reason)
  SELECT gen_random_uuid(), member_id, factory_id, plan_code, badge, from_day, $2, lapsed_from,
    noticed_on, superseded_at, $4, $5 FROM ended WHERE from_day < $2
)
SELECT DISTINCT member_id AS id FROM ended ORDER BY 1`;

const SET_CONTRACT_END = `
UPDATE factory SET contract_to = $2 WHERE id = $1 AND contract_to IS NOT DISTINCT FROM $3`;

/** Who ends covers or changes a contract, why, and when it is known. */
interface Why {
  by: string;
  reason: string;
  now: Date;
}

async function setContractEnd(
  manager: EntityManager,
  factory: Factory,
  { contractTo, by, reason, now }: Why & { contractTo: string | null },
): Promise<void> {
  await manager.query(SET_CONTRACT_END, [factory.id, contractTo, factory.contractTo]);
  await manager.insert(FactoryChange, {
    id: uuid(),
    factoryId: factory.id,
    before: { contractTo: factory.contractTo },
    after: { contractTo },
    reason,
    changedBy: by,
    changedAt: now,
  });
}

const find = (manager: EntityManager, code: string): Promise<Factory | null> =>
  manager.findOne(Factory, { where: { code } });

/** Where contracts of factories end, and are taken up again. */
export class ClosingOffice {
  constructor(private readonly registrar: Registrar) {}

  /** Closes a factory: its contract and every cover there end. On the same day again: nothing. */
  close(wanted: Closing, act: EnrolmentAct): Promise<FactoryDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, (desk) =>
      this.closeWithin(desk, wanted, act.actor.person),
    );
  }

  private async closeWithin(
    { manager, moment }: Desk,
    wanted: Closing,
    by: string,
  ): Promise<FactoryDone> {
    const { on: contractTo, reason } = wanted;
    const factory = await find(manager, wanted.factoryCode);
    const problems = closingRefusals(wanted, {
      factory,
      today: moment.today,
      aheadDays: LIMITS.closingAheadDays,
      backDays: LIMITS.closingBackDays,
      maxText: LIMITS.textCharacters,
    });
    if (factory === null || problems.length > 0) return { factory: null, problems, memberIds: [] };
    if (isClosedOn(factory, contractTo)) return { factory, problems, memberIds: [] };
    const { now } = moment;
    await setContractEnd(manager, factory, { contractTo, by, reason, now });
    const covers = [factory.id, contractTo, now, by, reason];
    const members = await manager.query<{ id: string }[]>(END_COVERS, covers);
    const memberIds = members.map(({ id }) => id);
    return { factory: { ...factory, contractTo }, problems, memberIds };
  }

  /** Takes a contract up again, without an end; covers stay ended, rosters bring workers back. */
  reopen(wanted: Omit<Closing, "on">, act: EnrolmentAct): Promise<FactoryDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, async (desk) => {
      const { manager, moment } = desk;
      const factory = await find(manager, wanted.factoryCode);
      const maxText = LIMITS.textCharacters;
      const problems = reopeningRefusals(wanted, { factory, maxText });
      if (factory === null || problems.length > 0) {
        return { factory: null, problems, memberIds: [] };
      }
      if (factory.contractTo === null) return { factory, problems, memberIds: [] };
      const why = { by: act.actor.person, reason: wanted.reason, now: moment.now };
      await setContractEnd(manager, factory, { contractTo: null, ...why });
      return { factory: { ...factory, contractTo: null }, problems, memberIds: [] };
    });
  }
}
