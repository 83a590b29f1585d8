import { fork } from "node:child_process";
import path from "node:path";
import type { Material, WorkloadName } from "./workload";

/** One load on one server. */
export interface LoadOrder {
  url: string;
  workload: WorkloadName;
  material: Material;
  connections: number;
  seconds: number;
  /** Number of the first request: a new claim is new once. */
  from: number;
}

/** What came of it. */
export interface LoadResult {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not right, requests without an answer; with one of the wrong answers. */
  wrong: number;
  example: string | null;
  /** Number of the next request nobody has made. */
  next: number;
}

/**
 * Loads a server from a process of its own: the generator must not share the event loop of what
 * it measures.
 */
export function load(order: LoadOrder): Promise<LoadResult> {
  const child = fork(path.join(__dirname, "load.child.ts"), {
    execArgv: ["--import", "tsx"],
    env: { NODE_ENV: "production" },
  });
  return new Promise((done, failed) => {
    child.once("message", (result) => done(result as LoadResult));
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`the load generator ended with ${code}`)));
    child.send(order);
  });
}
