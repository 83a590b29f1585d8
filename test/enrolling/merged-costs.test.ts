import { analyst, ratio, ratios, type Analyst, type Cell } from "../costs/asking";
import { openHistory } from "../costs/history";
import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import { acted } from "./persons.kit";

let world: World;
let officer: string;
let ask: Analyst;
/** A woman covered from January at F01 and a man from 11 January at F02, each with a claim. */
const PAIR = { keptNumber: WHO.covered, mergedNumber: WHO.second };

beforeEach(async () => {
  world = await openHistory();
  officer = await world.key("ENROLMENT_OFFICER");
  ask = analyst(world, await world.key("ANALYST"));
});
afterEach(() => world.close());

const bySex = async (question: object = {}) => {
  const { breakdown } = await ask.view({ ...question, by: ["SEX"] });
  const value = (code: string, measure: "headcount" | "claimants" | "memberMonths") => {
    const cell = breakdown.cells.find(({ key }: Cell) => key[0]?.code === code);
    return cell ? ratio(cell[measure]) : "0";
  };
  return { breakdown, value };
};

test("two records of one person are one head, one claimant, and each day counts once", async () => {
  const before = await ask.view();
  await acted(world, officer, "mergeMembers", PAIR);
  const after = await ask.view();
  const people = (view: typeof before) => ratios(view.summary, ["headcount", "claimants"]);
  const [was, is] = [people(before), people(after)];
  expect(Number(is.headcount)).toBe(Number(was.headcount) - 1);
  expect(Number(is.claimants)).toBe(Number(was.claimants) - 1);
  // The man's days at F02 all lie in the woman's cover: 21 of 31 days, then two whole months.
  const months = (view: typeof before) => Number(view.summary.memberMonths.value);
  expect(months(before) - months(after)).toBeCloseTo(21 / 31 + 2, 3);
  expect(after.summary.cost).toEqual(before.summary.cost);
  expect(after.summary.claims).toEqual(before.summary.claims);
});

test("the merged person has the sex of the kept record", async () => {
  const before = await bySex();
  await acted(world, officer, "mergeMembers", PAIR);
  const after = await bySex();
  expect(Number(before.value("MALE", "headcount"))).toBe(1);
  expect(after.value("MALE", "headcount")).toBe("0");
  expect(after.value("MALE", "claimants")).toBe("0");
  expect(after.value("FEMALE", "headcount")).toBe(before.value("FEMALE", "headcount"));
});

test("an earlier snapshot gives the same bytes after a merge, an undoing and a correction", async () => {
  const { meta } = await ask.view();
  const question = { asKnown: { instant: meta.asKnownAt }, by: ["SEX", "FACTORY"] };
  const bytes = async () => JSON.stringify(await ask.view(question));
  const before = await bytes();
  await acted(world, officer, "mergeMembers", PAIR);
  expect(await bytes()).toBe(before);
  const merged = (await ask.view()).meta.asKnownAt;
  const then = { ...question, asKnown: { instant: merged } };
  const whileMerged = JSON.stringify(await ask.view(then));
  expect(whileMerged).not.toBe(before);
  await acted(world, officer, "undoMerge", { mergedNumber: WHO.second });
  await acted(world, officer, "correctMember", { memberNumber: WHO.second, sex: "FEMALE" });
  await acted(world, officer, "correctMember", { memberNumber: WHO.second, sex: "UNKNOWN" });
  expect(await bytes()).toBe(before);
  expect(JSON.stringify(await ask.view(then))).toBe(whileMerged);
  const { value } = await bySex();
  expect([value("MALE", "headcount"), value("UNKNOWN", "headcount")]).toEqual(["0", "1"]);
});
