import { openWorld, type World } from "../kit/world";
import { claimInput, submitAll } from "./claims.kit";
import { fillLists, list, numbers, QUERY, type Connection, type Row } from "./lists.kit";

const ORDERS = ["RECEIVED_DESC", "RECEIVED_ASC", "ADMITTED_DESC", "ADMITTED_ASC", "CHANGED_ASC"];

let world: World;
let desk: string;
let officer: string;
let all: Row[];

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
  all = await fillLists(world, desk, officer);
});
afterAll(() => world.close());

test.each(ORDERS)(
  "in the order %s pages of any size give every claim once, in order",
  async (orderBy) => {
    const [column, direction] = orderBy.split("_");
    const whole = (await list(world, officer, { orderBy, first: 100 })).edges.map(
      ({ node }) => node,
    );
    const key = (row: Row) => (column === "ADMITTED" ? row.admittedOn : row.receivedAt);
    const sorted = whole.map(key).sort();
    expect(whole.map(key)).toEqual(direction === "ASC" ? sorted : sorted.reverse());
    for (const first of [1, 7, 76, 77]) {
      const rows: Row[] = [];
      let after: string | null = null;
      do {
        const page: Connection = await list(world, officer, { orderBy, first, after });
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(page.edges.at(-1)?.cursor).toBe(page.pageInfo.endCursor);
        rows.push(...page.edges.map(({ node }) => node));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(rows.map(({ claimNumber }) => claimNumber)).toEqual(
        whole.map(({ claimNumber }) => claimNumber),
      );
    }
  },
);

test("a claim that comes in while pages are read moves no other claim", async () => {
  const start = await list(world, officer, { orderBy: "RECEIVED_DESC", first: 30 });
  await submitAll(world, desk, { claims: [claimInput("late", { admittedOn: "2026-04-01" })] });
  const after = start.pageInfo.endCursor;
  const rest = await list(world, officer, { orderBy: "RECEIVED_DESC", first: 100, after });
  const read = [...start.edges, ...rest.edges].map(({ node }) => node);
  expect(numbers(read)).toEqual(numbers(all));
  expect((await list(world, officer, { first: 100 })).edges).toHaveLength(78);
});

const ROW = "01900000-0000-7000-8000-000000000000";
const cursor = (...keys: string[]) => Buffer.from(JSON.stringify(keys)).toString("base64url");

test.each([
  ["a page of nothing", { first: 0 }],
  ["a page of 101", { first: 101 }],
  ["a torn cursor", { after: "abc" }],
  ["a cursor of one key", { after: cursor("2026-05-10") }],
  [
    "a cursor of another order",
    { orderBy: "ADMITTED_ASC", after: cursor("2026-06-15T00:00:00.000Z", ROW) },
  ],
  [
    "a cursor of a row that is none",
    { orderBy: "ADMITTED_ASC", after: cursor("2026-05-10", "claim") },
  ],
  ["a cursor of words", { after: cursor("yesterday", "claim") }],
  [
    "a cursor of a day that is none",
    {
      orderBy: "ADMITTED_ASC",
      after: cursor("2026-02-31", ROW),
    },
  ],
])("%s is a fault that says so", async (_, variables) => {
  const { errors } = await world.ask(officer, QUERY, variables);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});
