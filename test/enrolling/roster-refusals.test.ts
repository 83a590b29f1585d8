import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  D_LEFT,
  SHARED_ID,
  STAFF,
  type Letter,
  type Numbers,
  type RowCase,
} from "./roster-staff.data";
import { IMPOSSIBLE, UNCLEAN } from "./roster-impossible.data";
import { CONTRADICTING } from "./roster-contradicting.data";
import { NOT_REFUSED } from "./roster-near-misses.data";
import { Clerk, type Applied, type Row } from "./rosters.kit";
import { sumOfTables } from "./stream-checks.kit";

const FACTORY = "F10";
const MONTH = "2026-04";
const LETTERS = Object.keys(STAFF) as Letter[];

let world: World;
let officer: string;
let clerk: Clerk;
let numbers: Numbers;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  clerk = new Clerk(world.ask, officer);
  await world.ask(
    officer,
    `mutation { registerFactory(input: { code: "${FACTORY}", name: "Star", contractFrom: "2026-01-01",
      planCode: "HIP" }) { errors { code } } }`,
  );
  const first = await clerk.apply(FACTORY, "2026-03", Object.values(STAFF));
  numbers = Object.fromEntries(
    LETTERS.map((letter, index) => [letter, first.rows[index]?.memberNumber ?? ""]),
  ) as Numbers;
  await clerk.apply(FACTORY, MONTH, [...staff("d"), { ...STAFF.d, leftOn: D_LEFT }]);
  await world.root.query(
    "UPDATE member SET national_id = $1, national_id_key = $1 WHERE member_number = ANY($2)",
    [SHARED_ID, [WHO.gap, WHO.lastDay]],
  );
});
afterAll(() => world.close());

/** Everybody's own row, but for some; whoever left is on none. */
const staff = (...without: readonly Letter[]): Row[] =>
  LETTERS.filter((letter) => letter !== "d" && !without.includes(letter)).map((l) => STAFF[l]);

const listOf = ({ rows, instead = [] }: RowCase): Row[] => [...rows(numbers), ...staff(...instead)];

/** What the register has of people; a list that was applied may be recorded. */
const REGISTER = ["coverage", "member", "member_wage", "member_change"];

/** Whatever a row says of a person: no refusal says it again. */
const saidOf = (rows: readonly Row[]): string[] =>
  rows
    .flatMap(({ badge, name, nameKhmer, nationalId, phone, memberNumber, birthDate }) => [
      ...[badge, name, nameKhmer, nationalId, phone, memberNumber, birthDate],
    ])
    .filter((text): text is string => typeof text === "string" && text.trim().length > 2);

function expectTold({ rows, told }: RowCase, found: Applied): void {
  const seen = found.rows.slice(0, told.length).map(({ outcome, errors }) => ({
    outcome,
    paths: errors.map(({ path }) => path.join(".")),
  }));
  const expected = told.map(([outcome, field], index) => {
    const at = `rows.${index}`;
    const path = field === "" ? expect.stringMatching(`^${at}(\\.|$)`) : `${at}.${field}`;
    return { outcome, paths: field === undefined ? [] : expect.arrayContaining([path]) };
  });
  expect({ seen, errors: found.errors }).toEqual({ seen: expected, errors: [] });
  const words = JSON.stringify(found.rows.flatMap(({ errors }) => errors));
  for (const text of saidOf(rows(numbers))) expect(words).not.toContain(text);
}

test.each<RowCase>([...IMPOSSIBLE, ...CONTRADICTING])(
  "$name is refused by its row, and nothing changes for anybody",
  async (one) => {
    const list = listOf(one);
    const before = await sumOfTables(world);
    const shown = await clerk.show(FACTORY, MONTH, list);
    expectTold(one, shown);
    const others = shown.rows.slice(one.told.length).map(({ row, outcome }) => ({ row, outcome }));
    const unchanged = { row: expect.any(Number), outcome: "UNCHANGED" };
    expect(others).toEqual(list.slice(one.told.length).map(() => unchanged));
    expect(await sumOfTables(world)).toBe(before);
    const register = await sumOfTables(world, REGISTER);
    const done = await clerk.apply(FACTORY, MONTH, list);
    expect({ ...done, applied: false }).toEqual(shown);
    expect(done.applied).toBe(true);
    expect(await sumOfTables(world, REGISTER)).toBe(register);
  },
);

test.each<RowCase>(NOT_REFUSED)("$name is not refused", async (one) => {
  expectTold(one, await clerk.show(FACTORY, MONTH, listOf(one)));
});

test.each(UNCLEAN)("%s is stopped at the door", async (_, rest) => {
  const rows = [{ badge: "1", name: "Nov Rachana", ...rest }];
  const { errors } = await world.ask(
    officer,
    "mutation($input: ApplyRosterInput!) { applyRoster(input: $input) { applied } }",
    { input: { factoryCode: FACTORY, month: MONTH, rows, dryRun: true } },
  );
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(JSON.stringify(errors)).not.toContain("kanari");
});
