import { setTimeout as sleep } from "node:timers/promises";
import { SeededRandom } from "../../src/demo/random";
import { closeBooks, type Books } from "./books";
import type { Rig } from "./rig";
import { Sending, type Traffic } from "./sending";
import { Visits, type Mix } from "./visits";

/** What is killed at once. */
export type Victim = "api" | "database" | "everything";

/** What happens in a run. */
export interface Plan extends Mix {
  /** At least so many claims, and as many more as come in until the last kill. */
  claims: number;
  victims: readonly Victim[];
  /** Most claims between two kills: they fall while claims come in, however slow the machine. */
  spacing: number;
  /** Every choice follows from it; it is told with the report. */
  seed: number;
}

/** What a run came to; the books are those of everything the rig has seen. */
export interface Report extends Omit<Traffic, "acknowledged"> {
  seed: number;
  finished: boolean;
  seconds: number;
  kills: Kills;
  /** Ends of API processes that no kill explains. */
  crashes: string[];
  books: Books;
}

interface Kills {
  api: number;
  database: number;
}

/** A run that hangs ends here, and is told as unfinished. */
export const RUN_LIMIT_MS = 600_000;

/** Moments between an answer and a kill: somewhere in the claims that follow. */
const AIM_MS = 100;

/** A seed that nobody has chosen. */
export const anySeed = (): number => Math.floor(Math.random() * 1_000_000_000);

/** kill -9 of one victim; returns when PostgreSQL runs again. */
async function strike(rig: Rig, victim: Victim, target: Rig["apis"][number]): Promise<Kills> {
  const apis = { api: [target], database: [], everything: rig.apis }[victim];
  for (const api of apis) api.kill();
  if (victim === "api") return { api: apis.length, database: 0 };
  await rig.postgres.kill();
  await rig.postgres.start();
  return { api: apis.length, database: 1 };
}

/** Kills one victim after the other, in random order at random moments, while claims come in. */
async function strikeAll(
  rig: Rig,
  plan: Plan,
  enough: (more: number) => Promise<void>,
  over: AbortSignal,
): Promise<Kills> {
  const random = new SeededRandom(`kills ${plan.seed}`);
  const kills = { api: 0, database: 0 };
  const left = [...plan.victims];
  while (left.length > 0 && !over.aborted) {
    const victim = left.splice(random.whole(0, left.length - 1), 1)[0] ?? "api";
    const target = random.pick(rig.apis);
    await enough(random.whole(1, plan.spacing));
    await target.ready(over);
    await sleep(random.whole(0, AIM_MS));
    const { api, database } = await strike(rig, victim, target);
    kills.api += api;
    kills.database += database;
  }
  return kills;
}

/** Sends, kills, waits until everything sent is acknowledged, and closes the books. */
export async function run(rig: Rig, plan: Plan): Promise<Report> {
  const started = Date.now();
  const { seed } = plan;
  const over = AbortSignal.timeout(RUN_LIMIT_MS);
  const sending = new Sending(rig.addresses, new SeededRandom(`sending ${seed}`), over);
  const visits = new Visits(rig.scheme, plan, seed);
  const sent = sending.run(rig.scheme.desks, (desk) => visits.next(desk));
  const until = async (claims: number) => {
    while (sending.claims < claims && !over.aborted) await sleep(10);
  };
  const kills = await strikeAll(rig, plan, (more) => until(sending.claims + more), over);
  await until(plan.claims);
  sending.stop();
  await sent;
  const { acknowledged, ...traffic } = sending.traffic;
  rig.told.push(...acknowledged);
  return {
    seed,
    finished: !over.aborted,
    seconds: Math.round((Date.now() - started) / 100) / 10,
    kills,
    ...traffic,
    crashes: rig.apis.flatMap(({ crashes }) => crashes),
    books: await rig.asSuperuser((db) => closeBooks(db, rig.told)),
  };
}
