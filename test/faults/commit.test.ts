import { openWorld, type World } from "../kit/world";
import { COME_AGAIN, serveFrom, standing, type FarServer } from "./far-server";
import { layLine, type Line } from "./line";

let world: World;
let line: Line;
let server: FarServer;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  line = await layLine((world.db.options as { url: string }).url);
  server = await serveFrom(line.url, 2);
  desk = await world.key("DESK", "120104");
});
afterAll(async () => {
  await server.close();
  await line.close();
  await world.close();
});

test.each([
  ["after the database has it", 1, true],
  ["before the database has it", 0, false],
] as const)(
  "a commit whose connection is lost %s is told as UNAVAILABLE, and sent again it is one claim",
  async (when, stored, replayed) => {
    const reference = `commit lost ${when}`;
    line.cutNextCommit(when);
    const lost = await server.submit(desk, reference);
    expect(lost).toMatchObject({ claim: null, faults: [COME_AGAIN] });
    const before = await standing(world, reference);
    expect(before).toHaveLength(stored);
    const again = await server.submit(desk, reference);
    expect(again.faults).toEqual([]);
    const after = await standing(world, reference);
    expect(after).toEqual([again.claim?.number]);
    expect(again.claim?.replayed).toBe(replayed);
    expect(after).toEqual(expect.arrayContaining(before));
  },
);
