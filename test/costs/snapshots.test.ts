import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import { analyst, ratio, ratios, type Analyst } from "./asking";
import { openHistory, submitOn, visit } from "./history";

let world: World;
let ask: Analyst;

beforeAll(async () => {
  world = await openHistory();
  ask = analyst(world, await world.key("ANALYST"));
});
afterAll(() => world.close());

const known = (date: string) => ({ asKnown: { date } });

test("a day means its end in Phnom Penh", async () => {
  const { meta } = await ask.view(known("2026-03-10"));
  expect(meta.asKnownAt).toBe("2026-03-10T16:59:59.999Z");
  const sameInstant = { asKnown: { instant: "2026-03-10T23:59:59.999+07:00" } };
  expect(await ask.view(sameInstant)).toEqual(await ask.view(known("2026-03-10")));
});

test.each([
  ["2026-02-04", "0", "0"],
  ["2026-02-05", "1", "3/2"],
  ["2026-02-28", "1", "3/2"],
  ["2026-03-01", "2", "19/2"],
  ["2026-03-09", "2", "19/2"],
  ["2026-03-10", "6", "19"],
  ["2026-06-13", "6", "19"],
  ["2026-06-14", "7", "80"],
  ["2026-06-15", "7", "80"],
])("as known on %s there are %s claims that cost %s", async (date, claims, cost) => {
  const { summary } = await ask.view(known(date));
  expect(ratios(summary, ["claims", "cost"])).toEqual({ claims, cost });
});

test("a month under way is exposed up to the snapshot, or whole, and says that it is partial", async () => {
  const { summary, series } = await ask.view(known("2026-03-10"));
  expect(ratio(summary.memberMonths)).toBe("11817/868");
  expect(series.map(({ partial }) => partial)).toEqual([false, false, true]);
  // Ten days of March for covered, ended, lapsed, gap and lastDay; second and two at F02.
  expect(series.map(({ memberMonths }) => ratio(memberMonths))).toEqual([
    "176/31",
    "159/28",
    "70/31",
  ]);
  const options = { partialMonths: "FULL" };
  const full = await ask.view({ ...known("2026-03-10"), options });
  expect(ratio(full.summary.memberMonths)).toBe("15485/868");
  expect(ratio(full.summary.cost)).toBe("19");
  expect(full.summary.partial).toBe(true);
  const closed = await ask.view(known("2026-03-31"));
  expect(closed.summary).toMatchObject({ partial: false });
  expect(ratio(closed.summary.memberMonths)).toBe("15485/868");
});

test("a month that has not begun is exposed to nothing, in either way of counting", async () => {
  for (const partialMonths of ["TO_SNAPSHOT", "FULL"]) {
    const { series } = await ask.view({ ...known("2026-02-28"), options: { partialMonths } });
    expect(series.map(({ memberMonths }) => ratio(memberMonths))).toEqual([
      "176/31",
      "159/28",
      "0",
    ]);
    expect(series[2]?.pmpm).toMatchObject({ status: "NOT_DEFINED", value: null });
  }
});

const PAST = ["2026-02-05", "2026-03-10", "2026-06-14"].map(known);

test("the same question at the same snapshot gives the same bytes, whatever comes later", async () => {
  const asked = async () =>
    JSON.stringify(await Promise.all(PAST.map((snapshot) => ask.view(snapshot))));
  const before = await asked();
  const now = await ask.view();
  expect(await asked()).toBe(before);
  const repeated = await ask.view({ asKnown: { instant: now.meta.asKnownAt } });
  expect(repeated).toEqual(now);
  const late = visit("I, later", WHO.covered, "2026-03-25", { lines: [{ service: "EMG" }] });
  await submitOn(world, "2026-06-15", [late]);
  expect(await asked()).toBe(before);
  expect(await ask.view({ asKnown: { instant: now.meta.asKnownAt } })).toEqual(now);
  const after = await ask.view();
  expect(ratios(after.summary, ["claims", "cost"])).toEqual({ claims: "8", cost: "85" });
  expect(after.meta.snapshotHash).not.toBe(now.meta.snapshotHash);
});

test("a corrected cover changes what is known now and nothing that was known before", async () => {
  const asked = async () =>
    JSON.stringify(await Promise.all(PAST.slice(0, 2).map((snapshot) => ask.view(snapshot))));
  const before = await asked();
  const memberMonths = async (instant?: string) =>
    (await ask.view(instant === undefined ? {} : { asKnown: { instant } })).summary.memberMonths;
  const wrong = await memberMonths();
  // `ended` in fact left on 1 March, as the scheme learnt on 20 May at ten in the morning.
  const [{ id } = { id: "" }] = await world.root
    .query<{ id: string }[]>(
      `UPDATE coverage SET superseded_at = '2026-05-20T03:00:00Z'
     WHERE badge = '1003' RETURNING id`,
    )
    .then((rows) => rows.flat() as { id: string }[]);
  await world.root.query(
    `INSERT INTO coverage SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
       'to_day', '2026-03-01', 'recorded_at', '2026-05-20T03:00:00Z', 'superseded_at', NULL))).*
     FROM coverage c WHERE id = $1`,
    [id],
  );
  expect(await asked()).toBe(before);
  expect(ratio(wrong)).toBe("15485/868");
  // Thirty-one days of March less: one member-month.
  expect(ratio(await memberMonths())).toBe("14617/868");
  expect(ratio(await memberMonths("2026-05-20T02:59:59.999Z"))).toBe("15485/868");
  expect(ratio(await memberMonths("2026-05-20T03:00:00.000Z"))).toBe("14617/868");
});

test("a workforce reported anew changes penetration now and nothing that was known before", async () => {
  const asked = async () =>
    JSON.stringify(await Promise.all(PAST.map((snapshot) => ask.view(snapshot))));
  const scope = { from: "2026-02", to: "2026-02", factoryCodes: ["F01"] };
  const penetration = async (rest: object = {}) =>
    ratio((await ask.view({ scope, ...rest })).summary.penetration);
  const before = await asked();
  const { meta } = await ask.view();
  // February: 117 days at Sun Garment, of ten workers as first reported, of thirty as corrected.
  expect(await penetration()).toBe("117/280");
  const { data } = await world.ask(
    await world.key("ENROLMENT_OFFICER"),
    `mutation { reportWorkforce(input: { factoryCode: "F01", month: "2026-02", bands: [
      { ageBand: FROM_18_TO_24, sex: FEMALE, workers: 20 },
      { ageBand: FROM_35, sex: MALE, workers: 10 }] }) { errors { code } } }`,
  );
  expect(data).toEqual({ reportWorkforce: { errors: [] } });
  expect(await asked()).toBe(before);
  expect(await penetration({ asKnown: { instant: meta.asKnownAt } })).toBe("117/280");
  expect(await penetration()).toBe("39/280");
});
