import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startOurs, type RunningServer } from "./servers";
import type { Stage } from "./stage";

/** Rows of the budget, and four times as many: whether the time grows as the rows do. */
const SIZES = [3_000, 12_000] as const;
/** How much longer than the reference a roster may take. */
const BUDGET = 20;
const ROUNDS = 3;

interface Row {
  badge: string;
  name: string;
  sex: string;
  birthDate: string;
  nationalId: string;
  phone: string;
}

const SYLLABLES = ["So", "Chan", "Da", "Vi", "Ra", "Ny", "Ta", "Ko", "Me", "Li", "Srey", "Pha"];
const word = (n: number): string =>
  `${SYLLABLES[n % 12]}${SYLLABLES[Math.floor(n / 12) % 12]?.toLowerCase()}`;

/** Workers of a factory of its own; `round` keeps them apart from those of other rounds. */
const workers = (count: number, round: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    badge: `R${n}`,
    name: `${word(n)} ${word(n * 7 + round)}`,
    sex: n % 8 === 0 ? "MALE" : "FEMALE",
    birthDate: `${1985 + (n % 18)}-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, "0")}`,
    nationalId: String(900_000_000 - round * 100_000 - n),
    phone: `0${12_000_000 + n}`,
  }));

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const median = (times: number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** The same people and covers by COPY into bare tables, and one constraint over them: no more than that. */
async function copyOnce(stage: Stage, rows: readonly Row[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "hip-roster-"));
  chmodSync(folder, 0o755);
  const at = (name: string) => path.join(folder, name);
  const people = rows.map(
    (r, n) => `${n},${r.name},${r.sex},${r.birthDate},${r.nationalId},${r.phone}`,
  );
  const covers = rows.map(({ badge }, n) => `${n},${n},1,HIP,${badge},2026-01-01`);
  writeFileSync(at("people.csv"), `${people.join("\n")}\n`);
  writeFileSync(at("covers.csv"), `${covers.join("\n")}\n`);
  await stage.root
    .query(`CREATE TABLE bare_member (id int, name text, sex text, birth date, national_id text, phone text);
    CREATE TABLE bare_cover (id int, member_id int, factory_id int, plan text, badge text, from_day date)`);
  const took = await timed(() =>
    stage.root.query(`BEGIN;
      COPY bare_member FROM '${at("people.csv")}' CSV; COPY bare_cover FROM '${at("covers.csv")}' CSV;
      ALTER TABLE bare_cover ADD EXCLUDE USING gist (factory_id WITH =, badge WITH =, daterange(from_day, NULL) WITH &&);
      COMMIT`),
  );
  await stage.root.query("DROP TABLE bare_member, bare_cover");
  rmSync(folder, { recursive: true });
  return took;
}

/** Sends an act as an enrolment officer. */
const sender =
  ({ url }: RunningServer, key: string) =>
  async (query: string, input: object) => {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data } = (await answer.json()) as {
      data?: Record<string, { digest?: string; applied?: boolean }>;
    };
    return Object.values(data ?? {})[0] ?? {};
  };

const REGISTER =
  "mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) { errors { code } } }";
const APPLY = `mutation($input: ApplyRosterInput!) { applyRoster(input: $input) {
  digest applied joiners rows { row outcome memberNumber errors { code } } errors { code message } } }`;

interface Round {
  shown: number;
  applied: number;
  copied: number;
}

async function runOnce(
  stage: Stage,
  server: RunningServer,
  of: { rows: number; round: number },
): Promise<Round> {
  const [officer] = stage.enrolmentOfficers.slice(of.round % stage.enrolmentOfficers.length);
  const send = sender(server, officer?.key ?? "");
  const factoryCode = `R${of.rows}-${of.round}`;
  const month = stage.today.slice(0, 7);
  const contract = { contractFrom: `${month}-01`, planCode: "HIP" };
  await send(REGISTER, { code: factoryCode, name: "Roster", ...contract });
  const rows = workers(of.rows, of.round);
  const list = { factoryCode, month, rows };
  let digest: string | undefined;
  const shown = await timed(async () => {
    ({ digest } = await send(APPLY, { ...list, dryRun: true }));
  });
  let done: boolean | undefined;
  const applied = await timed(async () => {
    ({ applied: done } = await send(APPLY, { ...list, dryRun: false, confirm: digest }));
  });
  if (done !== true) throw new Error("a roster was not applied");
  return { shown, applied, copied: await copyOnce(stage, rows) };
}

const inMs = (time: number): string => `${time.toFixed(0)} ms`;

/** Times rosters of new people through GraphQL, each beside the same rows by COPY. */
export async function rosterTable(stage: Stage): Promise<string> {
  const server = await startOurs(stage.serverUrl);
  try {
    const lines = [
      "roster: dry run and application through GraphQL, against COPY and one constraint",
    ];
    for (const rows of SIZES) {
      const rounds: Round[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        rounds.push(await runOnce(stage, server, { rows, round: round + (rows / 1_000) * 10 }));
      }
      const of = (pick: (round: Round) => number) => median(rounds.slice(1).map(pick));
      const [copied, applied, shown] = [
        of((r) => r.copied),
        of((r) => r.applied),
        of((r) => r.shown),
      ];
      const ratio = applied / copied;
      const verdict = `${ratio.toFixed(1)}x (budget <= ${BUDGET}x: ${ratio <= BUDGET ? "met" : "MISSED"})`;
      lines.push(
        `  ${rows} rows: COPY ${inMs(copied)}, dry run ${inMs(shown)}, applied ${inMs(applied)}: ${verdict}, ${((applied / rows) * 1_000).toFixed(0)} us a row`,
      );
    }
    return `${lines.join("\n")}\n`;
  } finally {
    await server.stop();
  }
}
