import { openWorld, type World } from "../kit/world";

let world: World;
let auditor: string;

beforeAll(async () => {
  world = await openWorld();
  auditor = await world.key("AUDITOR");
});
afterAll(() => world.close());

interface Page {
  edges: { node: { code: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  totalCount: number;
}

async function page(list: string, first: number, after: string | null = null): Promise<Page> {
  const query = `query($first: Int, $after: String) { ${list}(first: $first, after: $after) {
    edges { node { code } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`;
  const { data, errors } = await world.ask<Record<string, Page>>(auditor, query, { first, after });
  expect(errors).toBeUndefined();
  const { [list]: found } = data;
  if (!found) throw new Error(`no ${list}`);
  return found;
}

test.each([
  ["providers", 5],
  ["services", 8],
  ["factories", 2],
])(
  "%s are counted when asked, and read page by page without gap or repetition",
  async (list, count) => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const { edges, pageInfo, totalCount } = await page(list, 1, after);
      expect(totalCount).toBe(count);
      expect(pageInfo.hasPreviousPage).toBe(pages > 0);
      seen.push(...edges.map(({ node }) => node.code));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toHaveLength(count);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect((await page(list, 100)).edges.map(({ node }) => node.code)).toEqual(seen);
  },
);

test("an empty list is counted, too", async () => {
  const { data, errors } = await world.ask(auditor, "{ claims { edges { cursor } totalCount } }");
  expect(errors).toBeUndefined();
  expect(data).toEqual({ claims: { edges: [], totalCount: 0 } });
});
