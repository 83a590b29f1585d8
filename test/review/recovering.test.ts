import { expectBalanced, ledgerOf, minor } from "../claims/claims.kit";
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

const LINES = [{ service: "OPD", quantity: 3 }, { service: "EMG" }];
const DENY = [{ line: 2, ruling: "DENY" }];

/** A claim that is paid, as it was decided. */
async function paid(lines: object[] = LINES) {
  const claim = await partly(world, keys.desk, lines);
  await setStatus(world, claim, "PAID");
  return { ...claim, version: 1 };
}

test("what was paid too much is taken back by a corrected decision, with the code of a recovery", async () => {
  const claim = await paid();
  const before = await ledgerOf(world, claim);
  const after = took(
    await recover(world, keys.senior, claim, [
      { line: 1, ruling: "REDUCE", allowedQuantity: 1 },
      ...DENY,
    ]),
  );
  expect(after).toMatchObject({ status: "ADJUDICATED", decision: "PARTIAL", version: 2 });
  expect(after.adjudications.at(-1)).toMatchObject({
    version: 2,
    kind: "CORRECTION",
    decidedBy: "Senior A",
  });
  expect(reasonsOn(after, 1)).toEqual([["ADJ-002", "REDUCE", "12000"]]);
  expect(reasonsOn(after, 2)).toEqual([["ADJ-002", "DENY", "20000"]]);
  expect(after.timeline.at(-2)).toMatchObject({ kind: "PAYMENT_RECOVERED", actor: "Senior A" });
  expectBalanced(after);
  expect(before).toBe(38_000n);
  expect(await ledgerOf(world, after)).toBe(6_000n);
});

test("the provider appeals against a recovery, and gets it back", async () => {
  const claim = await paid();
  took(await recover(world, keys.senior, claim, DENY));
  const { id, adjudicationVersion } = await opened(world, keys.desk, claim);
  expect(adjudicationVersion).toBe(2);
  expect(refusals(await decideAppeal(world, keys.senior, id))).toMatchObject([
    ["INT-002", "appealId", expect.stringContaining("took part")],
  ]);
  const after = took(await decideAppeal(world, keys.senior2, id));
  expect(after.decision).toBe("APPROVED");
  expect(after.adjudications.map(({ kind }) => kind)).toEqual([
    "AUTOMATIC",
    "CORRECTION",
    "APPEAL",
  ]);
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(38_000n);
});

test("a price that a person has given outlives the recovery of its line", async () => {
  const claim = await waitingFor(world, keys).officer([{ service: "OPD" }, { service: "NOPR" }]);
  const price = [
    {
      line: 2,
      ruling: "ALLOW",
      benefit: { amount: "9000", currency: "KHR" },
      sentence: "as agreed",
    },
  ];
  const decided = await reviewed(world, keys.officer, claim, price);
  expect(minor(decided.benefit)).toBe(15_000n);
  await setStatus(world, claim, "PAID");
  const less = [{ line: 2, ruling: "REDUCE", benefit: { amount: "4000", currency: "KHR" } }];
  const after = took(await recover(world, keys.senior, decided, less));
  expect(reasonsOn(after, 2)).toEqual([["ADJ-002", "REDUCE", "5000"]]);
  expectBalanced(after);
  expect(await ledgerOf(world, after)).toBe(10_000n);
});

test.each([
  ["of a claim that is not there", { claimNumber: "C0009999997" }, DENY, "claimNumber", "no claim"],
  ["of another version than was seen", { expectedVersion: 7 }, DENY, "expectedVersion", "changed"],
  ["without a line", {}, [], "lines", ""],
  ["without a sentence", { sentence: "" }, DENY, "sentence", ""],
  ["by allowing", {}, [{ line: 2, ruling: "ALLOW" }], "lines.0.ruling", "reduces or denies"],
  [
    "by another code",
    {},
    [{ line: 2, ruling: "DENY", reasonCode: "REV-001" }],
    "lines.0.reasonCode",
    "ADJ-002",
  ],
  [
    "where nothing was paid that much",
    {},
    [{ line: 2, ruling: "REDUCE", benefit: { amount: "20000", currency: "KHR" } }],
    "lines.0",
    "takes nothing",
  ],
])("nothing is taken back %s", async (_, rest, lines, path, said) => {
  const refused = await recover(world, keys.senior, await paid(), lines, rest);
  expect(refusals(refused)).toMatchObject([
    [expect.any(String), path, expect.stringContaining(said)],
  ]);
});

test("nothing is taken back of a line that is denied already", async () => {
  const claim = await paid([{ service: "OPD" }, { service: "COSM" }]);
  expect(refusals(await recover(world, keys.senior, claim, DENY))).toMatchObject([
    ["INT-002", "lines.0", expect.stringContaining("takes nothing")],
  ]);
});

test("nothing is taken back of what is not paid, nor while an appeal is open", async () => {
  const claim = await partly(world, keys.desk, [{ service: "EMG" }, { service: "COSM" }]);
  const first = [{ line: 1, ruling: "DENY" }];
  const seen = { ...claim, version: 1 };
  expect(refusals(await recover(world, keys.senior, seen, first))).toMatchObject([
    ["INT-002", "claimNumber", expect.stringContaining("nothing of it is paid")],
  ]);
  await setStatus(world, claim, "PAID");
  await opened(world, keys.desk, claim);
  expect(
    refusals(await recover(world, keys.senior, { ...claim, version: 2 }, first)),
  ).toMatchObject([["INT-002", "claimNumber", expect.stringContaining("open already")]]);
});
