import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { asking, attach, attached, STRANGER, word } from "./attaching.kit";
import { dayGiver, ledgerOf, submit } from "./claims.kit";
import { freshClaim, told } from "./waiting.kit";

let world: World;
let desk: string;
let officer: string;
const day = dayGiver("2026-02-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("ENROLMENT_OFFICER", undefined, "Vichea");
});
afterAll(() => world.close());

test("two at once for the last unit of a limit: exactly one gets it", async () => {
  await world.root.query(
    `UPDATE plan SET rules = rules || '{"LIM-001": {"on": true, "parameters": {"maximum": "EMG=1", "period": "MONTH"}}}'`,
  );
  const visits = await Promise.all(
    ["2026-04-02", "2026-04-06", "2026-04-10"].map((admittedOn) =>
      asking(world, desk, { ...STRANGER, admittedOn, lines: [{ service: "EMG" }] }),
    ),
  );
  const all = await Promise.all(
    visits.map(({ claim }) => attached(world, officer, word(claim, WHO.covered))),
  );
  await world.root.query(`UPDATE plan SET rules = rules - 'LIM-001'`);
  expect(all.map(({ decision }) => decision).sort()).toEqual(["APPROVED", "DENIED", "DENIED"]);
});

test("ten officers at once on one claim: one member is attached", async () => {
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      attach(world, officer, word(claim, WHO.covered, { reason: `reason ${index}` })),
    ),
  );
  expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(await told(world, desk, claim.claimNumber)).toMatchObject({ version: 2 });
  expect(await ledgerOf(world, claim)).toBe(6000n);
});

test("an officer's word and the desk's own claim at once for one service: one of them is paid", async () => {
  for (let round = 0; round < 8; round += 1) {
    const admittedOn = day();
    const { claim } = await asking(world, desk, { ...STRANGER, admittedOn });
    const [one, two] = await Promise.all([
      attached(world, officer, word(claim, WHO.covered)),
      submit(world, desk, freshClaim({ admittedOn })),
    ]);
    const decisions = [one.decision, two.claim?.decision].sort();
    expect(decisions).toEqual(["APPROVED", "DENIED"]);
  }
});

test("a word takes the same statements for a claim of one line and of a hundred", async () => {
  const counts: number[] = [];
  for (const size of [1, 100]) {
    const lines = Array.from({ length: size }, () => ({ service: "OPD" }));
    const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day(), lines });
    await world.ask(officer, "{ claims { edges { cursor } } }");
    world.statements();
    await attached(world, officer, word(claim, WHO.covered));
    counts.push(world.statements().length);
  }
  expect(counts).toEqual([counts[0], counts[0]]);
  expect(counts[0]).toBeLessThanOrEqual(30);
});
