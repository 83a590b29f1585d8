import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { engineTable } from "./engine";
import { RowRun, type Plan } from "./measure";
import { rosterTable } from "./roster";
import { ROWS, type Row } from "./rows";
import { searchTable } from "./search";
import { SCALES, type Scale } from "./scale";
import { buildStage, type Stage } from "./stage";
import { tableOf } from "./table";

const OPTIONS = {
  scale: { type: "string", default: "small" },
  only: { type: "string" },
  seconds: { type: "string", default: "4" },
  rounds: { type: "string", default: "5" },
  profile: { type: "string" },
} as const;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** A whole number an option gives. */
function whole(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 600) return number;
  throw new Error(`--${name}: a whole number from 1 to 600`);
}

/** The row that needs no server. */
const ENGINE = "adjudicate";

/** The row of lists: one at a time, by nobody's load. */
const ROSTER = "roster";

/** The row that is our search beside reads by number, by one client. */
const SEARCH = "memberSearch";

/** What is to be measured: the pure engine, the search, rosters, and rows of servers. */
interface Chosen {
  engine: boolean;
  search: boolean;
  roster: boolean;
  rows: readonly Row[];
}

function chosenRows(only: string | undefined): Chosen {
  if (only === undefined) return { engine: true, search: true, roster: true, rows: ROWS };
  const names = only.split(",");
  const known = [ENGINE, SEARCH, ROSTER, ...ROWS.map(({ workload }): string => workload)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--only: ${unknown} is none of ${known.join(", ")}`);
  return {
    engine: names.includes(ENGINE),
    roster: names.includes(ROSTER),
    search: names.includes(SEARCH),
    rows: ROWS.filter(({ workload }) => names.includes(workload)),
  };
}

function readOptions(): { scale: Scale; scaleName: string; chosen: Chosen; plan: Plan } {
  const { values } = parseArgs({ options: OPTIONS });
  const scale = SCALES[values.scale];
  if (!scale) throw new Error(`--scale: one of ${Object.keys(SCALES).join(", ")}`);
  const seconds = whole("seconds", values.seconds);
  const rounds = whole("rounds", values.rounds);
  const plan = { seconds, rounds, profiles: values.profile };
  return { scale, scaleName: values.scale, chosen: chosenRows(values.only), plan };
}

/** Runs one row; what did not run, or answered wrongly, is told and does not stop the others. */
async function ran(row: Row, stage: Stage, plan: Plan): Promise<boolean> {
  try {
    say(tableOf(await new RowRun(row, stage, plan).measure()));
    return true;
  } catch (error) {
    say(`${row.says}: did not run: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

const since = (started: number): string => ((performance.now() - started) / 1_000).toFixed(0);

/** Fills a scheme, searches it, sends lists to it, and loads servers on it, one row after the other. */
async function runRows(
  { rows, search, roster }: Chosen,
  [scaleName, scale]: [string, Scale],
  plan: Plan,
) {
  const started = performance.now();
  const stage = await buildStage(scale);
  say(
    `scale ${scaleName}: ${scale.members} members, ${scale.claims} claims, ready in ${since(started)} s; ` +
      `medians of ${plan.rounds} rounds of ${plan.seconds} s, side by side; ${cpus().length} cores\n`,
  );
  try {
    if (search) say(await searchTable(stage));
    if (roster) say(await rosterTable(stage));
    for (const row of rows) if (!(await ran(row, stage, plan))) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

/** `npm run bench`: a missed budget is told and fails nothing; a row that did not run does. */
async function main(): Promise<void> {
  const started = performance.now();
  const { scale, scaleName, chosen, plan } = readOptions();
  if (chosen.engine) say(await engineTable());
  const onStage = chosen.search || chosen.roster || chosen.rows.length > 0;
  if (onStage) await runRows(chosen, [scaleName, scale], plan);
  say(`done in ${since(started)} s`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
