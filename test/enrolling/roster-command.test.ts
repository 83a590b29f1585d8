import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { KEYS_AS_TOLD } from "../kit/guarantee-keys";
import { TODAY, WHO } from "../kit/seed.data";
import { openWorld, SECRET, type World } from "../kit/world";

let world: World;
const folder = mkdtempSync(path.join(tmpdir(), "hip-rosters-"));
const file = path.join(folder, "F02.csv");

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

interface Told {
  status: number | string;
  said: string;
}

/** Runs the command as HIP's staff do, beside the tests' database. */
function roster(...args: string[]): Promise<Told> {
  const command = path.join(__dirname, "..", "..", "src", "api", "enrolling", "roster.cli.ts");
  const { url } = world.db.options as { url?: string };
  const env = {
    DATABASE_URL: url,
    HIP_SECRET: SECRET,
    HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
    HIP_TODAY: TODAY,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", command, ...args],
      { env },
      (error, out, err) => {
        resolve({ status: error?.code ?? 0, said: out + err });
      },
    );
  });
}

const AS = ["--factory", "F02", "--month", "2026-06", "--person", "Bopha"];
const LIST = `badge;name;sex;joined on
1002;Chan Sophea;M;
2007;Meas Rith;;
3001;Canary Kanari;F;05/06/2026
3002;Keo Sok;F;15/06/2026
`;

test("a file is shown by line, and applied by its digest", async () => {
  writeFileSync(file, `\ufeff${LIST}`);
  const shown = await roster(file, ...AS);
  expect(shown.status).toBe(0);
  expect(shown.said).toMatch(/^2 JOINER, 0 LEAVER, 0 REHIRE, 0 CHANGE, 2 UNCHANGED/);
  expect(shown.said).toMatch(/line 4 +JOINER\n/);
  const [, digest = ""] = /--confirm (\S+)/.exec(shown.said) ?? [];
  const applied = await roster(file, ...AS, "--confirm", digest);
  expect(applied.said).toMatch(/line 4 +JOINER +1000000\d{3}\n/);
  expect(applied.said).toContain("applied");
  const rows = await world.root.query("SELECT applied_by, row_count FROM roster");
  expect(rows).toEqual([{ applied_by: "Bopha", row_count: 4 }]);
  const entries = await world.root.query(
    "SELECT person, outcome, cardinality(member_ids) AS members FROM audit_entry WHERE operation = 'applyRoster' ORDER BY id",
  );
  expect(entries).toEqual([
    { person: "Bopha", outcome: "DONE", members: 2 },
    { person: "Bopha", outcome: "DONE", members: 4 },
  ]);
  for (const { said } of [shown, applied]) expect(said).not.toMatch(/Kanari|Sophea/);
});

test("what is wrong is told by its line, without the words of the file", async () => {
  writeFileSync(file, LIST.replace("Keo Sok;F", "Keo Sok;kanari"));
  const refused = await roster(file, ...AS);
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/line 5 sex: .*F or M/);
  writeFileSync(file, `badge;name;member number\n1002;Canary;${WHO.unknown}\n`);
  const shown = await roster(file, ...AS);
  expect(shown.said).toMatch(/line 2 +REJECTED\n +The value of memberNumber .*no member/);
  expect(refused.said + shown.said).not.toMatch(/kanari|Canary/);
});

test.each([
  ["no file", AS],
  ["two files", [file, file, ...AS]],
  ["no month", [file, "--factory", "F02", "--person", "Bopha", "--month", "June"]],
  ["an order nobody knows", [file, ...AS, "--dates", "american"]],
])("%s ends with what is expected", async (_, args) => {
  const { status, said } = await roster(...args);
  expect(status).toBe(1);
  expect(said).toMatch(/npm run roster|--month is|--dates is/);
});
