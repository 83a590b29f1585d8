import { firstDay } from "../../src/shared/dates";
import type { SeededRandom } from "../../src/demo/random";
import { asSentAgain, type List, type Said } from "./stream-model.kit";
import { openAt } from "./stream-person.kit";

const TOLD_ANEW = "099 777 888";

/** Somebody the list brought in from the month's first day on or later, who is still there. */
function takenBack({ said, month, factory }: List, random: SeededRandom): Said | null {
  const fresh = said.filter(({ outcome, person, row }) => {
    const cover = person && openAt(person, factory);
    return outcome === "JOINER" && cover && cover.from >= firstDay(month) && !row.leftOn;
  });
  return fresh.length === 0 ? null : random.pick(fresh);
}

/**
 * A second list of the same month, after the first was applied: somebody it brought in never came,
 * and somebody else has another phone. Null where the first list has no such people.
 */
export function secondList(list: List, random: SeededRandom): List | null {
  const never = takenBack(list, random);
  const told = list.said.filter(({ outcome }) => outcome === "UNCHANGED");
  if (never === null || told.length === 0) return null;
  const anew = random.pick(told);
  const again = asSentAgain(list).said.flatMap((one, index): Said[] => {
    if (list.said[index] === never) return [];
    if (list.said[index] !== anew) return [one];
    return [{ ...one, outcome: "CHANGE", row: { ...one.row, phone: TOLD_ANEW } }];
  });
  return { ...list, said: again };
}
