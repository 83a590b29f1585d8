import { openWorld, type World } from "../kit/world";
import { done, reviewKeys, take, waitingFor, type ReviewKeys, type Seen } from "./review.kit";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

interface Page {
  edges: { cursor: string; node: Pick<Seen, "claimNumber" | "dueOn" | "lease"> }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

async function queue(key: string, asked = "", rest: object = {}): Promise<Page> {
  const { data, errors } = await world.ask<{ reviewQueue: Page }>(
    key,
    `query($after: String, $first: Int = 100) { reviewQueue(first: $first, after: $after${asked && `, ${asked}`}) {
      edges { cursor node { claimNumber dueOn lease { person until } } }
      pageInfo { hasNextPage endCursor } totalCount } }`,
    rest,
  );
  expect(errors).toBeUndefined();
  return data.reviewQueue;
}

const numbers = ({ edges }: Page): string[] => edges.map(({ node }) => node.claimNumber);

test("everybody sees what waits for their role, and the auditor all of it", async () => {
  const [officer, medical, both, senior] = [
    await make.officer(),
    await make.medical(),
    await make.both(),
    await make.senior(),
  ].map(({ claimNumber }) => claimNumber);
  expect(numbers(await queue(keys.officer))).toEqual([officer, both]);
  expect(numbers(await queue(keys.medical))).toEqual([medical, both]);
  const all = [officer, medical, both, senior];
  expect(numbers(await queue(keys.senior))).toEqual(all);
  expect(numbers(await queue(keys.auditor))).toEqual(all);
  expect(await queue(keys.senior)).toMatchObject({
    totalCount: 4,
    pageInfo: { hasNextPage: false },
  });
  expect(numbers(await queue(keys.senior, "filter: { mayResolve: MEDICAL_REVIEWER }"))).toEqual([
    medical,
    both,
  ]);
  expect(numbers(await queue(keys.officer, "filter: { mayResolve: MEDICAL_REVIEWER }"))).toEqual([
    both,
  ]);
  expect(numbers(await queue(keys.senior, 'filter: { findingCode: "SEL-002" }'))).toEqual([senior]);
  expect(numbers(await queue(keys.senior, "orderBy: VALUE_DESC"))[0]).toBe(senior);
});

test("what is due first comes first, page by page, and what is due later can be left out", async () => {
  await world.root.query(
    "UPDATE finding SET opened_at = opened_at - interval '20 days' WHERE code = 'SEL-002'",
  );
  const whole = await queue(keys.senior);
  const days = whole.edges.map(({ node }) => node.dueOn ?? "");
  expect(days).toEqual([...days].sort());
  expect(days[0]).toBe("2026-06-09");
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 10; page += 1) {
    const next: Page = await queue(keys.senior, "", { first: 1, after });
    seen.push(...numbers(next));
    if (!next.pageInfo.hasNextPage) break;
    after = next.pageInfo.endCursor;
  }
  expect(seen).toEqual(numbers(whole));
  expect((await queue(keys.senior, 'filter: { dueBefore: "2026-06-10" }')).edges).toHaveLength(1);
  expect((await queue(keys.senior, 'filter: { dueBefore: "2026-06-09" }')).edges).toHaveLength(0);
  const byValue = await queue(keys.senior, "orderBy: VALUE_DESC", { first: 2 });
  const rest = await queue(keys.senior, "orderBy: VALUE_DESC", {
    after: byValue.pageInfo.endCursor,
  });
  expect([...numbers(byValue), ...numbers(rest)].sort()).toEqual(numbers(whole).sort());
});

test("a cursor of another order is refused", async () => {
  const { edges } = await queue(keys.senior, "orderBy: VALUE_DESC");
  const { errors } = await world.ask(
    keys.senior,
    `{ reviewQueue(after: "${edges[0]?.cursor}") { totalCount } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("a claim that is opened shows who holds it, to the scheme and not to its desk", async () => {
  const claim = await make.officer();
  const { leaseUntil } = await take(world, keys.officer, claim);
  const held = (await queue(keys.senior)).edges.find(
    ({ node }) => node.claimNumber === claim.claimNumber,
  );
  expect(held?.node.lease).toEqual({ person: "Officer A", until: leaseUntil });
  const { data } = await world.ask<{ claim: { lease: unknown } }>(
    keys.desk,
    `{ claim(claimNumber: "${claim.claimNumber}") { lease { person } } }`,
  );
  expect(data.claim.lease).toBeNull();
  expect(done(await take(world, keys.officer, claim)).lease?.person).toBe("Officer A");
});

test("the statements of a page do not grow with it", async () => {
  const counted = async (first: number) => {
    world.statements();
    await queue(keys.senior, "", { first });
    return world.statements().length;
  };
  await counted(1);
  const one = await counted(1);
  expect(await counted(5)).toBe(one);
  expect(one).toBeLessThanOrEqual(7);
});
