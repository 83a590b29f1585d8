import { entriesOf } from "../audit/entries.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { acted, asked } from "./persons.kit";

let world: World;
let officer: string;

beforeEach(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  await world.root.query("UPDATE member SET birth_date = NULL, birth_year = NULL");
});
afterEach(() => world.close());

interface Page {
  possibleDuplicates: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: {
      node: {
        reasons: string[];
        score: number;
        one: { memberNumber: string };
        other: { memberNumber: string };
      };
    }[];
  };
}

const LIST = `query($first: Int, $after: String) { possibleDuplicates(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { reasons score one { memberNumber } other { memberNumber } } } } }`;
const page = async (first = 20, after: string | null = null) =>
  (await asked<Page>(world, officer, LIST, { first, after })).possibleDuplicates;

const pairs = async () =>
  (await page()).edges.map(({ node: { one, other, reasons } }) => [
    [one.memberNumber, other.memberNumber].sort(),
    reasons,
  ]);

/** Puts the same on two records behind the officer's back: a correction would refuse some of it. */
const both = (numbers: readonly string[], set: string) =>
  world.root.query(`UPDATE member SET ${set} WHERE member_number = ANY($1)`, [numbers]);

const A = [WHO.covered, WHO.second].sort();
const B = [WHO.ended, WHO.gap].sort();
const C = [WHO.never, WHO.lastDay].sort();

const BY_ID = "national_id_key = '111222333'";
const BY_BIRTH = "name_key = 'dara sok', birth_date = '1990-01-01'";
const BY_PHONE = "name_key = 'sina prak', birth_year = 1991, sex = 'FEMALE', phone = '012'";

test("nobody is a possible duplicate who shares nothing that tells", async () => {
  await both(A, "name_key = 'dara sok', birth_year = 1990, phone = NULL");
  await both(B, "name_key = '', birth_date = '1990-01-01'");
  await both(C, "birth_year = 1991, sex = 'FEMALE', phone = '012'");
  expect(await pairs()).toEqual([]);
});

test("pairs are listed with their reasons, the likeliest first", async () => {
  await both(C, BY_PHONE);
  await both(B, BY_BIRTH);
  await both(A, BY_ID);
  expect(await pairs()).toEqual([
    [A, ["SAME_NATIONAL_ID"]],
    [B, ["SAME_NAME_AND_BIRTH_DATE"]],
    [C, ["SAME_NAME_YEAR_SEX_AND_PHONE"]],
  ]);
  await both(C, BY_ID.replace("111", "999"));
  expect((await pairs())[0]).toEqual([C, ["SAME_NATIONAL_ID", "SAME_NAME_YEAR_SEX_AND_PHONE"]]);
});

test("a year of birth is the same whether it is told by a date or alone", async () => {
  await both(A, BY_PHONE);
  await both([WHO.covered], "birth_year = NULL, birth_date = '1991-07-01'");
  expect(await pairs()).toEqual([[A, ["SAME_NAME_YEAR_SEX_AND_PHONE"]]]);
});

test("merged records and those told apart are listed no more, and again once the merge is undone", async () => {
  await both(A, BY_ID);
  await both(B, BY_BIRTH);
  await acted(world, officer, "mergeMembers", { keptNumber: A[0], mergedNumber: A[1] });
  await acted(world, officer, "tellApart", { oneNumber: B[1], otherNumber: B[0] });
  expect(await pairs()).toEqual([]);
  await acted(world, officer, "undoMerge", { mergedNumber: A[1] });
  expect(await pairs()).toEqual([[A, ["SAME_NATIONAL_ID"]]]);
});

const crowd = (count: number) =>
  world.root.query(
    `INSERT INTO member (id, member_number, name, name_key, sex, birth_date, registered_at)
     SELECT gen_random_uuid(), 'X' || n, 'Sok Dara', 'dara sok', 'FEMALE', '1990-01-01', now()
     FROM generate_series(1, $1::int) n`,
    [count],
  );

test("a name and birth that hundreds share gives a few pairs each, and telling apart brings the next", async () => {
  await crowd(300);
  const { totalCount, edges } = await page(1);
  // Each with the next five, the last five with fewer: 300 × 5 − (5 + 4 + 3 + 2 + 1).
  expect(totalCount).toBe(1_485);
  const [first] = edges;
  const ids = await world.db.query<{ one: string; other: string }[]>(
    `SELECT a.id AS one, b.id AS other FROM member a, member b WHERE a.member_number = $1 AND b.member_number = $2`,
    [first?.node.one.memberNumber, first?.node.other.memberNumber],
  );
  await world.root.query(
    "INSERT INTO member_told_apart (one_id, other_id, reason, told_by, told_at) VALUES ($1, $2, 'twins', 'x', now())",
    [ids[0]?.one, ids[0]?.other],
  );
  expect((await page(1)).totalCount).toBe(1_485);
});

test("pages follow one another without gap or repetition", async () => {
  await crowd(8);
  await both(A, BY_ID);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await page(4, after);
    seen.push(...edges.map(({ node }) => `${node.one.memberNumber} ${node.other.memberNumber}`));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const { totalCount, edges } = await page(100);
  expect(seen).toHaveLength(totalCount);
  expect(seen).toEqual(
    edges.map(({ node }) => `${node.one.memberNumber} ${node.other.memberNumber}`),
  );
  expect(new Set(seen).size).toBe(totalCount);
});

test("a cursor of another list is refused", async () => {
  const after = Buffer.from(JSON.stringify(["9", "a", "b"])).toString("base64url");
  const { errors } = await world.ask(officer, LIST, { after });
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("the audit has everybody a page speaks of, and its statements do not grow with it", async () => {
  await both(A, BY_ID);
  const entries = await entriesOf(world, () => page(1));
  expect(entries).toMatchObject([{ operation: "possibleDuplicates", members: A }]);
  world.statements();
  await page(1);
  const few = world.statements().length;
  await crowd(50);
  await page(50);
  expect(world.statements()).toHaveLength(few);
});

test("a page of thirty thousand members comes quickly", async () => {
  await world.root.query(
    `INSERT INTO member (id, member_number, name, name_key, sex, birth_date, birth_year, national_id_key, phone, registered_at)
     SELECT gen_random_uuid(), 'Y' || n, 'x', 'name' || n % 500, CASE n % 5 WHEN 0 THEN 'MALE' ELSE 'FEMALE' END,
       '1985-01-01'::date + n % 7300, NULL, (100000000 + n % 29900)::text, '0' || n % 20000, now()
     FROM generate_series(1, 30000) n`,
  );
  await world.root.query("ANALYZE member");
  await page(100);
  const began = performance.now();
  await page(100);
  expect(performance.now() - began).toBeLessThan(2_000);
});
