import { CallBackSamples } from "../../src/review";

import { standing, withdraw, withdrawal } from "../claims/corrections.kit";
import { told } from "../claims/decisions.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, SECRET, type World } from "../kit/world";
import { createHmac } from "node:crypto";
import { call, done, khr, readCharged } from "./charges.kit";

let world: World;
let desk: string;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  officer = await world.key("CLAIMS_OFFICER", undefined, "Vanna");
  await world.root.query("UPDATE member SET phone = '012 345 678' WHERE member_number = $1", [
    WHO.covered,
  ]);
});
afterAll(() => world.close());

interface Sample {
  seedVersion: string;
  drawnFrom: number;
  visits: {
    claimNumber: string;
    memberNumber: string;
    name: string;
    phone: string;
    serviceDate: string;
    outcome: string | null;
    provider: { code: string };
  }[];
}
const SAMPLE = `query($from: Date!, $to: Date!, $size: Int) { callBackSample(from: $from, to: $to, size: $size) {
  seedVersion drawnFrom visits { claimNumber memberNumber name phone serviceDate outcome provider { code } } } }`;
const SPAN = { from: "2026-01-20", to: "2026-03-31" };
const sample = async (variables: object = {}) =>
  (await told<{ callBackSample: Sample }>(world, officer, SAMPLE, { ...SPAN, ...variables }))
    .callBackSample;

test("a sample is drawn by lot from visits whose member can be called, and is the same again", async () => {
  const visits = [];
  for (let n = 0; n < 8; n += 1) visits.push((await standing(world, desk)).claim);
  const silent = { member: { memberNumber: WHO.second } };
  const unheard = (await standing(world, desk, silent)).claim;
  const ended = (await standing(world, desk)).claim;
  await withdraw(world, desk, withdrawal(ended));
  const all = await sample({ size: 100 });
  expect(all).toMatchObject({ seedVersion: "1", drawnFrom: 8 });
  const numbers = all.visits.map(({ claimNumber }) => claimNumber);
  expect([...numbers].sort()).toEqual(visits.map(({ claimNumber }) => claimNumber).sort());
  expect(numbers).not.toContain(unheard.claimNumber);
  expect(all.visits[0]).toMatchObject({
    memberNumber: WHO.covered,
    name: "Sok Dara",
    phone: "012 345 678",
    provider: { code: "120104" },
    outcome: null,
  });
  const few = await sample({ size: 3 });
  expect(few.visits.map(({ claimNumber }) => claimNumber)).toEqual(numbers.slice(0, 3));
  expect(await sample({ size: 3 })).toEqual(few);
  // Whoever knows the secret can draw it again.
  const rows = await world.root.query<{ id: string; number: string }[]>(
    "SELECT id, claim_number AS number FROM claim WHERE claim_number = ANY($1)",
    [numbers],
  );
  const lot = (id: string) =>
    createHmac("sha256", SECRET).update(`call back 1 ${id}`).digest("hex");
  const again = rows.sort((a, b) => (lot(a.id) < lot(b.id) ? -1 : 1)).map(({ number }) => number);
  expect(again).toEqual(numbers);
});

test("another secret draws another sample from the same visits", async () => {
  const nobody = { organisation: null, audience: null, factoryId: null, expiresOn: "2100-01-01" };
  const who = {
    credentialId: null,
    person: "Vanna",
    role: "CLAIMS_OFFICER",
    providerId: null,
  } as const;
  const samples = new CallBackSamples(world.db, "another pepper that nobody else knows");
  const other = await samples.draw({ ...who, ...nobody }, SPAN, 100);
  const lots = (visits: readonly { claimNumber: string }[]) =>
    visits.map(({ claimNumber }) => claimNumber);
  const own = lots((await sample({ size: 100 })).visits);
  expect(lots(other.visits)).not.toEqual(own);
  expect(lots(other.visits).sort()).toEqual(own.sort());
});

test("who has died is not called, nor is anybody beyond the days or the size that may be asked", async () => {
  await world.root.query("UPDATE member SET died_on = '2026-06-01' WHERE member_number = $1", [
    WHO.covered,
  ]);
  expect(await sample()).toMatchObject({ drawnFrom: 0, visits: [] });
  await world.root.query("UPDATE member SET died_on = NULL");
  for (const variables of [
    { size: 0 },
    { size: 101 },
    { to: "2026-01-19" },
    { to: "2026-04-22" },
  ]) {
    const { errors } = await world.ask(officer, SAMPLE, { ...SPAN, ...variables });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  }
  expect((await sample({ to: "2026-04-21", size: null })).drawnFrom).toBe(8);
});

test("the answers stand beside the visits, and make a rate of their own", async () => {
  const [first, second, third, fourth] = (await sample({ size: 100 })).visits;
  const say = (visit: typeof first, rest: object) =>
    call(world, officer, { claimNumber: visit?.claimNumber, ...rest });
  done(await say(first, { outcome: "NOT_CHARGED" }));
  done(await say(second, { outcome: "NOT_REACHED" }));
  done(await say(third, { outcome: "CHARGED", amount: khr("2000"), note: "for the medicine" }));
  done(await say(fourth, { outcome: "NOT_REACHED" }));
  done(await say(fourth, { outcome: "NOT_CHARGED", note: "her husband answered" }));
  const { visits } = await sample({ size: 4 });
  expect(visits.map(({ outcome }) => outcome)).toEqual([
    "NOT_CHARGED",
    "NOT_REACHED",
    "CHARGED",
    "NOT_CHARGED",
  ]);
  const query = `query($from: Date!, $to: Date!) { patientChargeRates(from: $from, to: $to) {
    provider { code } callBackRate { count of } } }`;
  expect(await told(world, officer, query, SPAN)).toEqual({
    patientChargeRates: [{ provider: { code: "120104" }, callBackRate: { count: 1, of: 3 } }],
  });
});

test("a desk does not see which of its patients were called", async () => {
  const { visits } = await sample({ size: 1 });
  const { timeline } = await readCharged(world, desk, visits[0]?.claimNumber ?? "");
  expect(timeline.map(({ kind }) => kind)).toEqual(["SUBMITTED", "ADJUDICATED"]);
});
