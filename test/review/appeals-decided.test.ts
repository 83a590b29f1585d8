import { expectBalanced, ledgerOf, minor } from "../claims/claims.kit";
import { setStatus } from "../claims/corrections.kit";
import { openWorld, type World } from "../kit/world";
import {
  appeal,
  appealKeys,
  decideAppeal,
  ledgerLines,
  newestOf,
  opened,
  partly,
  took,
  uphold,
  type AppealKeys,
} from "./appeal.kit";
import { reasonsOn, reviewed, waitingFor } from "./review.kit";

let world: World;
let keys: AppealKeys;

beforeAll(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
});
afterAll(() => world.close());

test("an appeal that is upheld leaves the decision, and says why", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const after = took(await uphold(world, keys.senior, id));
  expect(after).toMatchObject({ status: "ADJUDICATED", decision: "PARTIAL", version: 3 });
  expect(newestOf(after)).toMatchObject({
    status: "UPHELD",
    decidedBy: "Senior A",
    sentence: "cosmetic all the same",
    dueOn: null,
  });
  expect(after.adjudications).toHaveLength(1);
  expect(after.timeline.at(-1)).toMatchObject({ kind: "APPEAL_UPHELD", actor: "Senior A" });
  expect(after.timeline.at(-1)?.text).toContain("ADJ-003");
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(6_000n);
});

test("an appeal overturned in full allows what was denied, as a later version that pays more", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const after = took(await decideAppeal(world, keys.senior, id));
  expect(after).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED", version: 3 });
  expect(after.adjudications).toMatchObject([
    { version: 1, kind: "AUTOMATIC", decision: "PARTIAL" },
    { version: 2, kind: "APPEAL", decision: "APPROVED", decidedBy: "Senior A" },
  ]);
  expect(reasonsOn(after, 2)).toEqual([["REV-006", "ALLOW", "0"]]);
  expect(newestOf(after).status).toBe("OVERTURNED");
  expect(after.timeline.slice(-2)).toMatchObject([
    { kind: "APPEAL_OVERTURNED", actor: "Senior A" },
    { kind: "ADJUDICATED", actor: "engine" },
  ]);
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(minor(after.benefit));
  expect(minor(after.benefit)).toBe(56_000n);
  expect(await ledgerLines(world, after)).toEqual([
    { line: 1, cost: "6000", claims: "0" },
    { line: 2, cost: "50000", claims: "1" },
  ]);
});

test("an appeal overturned in part pays what its words leave, with the code of what they take", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const half = {
    line: 2,
    ruling: "REDUCE",
    benefit: { amount: "20000", currency: "KHR" },
    reasonCode: "REV-004",
    sentence: "a smaller graft would have done",
  };
  const after = took(await decideAppeal(world, keys.senior, id, { lines: [half] }));
  expect(after.decision).toBe("PARTIAL");
  expect(reasonsOn(after, 2)).toEqual([
    ["REV-004", "REDUCE", "30000"],
    ["REV-006", "ALLOW", "0"],
  ]);
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(26_000n);
});

test("what a reviewer has denied is paid again by an appeal, and no rule is set aside for it", async () => {
  const claim = await waitingFor(world, keys).officer([{ service: "OPD" }, { service: "EMG" }]);
  const deny = [{ line: 1, ruling: "DENY", reasonCode: "REV-005", sentence: "not in the book" }];
  const denied = await reviewed(world, keys.officer, claim, deny);
  expect(await ledgerOf(world, denied)).toBe(20_000n);
  const { id } = await opened(world, keys.desk, claim);
  const after = took(await decideAppeal(world, keys.senior, id));
  expect(after.decision).toBe("APPROVED");
  expect(reasonsOn(after, 1)).toEqual([]);
  expect(after.findings.every(({ resolvedAt }) => resolvedAt !== null)).toBe(true);
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(26_000n);
});

test("a paid claim that is overturned is decided again, so that the next remittance brings the rest", async () => {
  const claim = await partly(world, keys.desk);
  await setStatus(world, claim, "PAID");
  const { id } = await opened(world, keys.desk, claim);
  const after = took(await decideAppeal(world, keys.senior, id));
  expect(after).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(56_000n);
});

test("a decision is judged again by what was known when it was taken", async () => {
  const claim = await partly(world, keys.desk);
  await world.root.query("UPDATE tariff SET price_minor = price_minor + 1");
  await world.root.query("UPDATE coverage SET superseded_at = now() WHERE superseded_at IS NULL");
  const { id } = await opened(world, keys.desk, claim);
  const after = took(await decideAppeal(world, keys.senior, id));
  expect(minor(after.benefit)).toBe(56_000n);
  const [replay] = await world.root.query<{ same: boolean }[]>(
    `SELECT a.plan_id = b.plan_id AND a.plan_version = b.plan_version AS same FROM adjudication a
     JOIN adjudication b ON b.claim_id = a.claim_id AND b.version = 2
     JOIN claim c ON c.id = a.claim_id WHERE a.version = 1 AND c.claim_number = $1`,
    [claim.claimNumber],
  );
  expect(replay).toEqual({ same: true });
  const { data } = await world.ask<{ replayAdjudication: { same: boolean } }>(
    keys.auditor,
    `{ replayAdjudication(claimNumber: "${claim.claimNumber}") { same } }`,
  );
  expect(data.replayAdjudication.same).toBe(true);
  await world.root.query("UPDATE tariff SET price_minor = price_minor - 1");
  await world.root.query("UPDATE coverage SET superseded_at = NULL");
});

test("a new decision may be appealed against in its turn", async () => {
  const lines = [{ service: "OPD" }, { service: "COSM" }, { service: "COSM" }];
  const claim = await partly(world, keys.desk, lines);
  const { id } = await opened(world, keys.desk, claim);
  const one = { lines: [{ line: 2, ruling: "ALLOW" }] };
  const partial = took(await decideAppeal(world, keys.senior, id, one));
  expect(partial.decision).toBe("PARTIAL");
  const next = newestOf(took(await appeal(world, keys.desk, claim)));
  expect(next.adjudicationVersion).toBe(2);
  const after = took(await decideAppeal(world, keys.senior2, next.id));
  expect(after.adjudications.map(({ kind }) => kind)).toEqual(["AUTOMATIC", "APPEAL", "APPEAL"]);
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(minor(after.benefit));
});
