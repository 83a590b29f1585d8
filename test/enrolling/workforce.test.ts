import { entriesOf } from "../audit/entries.kit";
import { openWorld, type World } from "../kit/world";
import { statementsOfWork } from "./asking.kit";
import { band, reporterOf, YOUNG, type Band } from "./workforce.kit";

let world: World;
let officer: string;
let report: ReturnType<typeof reporterOf>;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  report = reporterOf(world, officer);
});
afterAll(() => world.close());

const rows = (month: string) =>
  world.root.query<{ workers: number; known: boolean }[]>(
    `SELECT eligible_workers AS workers, superseded_at IS NULL AS known FROM factory_workforce w
     JOIN factory f ON f.id = w.factory_id WHERE f.code = 'F01' AND month = $1 ORDER BY recorded_at, 1`,
    [`${month}-01`],
  );

test("a report is shown band by band, and its sum is the eligible workers", async () => {
  const { factory, errors } = await report("2026-05", YOUNG);
  expect(errors).toEqual([]);
  expect(factory).toEqual({ eligibleWorkers: 480, workforce: YOUNG });
});

test("the same report in another order, or with an empty band, changes nothing", async () => {
  await report("2026-04", YOUNG);
  const before = await rows("2026-04");
  const again = await report("2026-04", [...YOUNG].reverse());
  expect(again).toEqual({ factory: { eligibleWorkers: 480, workforce: YOUNG }, errors: [] });
  await report("2026-04", [...YOUNG, band("UNDER_18", "MALE", 0)]);
  expect(await rows("2026-04")).toEqual(before);
  expect(before).toEqual([
    { workers: 60, known: true },
    { workers: 420, known: true },
  ]);
});

test("another report supersedes the month's rows, and what was known before stays known", async () => {
  // The seeded ten workers of March were recorded in December.
  const older = [band("FROM_35", "FEMALE", 30)];
  expect((await report("2026-03", older)).factory).toEqual({
    eligibleWorkers: 30,
    workforce: older,
  });
  expect(await rows("2026-03")).toEqual([
    { workers: 10, known: false },
    { workers: 30, known: true },
  ]);
  const { data } = await world.ask(
    officer,
    `{ factories(filter: { text: "F01" }) { edges { node {
      workforce(month: "2026-03", asKnownAt: "2026-01-01T00:00:00Z") { ageBand sex workers }
      other: workforce(month: "2026-02") { workers } } } } }`,
  );
  expect(data).toEqual({
    factories: {
      edges: [
        {
          node: {
            workforce: [band("UNKNOWN", "UNKNOWN", 10)],
            other: [{ workers: 10 }],
          },
        },
      ],
    },
  });
});

test("a report that waited for another one is known after it, whatever the clocks say", async () => {
  await report("2026-01", YOUNG);
  await world.root.query(
    "UPDATE factory_workforce SET recorded_at = recorded_at + interval '1 hour' WHERE superseded_at IS NULL",
  );
  const { factory } = await report("2026-01", [band("UNKNOWN", "FEMALE", 7)]);
  expect(factory?.eligibleWorkers).toBe(7);
  const [span] = await world.root.query<{ instants: string }[]>(
    `SELECT count(DISTINCT instant)::text AS instants FROM (
       SELECT superseded_at AS instant FROM factory_workforce w JOIN factory f ON f.id = w.factory_id
         WHERE f.code = 'F01' AND month = '2026-01-01' AND eligible_workers IN (420, 60)
       UNION ALL SELECT recorded_at FROM factory_workforce WHERE month = '2026-01-01' AND eligible_workers = 7) i`,
  );
  expect(span?.instants).toBe("1");
});

test("a report takes as many statements for one band as for fifteen", async () => {
  const sexes = ["FEMALE", "MALE", "UNKNOWN"];
  const ages = ["UNDER_18", "FROM_18_TO_24", "FROM_25_TO_34", "FROM_35", "UNKNOWN"];
  const all = ages.flatMap((age) => sexes.map((sex) => band(age, sex, 5)));
  const counted = async (month: string, bands: Band[]) => {
    world.statements();
    await report(month, bands);
    return statementsOfWork(world);
  };
  await report("2026-02", YOUNG);
  expect(await counted("2026-02", all)).toBe(await counted("2026-02", YOUNG));
});

test("a report is entered in the audit, done or refused", async () => {
  const entries = await entriesOf(world, async () => {
    await report("2026-06", YOUNG);
    await report("2026-06", []);
  });
  expect(entries).toMatchObject([
    { operation: "reportWorkforce", outcome: "DONE", members: [] },
    { operation: "reportWorkforce", outcome: "REFUSED", members: [] },
  ]);
});

test("a front desk sees neither the workforce by age nor the premium account; its staff do", async () => {
  await report("2026-07", YOUNG);
  const desk = await world.key("DESK", "120104");
  await world.root.query(
    "UPDATE factory SET premium_account = 'ACC-1', premium_paid_through = '2026-05-31' WHERE code = 'F01'",
  );
  const ask = (key: string, fields: string) =>
    world.ask(key, `{ factories(filter: { text: "F01" }) { edges { node { ${fields} } } } }`);
  const seen = async (key: string) => {
    const fields =
      'nameKhmer contractFrom contractTo planCode premiumAccount premiumPaidThrough eligibleWorkers(month: "2026-07")';
    const { data } = await ask(key, fields);
    return (data["factories"] as { edges: { node: object }[] }).edges[0]?.node;
  };
  const open = { nameKhmer: null, contractFrom: "2024-01-01", contractTo: null, planCode: "HIP" };
  expect(await seen(desk)).toEqual({
    ...open,
    premiumAccount: null,
    premiumPaidThrough: null,
    eligibleWorkers: 480,
  });
  expect(await seen(await world.key("FINANCE"))).toEqual({
    ...open,
    premiumAccount: "ACC-1",
    premiumPaidThrough: "2026-05-31",
    eligibleWorkers: 480,
  });
  const { errors } = await ask(desk, 'workforce(month: "2026-07") { workers }');
  expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});
