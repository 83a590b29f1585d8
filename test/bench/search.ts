import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import { SeededRandom } from "../../src/demo/random";
import { searchMembers } from "../../src/enrolment/search/member-search.service";
import { mistyped, respelled } from "../enrolment/search/spellings.kit";
import { SECRET, type Stage } from "./stage";

/** What a search may cost at the 95th percentile, in reads of one member by number. */
const BUDGET = 20;
/** Questions of each kind, and how many come before what is counted. */
const ASKED = 1_000;
const WARM_UP = 200;

interface Person {
  id: string;
  memberNumber: string;
  name: string;
  birthYear: number;
  factoryCode: string;
}

const PEOPLE = `
SELECT m.id, m.member_number AS "memberNumber", m.name, f.code AS "factoryCode",
  extract(year FROM m.birth_date)::int AS "birthYear"
FROM member m JOIN coverage c ON c.member_id = m.id JOIN factory f ON f.id = c.factory_id
ORDER BY md5(m.id::text) LIMIT ${ASKED + WARM_UP}`;

const POINT = "SELECT * FROM member WHERE member_number = $1";

type Question = (person: Person, random: SeededRandom) => object;

/** A name in one other spelling of the list. */
const other = (name: string, random: SeededRandom) => respelled(name, random) ?? name;

const QUESTIONS: readonly [says: string, question: Question][] = [
  [
    "spelling + year",
    (one, random) => ({ name: other(one.name, random), birthYear: one.birthYear }),
  ],
  [
    "spelling, year, factory",
    ({ birthYear, factoryCode, ...one }, random) => ({
      name: other(one.name, random),
      birthYear,
      factoryCode,
    }),
  ],
  [
    "spelling + factory",
    (one, random) => ({ name: other(one.name, random), factoryCode: one.factoryCode }),
  ],
  ["spelling alone", (one, random) => ({ name: other(one.name, random) })],
  [
    "typing error + year",
    (one, random) => ({ name: mistyped(one.name, random), birthYear: one.birthYear }),
  ],
];

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** Searches and reads by number in turn, so that what disturbs one disturbs the other. */
async function measure(
  db: DataSource,
  people: readonly Person[],
  today: string,
  question: Question,
) {
  const random = new SeededRandom("bench");
  const given = { secret: SECRET, now: new Date() };
  const [searches, points]: [number[], number[]] = [[], []];
  let found = 0;
  for (const [index, person] of people.entries()) {
    const asked = { ...question(person, random), serviceDate: today } as Parameters<
      typeof searchMembers
    >[1];
    const point = await timed(() => db.query(POINT, [person.memberNumber]));
    const search = await timed(() => searchMembers(db.manager, asked, given));
    if (index < WARM_UP) continue;
    points.push(point.ms);
    searches.push(search.ms);
    if (search.result.memberIds.includes(person.id)) found += 1;
  }
  return { searches, points, found: (100 * found) / searches.length };
}

function line(
  says: string,
  { searches, points, found }: Awaited<ReturnType<typeof measure>>,
): string {
  const point = quantile(points, 0.5);
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(searches, share)) as [number, number];
  const ratio = p95 / point;
  return [
    `  ${says.padEnd(25)}`,
    `p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  one read ${point.toFixed(2)} ms`,
    `  ${ratio.toFixed(1)} reads (budget <= ${BUDGET}: ${ratio <= BUDGET ? "met" : "MISSED"})`,
    `  found ${found.toFixed(1)} %`,
  ].join("");
}

/** Finding a person by name, beside reading one by number with the same client. */
export async function searchTable({ serverUrl, today, scale }: Stage): Promise<string> {
  const db = await dataSourceFor(serverUrl, 1).initialize();
  try {
    const people = await db.query<Person[]>(PEOPLE);
    const lines = [
      `memberSearch among ${scale.members} members, at p95, in median reads by number`,
    ];
    for (const [says, question] of QUESTIONS) {
      lines.push(line(says, await measure(db, people, today, question)));
    }
    return `${lines.join("\n")}\n`;
  } finally {
    await db.destroy();
  }
}
