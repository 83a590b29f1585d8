import { openWorld, type World } from "../kit/world";
import { dayGiver } from "./claims.kit";
import {
  another,
  asCost,
  expectRefused,
  guaranteeCost,
  problemOf,
  promised,
  taken,
  takenTogether,
  WAYS,
  withCover,
  type Promised,
} from "./promised.kit";

const ENDED = "to_day = '2026-02-01'";
const OPD_AND_EMG = [{ service: "OPD" }, { service: "EMG" }];
let world: World;
let desk: string;
let colleague: string;
let later: World["ask"];
const day = dayGiver("2026-02-20");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  colleague = await world.key("DESK", "120104", "another at the same desk");
  later = await world.on("2026-07-20");
});
afterAll(() => world.close());

test.each(WAYS)("a promise is used once, quoted by %s", async (way) => {
  const { input } = await promised(world, desk, { day: day(), way, lines: OPD_AND_EMG });
  const [first, second] = OPD_AND_EMG.map((line) => another(input, { lines: [line] }));
  await withCover(world, ENDED, async () => {
    expect((await taken(later, desk, first ?? {})).decision).toBe("APPROVED");
    await expectRefused(world, await taken(later, desk, second ?? {}), "USED");
  });
});

test.each(WAYS)("two claims of one batch: the first stands on it, quoted by %s", async (way) => {
  const { input } = await promised(world, desk, { day: day(), way, lines: OPD_AND_EMG });
  const pair = OPD_AND_EMG.map((line) => another(input, { lines: [line] }));
  await withCover(world, ENDED, async () => {
    const [first, second] = await takenTogether(later, desk, pair);
    expect(first?.decision).toBe("APPROVED");
    await expectRefused(world, second as Promised, "USED");
  });
});

test("two at once: exactly one stands on it, whatever way each quotes it", async () => {
  for (let round = 0; round < 10; round += 1) {
    const way = WAYS[round % WAYS.length] ?? "both";
    const { input } = await promised(world, desk, { day: day(), way, lines: OPD_AND_EMG });
    const pair = OPD_AND_EMG.map((line) => another(input, { lines: [line] }));
    await withCover(world, ENDED, async () => {
      const claims = await Promise.all([
        taken(later, desk, pair[0] ?? {}),
        taken(later, colleague, pair[1] ?? {}),
      ]);
      expect(claims.map(({ decision }) => decision).sort()).toEqual(["APPROVED", "DENIED"]);
      expect(claims.map(problemOf).sort()).toEqual(["USED", null]);
      const costs = await Promise.all(claims.map((claim) => guaranteeCost(world, claim)));
      const won = claims[0]?.decision === "APPROVED" ? 6000n : 20_000n;
      expect(costs.reduce((a, b) => a + b)).toBe(asCost(won, 4000));
    });
  }
});
