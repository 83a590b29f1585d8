import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import "reflect-metadata";
import { globalId } from "../../src/shared/node.type";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { checked, given, idOf } from "./guarantee.kit";

let world: World;
let desk: string;
let hospital: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  hospital = await world.key("DESK", "NH01");
});
afterAll(() => world.close());

const lines = (...services: string[]) => ({ lines: services.map((service) => ({ service })) });
const member = (memberNumber: string) => ({ member: { memberNumber } });
const services = (...codes: string[]) => ({ services: codes, episode: false });
const EPISODE = { services: [], episode: true };

test.each([
  ["the services of a visit", lines("OPD", "EMG", "OPD"), services("OPD", "EMG")],
  ["what is covered, not what is not", lines("OPD", "COSM"), services("OPD")],
  ["a service that nobody priced yet", lines("NOPR"), services("NOPR")],
  ["an episode when only cover is asked about", lines(), EPISODE],
  ["an episode for a stay", { visitKind: "INPATIENT", ...lines("OPD") }, EPISODE],
  ["a visit of some days ago", { serviceDate: "2026-06-10" }, services("OPD")],
])("a positive answer promises %s, for 180 days", async (_, rest, care) => {
  const guarantee = await given(world.ask, desk, rest);
  expect(guarantee).toMatchObject({ ...care, validUntil: "2026-12-12" });
  expect(guarantee.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
});

test.each([
  ["when nothing would be paid", lines("COSM")],
  ["to somebody whose cover ended", member(WHO.ended)],
  ["to somebody whose cover lapsed", member(WHO.lapsed)],
  ["to somebody nobody knows", member(WHO.unknown)],
  ["while it is not clear who it is", { patientAsSeen: { name: "Keo Bopha" } }],
  ["for an injury at work", { cause: "WORK" }],
  ["when the question is not well put", lines("NOSUCH")],
])("nothing is promised %s", async (_, rest) => {
  expect((await checked(world.ask, desk, rest)).guarantee).toBeNull();
});

test("nothing is promised to a provider without a contract", async () => {
  const outside = await world.key("DESK", "120203");
  expect((await checked(world.ask, outside)).guarantee).toBeNull();
});

test("each answer has a number of its own", async () => {
  const numbers = new Set<string>();
  for (let asked = 0; asked < 5; asked += 1) numbers.add((await given(world.ask, desk)).number);
  expect(numbers.size).toBe(5);
});

test("its token is checked offline with the keys that the server publishes to everybody", async () => {
  const page = await world.app.inject({ method: "GET", url: "/.well-known/jwks.json" });
  expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "public, max-age=300"]);
  expect(page.headers["content-type"]).toMatch(/^application\/json/);
  const keys = createLocalJWKSet(page.json<JSONWebKeySet>());
  const { token, number } = await given(world.ask, desk, lines("OPD", "EMG"));
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: "hip",
    currentDate: new Date("2026-12-12T16:59:59Z"),
  });
  expect(protectedHeader.alg).toBe("EdDSA");
  expect(payload).toMatchObject({
    jti: number,
    provider: "120104",
    services: ["OPD", "EMG"],
    serviceDate: "2026-06-15",
    plan: { code: "HIP", version: 2 },
  });
  for (const known of [WHO.covered, "Sok", "Dara", await idOf(world, "member", WHO.covered)]) {
    expect(JSON.stringify(payload)).not.toContain(known);
  }
});

const NEWEST = `SELECT guarantee_number AS number, guarantee, outcome FROM audit_entry
  ORDER BY id DESC LIMIT 1`;
const newest = async () => (await world.root.query<object[]>(NEWEST))[0];

test("the entry of the answer keeps what was promised, and nothing else does", async () => {
  const { number } = await given(world.ask, hospital, { visitKind: "INPATIENT", ...lines("ADM") });
  expect(await newest()).toEqual({
    number,
    guarantee: {
      number,
      memberId: await idOf(world, "member", WHO.covered),
      providerId: await idOf(world, "provider", "NH01"),
      services: [],
      episode: true,
      serviceDate: "2026-06-15",
      planCode: "HIP",
      planVersion: 2,
      validUntil: "2026-12-12",
    },
    outcome: "ANSWERED",
  });
  await checked(world.ask, desk, member(WHO.ended));
  expect(await newest()).toEqual({ number: null, guarantee: null, outcome: "ANSWERED" });
});

test("staff who ask for a provider get its guarantee", async () => {
  const officer = await world.key("CLAIMS_OFFICER");
  const providerId = globalId("Provider", await idOf(world, "provider", "120104"));
  const { number } = await given(world.ask, officer, { providerId });
  const found = await checked(world.ask, desk, { member: { guaranteeNumber: number } });
  expect(found.member?.memberNumber).toBe(WHO.covered);
});

describe("while the audit takes no entry", () => {
  beforeAll(() => world.root.query("REVOKE INSERT ON audit_entry FROM hip_server"));
  afterAll(() => world.root.query("GRANT INSERT ON audit_entry TO hip_server"));

  test("nothing is promised", async () => {
    const question = `{ eligibility(input: { member: { memberNumber: "${WHO.covered}" },
      serviceDate: "2026-06-15" }) { guarantee { number token } } }`;
    const { data, errors } = await world.ask(desk, question);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
  });
});
