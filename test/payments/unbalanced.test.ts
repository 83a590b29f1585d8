import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { write, type Batch } from "./unbalanced.kit";
import { done, payAll, prepare, providerId, type Shown } from "./paying.kit";

let world: World;
let desk: string;
let finance: string;
let other: string;
const day = dayGiver("2026-01-02");
let wanted: { providerId: string; currency: "KHR"; decidedUntil: string };
let serial = 0;
let paid: Shown;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  finance = await world.key("FINANCE", undefined, "Sophal");
  other = await world.key("FINANCE", undefined, "Rachana");
  const id = await providerId(world, "120104");
  wanted = { providerId: id, currency: "KHR", decidedUntil: TODAY };
  await visit();
  paid = await payAll(world.ask, { preparer: finance, releaser: other }, wanted);
});
afterAll(() => world.close());

const visit = () =>
  submit(
    world,
    desk,
    claimInput(`U-${(serial += 1)}`, {
      admittedOn: day(),
      lines: [{ service: "OPD" }, { service: "EMG" }],
    }),
  ).then(accepted);

const written = async () => {
  const [row] = await world.root.query<{ n: number }[]>(
    "SELECT count(*)::int AS n FROM remittance WHERE number LIKE 'X%'",
  );
  return row?.n;
};

const SHORT: Batch["items"] = [[1, 6000, 0, 6000, "[]"]];
const SKEWED: Batch["items"] = [
  [1, 6000, 0, 5000, "[]"],
  [2, 20000, 0, 21000, "[]"],
];
const UNSAID: Batch["items"] = [
  [1, 6000, 1000, 5000, '[{"code": "PRC-002", "amountMinor": "999"}]'],
  [2, 20000, 0, 20000, "[]"],
];

test.each<[string, Partial<Batch>, string]>([
  ["an item that does not balance", { items: SKEWED }, "remittance_item_balance"],
  ["reductions that do not sum", { items: UNSAID }, "remittance_item_reductions"],
  ["items that are not the line", { items: SHORT }, "the items of line 1"],
  ["a line without items", { items: [] }, "the items of line 1"],
  ["a line that does not balance", { line: [26000, 0, 25999] }, "remittance_line_balance"],
  ["a total that is not its lines", { total: 26001 }, "its lines and its total"],
  ["a rest that is no line", { total: 0, carried: -5 }, "its lines and its total"],
  ["a total and a rest at once", { carried: -1 }, "remittance_money"],
  ["a gap before the first line", { position: 2 }, "its lines and its total"],
  ["a decision that does not stand", { version: 2 }, "the decision it pays"],
  ["a claim that is on no remittance", { status: "ADJUDICATED" }, "what its claim stands at"],
  [
    "another benefit than the claim's",
    { total: 6000, line: [6000, 0, 6000], items: SHORT },
    "the decision it pays",
  ],
  [
    "another submitted amount than the claim's",
    {
      line: [27000, 1000, 26000],
      items: [[1, 27000, 1000, 26000, '[{"code": "X", "amountMinor": "1000"}]']],
    },
    "what its claim stands at",
  ],
])("%s is refused by the database itself", async (_, spoilt, why) => {
  const { claimNumber } = await visit();
  expect(await write(world, claimNumber, spoilt)).toContain(why);
  expect(await written()).toBe(0);
});

test("a decision is paid once, also when every batch balances by itself", async () => {
  const { claimNumber } = await visit();
  expect(await write(world, claimNumber, { twice: true })).toContain(
    "remittance_line_decision_once",
  );
  expect(await write(world, claimNumber, {})).toBe("written");
  expect(await write(world, claimNumber, {})).toContain("remittance_line_decision_once");
  await world.root.query("DROP INDEX remittance_line_decision_once");
  expect(await write(world, claimNumber, {})).toContain("what its claim stands at");
});

const refusal = (sql: string) =>
  world.root
    .transaction((db) => db.query(sql))
    .then(
      () => "done",
      (error: unknown) => (error as Error).message,
    );
const its = (column: string) =>
  `${column} = (SELECT id FROM remittance WHERE number = '${paid.number}')`;

test.each([
  ["an amount", () => `UPDATE remittance SET total_minor = 1 WHERE ${its("id")}`, "append-only"],
  ["its payee", () => `UPDATE remittance SET payee = 'me' WHERE ${its("id")}`, "append-only"],
  [
    "a line",
    () => `UPDATE remittance_line SET paid_minor = 1 WHERE ${its("remittance_id")}`,
    "append-only",
  ],
  [
    "an item",
    () => `UPDATE remittance_item SET paid_minor = 1 WHERE ${its("remittance_id")}`,
    "append-only",
  ],
  [
    "its lines away",
    () => `DELETE FROM remittance_line WHERE ${its("remittance_id")}`,
    "append-only",
  ],
  ["itself away", () => `DELETE FROM remittance WHERE ${its("id")}`, "append-only"],
  [
    "a state back",
    () => `UPDATE remittance SET status = 'RELEASED', version = version + 1 WHERE ${its("id")}`,
    "does not go",
  ],
  [
    "a state without its version",
    () => `UPDATE remittance SET settled_by = 'x' WHERE ${its("id")}`,
    "does not go",
  ],
  [
    "a live line dead",
    () => `UPDATE remittance_line SET live = false WHERE ${its("remittance_id")}`,
    "as long as its remittance",
  ],
  [
    "a line more",
    () => `INSERT INTO remittance_line SELECT remittance_id, 2, provider_id, 'CARRY_OVER', NULL, 'x', '', NULL, NULL, NULL, 5, 0, 5, true
      FROM remittance_line WHERE ${its("remittance_id")}`,
    "its lines and its total",
  ],
  [
    "an item more",
    () => `INSERT INTO remittance_item SELECT remittance_id, position, 9, provider_id, service_id, NULL, service_date, 1, '[]', 0, 1
      FROM remittance_item WHERE ${its("remittance_id")} LIMIT 1`,
    "the items of line 1",
  ],
])("a remittance that is written cannot be given %s", async (_, sql, why) => {
  expect(await refusal(sql())).toContain(why);
});

test("the same person cannot release what they prepared, whatever the server thinks", async () => {
  await visit();
  const { number } = done(await prepare(world.ask, finance, wanted));
  expect(
    await refusal(
      `UPDATE remittance SET status = 'RELEASED', version = 2, released_by = prepared_by, released_at = now() WHERE number = '${number}'`,
    ),
  ).toContain("remittance_two_persons");
});
