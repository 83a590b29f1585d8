import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../src/database/embedded";
import { optionsFor, query, queryWhenBack } from "../database/embedded.kit";
import { canariesIn, canary } from "./canary.kit";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "hip-quiet-"));
const said: string[] = [];
let postgres: EmbeddedPostgres;

const log = () => readFileSync(path.join(dataDir, "postgres.log"), "utf8");
const silent = () => canariesIn(log() + said.join());

beforeAll(async () => {
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(dataDir, 0o755);
  postgres = await startEmbeddedPostgres(optionsFor(dataDir, (line) => void said.push(line)));
  await query(
    postgres.ownerUrl,
    `CREATE TABLE member (name text UNIQUE, phone int, CONSTRAINT grown CHECK (phone > 0));
     INSERT INTO member VALUES ('${canary("name")}', 1), ('${canary("second")}', 2);
     CREATE FUNCTION raise(words text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
       RAISE WARNING 'warned %', words; RAISE NOTICE 'noticed %', words;
       RAISE EXCEPTION USING MESSAGE = words, DETAIL = words, HINT = words;
     END $$`,
  );
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([
  ["a key that is taken", `INSERT INTO member VALUES ('${canary("name")}', 3)`, "23505"],
  ["a row that a check refuses", `INSERT INTO member VALUES ('${canary("row")}', -1)`, "23514"],
  ["a cast that fails", `SELECT '${canary("cast")}'::int`, "22P02"],
  ["a day that is none", `SELECT '${canary("day")}'::date`, "22007"],
  ["a statement that cannot be parsed", `SELEC '${canary("syntax")}'`, "42601"],
  ["words of a function", `SELECT raise('${canary("raised")}')`, "P0001"],
  [
    "a statement that takes too long",
    `SET statement_timeout = 50; SELECT pg_sleep(5), '${canary("slow")}'`,
    "57014",
  ],
])("%s leaves no word of the row in PostgreSQL's log", async (_, sql, code) => {
  await expect(query(postgres.ownerUrl, sql)).rejects.toMatchObject({ code });
  expect(silent()).toEqual([]);
});

test("two transactions that lock each other out leave none of their statements in it", async () => {
  const touch = (first: string, second: string) => `BEGIN;
    UPDATE member SET phone = 5 WHERE name = '${first}'; SELECT pg_sleep(0.3);
    UPDATE member SET phone = 6 WHERE name = '${second}'; COMMIT`;
  const [a, b] = [canary("name"), canary("second")];
  const both = await Promise.allSettled([
    query(postgres.ownerUrl, touch(a, b)),
    query(postgres.ownerUrl, touch(b, a)),
  ]);
  expect(both).toContainEqual(
    expect.objectContaining({ reason: expect.objectContaining({ code: "40P01" }) }),
  );
  expect(silent()).toEqual([]);
});

test("a backend that is killed is told without what it was doing", async () => {
  const working = `SELECT pg_backend_pid(), '${canary("killed")}', pg_sleep(20)`;
  const cut = query(postgres.ownerUrl, working).catch(String);
  const find = "SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT pg_backend_pid(), %'";
  let rows: { pid: number }[] = [];
  while (rows.length === 0) rows = await query(postgres.superuserUrl, find);
  process.kill(rows[0]?.pid ?? NaN, "SIGKILL");
  expect(await cut).toContain("terminated");
  await queryWhenBack(postgres.ownerUrl, "SELECT");
  expect(log()).toMatch(/terminated by signal 9/);
  expect(silent()).toEqual([]);
});

test("no file in the data directory makes it talk", async () => {
  const loud = { log_statement: "all", log_error_verbosity: "verbose", log_min_messages: "debug1" };
  for (const [name, value] of Object.entries(loud)) {
    await query(postgres.superuserUrl, `ALTER SYSTEM SET ${name} = '${value}'`);
  }
  await query(postgres.superuserUrl, "SELECT pg_reload_conf()");
  await expect(
    query(postgres.ownerUrl, `SELECT pg_sleep(0.2), '${canary("loud")}'::int`),
  ).rejects.toMatchObject({ code: "22P02" });
  expect(silent()).toEqual([]);
});

test("a start that fails still says why", async () => {
  await postgres.stop();
  const config = path.join(dataDir, "postgres", "postgresql.auto.conf");
  const before = readFileSync(config, "utf8");
  writeFileSync(config, "max_wal_senders = 'nonsense'\n");
  await expect(startEmbeddedPostgres(optionsFor(dataDir, () => undefined))).rejects.toThrow(
    /PostgreSQL did not start .*FATAL.*postgresql\.auto\.conf.* contains errors/,
  );
  writeFileSync(config, before);
  postgres = await startEmbeddedPostgres(optionsFor(dataDir, () => undefined));
});
