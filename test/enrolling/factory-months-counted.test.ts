import fc from "fast-check";
import { openWorld, type World } from "../kit/world";
import { monthsOf } from "./asking.kit";
import { BETWEEN, counted, people, store } from "./factory-months.kit";

let world: World;
let analyst: string;
let months: ReturnType<typeof monthsOf>;

beforeAll(async () => {
  world = await openWorld();
  analyst = await world.key("ANALYST");
  months = monthsOf(world, analyst);
});
afterAll(() => world.close());

/** People covered at a factory on a day, as the list of factories says. */
async function insuredOn(code: string, day: string): Promise<number | undefined> {
  const { data } = await world.ask<{
    factories: { edges: { node: { insuredMembers: number } }[] };
  }>(
    analyst,
    `{ factories(filter: { text: "${code}" }) { edges { node { insuredMembers(on: "${day}") } } } }`,
  );
  return data.factories.edges[0]?.node.insuredMembers;
}

describe("over generated covers, lapses and merges, told in two versions", () => {
  const VERSIONS = [
    [0, { at: BETWEEN }],
    [1, {}],
  ] as const;

  test("every month is what counting days and people gives", async () => {
    const runs = fc.asyncProperty(people, async (pairs) => {
      const codes = await store(world, pairs);
      for (const [version, asked] of VERSIONS) {
        for (const factory of [0, 1] as const) {
          const { told } = await months(codes[factory] ?? "", asked);
          const wanted = counted(pairs, factory, version);
          expect(told).toEqual(wanted.map(({ days: _, ...sums }) => expect.objectContaining(sums)));
          told.forEach(({ memberMonths }, index) => {
            const { coveredDays = 0, days = 1 } = wanted[index] ?? {};
            expect(Number(memberMonths)).toBeCloseTo(coveredDays / days, 9);
          });
        }
      }
    });
    await fc.assert(runs, { numRuns: 40 });
  });

  test("who was there, who came and who went make who is there, month after month", async () => {
    const runs = fc.asyncProperty(people, async (pairs) => {
      const [code = ""] = await store(world, pairs);
      const insured = await insuredOn(code, "2026-03-31");
      for (const [, asked] of VERSIONS) {
        const { told } = await months(code, { ...asked, from: "2025-12", to: "2026-08" });
        expect(told[0]?.insuredBefore).toBe(0);
        told.forEach((one, index) => {
          const { insuredBefore, joiners, leavers, lapsed, insuredAtEnd } = one;
          expect(insuredBefore + joiners - leavers - lapsed).toBe(insuredAtEnd);
          if (index > 0) expect(insuredBefore).toBe(told[index - 1]?.insuredAtEnd);
          expect(one.rehires).toBeLessThanOrEqual(joiners);
        });
        const march = told.find(({ month }) => month === "2026-03");
        if (!("at" in asked)) expect(insured).toBe(march?.insuredAtEnd);
      }
    });
    await fc.assert(runs, { numRuns: 15 });
  });
});

test("two covers that touch are neither a leaver nor a joiner", async () => {
  const halves = [
    { from: 0, to: 59, lapsedFrom: null },
    { from: 59, to: 90, lapsedFrom: null },
  ];
  const recorded = (stays: typeof halves) => {
    const known = [stays, []];
    return { versions: [known, known] as [typeof known, typeof known] };
  };
  const pair = { records: [recorded(halves), recorded([])] as const, merged: "never" as const };
  const [code = ""] = await store(world, [{ ...pair, records: [...pair.records] }]);
  const { told } = await months(code, { from: "2026-01", to: "2026-04" });
  expect(told.map(({ joiners, leavers }) => [joiners, leavers])).toEqual([
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 1],
  ]);
});
