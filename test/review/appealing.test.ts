import { addDays } from "../../src/shared/dates";
import { setStatus } from "../claims/corrections.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  appeal,
  appealKeys,
  opened,
  partly,
  REASON,
  refusals,
  took,
  withdrawAppeal,
  type AppealKeys,
} from "./appeal.kit";
import { waitingFor } from "./review.kit";

let world: World;
let keys: AppealKeys;

beforeAll(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
});
afterAll(() => world.close());

test("a desk appeals against a denial, and reads until when it is decided", async () => {
  const claim = await partly(world, keys.desk);
  const after = took(await appeal(world, keys.desk, claim));
  expect(after).toMatchObject({ status: "ADJUDICATED", decision: "PARTIAL", version: 2 });
  expect(after.appeals).toMatchObject([
    {
      adjudicationVersion: 1,
      reason: REASON,
      openedBy: "DESK person",
      status: "OPEN",
      dueOn: addDays(TODAY, 30),
      decidedBy: null,
      sentence: null,
    },
  ]);
  expect(after.timeline.at(-1)).toMatchObject({
    kind: "APPEAL_OPENED",
    actor: "DESK person",
    text: "The provider appealed against the decision.",
  });
});

test("the same appeal sent again is the same one; another one has to wait", async () => {
  const claim = await partly(world, keys.desk);
  const first = took(await appeal(world, keys.desk, claim));
  const again = took(await appeal(world, keys.desk, claim));
  expect(again.appeals).toEqual(first.appeals);
  expect(again.version).toBe(2);
  const other = await appeal(world, keys.desk, claim, { reason: "and it was on time" });
  expect(refusals(other)).toMatchObject([
    ["INT-002", "claimNumber", expect.stringContaining("open already")],
  ]);
});

test("files that come with an appeal are the claim's from then on, each named once", async () => {
  const claim = await partly(world, keys.desk);
  const file = { sha256: "a".repeat(64), kind: "photo" };
  const twice = await appeal(world, keys.desk, claim, { attachments: [file, file] });
  expect(refusals(twice)).toMatchObject([["INT-002", "attachments.1.sha256", expect.any(String)]]);
  took(await appeal(world, keys.desk, claim, { attachments: [file] }));
  const [kept] = await world.root.query<{ kind: string }[]>(
    `SELECT a.kind FROM attachment a JOIN claim c ON c.id = a.claim_id WHERE c.claim_number = $1`,
    [claim.claimNumber],
  );
  expect(kept).toEqual({ kind: "PHOTO" });
});

test.each([
  ["with nothing to say", { reason: " \u200b" }, "INT-001", "reason"],
  ["at too great length", { reason: "a".repeat(2_000 + 1) }, "BAD_USER_INPUT", ""],
  ["against a claim that is not there", { claimNumber: "C0009999997" }, "INT-002", "claimNumber"],
])("no appeal comes %s", async (_, rest, code, path) => {
  const claim = await partly(world, keys.desk);
  if (code === "BAD_USER_INPUT") {
    const input = { claimNumber: claim.claimNumber, ...rest };
    const sent = `mutation($input: AppealClaimInput!) { appealClaim(input: $input) { errors { code } } }`;
    const { errors } = await world.ask(keys.desk, sent, { input });
    expect(errors?.[0]?.extensions.code).toBe(code);
    return;
  }
  expect(refusals(await appeal(world, keys.desk, claim, rest))).toMatchObject([
    [code, path, expect.any(String)],
  ]);
});

test("another provider's claim answers like none, and so does its appeal", async () => {
  const claim = await partly(world, keys.desk);
  const foreign = await appeal(world, keys.hospital, claim);
  const none = await appeal(world, keys.desk, { claimNumber: "C0009999997" });
  expect(foreign).toEqual(none);
  const { id } = await opened(world, keys.desk, claim);
  const theirs = await withdrawAppeal(world, keys.hospital, id);
  expect(theirs).toEqual(await withdrawAppeal(world, keys.hospital, "bm90aGluZw"));
  expect(refusals(theirs)).toMatchObject([["INT-002", "appealId", expect.any(String)]]);
});

test("only a decision that took something may be appealed against", async () => {
  const approved = await partly(world, keys.desk, [{ service: "OPD" }]);
  expect(refusals(await appeal(world, keys.desk, approved))).toMatchObject([
    ["INT-002", "claimNumber", expect.stringContaining("nothing to appeal against")],
  ]);
  const waits = await waitingFor(world, keys).officer();
  expect(refusals(await appeal(world, keys.desk, waits))).toMatchObject([
    ["INT-002", "claimNumber", expect.stringContaining("no decision stands on it")],
  ]);
  const voided = await partly(world, keys.desk);
  await setStatus(world, voided, "VOIDED");
  expect(refusals(await appeal(world, keys.desk, voided))).toHaveLength(1);
});

test.each(["SCHEDULED", "PAID"])("a claim that is %s may be appealed against", async (status) => {
  const claim = await partly(world, keys.desk);
  await setStatus(world, claim, status);
  expect(took(await appeal(world, keys.desk, claim))).toMatchObject({ status, version: 2 });
});

test("the thirtieth day is in time, the next one is not and says until when it was", async () => {
  const [claim, late] = [await partly(world, keys.desk), await partly(world, keys.desk)];
  const last = { ...world, ask: await world.on(addDays(TODAY, 30)) };
  took(await appeal(last, keys.desk, claim));
  const after = { ...world, ask: await world.on(addDays(TODAY, 31)) };
  expect(refusals(await appeal(after, keys.desk, late))).toMatchObject([
    ["TIM-003", "claimNumber", expect.stringContaining("15 July 2026")],
  ]);
});
