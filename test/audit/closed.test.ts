import fc from "fast-check";
import { AuditLog } from "../../src/audit";
import { LIMITS } from "../../src/shared/limits";
import type { Queryable } from "../../src/shared/sql";
import { claimInput, count } from "../claims/claims.kit";
import { COVERS, WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("SENIOR_REVIEWER");
});
afterAll(() => world.close());

const numbers = [...new Set(COVERS.map(({ member }) => member))];
const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }`;
const READS: readonly [string, string][] = [
  [
    "eligibility",
    `{ eligibility(input: { member: { memberNumber: "${WHO.covered}" }, serviceDate: "2026-06-15" }) { status member { name } } }`,
  ],
  ["memberSearch", '{ memberSearch(input: { name: "Sok Dara" }) { candidates { maskedName } } }'],
  ["member", `{ member(memberNumber: "${WHO.covered}") { name } }`],
  ["claims", "{ claims { edges { node { claimNumber } } } }"],
  ["claim", '{ claim(claimNumber: "C1") { claimNumber } }'],
  ["node", '{ node(id: "x") { id } }'],
];

describe("while the audit takes no entry", () => {
  beforeAll(() => world.root.query("REVOKE INSERT ON audit_entry FROM hip_server"));
  afterAll(() => world.root.query("GRANT INSERT ON audit_entry TO hip_server"));

  test.each(READS)("%s is refused and tells nothing", async (operation, query) => {
    const { data, errors } = await world.ask(officer, query);
    expect(errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 2 } }]);
    expect((data as Record<string, unknown> | null)?.[operation] ?? null).toBeNull();
  });

  test("no claim is taken in", async () => {
    const { errors } = await world.ask(desk, SUBMIT, { input: claimInput("closed") });
    expect(errors).toHaveLength(1);
    expect(await count(world, "claim", "closed")).toBe(0);
  });

  test("what speaks of nobody is answered", async () => {
    expect((await world.ask(officer, "{ viewer { person } }")).errors).toBeUndefined();
  });
});

test("every member an answer shows is in the entry of its request", async () => {
  const claims = `{ claims(first: 50) { edges { node { member { memberNumber } } } } }`;
  for (const [index, member] of numbers.entries()) {
    const input = claimInput(`P-${index}`, { member: { memberNumber: member } });
    await world.ask(desk, SUBMIT, { input });
  }
  const one = (number: string) => `{ member(memberNumber: "${number}") { memberNumber } }`;
  const question = fc.oneof(fc.constant(claims), fc.constantFrom(...numbers).map(one));
  const property = fc.asyncProperty(
    fc.constantFrom(desk, officer),
    question,
    async (key, query) => {
      const answer = JSON.stringify(await world.ask(key, query));
      const shown = numbers.filter((number) => answer.includes(`"${number}"`)).sort();
      const [entry] = await world.root.query<{ members: string[] }[]>(
        `SELECT ARRAY(SELECT m.member_number FROM member m WHERE m.id = ANY (e.member_ids) ORDER BY 1)
         AS members FROM audit_entry e ORDER BY id DESC LIMIT 1`,
      );
      for (const number of shown) expect(entry?.members).toContain(number);
    },
  );
  await fc.assert(property, { numRuns: 25 });
});

const entry = {
  requestId: "r",
  credentialId: null,
  person: null,
  role: null,
  providerId: null,
  operation: "claims",
  documentHash: null,
  memberIds: [],
  claimId: null,
  outcome: "ANSWERED",
};

/** A database that answers when it is told to. */
function slowDatabase() {
  const inserts: { rows: number; answer: (error?: Error) => void }[] = [];
  const query = (_: string, parameters: unknown[] = []) =>
    new Promise<never>((resolve, reject) => {
      const rows = (JSON.parse(String(parameters[0])) as unknown[]).length;
      const answer = (error?: Error) => (error ? reject(error) : resolve(undefined as never));
      inserts.push({ rows, answer });
    });
  return { inserts, db: { query } as Queryable };
}
const aMoment = () => new Promise((resolve) => setImmediate(resolve));

test("entries that come while one is written share the next insert, and none is answered before", async () => {
  const { inserts, db } = slowDatabase();
  const log = new AuditLog(db);
  let entered = 0;
  const many = Array.from({ length: 30 }, () => log.enter(entry).then(() => (entered += 1)));
  await aMoment();
  expect([inserts.map(({ rows }) => rows), entered]).toEqual([[1], 0]);
  inserts[0]?.answer();
  await aMoment();
  expect([inserts.map(({ rows }) => rows), entered]).toEqual([[1, 29], 1]);
  inserts[1]?.answer();
  await Promise.all(many);
  expect(entered).toBe(30);
});

test("an insert that fails fails its own entries and no later one", async () => {
  const { inserts, db } = slowDatabase();
  const log = new AuditLog(db);
  const first = log.enter(entry);
  const second = log.enter(entry);
  inserts[0]?.answer(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await aMoment();
  inserts[1]?.answer();
  await expect(second).resolves.toBeUndefined();
});

test("too many waiting entries are refused at once", async () => {
  const { db } = slowDatabase();
  const log = new AuditLog(db);
  for (let index = 0; index <= LIMITS.auditWaiting; index += 1) void log.enter(entry);
  await expect(log.enter(entry)).rejects.toThrow("too many");
});
