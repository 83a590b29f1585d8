import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { fillLists, list, numbers, type Row } from "./lists.kit";

let world: World;
let desk: string;
let officer: string;
let all: Row[];

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
  all = await fillLists(world, desk, officer);
});
afterAll(() => world.close());

async function total(filter: object, key = officer): Promise<number> {
  const query = `query($filter: ClaimFilter) { claims(filter: $filter, first: 1) { totalCount } }`;
  const { data, errors } = await world.ask<{ claims: { totalCount: number } }>(key, query, {
    filter,
  });
  expect(errors).toBeUndefined();
  return data.claims.totalCount;
}

test("the list holds every claim once, for a desk its own provider's", async () => {
  expect(new Set(numbers(all)).size).toBe(77);
  const own = (await list(world, desk, { first: 100 })).edges.map(({ node }) => node);
  expect(numbers(own)).toEqual(numbers(all.filter(({ provider }) => provider.code === "120104")));
});

test("the whole list is counted when asked, as the filter and the caller narrow it", async () => {
  expect(await total({})).toBe(77);
  expect(await total({}, desk)).toBe(52);
  expect(await total({ status: ["PENDED"] })).toBe(
    all.filter(({ status }) => status === "PENDED").length,
  );
});

const middle = () => [...all.map(({ receivedAt }) => receivedAt)].sort()[40] ?? "";
const FILTERS: [string, () => object, (row: Row) => boolean][] = [
  ["one status", () => ({ status: ["PENDED"] }), ({ status }) => status === "PENDED"],
  ["several statuses", () => ({ status: ["PENDED", "ADJUDICATED"] }), () => true],
  ["no status at all", () => ({ status: [] }), () => false],
  ["a decision", () => ({ decision: "DENIED" }), ({ decision }) => decision === "DENIED"],
  [
    "a provider",
    () => ({ providerId: all.find(({ provider }) => provider.code === "120105")?.provider.id }),
    ({ provider }) => provider.code === "120105",
  ],
  ["a provider that is none", () => ({ providerId: "nobody" }), () => false],
  [
    "a member",
    () => ({ memberNumber: WHO.second }),
    ({ member }) => member?.memberNumber === WHO.second,
  ],
  ["a member nobody is", () => ({ memberNumber: WHO.unknown }), () => false],
  [
    "a first service day",
    () => ({ admittedFrom: "2026-05-13" }),
    ({ admittedOn }) => admittedOn >= "2026-05-13",
  ],
  [
    "a last service day",
    () => ({ admittedTo: "2026-05-13" }),
    ({ admittedOn }) => admittedOn <= "2026-05-13",
  ],
  [
    "an instant of receipt",
    () => ({ receivedFrom: middle() }),
    ({ receivedAt }) => receivedAt >= middle(),
  ],
  [
    "an end of receipt",
    () => ({ receivedTo: middle() }),
    ({ receivedAt }) => receivedAt < middle(),
  ],
  ["changes since", () => ({ changedAfter: middle() }), ({ receivedAt }) => receivedAt > middle()],
  [
    "a reason",
    () => ({ reasonCode: "BEN-001" }),
    ({ reasons }) => reasons.some(({ code }) => code === "BEN-001"),
  ],
  [
    "a reason of the claim as a whole",
    () => ({ reasonCode: "OTH-001" }),
    ({ reasons }) => reasons.some(({ code }) => code === "OTH-001"),
  ],
  [
    "nulls, which narrow nothing",
    () => ({ status: null, decision: null, providerId: null }),
    () => true,
  ],
  [
    "several at once",
    () => ({ status: ["PENDED"], memberNumber: WHO.covered, admittedTo: "2026-05-14" }),
    ({ status, member, admittedOn }) =>
      status === "PENDED" && member?.memberNumber === WHO.covered && admittedOn <= "2026-05-14",
  ],
];

test.each(FILTERS)(
  "filtered by %s the list holds exactly those claims",
  async (_, filter, holds) => {
    const { edges } = await list(world, officer, { filter: filter(), first: 100 });
    const wanted = all.filter(holds);
    expect(numbers(edges.map(({ node }) => node))).toEqual(numbers(wanted));
  },
);
