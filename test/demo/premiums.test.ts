import { rmSync } from "node:fs";
import "reflect-metadata";
import { contributionMonthsOf, Factory, type ContributionMonth } from "../../src/enrolment";
import { demo, DEMO_TODAY, type FilledDemo } from "./demo.kit";

const SETTINGS = { members: 300, months: 8, until: null, seed: 7 };
const [FIRST, LAST_FULL, CURRENT] = ["2025-11", "2026-05", "2026-06"] as const;

let filled: FilledDemo;
let months: Map<string, ContributionMonth[]>;

beforeAll(async () => {
  filled = await demo(SETTINGS);
  const { manager } = filled.root;
  const factories = await manager.find(Factory);
  const known = await contributionMonthsOf(manager, factories, { from: FIRST, to: CURRENT });
  months = new Map(factories.map(({ id, code }) => [code, known.get(id) ?? []]));
}, 60_000);

afterAll(async () => {
  await filled.close();
  rmSync(filled.dataDir, { recursive: true });
});

const rows = <T = Record<string, unknown>>(sql: string): Promise<T[]> =>
  filled.root.query<T[]>(sql);

test("every full month is paid to the cent, but the employer's part of one factory's last", () => {
  expect(months.size).toBe(10);
  for (const [code, known] of months) {
    expect(known).toHaveLength(SETTINGS.months);
    const wrong = known.filter(({ month, arrears, overpaid }) => {
      return overpaid > 0n || (month < CURRENT && arrears > 0n);
    });
    const owing = wrong.map(({ month, arrears, employerDue }) => [month, arrears === employerDue]);
    expect([code, owing]).toEqual([code, code === "F09" ? [[LAST_FULL, true]] : []]);
    const [current] = known.slice(-1);
    expect([current?.paid, (current?.due ?? 0n) > 0n]).toEqual([0n, true]);
  }
});

test("a factory is paid through its last month without arrears", async () => {
  const paid = await rows<{ code: string; day: string }>(
    "SELECT code, premium_paid_through AS day FROM factory ORDER BY 1",
  );
  for (const { code, day } of paid) {
    expect([code, day]).toEqual([code, code === "F09" ? "2026-04-30" : "2026-05-31"]);
  }
});

test("payments came about the tenth of the next month, those of one factory late once", async () => {
  const late = await rows<{ code: string; month: string; received: string }>(
    `SELECT f.code, to_char(c.month, 'YYYY-MM') AS month, c.received_on AS received
     FROM contribution c JOIN factory f ON f.id = c.factory_id
     WHERE c.received_on NOT BETWEEN (c.month + interval '1 month 7 days')::date
       AND (c.month + interval '1 month 11 days')::date ORDER BY 2`,
  );
  // The notice of 5 March, for January; cover lapsed on the 26th, and was restored on 4 April.
  expect(late).toEqual([
    { code: "F06", month: "2026-01", received: "2026-04-04" },
    { code: "F06", month: "2026-02", received: "2026-04-04" },
  ]);
  expect(
    await rows(`SELECT 1 FROM contribution WHERE received_on >= '${DEMO_TODAY}'
      OR recorded_at >= '${DEMO_TODAY}T00:00:00+07'`),
  ).toEqual([]);
});

test("behind every cover that has lapsed stands an act of two persons", async () => {
  const acts = await rows<{ code: string; noticed: string; lapses: string; ended: boolean }>(
    `SELECT f.code, noticed_on AS noticed, lapses_on AS lapses, ended_at IS NOT NULL AS ended
     FROM lapse l JOIN factory f ON f.id = l.factory_id WHERE member_id IS NULL`,
  );
  expect(acts).toEqual([{ code: "F06", noticed: "2026-03-05", lapses: "2026-03-26", ended: true }]);
  const [unexplained] = await rows(
    `SELECT count(*)::int AS covers, count(*) FILTER (WHERE l.id IS NULL)::int AS without
     FROM coverage c LEFT JOIN lapse l ON l.member_id = c.member_id AND l.factory_id = c.factory_id
       AND l.lapses_on = c.lapsed_from AND l.noticed_on = c.noticed_on AND l.confirmed_at IS NOT NULL
     WHERE c.superseded_at IS NULL AND c.lapsed_from IS NOT NULL`,
  );
  expect(unexplained).toEqual({ covers: expect.any(Number), without: 0 });
  expect(unexplained?.["covers"]).toBeGreaterThan(5);
});
