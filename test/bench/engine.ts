import path from "node:path";
import type { adjudicate } from "../../src/adjudication/engine.rules";
import type { Judgement } from "../../src/adjudication/judgement.rules";
import { EVERYTHING_ON, PAST_LINES, TEN_LINES } from "./engine-case";

/** How long judging ten lines may take, in microseconds: a budget of the issue. */
const BUDGET = 200;
const WARM_UP = 5_000;
const TIMED = 20_000;

/** The engine as it is deployed: compiled, not translated while it runs. */
const COMPILED = path.join(__dirname, "..", "..", "dist", "src", "adjudication", "engine.rules.js");

const verdict = (microseconds: number): string =>
  `${microseconds.toFixed(1)} us (budget <= ${BUDGET} us: ${microseconds <= BUDGET ? "met" : "MISSED"})`;

/** What judging takes under a plan: the two rows of the table. */
function rowsOf(judge: () => Judgement, plan: string): string[] {
  for (let run = 0; run < WARM_UP; run += 1) judge();
  const times = Array.from({ length: TIMED }, () => {
    const started = performance.now();
    judge();
    return (performance.now() - started) * 1_000;
  }).sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(part * TIMED)] ?? NaN;
  const { ran, lines } = judge();
  return [
    `adjudicate, ${lines.length} lines: pure rule time, ${plan}: ${ran.length} rules, ${PAST_LINES} lines of history`,
    `  p50 ${verdict(share(0.5))}`,
    `  p99 ${verdict(share(0.99))}`,
  ];
}

/** Times the pure engine alone, no server and no database: as the demo's plan is, and with every rule on. */
export async function engineTable(): Promise<string> {
  const { adjudicate: judge } = (await import(COMPILED)) as { adjudicate: typeof adjudicate };
  return [
    ...rowsOf(() => judge(TEN_LINES, {}), "the default plan"),
    ...rowsOf(() => judge(TEN_LINES, EVERYTHING_ON), "every rule on"),
    "",
  ].join("\n");
}
