import { issueCredential } from "../../src/access";
import { SeededRandom } from "../../src/demo/random";
import { SECRET } from "../kit/world";
import { Rig } from "./rig";
import { KilledOfficer, ROWS, WHOLE, type Kill } from "./roster-killing";
import { anySeed, RUN_LIMIT_MS } from "./run";

const seed = anySeed();
const random = new SeededRandom(`killed lists ${seed}`);

let rig: Rig;
let officer: KilledOfficer;
/** How long a list takes that nobody disturbs, in milliseconds. */
let undisturbedMs: number;

beforeAll(async () => {
  rig = await Rig.open();
  const wanted = { role: "ENROLMENT_OFFICER" as const, person: "clerk", expiresOn: "2100-01-01" };
  const { key } = await rig.asSuperuser((db) =>
    issueCredential(
      db.manager,
      { ...wanted, providerId: null },
      { pepper: SECRET, environment: "test" },
    ),
  );
  officer = new KilledOfficer(rig, key);
  const { confirmed } = await officer.show("K0");
  const started = performance.now();
  expect(await officer.apply(confirmed)).toMatchObject({ applied: true, joiners: ROWS });
  undisturbedMs = performance.now() - started;
}, RUN_LIMIT_MS);
afterAll(() => rig.close(), RUN_LIMIT_MS);

/** Applies a list with a kill in its middle, and looks at what stands; then sends it again. */
async function round(code: string, kill: Kill, after: number) {
  const { shown, confirmed } = await officer.show(code);
  const before = await officer.standing(code);
  const told = await officer.applyKilled(confirmed, kill, after);
  const between = await officer.standing(code);
  const again = await officer.applyAtLast(confirmed);
  return { shown, before, told, between, again, then: await officer.standing(code) };
}

const NOTHING = { covers: 0, people: 0, wages: 0, rosters: 0, months: 0 };

test.each<Kill>([
  { victim: "api", at: "coverage" },
  { victim: "database", at: "member_wage" },
  { victim: "api", at: "roster" },
  { victim: "database", at: "audit_entry" },
])(
  "kill -9 of the $victim while a list writes $at leaves what was before",
  async ({ victim, at }) => {
    const { before, told, between, again, then } = await round(
      `K-${at?.replace("_", "-")}`,
      { victim, at },
      0,
    );
    expect(before).toMatchObject(NOTHING);
    expect(told).toBeNull();
    expect(between).toEqual(before);
    expect(again).toMatchObject({ applied: true, joiners: ROWS, errors: [] });
    const entries = (before.entries ?? 0) + 1;
    expect(then).toEqual({ ...WHOLE, strays: before.strays, entries });
  },
  RUN_LIMIT_MS,
);

test.each<Kill["victim"]>(["api", "database"])(
  "kill -9 of the %s at any moment of a list leaves what was before or all of it",
  async (victim) => {
    const after = random.whole(0, Math.ceil(undisturbedMs));
    const where = { seed, victim, after };
    const { shown, before, told, between, again, then } = await round(
      `K-${victim}`,
      { victim, at: null },
      after,
    );
    const { strays, entries = 0 } = before;
    const applied = between.rosters === 1;
    const whole = { ...WHOLE, strays, entries: entries + 1 };
    expect({ where, between }).toEqual({ where, between: applied ? whole : before });
    expect({ where, told: told?.applied ?? applied }).toEqual({ where, told: applied });
    expect({ where, again }).toEqual({ where, again: { ...shown, applied: true } });
    expect({ where, then }).toMatchObject({ where, then: { ...WHOLE, strays } });
  },
  RUN_LIMIT_MS,
);

test("no server ended but by being killed", () => {
  expect(rig.apis.flatMap(({ crashes }) => crashes)).toEqual([]);
});
