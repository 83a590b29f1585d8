import { openWorld, type World } from "../kit/world";

/** What became of a closing or a reopening. */
export interface Payload {
  factory: { code: string; contractTo: string | null } | null;
  errors: { code: string; path: string[]; message: string }[];
}
const FIELDS = "factory { code contractTo } errors { code path message }";
const CLOSE = `mutation($input: CloseFactoryInput!) { closeFactory(input: $input) { ${FIELDS} } }`;
const REOPEN = `mutation($input: ReopenFactoryInput!) { reopenFactory(input: $input) { ${FIELDS} } }`;

/** Why Sreymom closes Moon Garment, as its covers keep it. */
export const WHY = { by: "Sreymom", reason: "moved away" };

/** What undoes a test, so that each begins with both factories open. */
const UNDO = `
SET LOCAL session_replication_role = replica;
DELETE FROM coverage WHERE recorded_at <> '2025-12-01T00:00:00Z';
UPDATE coverage SET superseded_at = NULL;
UPDATE factory SET contract_from = '2024-01-01', contract_to = NULL;
DELETE FROM factory_change`;

/** A world in which factories are closed by Sreymom, Moon Garment on 20 June unless it is said otherwise. */
export async function openClosing() {
  const world = await openWorld();
  const officer = await world.key("ENROLMENT_OFFICER", undefined, WHY.by);
  const act = async (operation: string, query: string, input: object): Promise<Payload> => {
    const { data, errors } = await world.ask<Record<string, Payload>>(officer, query, { input });
    expect(errors).toBeUndefined();
    const payload = data[operation];
    if (!payload) throw new Error("no payload");
    return payload;
  };
  const usual = { factoryCode: "F02", on: "2026-06-20", reason: WHY.reason };
  return {
    world,
    desk: await world.key("DESK", "120104"),
    close: (rest: object = {}) => act("closeFactory", CLOSE, { ...usual, ...rest }),
    reopen: (rest: object = {}) =>
      act("reopenFactory", REOPEN, { factoryCode: "F02", reason: "a mistake", ...rest }),
    undo: () => world.root.transaction((manager) => manager.query(UNDO)),
  };
}

/** Covers of a factory as the table has them: those known now, or others. */
export const coversAt = (world: World, code: string, which = "superseded_at IS NULL") =>
  world.root.query<Record<string, string | null>[]>(
    `SELECT m.member_number AS member, from_day AS "from", to_day AS "to", recorded_by AS by, reason
     FROM coverage c JOIN factory f ON f.id = c.factory_id JOIN member m ON m.id = c.member_id
     WHERE f.code = $1 AND ${which} ORDER BY from_day, member_number`,
    [code],
  );

/** Gives somebody a cover at Moon Garment. */
export const giveCover = (
  world: World,
  member: string,
  {
    from,
    to = null,
    recorded = "2026-01-01",
  }: { from: string; to?: string | null; recorded?: string },
) =>
  world.root.query(
    `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day, recorded_at)
     SELECT gen_random_uuid(), m.id, f.id, 'HIP', 'C-' || m.member_number, $2::date, $3::date, $4::timestamptz
     FROM member m, factory f WHERE m.member_number = $1 AND f.code = 'F02'`,
    [member, from, to, recorded],
  );
