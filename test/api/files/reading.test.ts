import { accepted, claimInput, submit } from "../../claims/claims.kit";
import { fetchFile, fileOf, hashOf, head, named, onFile, put } from "../../claims/files/files.kit";
import { entriesOf } from "../../audit/entries.kit";
import { COLUMNS } from "../../access/policy.data";
import { FILE_POLICY } from "../../../src/access";
import { WHO } from "../../kit/seed.data";
import { openWorld, type World } from "../../kit/world";

let world: World;
let desk: string;
const attached = fileOf("pdf", "attached");
const loose = fileOf("pdf", "not attached");
const alsoTheirs = fileOf("png", "the hospital's, named by both");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  const hospital = await world.key("DESK", "NH01");
  for (const file of [attached, loose]) await put(world, desk, file);
  await put(world, hospital, alsoTheirs);
  const attachments = [named(attached, "OTHER"), named(alsoTheirs, "OTHER")];
  accepted(await submit(world, desk, claimInput("R-1", { attachments })));
});
afterAll(() => world.close());

/** Who may send (PUT), ask (HEAD) and read (GET), as the trust design's table would say it. */
const MATRIX = {
  PUT: "x - - - - - - - - -",
  HEAD: "x - - - - - - - - -",
  GET: "x x x x - - - - x -",
} as const;

test.each(Object.keys(MATRIX) as (keyof typeof MATRIX)[])(
  "%s is for exactly the roles of the table",
  async (method) => {
    const marks = MATRIX[method].split(" ");
    const statuses = [];
    for (const role of COLUMNS) {
      const key = await world.key(role, role === "DESK" ? "120104" : undefined);
      const reply = await onFile(world, key, { method, sha256: hashOf(attached) });
      statuses.push(reply.statusCode === 403 ? "-" : "x");
      expect([200, 403]).toContain(reply.statusCode);
    }
    expect(statuses).toEqual(marks);
    expect(FILE_POLICY[method]).toEqual(COLUMNS.filter((_, index) => marks[index] === "x"));
  },
);

test.each([
  ["nobody", null],
  ["a key that is nobody's", `hip_test_nobody0key_${"k".repeat(43)}`],
])("%s sends, asks and reads nothing, and it is entered", async (_, key) => {
  for (const method of ["PUT", "HEAD", "GET"] as const) {
    const [entry] = await entriesOf(world, async () => {
      const reply = await onFile(world, key, {
        method,
        sha256: hashOf(attached),
        payload: attached,
      });
      expect(reply.statusCode).toBe(401);
    });
    expect(entry).toMatchObject({ outcome: "UNAUTHENTICATED", person: null });
  }
});

test("staff read a file that a claim they see names, and nothing else", async () => {
  for (const role of [
    "CLAIMS_OFFICER",
    "MEDICAL_REVIEWER",
    "SENIOR_REVIEWER",
    "AUDITOR",
  ] as const) {
    const key = await world.key(role);
    expect((await fetchFile(world, key, attached)).rawPayload.equals(attached)).toBe(true);
    for (const file of [loose, alsoTheirs, fileOf("pdf", "never sent")]) {
      const reply = await fetchFile(world, key, file);
      expect([reply.statusCode, reply.json()]).toMatchObject([
        404,
        { errors: [{ message: "There is no such file." }] },
      ]);
    }
  }
});

test("a desk reads its own files, and of another's not even whether there is one", async () => {
  expect((await fetchFile(world, desk, loose)).statusCode).toBe(200);
  const without = (text: string) => text.replace(/[0-9a-f-]{36}/g, "");
  const [foreign, missing] = [
    await fetchFile(world, desk, alsoTheirs),
    await fetchFile(world, desk, fileOf("pdf", "never sent")),
  ];
  expect([foreign.statusCode, without(foreign.body)]).toEqual([404, without(missing.body)]);
  const [seen, unseen] = [
    await head(world, desk, alsoTheirs),
    await head(world, desk, fileOf("pdf", "never sent")),
  ];
  expect(seen.statusCode).toBe(unseen.statusCode);
});

test("who reads a file is entered, with whom it speaks of, before it leaves", async () => {
  const officer = await world.key("CLAIMS_OFFICER", undefined, "Sok Officer");
  const entries = await entriesOf(world, async () => {
    await fetchFile(world, officer, attached);
    await fetchFile(world, officer, loose);
    await fetchFile(world, desk, loose);
  });
  expect(entries).toMatchObject([
    {
      operation: "downloadAttachment",
      outcome: "ANSWERED",
      person: "Sok Officer",
      members: [WHO.covered],
      documentHash: hashOf(attached),
    },
    { operation: "downloadAttachment", outcome: "NOBODY_FOUND", members: [] },
    { operation: "downloadAttachment", outcome: "ANSWERED", role: "DESK", members: [] },
  ]);
});

test("what cannot be entered is neither sent, acknowledged nor read", async () => {
  const file = fileOf("pdf", "not entered");
  await world.root.query("REVOKE INSERT ON audit_entry FROM hip_server");
  const replies = [
    await fetchFile(world, desk, attached),
    await fetchFile(world, desk, fileOf("pdf", "never sent")),
    await put(world, desk, file),
    await fetchFile(world, null, attached),
  ];
  await world.root.query("GRANT INSERT ON audit_entry TO hip_server");
  for (const reply of replies) {
    expect([500, 503]).toContain(reply.statusCode);
    expect(reply.body).not.toContain("%PDF");
  }
  expect((await fetchFile(world, desk, file)).statusCode).toBe(404);
  expect((await put(world, desk, file)).statusCode).toBe(201);
});
