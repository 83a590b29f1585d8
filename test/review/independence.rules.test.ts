import {
  groundsAgainst,
  heldByNobody,
  isReadable,
  type Holder,
} from "../../src/review/independence.rules";

const holder = (person: string, role: string, tied = false): Holder => ({ person, role, tied });
const ACTING = { person: "Sok", tied: true, deciders: ["Dara"] };
const SENIORS = [["SENIOR_REVIEWER"]];

test("who is tied, or has decided it, is not independent, and one person may be both", () => {
  expect(groundsAgainst({ person: "Sok", tied: false, deciders: [] })).toEqual([]);
  expect(groundsAgainst(ACTING)).toEqual(["TIED"]);
  expect(groundsAgainst({ ...ACTING, person: "Dara" })).toEqual(["TIED", "DECIDED_IT"]);
});

test.each([
  ["themself in another role", [holder("Sok", "SENIOR_REVIEWER")]],
  ["somebody tied as well", [holder("Bopha", "SENIOR_REVIEWER", true)]],
  ["somebody who decided it", [holder("Dara", "SENIOR_REVIEWER")]],
  ["somebody of another role", [holder("Bopha", "FINANCE")]],
  ["nobody", []],
])("%s takes nobody's place", (_, pool) => {
  expect(heldByNobody(SENIORS, pool, ACTING)).toEqual(["SENIOR_REVIEWER"]);
});

test("one independent person of a role is enough, and every need must be met", () => {
  const pool = [holder("Bopha", "CLAIMS_OFFICER")];
  const needs = [["CLAIMS_OFFICER", "SENIOR_REVIEWER"]];
  expect(heldByNobody(needs, pool, ACTING)).toEqual([]);
  const both = [...needs, ["MEDICAL_REVIEWER", "SENIOR_REVIEWER"]];
  expect(heldByNobody(both, pool, ACTING)).toEqual(["MEDICAL_REVIEWER", "SENIOR_REVIEWER"]);
});

test("an act that needs nobody can be done by others: who is not independent is refused", () => {
  expect(heldByNobody([], [], ACTING)).toEqual([]);
});

test("a pool without the very person who acts by a credential was not read whole", () => {
  const who = { person: "Sok", role: "SENIOR_REVIEWER", byCredential: true };
  expect(isReadable([], who)).toBe(false);
  expect(isReadable([holder("Sok", "FINANCE")], who)).toBe(false);
  expect(isReadable([holder("Sok", "SENIOR_REVIEWER")], who)).toBe(true);
  expect(isReadable([], { ...who, byCredential: false })).toBe(true);
});
