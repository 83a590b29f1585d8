import { buildSchema, getIntrospectionQuery, parse, validate } from "graphql";
import { limitQuery } from "../../src/api/query-limits";
import { LIMITS } from "../../src/shared/limits";
import { accepted, claimInput, count, submit } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";
import { BODIES, ELIGIBILITY, ENDLESS, MEASURES, MISSPELT, QUESTION } from "./limits.data";
import { bearer, codesOf, JSON_TYPE, send, sendBody } from "./sending";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

/** A body of so many bytes, which are more than it has characters. */
function bodyOf(query: string, input: object, bytes: number): string {
  const body = (pad: string) => JSON.stringify({ query, variables: { input }, pad });
  const room = bytes - Buffer.byteLength(body(""));
  return body("ភ".repeat(Math.floor(room / 3)) + "x".repeat(room % 3));
}

test.each(BODIES)("%s of %d bytes is answered with %d", async (_, bytes, status, query, input) => {
  const body = bodyOf(query, input, bytes);
  expect(Buffer.byteLength(body)).toBe(bytes);
  const headers = { ...JSON_TYPE, ...bearer(desk) };
  const answer = await sendBody(world, headers, body);
  expect(answer.status).toBe(status);
  expect(codesOf(answer)).toEqual(status === 200 ? [] : ["BAD_USER_INPUT"]);
  expect(await count(world, "claim", "BIG")).toBe(0);
});

test("a document has as many tokens as are allowed, and not one more", async () => {
  const tokens = (wanted: number) =>
    `{ claims(filter: { status: [${"PENDED ".repeat(wanted - 16)}] }) { totalCount } }`;
  expect((await send(world, desk, tokens(LIMITS.documentTokens))).errors).toEqual([]);
  const refused = await send(world, desk, tokens(LIMITS.documentTokens + 1));
  expect([refused.status, codesOf(refused)]).toEqual([400, ["GRAPHQL_PARSE_FAILED"]]);
});

test.each(MEASURES)("%s: more %s than allowed", (_, what, document) => {
  const refusals = validate(buildSchema(ENDLESS), parse(document), [limitQuery]);
  const told = what === "nothing" ? [] : [expect.stringContaining(`more ${what} than the`)];
  expect(refusals.map(({ message }) => message)).toEqual(told);
});

test("an operation that is too deep is refused in words that say so", async () => {
  const deep = `${"{ claims ".repeat(11)}{ totalCount }${"}".repeat(11)}`;
  expect(codesOf(await send(world, desk, deep))).toContain("QUERY_TOO_COSTLY");
});

test("the stock introspection query needs a credential and nothing else", async () => {
  const known = await send(world, desk, getIntrospectionQuery());
  expect([known.status, known.errors]).toEqual([200, []]);
  expect(known.data).toHaveProperty("__schema.types");
  const hidden = "{ ...F } fragment F on Query { ... { s: __schema { types { name } } } }";
  for (const query of [getIntrospectionQuery(), hidden]) {
    const stranger = await send(world, null, query);
    const refused = [401, ["UNAUTHENTICATED"], null];
    expect([stranger.status, codesOf(stranger), stranger.data]).toEqual(refused);
  }
});

test.each(MISSPELT)("%s misspelt is refused without a word of what there is", async (_, query) => {
  const variables = { order: "RECEIVED_DES", filter: { statu: "PENDED" } };
  const answer = await send(world, desk, query, variables);
  expect(answer.status).toBe(400);
  expect(answer.text).not.toMatch(/did you mean|RECEIVED_DESC|"viewer"|"status"/i);
});

/** Takes a table for as long as the work lasts, or until it is let go. */
async function take(table: string): Promise<() => Promise<void>> {
  const taker = world.root.createQueryRunner();
  await taker.startTransaction();
  await taker.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return async () => {
    await taker.rollbackTransaction();
    await taker.release();
  };
}

test("an operation that takes too long is answered in time, and can be sent again", async () => {
  const input = claimInput("LATE");
  const letGo = await Promise.all([take("member"), take("claim")]);
  setTimeout(() => void letGo[0](), 3_000); // No statement waits longer than it may.
  const startedMs = performance.now();
  const query = "mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }";
  const late = await send(world, desk, query, { input });
  const tookMs = performance.now() - startedMs;
  await letGo[1]();
  const { code, retryAfterSeconds = 0, requestId } = late.errors[0]?.extensions ?? {};
  expect([late.status, code]).toEqual([503, "UNAVAILABLE"]);
  expect(late.headers["retry-after"]).toBe(String(retryAfterSeconds));
  expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(tookMs).toBeGreaterThan(LIMITS.operationMs - 50);
  expect(tookMs).toBeLessThan(LIMITS.operationMs + 1_000);
  expect(accepted(await submit(world, desk, input)).providerReference).toBe("LATE");
  expect(await count(world, "claim", "LATE")).toBe(1);
  expect((await send(world, desk, ELIGIBILITY, { input: QUESTION })).errors).toEqual([]);
});
