import { payeeOn } from "../../src/providers";
import { refusal } from "../migrations/refusal.kit";
import { paths, payeeInput, PressRoom } from "./publishing.kit";

let room: PressRoom;

beforeAll(async () => {
  room = await PressRoom.open();
});
afterAll(() => room.world.close());

/** Whom a provider would be paid to on a day, as the engine writes it onto a batch. */
async function paidTo(code: string, day: string): Promise<string> {
  return room.world.root.transaction(async (manager) => {
    await manager.query("SET LOCAL ROLE hip_api; SET LOCAL hip.role = 'ENGINE'");
    const [row] = await manager.query<{ payee: string }[]>(
      `SELECT ${payeeOn("r.id", "$2::date")} AS payee FROM provider r WHERE r.code = $1`,
      [code, day],
    );
    return row?.payee ?? "";
  });
}

test("a payee waits for another person, and is paid from its first day on, never before", async () => {
  const draft = await room.published("publishPayee", payeeInput());
  expect(draft).toMatchObject({ kind: "PAYEE", status: "DRAFT", draftedBy: "Dara" });
  const own = await room.confirm(draft, room.dara);
  expect(paths(own.errors)).toEqual(["INT-002 publicationId"]);
  expect(await paidTo("120104", "2026-07-01")).toMatch(/ \(120104\)$/);
  expect((await room.confirm(draft)).errors).toEqual([]);
  expect(await paidTo("120104", "2026-06-30")).toMatch(/ \(120104\)$/);
  expect(await paidTo("120104", "2026-07-01")).toBe(
    "Sangkat Health Center, ACLEDA Bank, 0001-234567",
  );
  expect(await paidTo("120105", "2026-07-01")).toMatch(/ \(120105\)$/);
});

test("a payee that follows ends the one before on its first day; one for taken days is refused", async () => {
  await room.inForce("publishPayee", payeeInput({ providerCode: "120105" }));
  const next = { providerCode: "120105", from: "2026-09-01", account: "77" };
  await room.inForce("publishPayee", payeeInput(next));
  expect(await paidTo("120105", "2026-08-31")).toMatch(/0001-234567$/);
  expect(await paidTo("120105", "2026-09-01")).toMatch(/, 77$/);
  for (const from of ["2026-09-01", "2026-08-15"]) {
    const taken = await room.act("publishPayee", payeeInput({ ...next, from }));
    expect([...new Set(paths(taken.errors))]).toEqual(["INT-005 from"]);
    expect(taken.publication).toBeNull();
  }
});

test("of two drafts for the same days confirmed at once, one comes into force", async () => {
  const drafts = [
    await room.published("publishPayee", payeeInput({ providerCode: "NH01", account: "1" })),
    await room.published("publishPayee", payeeInput({ providerCode: "NH01", account: "2" })),
  ];
  const answers = await Promise.all(drafts.map((draft) => room.confirm(draft)));
  const refused = answers.filter(({ errors }) => errors.length > 0);
  expect(refused.map(({ errors }) => paths(errors))).toEqual([["INT-005 publicationId"]]);
});

test("the database itself lets no payee stand twice, and none be confirmed by nobody", async () => {
  const twice = `INSERT INTO payee SELECT gen_random_uuid(), provider_id, status, holder, bank, '9', valid_from
    FROM payee WHERE status = 'IN_FORCE' LIMIT 1`;
  expect(await refusal(room.world.root, twice)).toBe("payee_once");
  const draft = await room.published("publishPayee", payeeInput({ from: "2030-01-01" }));
  const row = Buffer.from(draft.id, "base64url").toString().split(":")[1] ?? "";
  const alone = `UPDATE publication SET status = 'CONFIRMED', confirmed_at = now() WHERE id = '${row}'`;
  expect(await refusal(room.world.root, alone)).toBe("publication_always_confirmed");
});

const DRAFTS = `{ publications(first: 1) { edges { node { kind plan { id } prices { pricing }
  payee { provider { code } holder bank account validFrom validTo } } } } }`;

test("the second person sees whose account it is, to compare it with the paper", async () => {
  await room.published("publishPayee", payeeInput({ from: "2031-01-01" }));
  const { data } = await room.world.ask(room.bopha, DRAFTS);
  const [{ node }] = (data as { publications: { edges: [{ node: object }] } }).publications.edges;
  expect(node).toEqual({
    kind: "PAYEE",
    plan: null,
    prices: [],
    payee: {
      provider: { code: "120104" },
      holder: "Sangkat Health Center",
      bank: "ACLEDA Bank",
      account: "0001-234567",
      validFrom: "2031-01-01",
      validTo: null,
    },
  });
});
