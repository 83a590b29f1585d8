import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { firstDay, type Month } from "../../shared/dates";
import { writeTogether } from "../../shared/sql";
import { coverRows, supersedeCovers, type NewCover } from "../cover-writer.service";
import type { Factory } from "../factory.entity";
import { COVERAGES, MEMBERS, ROSTERS, WAGES } from "../insertions";
import type { Member } from "../member.entity";
import { memberNumberOf } from "../member-number.rules";
import { foldKhmer, nameKey } from "../name.rules";
import { changeMembers } from "../register/member-changes.service";
import { nationalKey } from "./roster-identity.rules";
import type { Effect } from "./roster-outcome.rules";
import type { RosterPlan } from "./roster-plan.rules";
import type { RosterRow, RosterRowResult } from "./roster-row.rules";

/** Where, by whom and when a list is applied. */
export interface Applying {
  manager: EntityManager;
  factory: Factory;
  month: Month;
  by: string;
  at: Date;
}

/** A list that is being applied: what it does, and who is new on it. */
export interface Work extends Applying {
  plan: RosterPlan;
  /** New people by the index of their row. */
  fresh: ReadonlyMap<number, Member>;
}

const DRAW = "SELECT nextval('member_number_seq') AS serial FROM generate_series(1, $1)";
const SUPERSEDE_WAGES = `
UPDATE member_wage SET superseded_at = greatest($2::timestamptz, recorded_at + interval '1 millisecond')
WHERE id = ANY($1) AND superseded_at IS NULL`;
const ARRIVED = `
INSERT INTO factory_roster (factory_id, month, arrived_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/** Somebody new, as the list tells them; a name in one script only stands for both. */
function memberOf(row: RosterRow, serial: bigint, at: Date): Member {
  const name = row.name ?? row.nameKhmer ?? "";
  const { nameKhmer, birthDate, birthYear, nationalId, phone } = row;
  return {
    id: uuid(),
    memberNumber: memberNumberOf(serial),
    name,
    nameKhmer,
    nameKey: nameKey(name),
    nameKhmerKey: nameKhmer === null ? null : foldKhmer(nameKhmer),
    sex: row.sex ?? "UNKNOWN",
    birthDate,
    birthYear: birthDate === null ? birthYear : Number(birthDate.slice(0, 4)),
    nationalId,
    nationalIdKey: nationalKey(nationalId),
    phone,
    diedOn: null,
    cardBlockedFrom: null,
    otherPayer: null,
    registeredAt: at,
  };
}

/** Issues numbers to everybody who is new on a list. */
export async function registerFresh(
  { manager, at }: Applying,
  { rows }: RosterPlan,
): Promise<Map<number, Member>> {
  const news = rows.flatMap(({ row, personId, effect }, index) =>
    effect !== null && personId === null ? [{ row, index }] : [],
  );
  if (news.length === 0) return new Map();
  const drawn = await manager.query<{ serial: bigint }[]>(DRAW, [news.length]);
  const numbered = news.map(({ row, index }, position): [number, Member] => {
    return [index, memberOf(row, drawn[position]?.serial ?? 0n, at)];
  });
  return new Map(numbered);
}

/** What each row does, with whom it does it to. */
function effectsOf({ plan, fresh }: Work): { effect: Effect; memberId: string }[] {
  const listed = plan.rows.map(({ effect }, index) => ({ effect, member: fresh.get(index) }));
  const absent = plan.absent.map((effect) => ({ effect, member: undefined }));
  return [...listed, ...absent].flatMap(({ effect, member }) =>
    effect === null ? [] : [{ effect, memberId: effect.person?.id ?? member?.id ?? "" }],
  );
}

function newCovers(work: Work): NewCover[] {
  const { factory, month, by } = work;
  const why = { recordedBy: by, reason: `roster ${month}` };
  return effectsOf(work).flatMap(({ effect, memberId }) =>
    effect.begun.map(({ memberId: record, badge, from, to, lapsedFrom, noticedOn }) => ({
      memberId: record ?? memberId,
      factoryId: factory.id,
      planCode: factory.planCode,
      badge,
      fromDay: from,
      toDay: to,
      lapsedFrom,
      noticedOn,
      ...why,
    })),
  );
}

function wageRows(work: Work) {
  const { factory, month, at } = work;
  return effectsOf(work).flatMap(({ effect: { wage }, memberId }) => {
    if (wage === null) return [];
    const { minor: wageMinor, currency } = wage;
    const told = { memberId, factoryId: factory.id, month: firstDay(month), wageMinor, currency };
    return [{ id: uuid(), ...told, recordedAt: at, supersededAt: null }];
  });
}

/** Lets what is told otherwise now no longer count. */
async function supersede(work: Work): Promise<void> {
  const { manager, at, month, by } = work;
  const effects = effectsOf(work);
  await supersedeCovers(
    manager,
    effects.flatMap(({ effect }) => effect.ended),
    at,
  );
  const wages = effects.flatMap(({ effect }) => effect.wage?.supersedes ?? []);
  if (wages.length > 0) await manager.query(SUPERSEDE_WAGES, [wages, at]);
  const changes = effects.flatMap(({ effect: { change }, memberId }) =>
    change === null ? [] : [{ memberId, set: change, reason: `roster ${month}`, by }],
  );
  await changeMembers(manager, changes, at);
}

/** Applies a list: a fixed number of statements, all in the caller's transaction. */
export async function writeRoster(
  work: Work,
  told: { digest: string; rows: readonly RosterRowResult[] },
): Promise<void> {
  const { manager, factory, month, by, at, plan, fresh } = work;
  await supersede(work);
  const applied = {
    id: uuid(),
    factoryId: factory.id,
    month: firstDay(month),
    digest: told.digest,
    rowCount: plan.rows.length,
    result: told.rows,
    appliedBy: by,
    appliedAt: at,
  };
  await writeTogether(manager, [
    { insertion: MEMBERS, rows: [...fresh.values()] },
    { insertion: COVERAGES, rows: coverRows(newCovers(work), at) },
    { insertion: WAGES, rows: wageRows(work) },
    { insertion: ROSTERS, rows: [applied] },
  ]);
  await manager.query(ARRIVED, [factory.id, firstDay(month), at]);
}
