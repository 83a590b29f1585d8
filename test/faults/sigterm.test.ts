import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LIMITS } from "../../src/shared/limits";
import { lastingPort } from "../chaos/mortal-postgres";
import { KEYS_AS_TOLD } from "../kit/guarantee-keys";
import { TODAY, WHO } from "../kit/seed.data";
import { openWorld, SECRET, type World } from "../kit/world";
import { Load } from "./load";

const PROMISED_EXIT_MS = 15_000;
const HELD = 5;
/** On a machine so busy that the balancer itself comes too late, it is done again. */
const TRIES = 5;

let world: World;
let key: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  world = await openWorld();
  key = await world.key("DESK", "120104");
});
afterAll(async () => {
  server?.kill("SIGKILL");
  await world.close();
});

/** A server of its own process on the world's database, when it is ready. */
async function startServer(port: number, load: Load): Promise<ChildProcess> {
  const { url } = world.db.options as { url: string };
  server = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: path.join(__dirname, "../.."),
    env: {
      DATABASE_URL: url,
      HIP_SECRET: SECRET,
      HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
      HIP_TODAY: TODAY,
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      PORT: String(port),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while ((await load.readiness()) !== 200) await sleep(50);
  return server;
}

const claimOf = (reference: string, memberNumber: string): object => ({
  query: `mutation($input: SubmitClaimInput!) {
    submitClaim(input: $input) { claim { claimNumber } errors { code } } }`,
  variables: {
    input: {
      providerReference: reference,
      member: { memberNumber },
      visitKind: "OUTPATIENT",
      admittedOn: "2026-06-10",
      diagnoses: ["J06.9"],
      lines: [{ service: "OPD" }],
    },
  },
});

/** Every third request a claim, the others a look. */
const mixed = (port: number) => (serial: number) =>
  serial % 3 === 0
    ? claimOf(`load ${port} ${serial}`, WHO.covered)
    : { query: "{ viewer { person } scheme { today } }" };

/** Keeps every claim of a member waiting, until it is let go. */
async function holdMember(memberNumber: string): Promise<() => Promise<void>> {
  const runner = world.root.createQueryRunner();
  await runner.startTransaction();
  const lock = "SELECT pg_advisory_xact_lock(hashtextextended(id::text, 0)) FROM member";
  await runner.query(`${lock} WHERE member_number = $1`, [memberNumber]);
  return async () => {
    await runner.rollbackTransaction();
    await runner.release();
  };
}

async function untilHeld(): Promise<void> {
  const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE wait_event = 'advisory' AND datname = current_database()`;
  const held = async () => (await world.root.query<{ n: number }[]>(waiting))[0]?.n ?? 0;
  while ((await held()) < HELD) await sleep(10);
}

const takesConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const call = connect(port, "127.0.0.1", () => resolve(true));
    call.on("connect", () => call.destroy()).on("error", () => resolve(false));
  });

/** Tells a server under load to end, while some calls wait until after it has closed its port. */
async function endUnderLoad() {
  const port = await lastingPort();
  const load = new Load(`http://127.0.0.1:${port}`, key);
  const child = await startServer(port, load);
  const running = load.runWhileReady(mixed(port));
  while (load.answers.length < 100) await sleep(10);
  const letGo = await holdMember(WHO.second);
  const holding = performance.now();
  const held = Array.from({ length: HELD }, (_, index) =>
    load.ask(claimOf(`held ${port} ${index}`, WHO.second)),
  );
  await untilHeld();

  const told = performance.now();
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const { heard, longestMs } = await running;
  while (await takesConnections(port)) await sleep(10);
  const openMs = performance.now() - told;
  const answered = load.answers.length;
  await letGo();
  const heldMs = performance.now() - holding;
  await Promise.all(held);
  await load.settled();
  const [code] = (await ended) as [number | null];
  return {
    starved: longestMs > LIMITS.drainNoticeMs || heldMs > LIMITS.statementMs,
    heard,
    openMs,
    answers: load.answers,
    failures: load.failures,
    answeredAfterClosing: load.answers.length - answered,
    code,
    exitMs: performance.now() - told,
  };
}

test("a server that is told to end fails no call that was sent to it, and exits with 0", async () => {
  let seen = await endUnderLoad();
  for (let tries = 1; seen.starved && tries < TRIES; tries += 1) seen = await endUnderLoad();
  const { heard, openMs, failures, answers, answeredAfterClosing, code, exitMs } = seen;
  expect({ heard, failures }).toEqual({ heard: 503, failures: [] });
  expect(openMs).toBeGreaterThanOrEqual(LIMITS.drainNoticeMs);
  expect(answeredAfterClosing).toBeGreaterThanOrEqual(HELD);
  expect(code).toBe(0);
  expect(exitMs).toBeLessThan(PROMISED_EXIT_MS);
  const told = answers.flatMap(({ body }) => /"claimNumber":"(C\d+)"/.exec(body)?.[1] ?? []);
  expect(told.length).toBeGreaterThan(HELD);
  const [row] = await world.root.query<{ n: number }[]>(
    "SELECT count(*)::int AS n FROM claim WHERE claim_number = ANY($1)",
    [told],
  );
  expect(row?.n).toBe(told.length);
}, 240_000);
