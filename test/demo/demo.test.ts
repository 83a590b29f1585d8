import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import "reflect-metadata";
import { demo, DEMO_TODAY, type FilledDemo } from "./demo.kit";

const SETTINGS = { members: 300, months: 6, until: null, seed: 7 };

let first: FilledDemo;
let second: FilledDemo;
let other: FilledDemo;

const file = (name: string) => path.join(first.dataDir, name);
const rows = <T = Record<string, unknown>>({ root }: FilledDemo, sql: string): Promise<T[]> =>
  root.query<T[]>(sql);

beforeAll(async () => {
  first = await demo(SETTINGS);
  second = await demo(SETTINGS);
  other = await demo({ ...SETTINGS, seed: 8 });
}, 60_000);

afterAll(async () => {
  for (const { close, dataDir } of [first, second, other]) {
    await close();
    rmSync(dataDir, { recursive: true });
  }
});

/** What must not depend on anything but the seed: ids and keys are left out. */
const MEMBERS = `SELECT member_number, name, name_khmer, sex, birth_date, birth_year, national_id, phone,
  registered_at FROM member ORDER BY 1`;
const COVERS = `SELECT m.member_number, f.code, c.badge, c.from_day, c.to_day, c.lapsed_from, c.noticed_on,
  c.recorded_at, c.superseded_at
  FROM coverage c JOIN member m ON m.id = c.member_id JOIN factory f ON f.id = c.factory_id
  ORDER BY 1, 2, 4, 9`;
const CLAIMS = `SELECT p.code, c.provider_reference, c.claim_number, m.member_number, c.status, c.decision,
  c.currency, c.submitted_minor, c.benefit_minor, c.admitted_on, c.received_at, c.diagnoses,
  (SELECT jsonb_agg(jsonb_build_array(line, code, amount_minor, parameters) ORDER BY line, position)
   FROM reason WHERE claim_id = c.id) AS reasons
  FROM claim c JOIN provider p ON p.id = c.provider_id LEFT JOIN member m ON m.id = c.member_id
  ORDER BY 1, 2`;
const WORKFORCE = `SELECT f.code, w.month, w.age_band, w.sex, w.eligible_workers
  FROM factory_workforce w JOIN factory f ON f.id = w.factory_id ORDER BY 1, 2, 3, 4`;
const PREMIUMS = `SELECT f.code, c.month, c.employer_minor, c.employee_minor, c.received_on, c.reference, c.recorded_at
  FROM contribution c JOIN factory f ON f.id = c.factory_id ORDER BY 1, 2`;
const LAPSES = `SELECT f.code, m.member_number, l.noticed_on, l.lapses_on, l.recorded_at, l.confirmed_at, l.ended_at
  FROM lapse l JOIN factory f ON f.id = l.factory_id LEFT JOIN member m ON m.id = l.member_id ORDER BY 1, 2, 4`;

test.each([
  ["members", MEMBERS],
  ["covers", COVERS],
  ["claims and decisions", CLAIMS],
  ["workforces", WORKFORCE],
  ["premiums", PREMIUMS],
])("the same seed gives the same %s, another seed others", async (_, sql) => {
  const found = await rows(first, sql);
  expect(found.length).toBeGreaterThan(20);
  expect(await rows(second, sql)).toEqual(found);
  expect(await rows(other, sql)).not.toEqual(found);
});

test("the same seed gives the same lapses", async () => {
  const found = await rows(first, LAPSES);
  expect(found.length).toBeGreaterThan(0);
  expect(await rows(second, LAPSES)).toEqual(found);
});

test("as many members as were wanted are covered today, in ten factories", async () => {
  const [counted] = await rows(
    first,
    `SELECT count(DISTINCT member_id)::int AS covered, count(DISTINCT factory_id)::int AS factories
     FROM coverage WHERE superseded_at IS NULL AND from_day <= '${DEMO_TODAY}'
       AND (to_day IS NULL OR to_day > '${DEMO_TODAY}')
       AND (lapsed_from IS NULL OR lapsed_from > '${DEMO_TODAY}')`,
  );
  expect(counted).toEqual({ covered: SETTINGS.members, factories: 10 });
});

test("what was submitted is the benefit and the reductions, on every decided line and claim", async () => {
  const wrongLines = await rows(
    first,
    `SELECT l.claim_id, l.line FROM claim_line l LEFT JOIN reason r USING (claim_id, line)
     WHERE l.state <> 'PENDED' GROUP BY l.claim_id, l.line
     HAVING l.submitted_minor <> l.benefit_minor + coalesce(sum(r.amount_minor), 0)`,
  );
  const wrongClaims = await rows(
    first,
    `SELECT c.id FROM claim c JOIN claim_line l ON l.claim_id = c.id WHERE c.decision IS NOT NULL
     GROUP BY c.id HAVING c.submitted_minor <> sum(l.submitted_minor)
       OR c.benefit_minor <> sum(l.benefit_minor)`,
  );
  expect([wrongLines, wrongClaims]).toEqual([[], []]);
});

test("the ledger holds what every decided claim costs", async () => {
  const wrong = await rows(
    first,
    `SELECT c.id FROM claim c JOIN cost_fact f ON f.claim_id = c.id WHERE c.decision IS NOT NULL
     GROUP BY c.id HAVING c.benefit_minor <> sum(f.incurred_minor)
       OR sum(f.incurred_e4) <> sum(f.benefit_e4)`,
  );
  expect(wrong).toEqual([]);
});

test("nothing lies after today, and no cover was known before the scheme began", async () => {
  const instants = ["coverage.recorded_at", "coverage.superseded_at", "claim.received_at"];
  for (const [table, column] of instants.map((name) => name.split("."))) {
    const late = await rows(
      first,
      `SELECT 1 FROM ${table} WHERE ${column} > '${DEMO_TODAY}T00:00:00+07'`,
    );
    expect([table, column, late]).toEqual([table, column, []]);
  }
  const outside = await rows(
    first,
    `SELECT 1 FROM coverage WHERE from_day < '2026-01-01' OR from_day > '${DEMO_TODAY}'`,
  );
  expect(outside).toEqual([]);
});

test("claims meet what real ones meet: decided, denied, waiting and refused ones", async () => {
  const standing = await rows<{ kind: string }>(
    other,
    `SELECT DISTINCT coalesce(decision, status) AS kind FROM claim
     UNION SELECT 'REFUSED' FROM intake_attempt`,
  );
  expect(standing.map(({ kind }) => kind).sort()).toEqual(
    expect.arrayContaining(["APPROVED", "DENIED", "PARTIAL", "PENDED"]),
  );
});

test("reviewers have decided what waited long, each finding by a person", async () => {
  const found = await rows<{ kind: string; by: string; resolved: boolean }>(
    other,
    `SELECT DISTINCT a.kind, a.decided_by AS by, bool_and(f.resolved_by = a.decided_by) AS resolved
     FROM adjudication a JOIN finding f USING (claim_id) GROUP BY a.claim_id, 1, 2`,
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ kind, resolved }) => kind === "REVIEW" && resolved)).toBe(true);
});

test("keys are written for their owner only, two persons for each staff role", async () => {
  expect(statSync(file("demo-credentials.json")).mode & 0o777).toBe(0o600);
  const keys = JSON.parse(readFileSync(file("demo-credentials.json"), "utf8")) as object;
  expect(Object.keys(keys)).toEqual(
    expect.arrayContaining([
      "DESK:120405",
      "DESK:NH01",
      "ANALYST",
      "ANALYST:2",
      "STAKEHOLDER:NSSF",
    ]),
  );
  const [people] = await rows(
    first,
    `SELECT count(*)::int AS keys, count(DISTINCT person)::int AS persons FROM credential`,
  );
  expect(people).toEqual({ keys: Object.keys(keys).length, persons: Object.keys(keys).length });
});

test("a database that holds anything is left as it is", async () => {
  const before = readFileSync(file("demo-credentials.json"), "utf8");
  expect([first.filled, await first.fillAgain()]).toEqual([true, false]);
  expect(readFileSync(file("demo-credentials.json"), "utf8")).toBe(before);
});
