import { entriesOf } from "../audit/entries.kit";
import { fee, paths, planInput, PressRoom, tariffInput } from "./publishing.kit";

let room: PressRoom;

beforeAll(async () => {
  room = await PressRoom.open();
});
afterAll(() => room.world.close());

const DRAFTS = `query($first: Int, $after: String) {
  publications(status: DRAFT, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } edges { node { id kind draftedBy
      plan { version premiumPerMonth { amount } rules { code on parameters { name value } } services { code } }
      prices { provider { code } service { code } pricing price { amount currency } validFrom }
      exchangeRate { rielPerUsd validFrom } } } } }`;

interface Listed {
  publications: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string; kind: string } }[];
  };
}

const CODE = "NEXT"; // A plan that no factory has: it changes nobody's cover.

test("a person may not confirm what they drafted, whichever of their credentials they use", async () => {
  const draft = await room.published("publishPlan", planInput({ code: CODE }));
  const other = await room.world.key("ADMINISTRATOR", undefined, "Dara");
  for (const key of [room.dara, other]) {
    const { publication, errors } = await room.confirm(draft, key);
    expect(publication).toBeNull();
    expect(paths(errors)).toEqual(["INT-002 publicationId"]);
    expect(errors[0]?.message).toContain("another person");
  }
  expect(room.heard.times).toBe(0);
  const { publication } = await room.confirm(draft);
  expect(publication).toMatchObject({ status: "CONFIRMED", draftedBy: "Dara" });
  expect(publication).toMatchObject({ confirmedBy: "Bopha", confirmedAt: expect.any(String) });
  expect(room.heard.times).toBe(1);
  expect(paths((await room.confirm(draft)).errors)).toEqual(["INT-002 publicationId"]);
  expect(room.heard.times).toBe(1);
});

test("the database knows it, too: nobody is written down as the second person to themselves", async () => {
  const draft = await room.published("publishPlan", planInput({ code: "SELF" }));
  const row = Buffer.from(draft.id, "base64url").toString().split(":")[1];
  const confirm = room.world.root.query(
    "UPDATE publication SET status = 'CONFIRMED', confirmed_by = drafted_by, confirmed_at = now() WHERE id = $1",
    [row],
  );
  await expect(confirm).rejects.toThrow("publication_two_persons");
});

test("every act of publishing is entered in its own transaction, a refused one is not", async () => {
  const entries = await entriesOf(room.world, async () => {
    const draft = await room.published("publishTariff", tariffInput({ from: "2028-01-01" }));
    await room.confirm(draft, room.dara);
    await room.confirm(draft);
  });
  expect(entries).toMatchObject([
    { operation: "publishTariff", outcome: "DONE", person: "Dara" },
    { operation: "confirmPublication", outcome: "DONE", person: "Bopha" },
  ]);
});

test("the second person finds drafts with all they bring, page by page", async () => {
  await room.published("publishExchangeRate", { rielPerUsd: 4150, from: "2027-01-01" });
  const prices = [fee("EMG", "21000"), { service: "LAB", pricing: "MANUAL" }];
  await room.published("publishTariff", tariffInput({ providerCode: "120105", prices }));
  const rules = [{ code: "PRV-006", on: true, parameters: [{ name: "days", value: "14" }] }];
  await room.published("publishPlan", planInput({ code: CODE, from: "2027-02-01", rules }));
  const { data } = await room.world.ask<Listed>(room.bopha, DRAFTS, { first: 3 });
  expect(data.publications.edges).toMatchObject([
    {
      node: {
        kind: "PLAN",
        plan: {
          version: 2,
          premiumPerMonth: { amount: "1.60" },
          rules: [{ code: "PRV-006", on: true, parameters: [{ name: "days", value: "14" }] }],
          services: [{ code: "DEL" }, { code: "EMG" }, { code: "OPD" }],
        },
        prices: [],
        exchangeRate: null,
      },
    },
    {
      node: {
        kind: "TARIFF",
        draftedBy: "Dara",
        plan: null,
        prices: [
          { provider: { code: "120105" }, service: { code: "EMG" }, price: { amount: "21000" } },
          { service: { code: "LAB" }, pricing: "MANUAL", price: null, validFrom: "2026-07-01" },
        ],
      },
    },
    { node: { kind: "EXCHANGE_RATE", exchangeRate: { rielPerUsd: 4150 } } },
  ]);
  const { totalCount, pageInfo } = data.publications;
  expect(pageInfo.hasNextPage).toBe(totalCount > 3);
  const rest = await room.world.ask<Listed>(room.bopha, DRAFTS, { after: pageInfo.endCursor });
  expect(rest.data.publications.edges).toHaveLength(totalCount - 3);
});

test("a draft is there for those who may confirm it, and for nobody else", async () => {
  const { plan } = await room.act("publishPlan", planInput({ code: "ZZZ" }));
  const query = "query($id: ID!) { node(id: $id) { id } }";
  const read = async (key: string) =>
    (await room.world.ask(key, query, { id: plan?.id })).data.node;
  expect(await read(room.bopha)).toEqual({ id: plan?.id });
  expect(await read(room.desk)).toBeNull();
});

test("of two who confirm one draft at once, one does", async () => {
  const chanthou = await room.world.key("SENIOR_REVIEWER", undefined, "Chanthou");
  const before = room.heard.times;
  for (const from of ["2031-01-01", "2032-01-01", "2033-01-01"]) {
    const draft = await room.published("publishTariff", tariffInput({ from }));
    const answers = await Promise.all(
      [room.bopha, chanthou].map((key) => room.confirm(draft, key)),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  }
  expect(room.heard.times).toBe(before + 3);
});

test("of two drafts for the same days confirmed at once, one comes into force", async () => {
  for (const from of ["2034-01-01", "2035-01-01", "2036-01-01"]) {
    const drafts = [
      await room.published("publishTariff", tariffInput({ from, prices: [fee("EMG", "1")] })),
      await room.published("publishTariff", tariffInput({ from, prices: [fee("EMG", "2")] })),
    ];
    const answers = await Promise.all(drafts.map((draft) => room.confirm(draft)));
    const [won, lost] = answers.sort((a, b) => a.errors.length - b.errors.length);
    expect(won?.errors).toEqual([]);
    expect(paths(lost?.errors ?? [])).toEqual(["INT-005 publicationId"]);
    expect(lost?.errors[0]?.message).toContain("EMG is in force");
  }
});

test("a draft whose days were taken meanwhile is refused when it is confirmed", async () => {
  const first = await room.published("publishPlan", planInput({ from: "2027-01-01" }));
  const same = await room.published("publishPlan", planInput({ from: "2027-01-01" }));
  await room.confirm(first);
  const { publication, errors } = await room.confirm(same);
  expect(publication).toBeNull();
  expect(paths(errors)).toEqual(["INT-005 publicationId"]);
  const [row] = await room.world.root.query<{ status: string }[]>(
    "SELECT status FROM plan ORDER BY id DESC LIMIT 1",
  );
  expect(row?.status).toBe("DRAFT");
});
