import { entriesOf } from "../audit/entries.kit";
import { codes, count, expectBalanced, ledgerOf } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";
import {
  answer,
  ask,
  asked,
  askedAbout,
  fresh,
  lastOf,
  overdueOn,
  questionOn,
  readAsked,
  requireDocuments,
  withoutDocument,
} from "./information.kit";
import { decide, done, reviewed, reviewKeys, take, waitingFor, wordOn } from "./review.kit";
import type { ReviewKeys } from "./review.kit";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  await requireDocuments(world);
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

test("a claim whose provider is asked waits for them, and for no reviewer", async () => {
  const claim = await make.officer();
  const waits = await askedAbout(world, keys.officer, claim);
  expect(waits).toMatchObject({
    status: "INFORMATION_REQUESTED",
    version: 2,
    waitsOn: "PROVIDER",
    dueOn: null,
    lease: null,
  });
  expect(waits.timeline.at(-1)).toMatchObject({
    kind: "INFORMATION_REQUESTED",
    actor: "Officer A",
    text: "The provider was asked about OTH-001; the answer is due by 25 June 2026.",
  });
  const seen = await readAsked(world, keys.desk, claim.claimNumber);
  expect(seen.informationRequests).toMatchObject([
    {
      question: "Where did the accident happen?",
      findingCode: "OTH-001",
      dueOn: "2026-06-25",
      answer: null,
      status: "OPEN",
      askedBy: "Officer A",
    },
  ]);
  const { errors } = await take(world, keys.officer, claim);
  expect(errors[0]?.message).toMatch(/the provider has been asked/);
});

test("an answer brings the claim back to the reviewers, later by the days it waited", async () => {
  const claim = await make.officer();
  const before = await readAsked(world, keys.officer, claim.claimNumber);
  const waits = await askedAbout(world, keys.officer, claim);
  const later = { ask: await world.on("2026-06-20") };
  const wish = { requestId: lastOf(waits).id, answer: "On the way home." };
  const back = asked(await answer(later, keys.desk, wish));
  expect(back).toMatchObject({ status: "PENDED", version: 3, waitsOn: "SCHEME" });
  expect(lastOf(back)).toMatchObject({ answer: "On the way home.", status: "ANSWERED" });
  expect(back.timeline.slice(-2).map(({ kind, actor }) => [kind, actor])).toEqual([
    ["INFORMATION_ANSWERED", "DESK person"],
    ["PENDED", "engine"],
  ]);
  expect([before.dueOn, back.dueOn]).toEqual(["2026-06-29", "2026-07-04"]);
  const decided = await reviewed(world, keys.officer, claim);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  expectBalanced(decided);
});

test("a document that was missing and comes with the answer decides the claim by itself", async () => {
  const claim = await withoutDocument(world, keys.desk);
  expect([claim.status, codes(claim.findings)]).toEqual(["PENDED", ["DOC-001"]]);
  const waits = await askedAbout(world, keys.officer, claim, { findingCode: "doc-001" });
  const wish = {
    requestId: lastOf(waits).id,
    answer: "Here it is.",
    attachments: [fresh("OTHER")],
  };
  const still = asked(await answer(world, keys.desk, wish));
  expect([still.status, codes(still.findings)]).toEqual(["PENDED", ["DOC-001"]]);
  const again = await askedAbout(world, keys.officer, claim, { findingCode: "DOC-001" });
  const decided = asked(
    await answer(world, keys.desk, {
      requestId: lastOf(again).id,
      answer: "The right one.",
      attachments: [fresh("lab_result")],
    }),
  );
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  expect(decided.attachments.map(({ kind }) => kind).sort()).toEqual(["LAB_RESULT", "OTHER"]);
  expect(decided.informationRequests.map(({ status }) => status)).toEqual(["ANSWERED", "ANSWERED"]);
  expect(decided.adjudications).toMatchObject([{ version: 1, kind: "AUTOMATIC" }]);
  expectBalanced(decided);
  expect(await ledgerOf(world, decided)).toBe(20_000n);
});

test("an answer that was sent again finds its stored result; another one is refused", async () => {
  const waits = await askedAbout(world, keys.officer, await make.officer());
  const attachments = [fresh("OTHER"), fresh("INVOICE")];
  const wish = { requestId: lastOf(waits).id, answer: "At the factory.", attachments };
  const first = asked(await answer(world, keys.desk, wish));
  const sent = { ...wish, attachments: [...attachments].reverse() };
  const entries = await entriesOf(world, async () => {
    const again = asked(await answer(world, keys.desk, sent));
    expect([again.version, again.attachments]).toEqual([first.version, first.attachments]);
  });
  expect(entries).toMatchObject([{ operation: "answerInformationRequest", outcome: "REPLAYED" }]);
  for (const other of [{ answer: "At home." }, { attachments: [] }]) {
    const { claim, errors } = await answer(world, keys.desk, { ...wish, ...other });
    expect([claim, errors[0]?.path]).toEqual([null, ["requestId"]]);
    expect(errors[0]?.message).toMatch(/answered already/);
  }
});

test("a question that was sent again stands once", async () => {
  const claim = await make.officer();
  const opened = done(await take(world, keys.officer, claim));
  const question = questionOn(opened);
  asked(await ask(world, keys.officer, question));
  const again = asked(await ask(world, keys.officer, question));
  expect(again.informationRequests).toHaveLength(1);
  expect(again.version).toBe(2);
  const other = await ask(world, keys.officer, { ...question, question: "And when?" });
  expect(other.errors[0]?.message).toMatch(/version/);
});

test("past its day an unanswered question denies the claim, once, whoever looks", async () => {
  const claim = await make.officer([{ service: "OPD" }, { service: "EMG" }]);
  const waits = await askedAbout(world, keys.officer, claim, { dueOn: "2026-06-18" });
  await overdueOn(world, "2026-06-18").expire();
  expect((await readAsked(world, keys.desk, claim.claimNumber)).status).toBe(
    "INFORMATION_REQUESTED",
  );
  const servers = [1, 2, 3].map(() => overdueOn(world, "2026-06-19").expire());
  await Promise.all(servers);
  const denied = await readAsked(world, keys.desk, claim.claimNumber);
  expect(denied).toMatchObject({ status: "ADJUDICATED", decision: "DENIED", version: 3 });
  expect(codes(denied.reasons)).toContain("TIM-002");
  expect(lastOf(denied).status).toBe("EXPIRED");
  expect(denied.adjudications).toHaveLength(1);
  expect(denied.timeline.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
    ["INFORMATION_OVERDUE", "The provider did not answer by 18 June 2026."],
    ["ADJUDICATED", "The claim was decided."],
  ]);
  expectBalanced(denied);
  expect(await ledgerOf(world, denied)).toBe(0n);
  const late = await answer(world, keys.desk, { requestId: lastOf(waits).id, answer: "Now." });
  expect(late.errors[0]?.message).toMatch(/due on 18 June 2026; an appeal/);
});

test("on its last day a question may be answered, on the next it may not, even before the engine looks", async () => {
  const on = async (day: string) => ({ ask: await world.on(day) });
  const first = await askedAbout(world, keys.officer, await make.officer(), {
    dueOn: "2026-06-17",
  });
  const second = await askedAbout(world, keys.officer, await make.officer(), {
    dueOn: "2026-06-17",
  });
  const wish = (waits: typeof first) => ({ requestId: lastOf(waits).id, answer: "Yes." });
  const last = await answer(await on("2026-06-17"), keys.desk, wish(first));
  expect(asked(last).status).toBe("PENDED");
  const late = await answer(await on("2026-06-18"), keys.desk, wish(second));
  expect([late.claim, late.errors[0]?.path]).toEqual([null, ["requestId"]]);
});

test("a decision after an answer knows what was decided before it was asked", async () => {
  const claim = await make.both();
  const opened = done(await take(world, keys.officer, claim));
  const deny = { line: 2, ruling: "DENY", reasonCode: "REV-005", sentence: "not in the book" };
  done(await decide(world, keys.officer, wordOn(opened, [deny])));
  const waits = await askedAbout(world, keys.medical, claim, { findingCode: "BEN-006" });
  asked(await answer(world, keys.desk, { requestId: lastOf(waits).id, answer: "A woman." }));
  const decided = await reviewed(world, keys.medical, claim);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "PARTIAL" });
  expect(codes(decided.lines[1]?.reasons ?? [])).toEqual(["REV-005"]);
  expectBalanced(decided);
  expect(await count(world, "information_request")).toBeGreaterThan(0);
});
