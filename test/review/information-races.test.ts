import { ledgerOf } from "../claims/claims.kit";
import { correction, replace, withdraw, withdrawal } from "../claims/corrections.kit";
import { freshClaim } from "../claims/waiting.kit";
import { openWorld, type World } from "../kit/world";
import { answer, ask, askedAbout, fresh, lastOf, overdueOn, questionOn } from "./information.kit";
import { readAsked } from "./information.kit";
import { decide, done, reviewKeys, take, waitingFor, wordOn, type ReviewKeys } from "./review.kit";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

const ROUNDS = 8;
const DUE = "2026-06-18";

/** A claim whose provider was asked. */
const waits = async () => askedAbout(world, keys.officer, await make.officer(), { dueOn: DUE });

/** Never a claim that waits without a question, nor a question without its claim. */
async function expectConsistent(): Promise<void> {
  const wrong = await world.root.query(
    `SELECT c.claim_number FROM claim c LEFT JOIN information_request r ON r.claim_id = c.id AND r.status = 'OPEN'
     WHERE (c.status = 'INFORMATION_REQUESTED') <> (r.id IS NOT NULL)`,
  );
  expect(wrong).toEqual([]);
  const twice = await world.root.query(
    "SELECT claim_id FROM adjudication GROUP BY claim_id HAVING count(*) > 1",
  );
  expect(twice).toEqual([]);
}

test("an answer against the engine on the day after: one of them has it", async () => {
  const today = { ask: await world.on(DUE) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await waits();
    const wish = { requestId: lastOf(claim).id, answer: "Yes." };
    const [told] = await Promise.all([
      answer(today, keys.desk, wish),
      overdueOn(world, "2026-06-19").expire(),
    ]);
    const after = await readAsked(world, keys.desk, claim.claimNumber);
    const answered = told.errors.length === 0;
    expect([after.status, after.decision, lastOf(after).status]).toEqual(
      answered ? ["PENDED", null, "ANSWERED"] : ["ADJUDICATED", "DENIED", "EXPIRED"],
    );
  }
  await expectConsistent();
});

test("two answers at once: one stands, the other is told so", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await waits();
    const requestId = lastOf(claim).id;
    const told = await Promise.all(
      ["Yes.", "No."].map((words) =>
        answer(world, keys.desk, { requestId, answer: words, attachments: [fresh("OTHER")] }),
      ),
    );
    const refused = told.filter(({ errors }) => errors.length > 0);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.errors[0]?.message).toMatch(/answered already/);
    const after = await readAsked(world, keys.desk, claim.claimNumber);
    expect([after.version, after.attachments.length]).toEqual([3, 1]);
  }
  await expectConsistent();
});

test("the same answer twice at once is one answer", async () => {
  const claim = await waits();
  const wish = { requestId: lastOf(claim).id, answer: "Yes." };
  const told = await Promise.all([1, 2, 3].map(() => answer(world, keys.desk, wish)));
  for (const { claim: stands, errors } of told) {
    expect([errors, stands?.version]).toEqual([[], 3]);
  }
});

test("an answer against a void: the claim ends, and its question with it, unless it was answered", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await waits();
    const wish = { requestId: lastOf(claim).id, answer: "Yes." };
    const [told, voided] = await Promise.all([
      answer(world, keys.desk, wish),
      withdraw(world, keys.desk, withdrawal(claim, { expectedVersion: 2 })),
    ]);
    const after = await readAsked(world, keys.desk, claim.claimNumber);
    const ended = voided.errors.length === 0;
    expect(told.errors.length === 0).toBe(!ended);
    expect([after.status, lastOf(after).status]).toEqual(
      ended ? ["VOIDED", "CANCELLED"] : ["PENDED", "ANSWERED"],
    );
    if (ended) expect(told.errors[0]?.message).toMatch(/voided or replaced/);
  }
  await expectConsistent();
});

test("a claim that is replaced while its provider is asked: the question is cancelled, its cost moves", async () => {
  const claim = await waits();
  const input = freshClaim({ admittedOn: "2026-06-01" });
  const next = { ...input, providerReference: claim.providerReference };
  const wish = correction(claim, { expectedVersion: 2, claim: next });
  const { claim: replacement, errors } = await replace(world, keys.desk, wish);
  expect(errors).toEqual([]);
  expect(replacement?.status).toBe("ADJUDICATED");
  const after = await readAsked(world, keys.desk, claim.claimNumber);
  expect([after.status, lastOf(after).status]).toEqual(["SUPERSEDED", "CANCELLED"]);
  expect(await ledgerOf(world, after)).toBe(0n);
  await overdueOn(world, "2026-09-01").expire();
  const still = await readAsked(world, keys.desk, claim.claimNumber);
  expect([still.status, still.version]).toEqual([after.status, after.version]);
  const late = await answer(world, keys.desk, { requestId: lastOf(claim).id, answer: "Yes." });
  expect(late.errors[0]?.message).toMatch(/voided or replaced/);
});

test("a question against a decision of the same person: one of them is done", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = done(await take(world, keys.officer, await make.officer()));
    const [asking, deciding] = await Promise.all([
      ask(world, keys.officer, questionOn(opened)),
      decide(world, keys.officer, wordOn(opened)),
    ]);
    const refused = [asking, deciding].filter(({ errors }) => errors.length > 0);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.errors[0]?.path).toEqual(["expectedVersion"]);
  }
  await expectConsistent();
});
