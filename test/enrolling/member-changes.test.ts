import { changeMembers, type MemberChangeRequest } from "../../src/enrolment";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
const AT = new Date("2026-06-15T03:00:00.000Z");

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const idOf = async (number: string): Promise<string> => {
  const [row] = await world.db.query<{ id: string }[]>(
    "SELECT id FROM member WHERE member_number = $1",
    [number],
  );
  return row?.id ?? "";
};

const write = (changes: readonly MemberChangeRequest[]) =>
  world.db.transaction((manager) => changeMembers(manager, changes, AT));

const onFile = (id: string) =>
  world.db.query<object[]>(
    `SELECT name, name_key, name_khmer, name_khmer_key, sex, birth_date, birth_year, national_id,
       national_id_key, phone FROM member WHERE id = $1`,
    [id],
  );

const kept = (id: string) =>
  world.db.query<object[]>(
    "SELECT before, after, reason, changed_by, changed_at FROM member_change WHERE member_id = $1",
    [id],
  );

const why = { reason: "Roster 2026-06", by: "officer" };

test("what is set changes with the keys it is found by, what was before is kept", async () => {
  const memberId = await idOf(WHO.covered);
  const set = { name: "Um Bopha", nationalId: "987654321(02)", birthDate: "1994-02-03" };
  expect(await write([{ memberId, set, ...why }])).toEqual([memberId]);
  expect(await onFile(memberId)).toEqual([
    {
      name: "Um Bopha",
      name_key: "bopa um",
      name_khmer: "សុខ ដារ៉ា",
      name_khmer_key: "ដារ៉ា សុខ",
      sex: "FEMALE",
      birth_date: "1994-02-03",
      birth_year: 1994,
      national_id: "987654321(02)",
      national_id_key: "987654321",
      phone: null,
    },
  ]);
  const before = {
    name: "Sok Dara",
    nationalId: "123456789(01)",
    birthDate: "1995-05-20",
    birthYear: null,
  };
  expect(await kept(memberId)).toEqual([
    {
      before,
      after: { ...set, birthYear: 1994 },
      reason: why.reason,
      changed_by: why.by,
      changed_at: AT,
    },
  ]);
});

test("a change to what is on record already is none", async () => {
  const memberId = await idOf(WHO.ended);
  expect(await write([{ memberId, set: { name: "Um Srey", phone: null }, ...why }])).toEqual([]);
  expect(await kept(memberId)).toEqual([]);
});

test("a number of another system is released by one change and another member's by the next", async () => {
  const [one, other] = [await idOf(WHO.second), await idOf(WHO.gap)];
  const nssf = (value: string) => ({ externalIds: [{ system: "NSSF", value }] });
  await write([{ memberId: one, set: nssf("1"), ...why }]);
  await write([{ memberId: one, set: nssf("2"), ...why }]);
  await write([{ memberId: other, set: nssf("1"), ...why }]);
  const rows = await world.db.query<object[]>(
    "SELECT value, member_id FROM member_external_id ORDER BY value",
  );
  expect(rows).toEqual([
    { value: "1", member_id: other },
    { value: "2", member_id: one },
  ]);
});

test("one member named twice, or nobody, changes nothing", async () => {
  const memberId = await idOf(WHO.never);
  const twice = [1, 2].map((n) => ({ memberId, set: { phone: `01200000${n}` }, ...why }));
  await expect(write(twice)).rejects.toThrow("names a member twice");
  expect(await kept(memberId)).toEqual([]);
});

test("the statements do not grow with the changes", async () => {
  await world.root.query(`INSERT INTO member (id, member_number, name, name_key, sex, registered_at)
    SELECT gen_random_uuid(), 'X' || n, 'Sok ' || n, 'sok', 'FEMALE', now() FROM generate_series(1, 3000) n`);
  const rows = await world.db.query<{ id: string }[]>(
    "SELECT id FROM member WHERE member_number LIKE 'X%'",
  );
  world.statements();
  const changes = rows.map(({ id: memberId }, n) => ({
    memberId,
    set: { phone: String(n), externalIds: [{ system: "PAYROLL", value: String(n) }] },
    ...why,
  }));
  expect(await write(changes)).toHaveLength(3000);
  expect(world.statements()).toHaveLength(4);
});
