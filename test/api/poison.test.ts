import { count } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { POISON } from "./poison.data";
import { bearer, BY_STATUS, codesOf, JSON_TYPE, send, sendBody, type Whole } from "./sending";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const sent = (body: string | Buffer) =>
  sendBody(world, { ...JSON_TYPE, ...BY_STATUS, ...bearer(desk) }, body);

const ELIGIBILITY = `query($input: EligibilityInput!) { eligibility(input: $input) { status settlement } }`;
const question = { member: { memberNumber: WHO.covered }, serviceDate: "2026-06-15" };
const eligibility = () => send(world, desk, ELIGIBILITY, { input: question });

function expectUsual({ status, data, errors }: Whole<unknown>): void {
  expect([status, errors]).toEqual([200, []]);
  expect(data).toEqual({ eligibility: { status: "ELIGIBLE", settlement: "SCHEME_PAYS" } });
}

test.each(POISON)("$name: refused, and the next one is served", async ({ body, codes, status }) => {
  const answer = await sent(body);
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toMatch(/^application\/(graphql-response\+)?json/);
  expect(Object.values(answer.data ?? {}).filter((field) => field !== null)).toEqual([]);
  expect(answer.errors.length).toBeGreaterThan(0);
  expect(codes).toEqual(expect.arrayContaining(codesOf(answer)));
  expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d+/);
  expectUsual(await eligibility());
});

test("all of it at once takes nothing from those who ask for something", async () => {
  const poisonous = [...POISON, ...POISON].map(({ body }) => sent(body));
  const usual = Array.from({ length: 40 }, () => eligibility());
  for (const answer of await Promise.all(usual)) expectUsual(answer);
  for (const answer of await Promise.all(poisonous))
    expect(answer.errors.length).toBeGreaterThan(0);
  expect(await count(world, "claim")).toBe(0);
});
