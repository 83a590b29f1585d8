import type { DataSource, EntityManager } from "typeorm";
import { Clock } from "../shared/clock";
import { dayAt } from "../shared/dates";
import { actAs } from "../shared/transactions";
import { writeTogether, type Insert, type Queryable } from "../shared/sql";
import { readCatalogueVersion } from "../plans";
import { calendarOf, type Calendar } from "./calendar";
import { bookedContributions, markPaidThrough } from "./contributions";
import { issueDemoCredentials } from "./credentials";
import { writeJson } from "./files";
import { catalogueOf, takeInHistory } from "./history";
import { SeededRandom } from "./random";
import { payHistory } from "./payments";
import { reviewHistory } from "./reviews";
import { chooseSamples } from "./samples";
import { makeUpScheme } from "./scheme";

/** How large the demo is, and which of the many possible ones. */
export interface DemoSettings {
  members: number;
  months: number;
  /** Last month of the history, YYYY-MM; null: the current one. */
  until: string | null;
  seed: number;
}

/** What filling a database with the demo takes. */
export interface DemoFill {
  dataSource: DataSource;
  settings: DemoSettings;
  secret: string;
  fixedToday: string | null;
  dataDir: string;
  log(line: string): void;
}

/** Rows of one statement: what PostgreSQL reads as one JSON value stays small. */
const ROWS_AT_ONCE = 5_000;
/** Progress is told in steps of so many per cent. */
const TELL_EVERY = 15;

const HOLDS_ANYTHING = `
SELECT EXISTS (SELECT FROM member) OR EXISTS (SELECT FROM provider) OR EXISTS (SELECT FROM service)
  OR EXISTS (SELECT FROM plan) OR EXISTS (SELECT FROM factory)
  OR EXISTS (SELECT FROM credential) OR EXISTS (SELECT FROM exchange_rate) AS anything`;

/** True when the database is not empty: then it is never filled. */
export async function holdsAnything(db: Queryable): Promise<boolean> {
  const [found] = await db.query<{ anything: boolean }[]>(HOLDS_ANYTHING);
  return found?.anything ?? true;
}

/** The next member is numbered after the demo's, whose numbers were not drawn from the sequence. */
const SKIP_NUMBERS = `SELECT count(nextval('member_number_seq')) FROM generate_series(1, $1)`;

async function write(manager: EntityManager, { insertion, rows }: Insert): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await writeTogether(manager, [{ insertion, rows: rows.slice(from, from + ROWS_AT_ONCE) }]);
  }
}

/** Tells a share of the claims once it has grown by a step. */
function progressTo(log: (line: string) => void) {
  let next = TELL_EVERY;
  return (done: number, of: number): void => {
    const percent = Math.floor((100 * done) / of);
    if (percent < next) return;
    log(`demo: ${done} of ${of} claims (${percent} %)`);
    next = percent - (percent % TELL_EVERY) + TELL_EVERY;
  };
}

/** What people did with the claims since: what waited was decided, and what was decided is paid. */
async function decideAndPay(
  manager: EntityManager,
  { settings, secret, log }: DemoFill,
  calendar: Calendar,
): Promise<void> {
  const catalogue = await catalogueOf(manager).at(await readCatalogueVersion(manager));
  const random = new SeededRandom(`${settings.seed} reviews`);
  const reviewed = await reviewHistory({ manager, catalogue, calendar, random, secret });
  log(`demo: ${reviewed} claims decided by reviewers`);
  const remittances = await payHistory({ manager, calendar, today: dayAt(calendar.present) });
  log(`demo: ${remittances} remittances prepared`);
}

/** Fills within the caller's transaction; the files are last, so that they are never missing. */
async function fill(manager: EntityManager, args: DemoFill): Promise<void> {
  const { settings, secret, fixedToday, dataDir, log } = args;
  const moment = await new Clock(manager, fixedToday).moment();
  const calendar = calendarOf(moment.today, settings);
  log(`demo: ${settings.members} members, ${calendar.months[0]} to ${calendar.months.at(-1)}`);
  const scheme = makeUpScheme(calendar, settings.members, new SeededRandom(String(settings.seed)));
  for (const insert of scheme.inserts) await write(manager, insert);
  const paying = { calendar, random: new SeededRandom(`${settings.seed} contributions`) };
  await write(manager, await bookedContributions(manager, scheme.workplaces, paying));
  await markPaidThrough(manager);
  await manager.query(SKIP_NUMBERS, [scheme.memberCount]);
  log(`demo: ${scheme.memberCount} people enrolled, ${scheme.claims.length} claims to take in`);
  await takeInHistory({ manager, secret, fixedToday, progress: progressTo(log) }, scheme.claims);
  await decideAndPay(manager, args, calendar);
  const keys = await issueDemoCredentials(manager, scheme, { secret, moment });
  const { today } = moment;
  const samples = await chooseSamples(manager, scheme.places, { today, seed: settings.seed });
  writeJson(dataDir, "demo-samples.json", samples, 0o644);
  writeJson(dataDir, "demo-credentials.json", keys, 0o600);
}

/**
 * Fills an empty database with the demo scheme, all of it or nothing: one transaction, so that a
 * crash leaves an empty database, and files that are there before the database says it is filled.
 * @returns false when the database holds anything already; then nothing is touched
 */
export async function fillDemo(args: DemoFill): Promise<boolean> {
  return args.dataSource.transaction(async (manager) => {
    await manager.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0",
    );
    // Tables that fill within one transaction look empty to the planner, which would read them whole.
    await manager.query("SET LOCAL enable_seqscan = off");
    await actAs(manager, { role: "IMPORT", providerId: null });
    // Two processes started at once: the second one waits, and finds a database that holds something.
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))");
    if (await holdsAnything(manager)) return false;
    await fill(manager, args);
    return true;
  });
}
