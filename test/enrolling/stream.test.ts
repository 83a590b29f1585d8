import { SeededRandom } from "../../src/demo/random";
import { hasValidCheckDigit } from "../../src/shared/check-digit";
import { openWorld, type World } from "../kit/world";
import { Clerk, type Applied } from "./rosters.kit";
import { secondList } from "./stream-again.kit";
import {
  worldNow,
  differences,
  storedCovers,
  sumOfTables,
  takeNumbers,
  trueCovers,
} from "./stream-checks.kit";
import { CONTRACT_FROM } from "./stream-joiners.kit";
import { absentOf, asSentAgain, type List } from "./stream-model.kit";
import { MONTHS, Stream, STREAM_FACTORIES } from "./stream.kit";

const SEED = "thirty-six months";
/** So that every month of the stream has come. */
const LAST_DAY = "2026-12-31";

let world: World;
let officer: string;
const clerks = new Map<string, Clerk>();
const stream = new Stream(SEED);
const random = new SeededRandom(`${SEED} of lists`);
/** What was known at the end of each month. */
const known: { at: Date; covers: Record<string, string> }[] = [];

beforeAll(async () => {
  world = await openWorld(LAST_DAY);
  officer = await world.key("ENROLMENT_OFFICER");
  for (const code of STREAM_FACTORIES) {
    clerks.set(code, new Clerk(world.ask, await world.key("ENROLMENT_OFFICER", undefined, code)));
    const input = { code, name: `Factory ${code}`, contractFrom: CONTRACT_FROM, planCode: "HIP" };
    await world.ask(
      officer,
      "mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) { errors { code } } }",
      { input },
    );
  }
});
afterAll(() => world.close());

const send = ({ factory, month, said }: List, rest: object): Promise<Applied> => {
  const rows = said.map(({ row }) => row);
  const clerk = clerks.get(factory);
  if (!clerk) throw new Error("no clerk");
  return clerk.send({ factoryCode: factory, month, rows, ...rest });
};

const told = ({ factory, month }: List, what: string, found: readonly string[]): string[] =>
  found.map((one) => `${factory} ${month} ${what}: ${one}`);

/** Shows and applies a list; everything that was not as specified. */
async function applied(list: List): Promise<string[]> {
  const before = await sumOfTables(world);
  const absent = absentOf(stream.workers, list);
  const shown = await send(list, { dryRun: true });
  const same = (await sumOfTables(world)) === before;
  const first = differences(list, absent, shown);
  const stated = { statedRows: list.said.length };
  const done = await send(list, { dryRun: false, confirm: shown.digest, ...stated });
  const second = differences(list, absent, done);
  const numbers = takeNumbers(list, done);
  stream.follow(list);
  return [
    ...(same ? [] : told(list, "dry run", ["wrote something"])),
    ...(shown.applied || !done.applied ? told(list, "applied", ["is told wrongly"]) : []),
    ...told(list, "dry run", first),
    ...told(list, "applied", second),
    ...told(
      list,
      "number",
      numbers.filter((number) => !hasValidCheckDigit(number)),
    ),
  ];
}

/** The same list once more: nothing is left to do. */
async function sentAgain(list: List): Promise<string[]> {
  const again = asSentAgain(list);
  return told(list, "again", differences(again, [], await send(again, { dryRun: true })));
}

async function monthOf(factory: string, month: string): Promise<string[]> {
  const list = stream.list(factory, month);
  const wrong = await applied(list);
  if (random.chance(0.3)) wrong.push(...(await sentAgain(list)));
  const second = random.chance(0.1) ? secondList(list, random) : null;
  return second === null ? wrong : [...wrong, ...(await applied(second))];
}

test.each(MONTHS)(
  "ten lists of %s are taken as specified, and cover is the truth",
  async (month) => {
    // What follows a wrong month is wrong for that reason only.
    expect(known).toHaveLength(MONTHS.indexOf(month));
    for (const factory of STREAM_FACTORIES) expect(await monthOf(factory, month)).toEqual([]);
    const covers = trueCovers(stream.workers);
    expect(await storedCovers(world)).toEqual(covers);
    known.push({ at: await worldNow(world, LAST_DAY), covers });
  },
);

test("what was known at the end of any month is still known", async () => {
  for (const { at, covers } of known) expect(await storedCovers(world, at)).toEqual(covers);
});

const COVERAGES = `query($number: String!, $at: DateTime) { member(memberNumber: $number) {
  coverages(asKnownAt: $at) { from to factory { code } } } }`;

async function asked(number: string, at: Date | null): Promise<string[]> {
  const { data } = await world.ask<{
    member: { coverages: { from: string; to: string | null; factory: { code: string } }[] };
  }>(officer, COVERAGES, { number, at: at?.toISOString() ?? null });
  return data.member.coverages.map(
    ({ from, to, factory }) => `${factory.code} ${from}..${to ?? ""}`,
  );
}

const withoutBadges = (covers = ""): string[] =>
  covers
    .split("; ")
    .filter((cover) => cover !== "")
    .map((cover) => cover.replace(/^(\S+) \S+ /, "$1 "))
    .sort();

test("GraphQL tells the same, now and as known before", async () => {
  for (let n = 0; n < 60; n += 1) {
    const then = random.pick(known);
    const number = random.pick(stream.workers).memberNumber ?? "";
    expect((await asked(number, then.at)).sort()).toEqual(withoutBadges(then.covers[number]));
    const now = known.at(-1)?.covers[number];
    expect((await asked(number, null)).sort()).toEqual(withoutBadges(now));
  }
});

test("the register knows of each person what the lists told, and of nobody else", async () => {
  const rows = await world.root.query<Record<string, unknown>[]>(
    `SELECT m.member_number AS number, m.name, m.name_khmer AS "nameKhmer", m.sex,
      m.birth_date::text AS "birthDate", CASE WHEN m.birth_date IS NULL THEN m.birth_year END AS "birthYear", left(m.national_id, 9) AS "nationalId",
      regexp_replace(m.phone, '\\D', '', 'g') AS phone
     FROM member m WHERE EXISTS (SELECT FROM coverage c JOIN factory f ON f.id = c.factory_id
       WHERE c.member_id = m.id AND f.code LIKE 'G%') ORDER BY 1`,
  );
  const truth = stream.workers.map(({ memberNumber, known: told }) => ({
    number: memberNumber,
    ...told,
    name: told.name ?? expect.any(String),
    sex: told.sex ?? "UNKNOWN",
    nationalId: told.nationalId?.slice(0, 9) ?? null,
    phone: told.phone?.replace(/\D/g, "") ?? null,
  }));
  truth.sort((a, b) => String(a.number).localeCompare(String(b.number)));
  expect(rows).toEqual(truth);
});

test("wages are known as told last", async () => {
  const rows = await world.root.query<{ number: string; factory: string; wage: string }[]>(
    `SELECT DISTINCT ON (1, 2) m.member_number AS number, f.code AS factory,
      to_char(w.wage_minor / 100.0, 'FM9999990.00') || ' ' || w.currency AS wage
     FROM member_wage w JOIN member m ON m.id = w.member_id JOIN factory f ON f.id = w.factory_id
     WHERE w.superseded_at IS NULL ORDER BY 1, 2, w.month DESC`,
  );
  const truth = stream.workers.flatMap(({ memberNumber, wages }) =>
    Object.entries(wages).map(([factory, wage]) => `${memberNumber} ${factory} ${wage}`),
  );
  const stored = rows.map(({ number, factory, wage }) => `${number} ${factory} ${wage}`);
  expect(stored.sort()).toEqual(truth.sort());
});

test("a name that was corrected is kept as it was before", async () => {
  const [row] = await world.root.query<{ n: number }[]>(
    "SELECT count(*)::int AS n FROM member_change WHERE before ->> 'name' <> after ->> 'name'",
  );
  expect(row?.n).toBeGreaterThan(0);
});
