import { setStatus } from "../claims/corrections.kit";
import { openWorld, type World } from "../kit/world";
import {
  appealKeys,
  decideAppeal,
  opened,
  partly,
  recover,
  refusals,
  took,
  uphold,
  waiversOf,
  type AppealKeys,
} from "./appeal.kit";
import { decide, done, reviewed, take, waitingFor, wordOn, type ReviewKeys } from "./review.kit";
import { declareTie, endTie } from "./tie.kit";

let world: World;
let keys: AppealKeys;
let make: ReturnType<typeof waitingFor>;

beforeEach(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
  make = waitingFor(world, keys as ReviewKeys);
});
afterEach(() => world.close());

const TIED = [["INT-002", "claimNumber", expect.stringContaining("tied to this provider")]];

/** Nobody of a role but who holds this key may act any more. */
const revokeOthers = (role: string, person: string) =>
  world.root.query("UPDATE credential SET revoked_at = now() WHERE role = $1 AND person <> $2", [
    role,
    person,
  ]);

test("nobody opens, asks about or decides a claim of a provider they are tied to", async () => {
  const claim = await make.officer();
  const held = done(await take(world, keys.officer, claim));
  expect((await declareTie(world, keys.officer, "Officer A")).errors).toEqual([]);
  const said = await decide(world, keys.officer, wordOn(held));
  expect(
    said.errors.map(({ code, path, message }) => [code, path.join("."), message]),
  ).toMatchObject(TIED);
  const again = await take(world, keys.officer, claim);
  expect(again.errors).toHaveLength(1);
  const { data } = await world.ask<{ requestInformation: { errors: { message: string }[] } }>(
    keys.officer,
    `mutation { requestInformation(input: { claimNumber: "${claim.claimNumber}", expectedVersion: 1,
      findingCode: "OTH-001", question: "Was it at work?", dueOn: "2026-06-29" }) { errors { message } } }`,
  );
  expect(data.requestInformation.errors[0]?.message).toContain("tied to this provider");
  await world.root.query("UPDATE review_lease SET until = taken_at");
  expect((await reviewed(world, keys.officer2, claim)).status).toBe("ADJUDICATED");
  expect(await waiversOf(world, keys.auditor)).toEqual([]);
});

test("a tie that was ended binds nobody", async () => {
  await declareTie(world, keys.officer, "Officer A");
  await endTie(world, keys.administrator, "Officer A");
  expect((await reviewed(world, keys.officer, await make.officer())).status).toBe("ADJUDICATED");
});

test("a tie to one provider says nothing of another", async () => {
  await declareTie(world, keys.officer, "Officer A", { providerCode: "120105" });
  expect((await reviewed(world, keys.officer, await make.officer())).status).toBe("ADJUDICATED");
});

test("who works at the provider's desk is tied to it, as it is the person who counts", async () => {
  const key = await world.key("SENIOR_REVIEWER", undefined, "DESK person");
  const refused = await take(world, key, await make.officer());
  expect(refused.errors[0]?.message).toContain("tied to this provider");
});

test("where nobody independent may do it the act goes through, and the auditor is told", async () => {
  await declareTie(world, keys.officer, "Officer A");
  await revokeOthers("CLAIMS_OFFICER", "Officer A");
  await world.root.query(
    "UPDATE credential SET revoked_at = now() WHERE role = 'SENIOR_REVIEWER' AND person = 'Senior B'",
  );
  await declareTie(world, keys.senior, "Senior A");
  const claim = await make.officer();
  expect((await reviewed(world, keys.officer, claim)).status).toBe("ADJUDICATED");
  const insteadOfNobody = ["CLAIMS_OFFICER", "SENIOR_REVIEWER"];
  const { claimNumber } = claim;
  const waiver = { person: "Officer A", ground: "TIED", claimNumber, insteadOfNobody };
  expect(await waiversOf(world, keys.auditor)).toEqual([
    { ...waiver, act: "takeClaimForReview" },
    { ...waiver, act: "decideClaim" },
  ]);
});

test("an appeal is not decided by who took part in the decision, in whichever role", async () => {
  const lines = [{ service: "OPD" }, { service: "COSM" }];
  const claim = await make.officer(lines);
  await reviewed(world, keys.officer, claim);
  const asSenior = await world.key("SENIOR_REVIEWER", undefined, "Officer A");
  const { id } = await opened(world, keys.desk, claim);
  expect(refusals(await uphold(world, asSenior, id))).toMatchObject([
    ["INT-002", "appealId", expect.stringContaining("took part")],
  ]);
  took(await uphold(world, keys.senior, id));
});

test("who has ruled on a line took part, though another person gave the last word", async () => {
  const claim = await make.both();
  const deny = [{ line: 2, ruling: "DENY", reasonCode: "REV-005", sentence: "not in the book" }];
  await reviewed(world, keys.senior, claim, deny);
  await world.root.query("ALTER TABLE adjudication DISABLE TRIGGER append_only");
  await world.root.query("UPDATE adjudication SET decided_by = 'Doctor A' WHERE kind = 'REVIEW'");
  await world.root.query(
    "UPDATE finding SET resolved_by = 'Doctor A' WHERE resolved_by IS NOT NULL",
  );
  const { id } = await opened(world, keys.desk, claim);
  expect(refusals(await decideAppeal(world, keys.senior, id))).toHaveLength(1);
  took(await decideAppeal(world, keys.senior2, id));
});

test("one senior and no other decides their own appeal by a waiver, until a second one comes", async () => {
  await revokeOthers("SENIOR_REVIEWER", "Senior A");
  const decided = async () => {
    const claim = await make.officer([{ service: "OPD" }, { service: "COSM" }]);
    await reviewed(world, keys.senior, claim);
    return opened(world, keys.desk, claim);
  };
  const [first, second] = [await decided(), await decided()];
  took(await uphold(world, keys.senior, first.id));
  expect(await waiversOf(world, keys.auditor)).toMatchObject([
    {
      person: "Senior A",
      act: "decideAppeal",
      ground: "DECIDED_IT",
      insteadOfNobody: ["SENIOR_REVIEWER"],
    },
  ]);
  await world.key("SENIOR_REVIEWER", undefined, "Senior C");
  expect(refusals(await uphold(world, keys.senior, second.id))).toHaveLength(1);
  expect(await waiversOf(world, keys.auditor)).toHaveLength(1);
});

test.each([
  ["expired", "UPDATE credential SET expires_on = '2026-06-14' WHERE person = 'Senior B'"],
  ["revoked", "UPDATE credential SET revoked_at = now() WHERE person = 'Senior B'"],
])("a senior whose credential is %s could not do it", async (_, change) => {
  await declareTie(world, keys.senior, "Senior A");
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  expect(refusals(await uphold(world, keys.senior, id))).toHaveLength(1);
  await world.root.query(change);
  took(await uphold(world, keys.senior, id));
});

test("staff whom only the audit knows, as they come with tokens, could do it for ninety days", async () => {
  await revokeOthers("SENIOR_REVIEWER", "Senior A");
  await declareTie(world, keys.senior, "Senior A");
  await world.root.query(
    `INSERT INTO audit_entry (request_id, person, role, operation, outcome)
     VALUES ('r', 'sub-17', 'SENIOR_REVIEWER', 'reviewQueue', 'ANSWERED')`,
  );
  const { id } = await opened(world, keys.desk, await partly(world, keys.desk));
  expect(refusals(await uphold(world, keys.senior, id))).toHaveLength(1);
  await world.root.query("ALTER TABLE audit_entry DISABLE TRIGGER append_only");
  await world.root.query(
    "UPDATE audit_entry SET at = at - interval '91 days' WHERE person = 'sub-17'",
  );
  took(await uphold(world, keys.senior, id));
});

test("a pool that cannot be read lets nobody through who is not independent", async () => {
  await declareTie(world, keys.senior, "Senior A");
  const { id } = await opened(world, keys.desk, await partly(world, keys.desk));
  await world.ask(keys.senior, "{ scheme { name } }");
  await world.root.query("UPDATE credential SET role = 'ANALYST' WHERE role = 'SENIOR_REVIEWER'");
  expect(refusals(await uphold(world, keys.senior, id))).toMatchObject([
    ["INT-002", "appealId", expect.stringContaining("cannot be told")],
  ]);
  await world.root.query("REVOKE EXECUTE ON FUNCTION staff_seen(text[]) FROM hip_server");
  const { errors } = await world.ask(
    keys.senior,
    `mutation { decideAppeal(input: { appealId: "${id}", overturn: false, sentence: "no" }) { errors { code } } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe("INTERNAL");
  expect(await waiversOf(world, keys.auditor)).toEqual([]);
});

test("money is not taken back by who is tied to the provider", async () => {
  await declareTie(world, keys.senior, "Senior A");
  const claim = await partly(world, keys.desk, [{ service: "OPD" }]);
  await setStatus(world, claim, "PAID");
  const seen = { ...claim, version: 1 };
  const lines = [{ line: 1, ruling: "DENY" }];
  expect(refusals(await recover(world, keys.senior, seen, lines))).toMatchObject(TIED);
  took(await recover(world, keys.senior2, seen, lines));
});
