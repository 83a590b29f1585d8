import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;
let auditor: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  auditor = await world.key("AUDITOR");
});
afterAll(() => world.close());

const codes = async (key: string, query: string, variables: object): Promise<string[]> =>
  ((await world.ask(key, query, variables)).errors ?? []).map(({ extensions }) => extensions.code);
const REFUSED = ["BAD_USER_INPUT"];

test.each([
  ["2026-02-30"],
  ["2026-02-29"],
  ["2026-13-01"],
  ["2026-00-10"],
  ["infinity"],
  ["-infinity"],
  ["now"],
  ["today"],
  ["01/02/2026"],
  ["20260201"],
  ["2026-2-1"],
  ["2026-06-15T00:00:00Z"],
  [" 2026-06-15"],
  ["2026-06-15\n"],
  ["0000-01-01"],
  ["0001-01-01"],
  ["9999-12-31"],
  ["12026-01-01"],
  ["២០២៦-០៦-១៥"],
  [""],
  [20260615],
  [true],
  [["2026-06-15", "2026-06-16"]],
])("%j is no day", async (on) => {
  expect(await codes(auditor, "query($on: Date) { plan(on: $on) { code } }", { on })).toEqual(
    REFUSED,
  );
});

test("a day is a day, leap days too, as a variable and written in the document", async () => {
  const query = "query($on: Date) { plan(on: $on) { version } }";
  expect((await world.ask(auditor, query, { on: "2024-02-29" })).data).toEqual({
    plan: { version: 1 },
  });
  const literal = (on: string) => codes(auditor, `{ plan(on: ${on}) { version } }`, {});
  expect(await literal('"2026-06-15"')).toEqual([]);
  for (const on of ['"2026-02-30"', '"now"', "20260615", "NOW", '"9999-12-31"']) {
    expect(await literal(on)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  }
});

test.each([
  ["2026-13"],
  ["2026-00"],
  ["2026-1"],
  ["2026-06-01"],
  ["0000-01"],
  ["9999-01"],
  ["now"],
  [202606],
])("%j is no month", async (from) => {
  const query =
    'query($from: YearMonth!) { costs(scope: { from: $from, to: "2026-06" }) { meta { basis } } }';
  expect(await codes(auditor, query, { from })).toEqual(REFUSED);
});

test.each([
  ["now"],
  ["infinity"],
  ["2026-06-15"],
  ["2026-02-30T00:00:00Z"],
  ["2026-06-15T24:30:00Z"],
  ["2026-06-15 10:00:00"],
  ["2026-06-15T10:00:00"],
  ["01/02/2026 10:00"],
  [""],
])("%j is no instant", async (changedAfter) => {
  const query = "query($filter: ClaimFilter) { claims(filter: $filter) { edges { cursor } } }";
  expect(await codes(auditor, query, { filter: { changedAfter } })).toEqual(REFUSED);
});

test.each([["0000-01-01T00:00:00Z"], ["0001-01-01T00:00:00Z"], ["9999-12-31T23:59:59Z"]])(
  "%s, an instant nobody means, is never a fault of the server's",
  async (changedAfter) => {
    const query = "query($filter: ClaimFilter) { claims(filter: $filter) { edges { cursor } } }";
    expect(["BAD_USER_INPUT", undefined]).toContain(
      (await codes(auditor, query, { filter: { changedAfter } }))[0],
    );
  },
);

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { claimNumber } errors { code path } } }`;
const claim = (line: object) => ({
  providerReference: "V-1",
  member: { memberNumber: WHO.covered },
  visitKind: "OUTPATIENT",
  admittedOn: "2026-06-10",
  diagnoses: ["J06"],
  lines: [{ service: "OPD", ...line }],
});

test.each([
  ["NaN"],
  ["Infinity"],
  ["1e308"],
  ["1e3"],
  ["1,000"],
  ["+5"],
  [" 5"],
  ["៥"],
  [""],
  ["0x10"],
  [5],
  [5.5],
])("%j is no decimal", async (amount) => {
  const input = claim({ charge: { amount, currency: "KHR" } });
  expect(await codes(desk, SUBMIT, { input })).toEqual(REFUSED);
});

interface Payload {
  submitClaim: { claim: object | null; errors: { code: string; path: string[] }[] };
}

test.each([
  ["a third decimal of a dollar", { charge: { amount: "5.005", currency: "USD" } }, "charge"],
  ["a fraction of a riel", { charge: { amount: "6000.5", currency: "KHR" } }, "charge"],
  ["an amount below zero", { charge: { amount: "-1", currency: "KHR" } }, "charge"],
  ["an amount nobody can pay", { charge: { amount: "99999999999999", currency: "KHR" } }, "charge"],
  ["a quantity of none", { quantity: 0 }, "quantity"],
  ["a quantity below zero", { quantity: -1 }, "quantity"],
  ["a quantity of two thousand million", { quantity: 2_147_483_647 }, "quantity"],
])("%s is refused by its place, and nothing is stored", async (_, line, place) => {
  const { data, errors } = await world.ask<Payload>(desk, SUBMIT, { input: claim(line) });
  expect(errors).toBeUndefined();
  expect(data.submitClaim.claim).toBeNull();
  expect(data.submitClaim.errors).toMatchObject([{ code: "INT-002" }]);
  expect(data.submitClaim.errors[0]?.path.join(".")).toContain(`lines.0.${place}`);
  expect(await world.db.query("SELECT 1 FROM claim")).toEqual([]);
});

test.each([[2_147_483_648], [2 ** 53 + 1], [1.5], [1e308], ["2"]])(
  "a quantity of %j is no whole number",
  async (quantity) => {
    expect(await codes(desk, SUBMIT, { input: claim({ quantity }) })).toEqual(REFUSED);
  },
);

test.each([[0], [-1], [101], [2_147_483_647]])("a page of %d rows is refused", async (first) => {
  const query = "query($first: Int) { providers(first: $first) { edges { cursor } } }";
  expect(await codes(desk, query, { first })).toEqual(REFUSED);
});

test.each(["", "x", "bnVsbA", "WzFd", Buffer.from('["a","b","c"]').toString("base64url")])(
  "the cursor %j, which this server never wrote, is refused or starts nowhere",
  async (after) => {
    const query = "query($after: String) { claims(after: $after) { edges { cursor } } }";
    expect(await codes(auditor, query, { after })).toEqual(REFUSED);
  },
);

test("an identifier given twice, or not at all, is refused", async () => {
  const query = "query($input: EligibilityInput!) { eligibility(input: $input) { status } }";
  const of = (member: object) =>
    codes(desk, query, { input: { member, serviceDate: "2026-06-15" } });
  expect(await of({ memberNumber: WHO.covered })).toEqual([]);
  expect(await of({})).toEqual(REFUSED);
  expect(await of({ memberNumber: null })).toEqual(REFUSED);
  expect(await of({ memberNumber: WHO.covered, nationalId: "123456789" })).toEqual(REFUSED);
});
