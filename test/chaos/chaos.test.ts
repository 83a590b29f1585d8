import { closeBooks, type Books } from "./books";
import { dropUniqueKey, SPOILT } from "./mutants";
import { Rig } from "./rig";
import { anySeed, run, RUN_LIMIT_MS, type Report } from "./run";

const MIX = { unidentified: 0.2, sentTwice: 0.1, spacing: 60 };

let rig: Rig;
let report: Report;

beforeAll(async () => {
  rig = await Rig.open();
  report = await run(rig, { ...MIX, claims: 200, victims: ["api", "database"], seed: anySeed() });
}, 2 * RUN_LIMIT_MS);
afterAll(() => rig.close(), RUN_LIMIT_MS);

const wrong = ({ claims: _, ...lists }: Books): string[] =>
  Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [name] : []));

test("no acknowledged claim is lost or doubled when API and database are killed", () => {
  const { seed } = report;
  expect(report).toMatchObject({
    seed,
    finished: true,
    kills: { api: 1, database: 1 },
    odd: [],
    crashes: [],
    books: { lost: [], doubled: [], unequal: [] },
  });
  expect(report.books.claims).toBeGreaterThanOrEqual(200);
});

test.each(SPOILT)("the books show %s", async (_, sql, told) => {
  const books = await rig.asSuperuser(async (db) => {
    const runner = db.createQueryRunner();
    await runner.startTransaction();
    // Neither foreign keys nor append-only tables stand in the way.
    await runner.query("SET LOCAL session_replication_role = replica");
    await runner.query(sql);
    const closed = await closeBooks(runner.manager, rig.told);
    await runner.rollbackTransaction();
    await runner.release();
    return closed;
  });
  expect(wrong(books)).toEqual(told);
});

test("the books show a claim that no desk was told of", async () => {
  const [first] = rig.told;
  const told = rig.told.filter(({ reference }) => reference !== first?.reference);
  expect(wrong(await rig.asSuperuser((db) => closeBooks(db, told)))).toEqual(["unequal"]);
});

test(
  "without the unique key the same desks double claims, and the books show it",
  async () => {
    await rig.asSuperuser(dropUniqueKey);
    const twins = { unidentified: 1, sentTwice: 1, spacing: 0, victims: [] };
    const { finished, books } = await run(rig, { ...twins, claims: 60, seed: anySeed() });
    expect({ finished, wrong: wrong(books) }).toEqual({ finished: true, wrong: ["doubled"] });
  },
  RUN_LIMIT_MS,
);
