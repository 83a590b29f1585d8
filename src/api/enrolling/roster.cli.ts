import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Actor } from "../../access";
import { askerOf } from "../../audit";
import { openForCommand } from "../../database/connect";
import {
  readRosterFile,
  Registrar,
  RosterOffice,
  type DateOrder,
  type ReadFile,
} from "../../enrolment";
import { readEnv } from "../../env";
import { isMonth } from "../../shared/dates";
import { StartRefused } from "../../shared/errors";
import { printRefused, printRoster } from "./roster.print";

const USAGE = `npm run roster -- FILE.csv --factory CODE --month YYYY-MM --person "NAME" [--confirm DIGEST]
  [--rows N] [--leaving N] [--dates day-first] [--ignore "COLUMN"]... [--json]
Without --confirm it shows what the list would do, and changes nothing.`;

const OPTIONS = {
  factory: { type: "string" },
  month: { type: "string" },
  person: { type: "string" },
  confirm: { type: "string" },
  rows: { type: "string" },
  leaving: { type: "string" },
  dates: { type: "string" },
  ignore: { type: "string", multiple: true },
  json: { type: "boolean" },
} as const;

const count = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new StartRefused(USAGE);
};

const orderSaid = (text: string | undefined): DateOrder | null => {
  if (text === undefined || text === "day-first" || text === "iso") return text ?? null;
  throw new StartRefused("--dates is day-first or iso.");
};

/** What the command line asks for; anything unclear ends with the usage. */
function readCommand() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const { factory: factoryCode, month, person } = values;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !factoryCode || !person) {
    throw new StartRefused(USAGE);
  }
  if (!month || !isMonth(month)) throw new StartRefused("--month is a month, YYYY-MM.");
  const dates = orderSaid(values.dates);
  const { ignore: ignored = [], confirm = null, json = false } = values;
  const stated = { statedRows: count(values.rows), leavingByAbsence: count(values.leaving) };
  return {
    file,
    person,
    confirm,
    json,
    reading: { dates, ignored },
    factoryCode,
    month,
    ...stated,
  };
}

/** Whoever stands at the server's own machine acts as an enrolment officer, by name. */
const officer = (person: string): Actor => ({
  credentialId: null,
  person,
  role: "ENROLMENT_OFFICER",
  providerId: null,
  organisation: null,
  audience: null,
  factoryId: null,
  expiresOn: "9999-12-31",
});

/** Shows or applies what a file says. */
async function send(command: ReturnType<typeof readCommand>, { rows }: ReadFile) {
  const { person, confirm, factoryCode, month, statedRows, leavingByAbsence } = command;
  const env = readEnv();
  const database = await openForCommand(env);
  try {
    const office = new RosterOffice(new Registrar(database.dataSource, env.today));
    const actor = officer(person);
    const request = { requestId: "roster-cli", documentHash: null };
    const act = { actor, asker: askerOf(actor, request, "applyRoster") };
    const asked = { factoryCode, month, rows, statedRows, leavingByAbsence };
    return await (confirm === null ? office.show(asked, act) : office.apply(asked, confirm, act));
  } finally {
    await database.close();
  }
}

/** `npm run roster`: shows what a factory's file would do, and applies what was shown. */
async function main(): Promise<void> {
  const command = readCommand();
  const file = readRosterFile(readFileSync(command.file), command.reading);
  const say = (text: string) => process.stdout.write(text);
  if (file.problems.length > 0) {
    say(printRefused(file.problems));
    process.exitCode = 1;
    return;
  }
  const done = await send(command, file);
  if (command.json) say(`${JSON.stringify(done)}\n`);
  else say(printRoster(done, file.lines));
  if (done.problems.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
