import { openWorld, type World } from "../kit/world";
import { canariesIn, canary, keep, khmerCanary, numberCanary } from "./canary.kit";
import { graphql, send } from "./sending.kit";
import { HeardServer } from "./server.kit";

let world: World;
let server: HeardServer;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  const { url } = world.db.options as { url: string };
  server = await HeardServer.start(url);
  officer = keep(await world.key("ENROLMENT_OFFICER"));
}, 90_000);
afterAll(async () => {
  await server.stop();
  await world.close();
});

const APPLY = `mutation($input: ApplyRosterInput!) { applyRoster(input: $input) {
  digest applied rows { outcome errors { code path message } } errors { code path message } } }`;

const told = {
  badge: canary("badge"),
  name: canary("name"),
  nameKhmer: khmerCanary(1),
  nationalId: numberCanary(1),
  phone: numberCanary(2),
};

/** Rows of every fate: taken, twice, of two people, unreadable, impossible. */
const ROWS = [
  told,
  { ...told, name: canary("another-name") },
  { badge: canary("taken-badge"), name: canary("taken"), phone: numberCanary(3) },
  { badge: canary("no-number"), memberNumber: canary("number") },
  { badge: canary("no-id"), name: canary("of-no-id"), nationalId: canary("national-id") },
  { badge: canary("unborn-badge"), name: canary("unborn"), birthDate: "2031-01-01" },
  { badge: canary("never-badge"), name: canary("never-there"), leftOn: "2026-03-09" },
  { badge: canary("long-badge").repeat(20), name: canary("long-name").repeat(40) },
];

interface Shown {
  data: { applyRoster: { digest: string; applied: boolean; rows: object[]; errors: object[] } };
}

async function sent(input: object): Promise<Shown["data"]["applyRoster"]> {
  const answer = await send(server.address, graphql(officer, APPLY, { input }));
  const { applyRoster } = (JSON.parse(answer.text) as Shown).data;
  // Neither does a refusal say again what a row says of a person.
  expect(canariesIn(answer.text)).toEqual([]);
  const lines = await server.linesOf(answer.requestId);
  expect(lines).toContainEqual(expect.objectContaining({ rootFields: ["applyRoster"] }));
  return applyRoster;
}

test("whatever becomes of a list, neither answer nor log says what it says of people", async () => {
  const list = { factoryCode: "F01", month: "2026-06", rows: ROWS };
  const shown = await sent({ ...list, dryRun: true });
  expect(shown.errors).toEqual([]);
  const stale = await sent({ ...list, dryRun: false, confirm: "none" });
  expect(stale.errors).toHaveLength(1);
  const done = await sent({ ...list, dryRun: false, confirm: shown.digest });
  expect(done.applied).toBe(true);
  const cutOff = await sent({ ...list, dryRun: true, statedRows: 9 });
  expect(cutOff.errors).toHaveLength(1);
  expect(canariesIn(server.said)).toEqual([]);
});
