import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { LARGE, MOST, people, REFUSED, TAKEN, type FileCase } from "./roster-files.data";
import { Clerk } from "./rosters.kit";
import { sumOfTables } from "./stream-checks.kit";

let world: World;
let officer: string;
let clerk: Clerk;

const FACTORIES = ["F10", "F11", "F12", "F13", "F14"];

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  clerk = new Clerk(world.ask, officer);
  for (const code of FACTORIES) {
    const input = { code, name: code, contractFrom: "2026-01-15", planCode: "HIP" };
    await world.ask(
      officer,
      "mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) { errors { code } } }",
      { input },
    );
  }
  await world.root.query("UPDATE factory SET contract_to = '2026-05-01' WHERE code = 'F12'");
  await clerk.apply("F10", "2026-03", people(3));
  await clerk.apply("F13", "2026-03", people(LARGE, 0, "F13"));
});
afterAll(() => world.close());

const ofInput = ({ rows, ...rest }: FileCase["input"]) => ({
  factoryCode: "F10",
  month: "2026-04",
  rows: (rows ?? (() => people(3)))(),
  ...rest,
});

test.each(REFUSED)(
  "$name is refused as a whole, and nothing changes",
  async ({ input, code, path }) => {
    const asked = ofInput(input);
    const before = await sumOfTables(world);
    const refused = {
      digest: null,
      applied: false,
      rows: [],
      errors: [
        expect.objectContaining({
          ...(code === undefined ? {} : { code }),
          path: path === "" ? expect.any(Array) : [path],
        }),
      ],
    };
    expect(await clerk.send({ ...asked, dryRun: true })).toMatchObject(refused);
    expect(await clerk.send({ ...asked, dryRun: false, confirm: "0".repeat(64) })).toMatchObject(
      refused,
    );
    expect(await sumOfTables(world)).toBe(before);
  },
);

test.each(TAKEN)("$name is not refused", async ({ input }) => {
  const shown = await clerk.send({ ...ofInput(input), dryRun: true });
  expect(shown).toMatchObject({ errors: [], digest: expect.any(String) });
});

test(`a list of ${MOST} rows is shown`, async () => {
  const shown = await clerk.send({
    factoryCode: "F14",
    month: "2026-04",
    rows: people(MOST, 0, "F14"),
    dryRun: true,
  });
  expect(shown.errors).toEqual([]);
  expect(shown.rows).toHaveLength(MOST);
}, 60_000);

test("a list is not applied without the digest of its own dry run", async () => {
  const asked = { factoryCode: "F10", month: "2026-04", rows: people(3), dryRun: false };
  const before = await sumOfTables(world);
  const { digest } = await clerk.show("F10", "2026-04", people(2));
  const { digest: ofMonth } = await clerk.show("F10", "2026-05", people(3));
  const { digest: ofFactory } = await clerk.show("F11", "2026-04", people(3));
  const without = await clerk.send(asked);
  expect(without).toMatchObject({
    applied: false,
    errors: [{ code: "INT-001", path: ["confirm"] }],
  });
  for (const confirm of [digest, ofMonth, ofFactory, "", "no digest", "k".repeat(64)]) {
    const wrong = await clerk.send({ ...asked, confirm });
    expect(wrong).toMatchObject({
      digest: null,
      applied: false,
      rows: [],
      errors: [{ path: ["confirm"] }],
    });
  }
  expect(await sumOfTables(world)).toBe(before);
});

test("what was shown before a cover was corrected is stale", async () => {
  const rows = people(3);
  const { digest, rows: shown } = await clerk.show("F10", "2026-04", rows);
  await world.ask(
    officer,
    "mutation($input: CorrectCoverageInput!) { correctCoverage(input: $input) { errors { code } } }",
    {
      input: {
        memberNumber: shown[0]?.memberNumber,
        factoryCode: "F10",
        from: "2026-03-01",
        to: "2026-04-10",
        reason: "left",
      },
    },
  );
  const before = await sumOfTables(world);
  const asked = { factoryCode: "F10", month: "2026-04", rows, dryRun: false, confirm: digest };
  const stale = await clerk.send(asked);
  expect(stale).toMatchObject({
    applied: false,
    digest: null,
    rows: [],
    errors: [{ path: ["confirm"] }],
  });
  expect(await sumOfTables(world)).toBe(before);
});

test("what was shown before another list was applied is stale", async () => {
  const [one, other] = [people(2, 1), people(1, 2)];
  const { digest } = await clerk.show("F10", "2026-04", one);
  expect(await clerk.apply("F10", "2026-04", other)).toMatchObject({ applied: true });
  const before = await sumOfTables(world);
  const asked = { factoryCode: "F10", month: "2026-04", rows: one, dryRun: false, confirm: digest };
  expect(await clerk.send(asked)).toMatchObject({
    applied: false,
    errors: [{ path: ["confirm"] }],
  });
  expect(await sumOfTables(world)).toBe(before);
});

test("a list that was applied is refused to nobody who sends it again", async () => {
  const rows = people(1, 2);
  const done = await clerk.apply("F10", "2026-05", rows);
  await clerk.apply("F10", "2026-06", rows);
  const asked = { factoryCode: "F10", month: "2026-05", rows, dryRun: false, confirm: done.digest };
  expect(await clerk.send(asked)).toEqual(done);
});

test("a month counts as told from its list on", async () => {
  const months = await world.root.query<{ month: string }[]>(
    `SELECT to_char(month, 'YYYY-MM') AS month FROM factory_roster r JOIN factory f ON f.id = r.factory_id
     WHERE f.code = 'F10' ORDER BY 1`,
  );
  expect(months.map(({ month }) => month)).toEqual(["2026-03", "2026-04", "2026-05", "2026-06"]);
  expect(TODAY.slice(0, 7)).toBe("2026-06");
});
