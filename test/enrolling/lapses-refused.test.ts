import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { lapseInput, LapseDesk, register } from "./lapses.kit";
import { Cashier, paths } from "./premiums.kit";

let world: World;
let neary: string;
let sok: string;
let lapses: LapseDesk;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  neary = await world.key("ENROLMENT_OFFICER", undefined, "Neary");
  sok = await world.key("SENIOR_REVIEWER", undefined, "Sok");
  lapses = new LapseDesk(world.ask);
  finance = new Cashier(world, await world.key("FINANCE"));
});
afterAll(() => world.close());

test.each<[string, object, string[]]>([
  ["of a factory nobody knows", { factoryCode: "F99" }, ["INT-002 factoryCode: .* no factory"]],
  ["of a number nobody has", { memberNumber: WHO.unknown }, ["INT-002 memberNumber: .* covered"]],
  ["of who was never there", { memberNumber: WHO.second }, ["INT-002 memberNumber: .* covered"]],
  ["of who has left", { memberNumber: WHO.ended }, ["INT-002 memberNumber: .* covered"]],
  ["of who has lapsed before", { memberNumber: WHO.lapsed }, ["INT-002 memberNumber: .* covered"]],
  ["without a reason", { reason: "" }, ["INT-001 reason"]],
  [
    "with a notice to come",
    { noticedOn: "2026-06-16", lapsesOn: "2026-07-01" },
    ["INT-005 noticedOn"],
  ],
  ["13 days after the notice", { lapsesOn: "2026-06-23" }, ["INT-005 lapsesOn: .* 14 days"]],
  [
    "that has been, for the desks were told otherwise",
    { noticedOn: "2026-05-01", lapsesOn: "2026-06-14" },
    ["INT-005 lapsesOn: .* desks were told"],
  ],
])("a lapse %s is refused, and nothing is recorded", async (_, rest, expected) => {
  const before = await register(world);
  const { lapse, errors } = await lapses.record(neary, lapseInput(rest));
  expect(lapse).toBeNull();
  expect(paths(errors)).toEqual(expected.map((words) => expect.stringMatching(words)));
  expect(await register(world)).toEqual(before);
});

test("14 days after the notice, or today, it may lapse", async () => {
  for (const days of [
    { noticedOn: "2026-06-10", lapsesOn: "2026-06-24" },
    { noticedOn: "2026-06-01", lapsesOn: "2026-06-15" },
  ]) {
    const lapse = await lapses.done(lapses.record(neary, lapseInput(days)));
    await lapses.done(lapses.end(neary, lapse.id));
  }
});

test("a second lapse of the same cover is refused while one is open", async () => {
  const lapse = await lapses.done(lapses.record(neary, lapseInput()));
  const { errors } = await lapses.record(neary, lapseInput({ lapsesOn: "2026-07-26" }));
  expect(paths(errors)).toEqual([expect.stringMatching("INT-002 factoryCode: .* already")]);
  await lapses.done(lapses.end(neary, lapse.id));
});

test("who recorded a lapse does not confirm it, in whatever role", async () => {
  const lapse = await lapses.done(lapses.record(neary, lapseInput()));
  const senior = await world.key("SENIOR_REVIEWER", undefined, "Neary");
  const before = await register(world);
  const { errors } = await lapses.confirm(senior, lapse.id);
  expect(paths(errors)).toEqual([expect.stringMatching("INT-002 lapseId: .* another person")]);
  expect(await register(world)).toEqual(before);
  await lapses.done(lapses.end(neary, lapse.id));
});

test("a lapse is confirmed once, not after its end, and none that is not there", async () => {
  const says = async (id: string) =>
    (await lapses.confirm(sok, id)).errors.map(({ message }) => message);
  const lapse = await lapses.done(lapses.record(neary, lapseInput()));
  await lapses.done(lapses.confirm(sok, lapse.id));
  expect(await says(lapse.id)).toEqual([expect.stringContaining("confirmed already")]);
  expect(paths((await lapses.end(neary, lapse.id, " ")).errors)).toEqual([
    expect.stringMatching("INT-001 reason"),
  ]);
  await lapses.done(lapses.end(neary, lapse.id));
  expect(await says(lapse.id)).toEqual([expect.stringContaining("ended already")]);
  expect(paths((await lapses.end(neary, lapse.id)).errors)).toEqual([
    expect.stringMatching("INT-002 lapseId: .* ended already"),
  ]);
  expect(await says("none")).toEqual([expect.stringContaining("no lapse")]);
  expect((await lapses.end(neary, "none")).errors).toHaveLength(1);
});

test("once its day has passed it cannot be confirmed: desks were told that cover holds", async () => {
  const lapse = await lapses.done(lapses.record(neary, lapseInput()));
  const after = new LapseDesk(await world.on("2026-06-27"));
  const { errors } = await after.confirm(sok, lapse.id);
  expect(paths(errors)).toEqual([expect.stringMatching("INT-002 lapseId: .* desks were told")]);
  await lapses.done(lapses.end(neary, lapse.id));
});

test("what was owed has come before the second person looks: nothing lapses", async () => {
  const lapse = await lapses.done(lapses.record(neary, lapseInput()));
  await finance.settle("F01", "2026-01", "2026-03");
  await lapses.done(lapses.end(neary, lapse.id));
  const april = await lapses.done(lapses.record(neary, lapseInput()));
  await finance.settle("F01", "2026-04", "2026-04");
  const { errors } = await lapses.confirm(sok, april.id);
  expect(paths(errors)).toEqual([expect.stringMatching("INT-002 lapseId: .* owes nothing")]);
  await lapses.done(lapses.end(neary, april.id));
});

test("while only months within the grace are owed, nothing lapses", async () => {
  const says = async (desk: LapseDesk, rest: object) =>
    (await desk.record(neary, lapseInput(rest))).errors.map(({ path }) => path.join("."));
  expect(await says(lapses, {})).toEqual(["factoryCode"]);
  const rule = (months: number) =>
    world.root.query("UPDATE plan SET rules = rules || $1::jsonb WHERE version = 2", [
      { "ELG-005": { parameters: { graceMonths: String(months) } } },
    ]);
  await rule(0);
  await lapses.done(lapses.end(neary, (await lapses.done(lapses.record(neary, lapseInput()))).id));
  await rule(1);
  const july = new LapseDesk(await world.on("2026-07-01"));
  const inJuly = { noticedOn: "2026-06-20", lapsesOn: "2026-07-20" };
  await lapses.done(
    lapses.end(neary, (await july.done(july.record(neary, lapseInput(inJuly)))).id),
  );
  await rule(2);
  expect(await says(july, inJuly)).toEqual(["factoryCode"]);
});
