import { setTimeout as sleep } from "node:timers/promises";
import { openWorld, type World } from "../kit/world";
import { COME_AGAIN, serveFrom, standing, type FarServer, type Told } from "./far-server";
import { layLine, type Line } from "./line";

const PROMISED_MS = 5_000;
const REQUESTS = 20;
/** How often a desk sends the same again before it gives up. */
const TRIES = 20;
const RETRY_MS = 500;

/** What keeps a server from its database, and takes itself away again. */
type Obstacle = (server: FarServer) => Promise<() => Promise<unknown>>;

let world: World;
let line: Line;
/** What each server answered while it was kept from its database, and afterwards. */
const told = new Map<string, { during: Told[]; after: Told[] }>();
/** How long the machine kept this process, servers and all, from the work that was due. */
let stalledMs = 0;

const connectionsTaken: Obstacle = async ({ dataSource }) => {
  const runners = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
  await Promise.all(runners.map((runner) => runner.connect()));
  return () => Promise.all(runners.map((runner) => runner.release()));
};
const databaseSlow: Obstacle = async () => {
  const runner = world.root.createQueryRunner();
  await runner.query("BEGIN; LOCK TABLE claim");
  return () => runner.query("ROLLBACK").then(() => runner.release());
};
const lineSilent: Obstacle = () => {
  line.fallSilent();
  return Promise.resolve(() => Promise.resolve(line.speakAgain()));
};
const OBSTACLES: [name: string, plant: Obstacle][] = [
  ["a pool whose connections are all taken", connectionsTaken],
  ["a database that is slow", databaseSlow],
  ["a pool whose connections forward nothing any more", lineSilent],
];

/** The claims of one server, all at once; each sent again so often until it is taken. */
async function submitAll(server: FarServer, name: string, tries = 1): Promise<Told[]> {
  const key = await world.key("DESK", "120104", name);
  const submit = async (reference: string) => {
    let told = await server.submit(key, reference);
    for (let tried = 1; told.claim === null && tried < tries; tried += 1) {
      await sleep(RETRY_MS);
      told = await server.submit(key, reference);
    }
    return told;
  };
  return Promise.all(Array.from({ length: REQUESTS }, (_, index) => submit(`${name} ${index}`)));
}

const TICK_MS = 10;

/** Adds up by how much a clock beside the work ticks late. */
async function countingStalls<T>(work: Promise<T>): Promise<T> {
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    stalledMs += Math.max(0, now - last - 2 * TICK_MS);
    last = now;
  }, TICK_MS);
  return work.finally(() => clearInterval(clock));
}

/** All obstacles at once, each before its own server: the waits are the same few seconds. */
beforeAll(async () => {
  world = await openWorld();
  const { url } = world.db.options as { url: string };
  line = await layLine(url);
  const servers = await Promise.all(
    OBSTACLES.map(([, plant]) => serveFrom(plant === lineSilent ? line.url : url, 2)),
  );
  const pairs = OBSTACLES.map(([name, plant], index) => ({
    name,
    plant,
    server: servers[index] as FarServer,
  }));
  // A first claim opens the connections and reads the catalogue: the next ones meet the obstacle.
  for (const { name, server } of pairs) await submitAll(server, `${name}, before`);
  const lifts = await Promise.all(pairs.map(({ plant, server }) => plant(server)));
  const during = await countingStalls(
    Promise.all(pairs.map(({ name, server }) => submitAll(server, name))),
  );
  await Promise.all(lifts.map((lift) => lift()));
  for (const [index, { name, server }] of pairs.entries()) {
    const after = await submitAll(server, name, TRIES);
    told.set(name, { during: during[index] ?? [], after });
  }
  await Promise.all(servers.map((server) => server.close()));
}, 240_000);
afterAll(async () => {
  await line.close();
  await world.close();
});

describe.each(OBSTACLES)("%s", (name) => {
  test("answers every one of 20 desks within 5 seconds: come again", () => {
    const { during = [] } = told.get(name) ?? {};
    expect(during).toHaveLength(REQUESTS);
    expect(during.map(({ claim, faults }) => ({ claim, faults }))).toEqual(
      during.map(() => ({ claim: null, faults: [expect.objectContaining(COME_AGAIN)] })),
    );
    expect(Math.max(...during.map(({ ms }) => ms)) - stalledMs).toBeLessThan(PROMISED_MS);
  });

  test("takes the same claims, each once, when it is over", async () => {
    const { after = [] } = told.get(name) ?? {};
    expect(after.map(({ faults }) => faults)).toEqual(after.map(() => []));
    for (const [index, { claim }] of after.entries()) {
      expect(await standing(world, `${name} ${index}`)).toEqual([claim?.number]);
    }
    expect(after).toHaveLength(REQUESTS);
  });
});
