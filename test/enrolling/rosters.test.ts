import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { Clerk, outcomes, type Row } from "./rosters.kit";

let world: World;
let clerk: Clerk;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  clerk = new Clerk(world.ask, officer);
  await world.ask(
    officer,
    `mutation { registerFactory(input: { code: "F10", name: "Star", contractFrom: "2026-01-01",
      planCode: "HIP" }) { errors { code } } }`,
  );
});
afterAll(() => world.close());

const people = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    badge: String(100 + n),
    name: `Sok ${"abcdefghijklmnop".charAt(n % 16)}ora`,
    sex: "FEMALE",
    birthDate: `19${90 + (n % 9)}-0${1 + (n % 9)}-15`,
  }));

const covers = async (memberNumber: string) => {
  const { data } = await world.ask<{
    member: { coverages: { from: string; to: string | null }[] };
  }>(officer, `{ member(memberNumber: "${memberNumber}") { coverages { from to } } }`);
  return data.member.coverages;
};

test("a first list brings everybody in, after it has been shown", async () => {
  const rows = people(5);
  const shown = await clerk.show("F10", "2026-03", rows);
  expect(shown).toMatchObject({ applied: false, joiners: 5, leavers: 0, errors: [] });
  expect(shown.rows.every(({ memberNumber }) => memberNumber === null)).toBe(true);
  expect(await world.root.query("SELECT FROM roster")).toEqual([]);
  const applied = await clerk.apply("F10", "2026-03", rows);
  expect(applied).toMatchObject({ applied: true, joiners: 5, digest: shown.digest });
  expect(new Set(applied.rows.map(({ memberNumber }) => memberNumber)).size).toBe(5);
  expect(await covers(applied.rows[0]?.memberNumber ?? "")).toEqual([
    { from: "2026-03-01", to: null },
  ]);
});

test("sent again, it is unchanged; confirmed again, it answers the same", async () => {
  const rows = people(5);
  const again = await clerk.apply("F10", "2026-03", rows);
  expect(outcomes(again)).toEqual(Array(5).fill("UNCHANGED"));
  const asked = { factoryCode: "F10", month: "2026-03", rows, dryRun: false };
  expect(await clerk.send({ ...asked, confirm: again.digest })).toEqual(again);
});

test("the next month: one leaves on a day, one is on no row, one joins, one changes", async () => {
  const [a, b, c, d] = people(5) as [Row, Row, Row, Row];
  const rows = [
    { ...a, leftOn: "2026-04-11" },
    b,
    { ...c, phone: "012 345 678" },
    { ...d, badge: "900" },
    { badge: "777", name: "Keo Bopha", joinedOn: "2026-04-03" },
  ];
  const applied = await clerk.apply("F10", "2026-04", rows);
  expect(outcomes(applied)).toEqual([
    "LEAVER",
    "UNCHANGED",
    "CHANGE",
    "CHANGE",
    "JOINER",
    "LEAVER",
  ]);
  expect(applied.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 0]);
  const numbers = applied.rows.map(({ memberNumber }) => memberNumber ?? "");
  expect(await covers(numbers[0] ?? "")).toEqual([{ from: "2026-03-01", to: "2026-04-11" }]);
  expect(await covers(numbers[3] ?? "")).toEqual([
    { from: "2026-03-01", to: "2026-04-01" },
    { from: "2026-04-01", to: null },
  ]);
  expect(await covers(numbers[5] ?? "")).toEqual([{ from: "2026-03-01", to: "2026-04-01" }]);
});

test("whoever comes back is the same person, wherever they were before", async () => {
  const [a, , , d] = people(5) as [Row, Row, Row, Row];
  const before = await clerk.show("F10", "2026-04", [a]);
  const applied = await clerk.apply("F10", "2026-05", [
    a,
    { badge: "55", name: "Um Srey", memberNumber: WHO.ended },
    { ...d, badge: "900" },
  ]);
  expect(outcomes(applied).slice(0, 3)).toEqual(["REHIRE", "REHIRE", "UNCHANGED"]);
  expect(applied.rows[0]?.memberNumber).toBe(before.rows[0]?.memberNumber);
  expect(applied.rows[1]?.memberNumber).toBe(WHO.ended);
});
