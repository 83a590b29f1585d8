import { run, seen } from "./life.lives";

/** Acts that there are. */
const NAMES_OF_ACTS = 18;

// The seeds are fixed: `npm run test:long` tries others each time.
test(
  "whatever several persons do with claims, the scheme stands where its state table says",
  () => run({ numRuns: 8, seed: 20_261_128 }),
  300_000,
);

test("every act was done and was refused, by somebody", () => {
  expect([...seen].filter(([, { done }]) => done > 0)).toHaveLength(NAMES_OF_ACTS);
  const never = [...seen].filter(([, { refused }]) => refused === 0).map(([act]) => act);
  // Nobody refuses a new visit of an own patient, nor that a day passes.
  expect(never.filter((act) => !["submit", "lapse", "expire"].includes(act))).toEqual([]);
});
