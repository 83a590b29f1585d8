import { run } from "./life.lives";

test(
  "whatever several persons do with claims, by other acts each time, the state table holds",
  () => run({ numRuns: 40 }),
  1_200_000,
);
