import { expectBalanced, ledgerOf } from "../claims/claims.kit";
import { setStatus } from "../claims/corrections.kit";
import { openWorld, type World } from "../kit/world";
import {
  appealKeys,
  decideAppeal,
  opened,
  partly,
  refusals,
  took,
  uphold,
  type AppealKeys,
} from "./appeal.kit";
import { reviewed, waitingFor } from "./review.kit";

let world: World;
let keys: AppealKeys;

beforeAll(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
});
afterAll(() => world.close());

test("while its payment is under way an appeal may be upheld, and not overturned", async () => {
  const claim = await partly(world, keys.desk);
  await setStatus(world, claim, "SCHEDULED");
  const { id } = await opened(world, keys.desk, claim);
  expect(refusals(await decideAppeal(world, keys.senior, id))).toMatchObject([
    ["INT-002", "overturn", expect.stringContaining("under way")],
  ]);
  expect(took(await uphold(world, keys.senior, id))).toMatchObject({ status: "SCHEDULED" });
});

test.each([
  ["without a sentence", { sentence: " " }, "INT-001", "sentence", ""],
  [
    "upheld with words on lines",
    { overturn: false, lines: [{ line: 2, ruling: "ALLOW" }] },
    "INT-002",
    "lines",
    "name no lines",
  ],
  [
    "on a line that is not there",
    { lines: [{ line: 9, ruling: "ALLOW" }] },
    "INT-002",
    "lines.0.line",
    "no such line",
  ],
  [
    "that pays no more",
    { lines: [{ line: 1, ruling: "ALLOW" }] },
    "INT-002",
    "lines",
    "uphold the decision instead",
  ],
  [
    "that takes what was paid",
    {
      lines: [
        { line: 2, ruling: "ALLOW" },
        { line: 1, ruling: "DENY", reasonCode: "REV-001" },
      ],
    },
    "INT-002",
    "lines",
    "line 1 would be paid less",
  ],
])("no appeal is decided %s", async (_, rest, code, path, said) => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const refused = await decideAppeal(world, keys.senior, id, rest);
  expect(refusals(refused)).toMatchObject([[code, path, expect.stringContaining(said)]]);
  expect(took(await uphold(world, keys.senior, id)).version).toBe(3);
});

test("an appeal that is not there, or not open any more, is not decided", async () => {
  expect(refusals(await uphold(world, keys.senior, "bm90aGluZw"))).toMatchObject([
    ["INT-002", "appealId", expect.stringContaining("there is no such appeal")],
  ]);
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const first = took(await uphold(world, keys.senior, id));
  expect(took(await uphold(world, keys.senior, id)).version).toBe(first.version);
  expect(refusals(await decideAppeal(world, keys.senior2, id))).toMatchObject([
    ["INT-002", "appealId", expect.stringContaining("upheld")],
  ]);
});

test("what only a price decides cannot be overturned without one, and can be with it", async () => {
  const lines = [{ service: "OPD" }, { service: "NOPR" }];
  const claim = await waitingFor(world, keys).officer(lines);
  const deny = [{ line: 2, ruling: "DENY", reasonCode: "REV-001", sentence: "not needed" }];
  await reviewed(world, keys.officer, claim, deny);
  const { id } = await opened(world, keys.desk, claim);
  expect(refusals(await decideAppeal(world, keys.senior, id))).toMatchObject([
    ["INT-002", "lines", expect.stringContaining("PRC-001")],
  ]);
  const priced = [{ line: 2, ruling: "ALLOW", benefit: { amount: "9000", currency: "KHR" } }];
  const after = took(await decideAppeal(world, keys.senior, id, { lines: priced }));
  expectBalanced(after);
  expect(after.decision).toBe("APPROVED");
  expect(await ledgerOf(world, after)).toBe(15_000n);
});

test("a decision that was imported without its facts is upheld, and not judged again", async () => {
  const claim = await partly(world, keys.desk);
  await world.root.query("ALTER TABLE adjudication DISABLE TRIGGER append_only");
  await world.root.query(
    `UPDATE adjudication SET facts = NULL WHERE claim_id = (SELECT id FROM claim WHERE claim_number = $1)`,
    [claim.claimNumber],
  );
  await world.root.query("ALTER TABLE adjudication ENABLE TRIGGER append_only");
  const { id } = await opened(world, keys.desk, claim);
  expect(refusals(await decideAppeal(world, keys.senior, id))).toMatchObject([
    ["INT-002", "overturn", expect.stringContaining("another system")],
  ]);
  took(await uphold(world, keys.senior, id));
});
