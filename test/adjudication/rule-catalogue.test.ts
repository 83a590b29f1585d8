import { setRules, told } from "../claims/decisions.kit";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  await setRules(world, { "LIM-001": { on: true, parameters: { maximum: "EMG=1" } } });
});
afterAll(() => world.close());

interface Shown {
  code: string;
  on: boolean;
  resolvableBy: string[];
  remedy: { action: string; by: string; text: string };
  settings: {
    name: string;
    value: string | null;
    usual: string | null;
    expects: string;
    required: boolean;
  }[];
}

const RULES = `{ ruleCatalogue { code on resolvableBy remedy { action by text }
  settings { name value usual expects required } } }`;

test("a rule tells what its settings expect, who resolves its finding, and the remedy", async () => {
  const { ruleCatalogue } = await told<{ ruleCatalogue: Shown[] }>(world, desk, RULES);
  const rule = (code: string) => ruleCatalogue.find((one) => one.code === code);
  expect(rule("LIM-001")?.settings).toMatchObject([
    { name: "maximum", value: "EMG=1", usual: null, required: true },
    { name: "period", value: "COVER_YEAR", usual: "COVER_YEAR", required: false },
  ]);
  expect(rule("LIM-002")?.settings).toMatchObject([{ name: "days", value: null, required: true }]);
  expect(rule("ELG-001")?.resolvableBy).toEqual([
    "CLAIMS_OFFICER",
    "ENROLMENT_OFFICER",
    "SENIOR_REVIEWER",
  ]);
  expect(rule("SEL-001")?.resolvableBy).toEqual(["SENIOR_REVIEWER"]);
  expect(rule("ELG-003")).toMatchObject({
    resolvableBy: [],
    remedy: { action: "ASK_FACTORY", by: "FACTORY" },
  });
  const settings = ruleCatalogue.flatMap((one) => one.settings);
  expect(settings.filter(({ expects }) => expects === "")).toEqual([]);
  expect(ruleCatalogue.filter(({ remedy }) => remedy.text === "")).toEqual([]);
});
