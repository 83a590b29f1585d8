import { paths, PressRoom } from "./publishing.kit";
import { REFUSALS } from "./refusals.data";

let room: PressRoom;

beforeAll(async () => {
  room = await PressRoom.open();
});
afterAll(() => room.world.close());

const TABLES = [
  "plan",
  "plan_service",
  "tariff",
  "exchange_rate",
  "service",
  "provider",
  "contract",
  "provider_code",
  "contract_suspension",
  "provider_review",
  "payee",
  "publication",
  "audit_entry",
];
const stored = () => Promise.all(TABLES.map((table) => room.count(table)));

test.each(REFUSALS)("%s refuses %s and stores nothing", async (act, _, input, expected, words) => {
  const before = await stored();
  const { errors, ...rest } = await room.act(act, input);
  expect(paths(errors).join("; ")).toBe(expected);
  expect(errors[0]?.message).toContain(words);
  expect(errors.map(({ remedy }) => remedy)).toEqual(errors.map(() => null));
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
  expect(await stored()).toEqual(before);
  expect(room.heard.times).toBe(0);
});

test("everything that is wrong is told at once, in the language asked for", async () => {
  const { errors } = await room.act("publishTariff", {
    providerCode: "120104",
    from: "2026-07-01",
    to: "2026-06-01",
    prices: [
      { service: "NONE", pricing: "FEE" },
      { service: "LAB", pricing: "MANUAL", price: { amount: "1.5", currency: "USD" } },
    ],
  });
  expect(paths(errors).sort()).toEqual([
    "INT-001 prices.0.price",
    "INT-002 prices.1.price",
    "INT-002 prices.1.price.currency",
    "INT-005 to",
    "INT-007 prices.0.service",
  ]);
});

test("a suspension or review may not meet another, but an open one gets its end", async () => {
  for (const act of ["suspendContract", "reviewProvider"] as const) {
    const days = { providerCode: "120105", from: "2026-07-01", reason: "audit" };
    expect((await room.act(act, days)).errors).toEqual([]);
    const met = await room.act(act, { ...days, from: "2026-08-01" });
    expect(paths(met.errors)).toEqual(["INT-005 from"]);
    expect((await room.act(act, { ...days, to: "2026-08-01" })).errors).toEqual([]);
    expect((await room.act(act, { ...days, from: "2026-08-01" })).errors).toEqual([]);
    expect(paths((await room.act(act, { ...days, to: "2026-07-15" })).errors)).toEqual([
      "INT-005 from",
    ]);
  }
});
