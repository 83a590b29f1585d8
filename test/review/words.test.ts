import { openWorld, type World } from "../kit/world";
import {
  decide,
  done,
  problems,
  reviewKeys,
  standing,
  take,
  waitingFor,
  wordOn,
} from "./review.kit";
import type { ReviewKeys } from "./review.kit";
import { WORDS } from "./words.data";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

test.each(WORDS)("%s is refused, and nothing is changed", async (_, lines, paths) => {
  const claim = await make.officer([{ service: "OPD", quantity: 2 }]);
  const opened = done(await take(world, keys.officer, claim));
  const before = await standing(world);
  const word = wordOn(opened, lines, null);
  if (paths.length === 0) {
    await expect(decide(world, keys.officer, word)).rejects.toThrow();
  } else {
    expect(problems(await decide(world, keys.officer, word)).map(([path]) => path)).toEqual(paths);
  }
  expect(await standing(world)).toEqual(before);
});
