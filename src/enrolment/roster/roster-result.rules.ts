import type { RosterPlan } from "./roster-plan.rules";
import type { RosterRowResult } from "./roster-row.rules";

/** The rows as they are shown: those of the list in its order, then those who are on none. */
export function resultsOf(
  { rows, absent }: RosterPlan,
  numberOf: (personId: string) => string | null,
  freshNumbers: ReadonlyMap<number, string> = new Map(),
): RosterRowResult[] {
  const listed = rows.map(({ outcome, problems, personId }, index) => {
    const memberNumber = personId === null ? (freshNumbers.get(index) ?? null) : numberOf(personId);
    return { row: index + 1, outcome, memberNumber, problems };
  });
  const left = absent.map(({ person }) => ({
    row: 0,
    outcome: "LEAVER" as const,
    memberNumber: person?.memberNumber ?? null,
    problems: [],
  }));
  return [...listed, ...left];
}
