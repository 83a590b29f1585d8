import autocannon, { type Options, type Request, type Result } from "autocannon";
import type { LoadOrder, LoadResult } from "./load";
import { workload } from "./workload";

/** The value below which a part of the sorted values lies. */
const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

/** Runs autocannon to its end, and hears of every answer how long it took. */
function shoot(options: Options, heard: (milliseconds: number) => void): Promise<Result> {
  return new Promise((done, failed) => {
    const instance = autocannon(options, (error: unknown, result) => {
      if (error) failed(error as Error);
      else done(result);
    });
    instance.on("response", (_client, _status, _bytes, milliseconds) => heard(milliseconds));
  });
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const { request, isRight } = workload(order.workload, order.material);
  const latencies: number[] = [];
  const wrong = { answers: 0, example: null as string | null };
  let next = order.from;
  const setupRequest = (made: Request): Request => {
    const { key, body } = request(next++);
    const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
    return { ...made, headers, body };
  };
  const verifyBody = (body: unknown): boolean => {
    if (isRight(String(body))) return true;
    wrong.answers += 1;
    wrong.example ??= String(body).slice(0, 500);
    return false;
  };
  const { url, connections, seconds: duration } = order;
  const requests: Request[] = [{ method: "POST", path: "/graphql", setupRequest }];
  const options = { url, connections, duration, timeout: 10, requests, verifyBody };
  const result = await shoot(options, (milliseconds) => latencies.push(milliseconds));
  latencies.sort((one, other) => one - other);
  return {
    requests: latencies.length,
    perSecond: latencies.length / result.duration,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    wrong: wrong.answers + result.errors + result.timeouts,
    example: wrong.example,
    next,
  };
}

process.once("message", (order) => {
  run(order as LoadOrder).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
