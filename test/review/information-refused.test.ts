import "reflect-metadata";
import { globalId } from "../../src/shared/node.type";
import { entriesOf } from "../audit/entries.kit";
import { UNKNOWN_CLAIM } from "../claims/corrections.kit";
import { fileOf, named } from "../claims/files/files.kit";
import { openWorld, type World } from "../kit/world";
import { answer, ask, askedAbout, lastOf, questionOn, readAsked } from "./information.kit";
import type { Outcome } from "./information.kit";
import { done, reviewKeys, take, waitingFor, type ReviewKeys, type Seen } from "./review.kit";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;
let opened: Seen;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
  opened = done(await take(world, keys.officer, await make.both()));
});
afterAll(() => world.close());

const stands = async (claimNumber: string) => {
  const { status, version, informationRequests } = await readAsked(
    world,
    keys.officer,
    claimNumber,
  );
  return { status, version, asked: informationRequests.length };
};

test.each<[string, object, string, string, RegExp]>([
  ["an old version", { expectedVersion: 7 }, "INT-002", "expectedVersion", /version/],
  [
    "a claim nobody has",
    { claimNumber: UNKNOWN_CLAIM },
    "INT-002",
    "claimNumber",
    /no claim has this number/,
  ],
  [
    "a finding it does not wait with",
    { findingCode: "PRC-001" },
    "INT-002",
    "findingCode",
    /ask about .*: OTH-001\b/,
  ],
  [
    "a finding of another role",
    { findingCode: "BEN-006" },
    "INT-002",
    "findingCode",
    /ask about .*: OTH-001\b/,
  ],
  ["no question", { question: " " }, "INT-001", "question", /./],
  ["a day that has come", { dueOn: "2026-06-15" }, "INT-005", "dueOn", /a day after today/],
  ["a day long past", { dueOn: "2026-01-01" }, "INT-005", "dueOn", /a day after today/],
  ["a day too far", { dueOn: "2026-09-14" }, "INT-005", "dueOn", /more than 90 days/],
])("a question with %s is refused, and nothing is changed", async (_, wrong, code, path, words) => {
  const { claim, errors } = await ask(world, keys.officer, questionOn(opened, wrong));
  expect([claim, errors.map((error) => [error.code, error.path.join(".")])]).toEqual([
    null,
    [[code, path]],
  ]);
  expect(errors[0]?.message).toMatch(words);
  const before = { status: "PENDED", version: 1, asked: 0 };
  expect(await stands(opened.claimNumber)).toEqual(before);
});

test("who does not hold the claim asks nothing, and it is entered", async () => {
  for (const key of [keys.officer2, keys.medical, keys.senior]) {
    const entries = await entriesOf(world, async () => {
      const { errors } = await ask(world, key, questionOn(opened));
      expect(errors[0]?.message).toMatch(/you do not hold it/);
    });
    expect(entries).toMatchObject([{ operation: "requestInformation", outcome: "REFUSED" }]);
  }
  const untaken = await make.officer();
  const { errors } = await ask(world, keys.officer, questionOn({ ...untaken, version: 1 }));
  expect(errors[0]?.message).toMatch(/you do not hold it/);
  await world.root.query("UPDATE review_lease SET until = taken_at");
  const { errors: late } = await ask(world, keys.officer, questionOn(opened));
  expect(late[0]?.message).toMatch(/you do not hold it/);
  expect(await stands(opened.claimNumber)).toMatchObject({ status: "PENDED", asked: 0 });
});

const HAS = named(fileOf("pdf", "has already"), "OTHER");

test.each<[string, object, string, string, RegExp]>([
  ["no words", { answer: "  " }, "INT-001", "answer", /./],
  [
    "a file that is no hash",
    { attachments: [{ ...HAS, sha256: "x" }] },
    "INT-002",
    "attachments.0.sha256",
    /64 hex/,
  ],
  ["a file twice", { attachments: [HAS, HAS] }, "INT-002", "attachments.1.sha256", /given twice/],
])(
  "an answer with %s is refused, and the question stays open",
  async (_, wrong, code, path, words) => {
    const waits = await askedAbout(world, keys.officer, await make.officer());
    const wish = { requestId: lastOf(waits).id, answer: "Yes.", ...wrong };
    const { claim, errors } = await answer(world, keys.desk, wish);
    expect([claim, errors.map((error) => [error.code, error.path.join(".")])]).toEqual([
      null,
      [[code, path]],
    ]);
    expect(errors[0]?.message).toMatch(words);
    const after = await readAsked(world, keys.desk, waits.claimNumber);
    expect([after.status, after.version, lastOf(after).status]).toEqual([
      "INFORMATION_REQUESTED",
      2,
      "OPEN",
    ]);
  },
);

test("a file that the claim has already is no new one", async () => {
  const claim = await make.officer();
  const first = await askedAbout(world, keys.officer, claim);
  const attachments = [HAS];
  await answer(world, keys.desk, { requestId: lastOf(first).id, answer: "Here.", attachments });
  const second = await askedAbout(world, keys.officer, claim);
  const wish = { requestId: lastOf(second).id, answer: "Here again.", attachments };
  const { errors } = await answer(world, keys.desk, wish);
  expect(errors).toMatchObject([{ code: "INT-002", path: ["attachments", "0", "sha256"] }]);
});

test("another provider's question is answered exactly like one that was never asked", async () => {
  const waits = await askedAbout(world, keys.officer, await make.officer());
  const missing = globalId("InformationRequest", "01890000-0000-7000-8000-00000000dead");
  const ids = [lastOf(waits).id, missing, "nothing", waits.id];
  const told: Outcome[] = [];
  for (const requestId of ids) {
    const entries = await entriesOf(world, async () => {
      told.push(await answer(world, keys.hospital, { requestId, answer: "Yes." }));
    });
    expect(entries).toMatchObject([{ outcome: "REFUSED", members: [], claim: null }]);
  }
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(told[0]?.errors[0]?.message).toMatch(/no question has this id/);
});

test("an act that cannot be entered is not done", async () => {
  const claim = done(await take(world, keys.officer, await make.officer()));
  const waits = await askedAbout(world, keys.officer, await make.officer());
  await world.root.query("REVOKE INSERT ON audit_entry FROM hip_server");
  const tried = [
    ask(world, keys.officer, questionOn(claim)),
    answer(world, keys.desk, { requestId: lastOf(waits).id, answer: "Yes." }),
  ];
  const outcomes = await Promise.allSettled(tried);
  await world.root.query("GRANT INSERT ON audit_entry TO hip_server");
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await stands(claim.claimNumber)).status).toBe("PENDED");
  expect((await stands(waits.claimNumber)).status).toBe("INFORMATION_REQUESTED");
});
