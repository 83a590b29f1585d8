import { SeededRandom } from "../../../src/demo/random";
import {
  searchMembers,
  type MemberSearch,
} from "../../../src/enrolment/search/member-search.service";
import { openWorld, SECRET, type World } from "../../kit/world";
import { enter, peopleOf, type Somebody } from "./people.kit";
import { mistyped, respelled } from "./spellings.kit";

/** People on the register, and questions after them. */
const PEOPLE = 10_000;
/** Questions under way at once, as several desks ask. */
const AT_ONCE = 8;

let world: World;
let people: Somebody[];

beforeAll(async () => {
  world = await openWorld();
  people = peopleOf(PEOPLE, "ten thousand");
  await enter(world.root, people);
  await world.root.query("ANALYZE member; ANALYZE member_name; ANALYZE coverage");
}, 60_000);
afterAll(() => world.close());

const now = new Date("2026-06-15T03:00:00Z");
const search = (asked: Omit<MemberSearch, "serviceDate">) =>
  searchMembers(world.db.manager, { ...asked, serviceDate: "2026-06-15" }, { secret: SECRET, now });

type Question = (one: Somebody) => Omit<MemberSearch, "serviceDate"> | null;

/** The share of people, in per cent, who are among the candidates for the question after them. */
async function found(whom: readonly Somebody[], question: Question): Promise<number> {
  const asked = whom.flatMap((one) => {
    const said = question(one);
    return said === null ? [] : [{ one, said }];
  });
  expect(asked.length).toBeGreaterThan(whom.length * 0.99);
  let [next, right] = [0, 0];
  const ask = async () => {
    for (let at = next++; at < asked.length; at = next++) {
      const { one, said } = asked[at] as (typeof asked)[number];
      const { memberIds, candidates } = await search(said);
      expect(candidates.length).toBeLessThanOrEqual(5);
      if (memberIds.includes(one.id)) right += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return (100 * right) / asked.length;
}

const otherwise = (seed: string) => {
  const random = new SeededRandom(seed);
  return (name: string) => respelled(name, random);
};

test("of ten thousand people, asked for in one other spelling with their year of birth, 98 in 100 are among the five", async () => {
  const spelled = otherwise("year");
  const share = await found(people, ({ name, birthYear }) => {
    const other = spelled(name);
    return other === null ? null : { name: other, birthYear };
  });
  process.stdout.write(`year ${share}\n`);
  expect(share).toBeGreaterThanOrEqual(98);
}, 120_000);

/** One in fifty of them. */
const some = () => people.filter((_, index) => index % 50 === 0);

test("with the sex as well, and the words in another order", async () => {
  const spelled = otherwise("sex");
  const share = await found(some(), ({ name, birthYear, sex }) => {
    const other = spelled(name)?.split(" ").reverse().join(" ") ?? null;
    return other === null ? null : { name: other, birthYear, sex };
  });
  process.stdout.write(`sex ${share}\n`);
  expect(share).toBeGreaterThanOrEqual(99);
});

test("with the factory instead of the year, and a rare name alone", async () => {
  const spelled = otherwise("factory");
  const share = await found(some(), ({ name, factoryCode }) => {
    const other = spelled(name);
    return other === null ? null : { name: other, factoryCode };
  });
  const bearers = new Map<string, number>();
  for (const { nameKhmer } of people) bearers.set(nameKhmer, (bearers.get(nameKhmer) ?? 0) + 1);
  const rare = people.filter(({ nameKhmer }) => (bearers.get(nameKhmer) ?? 0) <= 3).slice(0, 200);
  const alone = await found(rare, ({ name }) => {
    const other = spelled(name);
    return other === null ? null : { name: other };
  });
  process.stdout.write(`factory ${share} alone ${alone}\n`);
  expect(alone).toBeGreaterThanOrEqual(98);
});

test("with one typing error, written together, in part, and in Khmer", async () => {
  const random = new SeededRandom("typing");
  const typed = await found(some(), ({ name, birthYear }) => ({
    name: mistyped(name, random),
    birthYear,
  }));
  const joined = await found(some(), ({ name, birthYear }) => ({
    name: name.split(" ").join(""),
    birthYear,
  }));
  const khmer = await found(some(), ({ nameKhmer, birthYear }) => ({
    name: nameKhmer.split(" ").reverse().join(" \u200b"),
    birthYear,
  }));
  const together = await found(some(), ({ nameKhmer, birthYear }) => ({
    name: nameKhmer.replaceAll(" ", ""),
    birthYear,
  }));
  const threes = people.filter(({ name }) => name.split(" ").length === 3).slice(0, 200);
  const part = await found(threes, ({ name, birthYear }) => ({
    name: name.split(" ").slice(1).join(" "),
    birthYear,
  }));
  const more = await found(some(), ({ name, birthYear }) => ({ name: `${name} Vutha`, birthYear }));
  process.stdout.write(
    `typed ${typed} joined ${joined} khmer ${khmer} together ${together} part ${part} more ${more}\n`,
  );
});
