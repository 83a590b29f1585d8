import { openWorld, type World } from "../kit/world";
import { answer, ask, askedAbout, fresh, lastOf, overdueOn, questionOn } from "./information.kit";
import { done, reviewKeys, take, waitingFor, type ReviewKeys } from "./review.kit";

/** Statements measured; BEGIN and COMMIT not counted, the reply's parts among them. */
const QUESTION = 23;
const ANSWER = 33;
const OVERDUE = 20;

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
  await askedAbout(world, keys.officer, await make.officer());
  await world.ask(keys.desk, "{ scheme { name } }");
});
afterAll(() => world.close());

/** How many statements a piece of work takes; who asks is known already. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  for (const key of [keys.desk, keys.officer]) await world.ask(key, "{ viewer { person } }");
  world.statements();
  await work();
  return world.statements().length;
}

const lines = (size: number) => Array.from({ length: size }, () => ({ service: "OPD" }));

test("a question takes as many statements for a claim of ten lines as for one of one", async () => {
  const counts = [];
  for (const size of [1, 10]) {
    const opened = done(await take(world, keys.officer, await make.officer(lines(size))));
    counts.push(await statementsOf(() => ask(world, keys.officer, questionOn(opened))));
  }
  expect(counts).toEqual([QUESTION, QUESTION]);
});

test("an answer takes as many statements with twenty files as with one", async () => {
  const counts = [];
  for (const size of [1, 20]) {
    const waits = await askedAbout(world, keys.officer, await make.officer(lines(size)));
    const attachments = Array.from({ length: size }, () => fresh("OTHER"));
    const wish = { requestId: lastOf(waits).id, answer: "Here.", attachments };
    counts.push(await statementsOf(() => answer(world, keys.desk, wish)));
  }
  expect(counts).toEqual([ANSWER, ANSWER]);
});

test("a day that passes for many claims takes as many statements as for one", async () => {
  const server = overdueOn(world, "2026-07-02");
  await server.expire();
  const counts = [];
  for (const claims of [1, 6]) {
    for (let count = 0; count < claims; count += 1) {
      await askedAbout(world, keys.officer, await make.officer(), { dueOn: "2026-07-01" });
    }
    counts.push(await statementsOf(() => server.expire()));
  }
  expect(counts).toEqual([OVERDUE, OVERDUE]);
});
