import type { Act } from "./life.acts";
import { expectedOf } from "./life.expected";
import { readAll } from "./life.reading";
import type { Scheme } from "./life.scheme";
import { after } from "./life.step";
import type { Answer, State } from "./life.state";

/** Two acts of several persons. */
export type Pair = readonly [Act, Act];

/** What came of two acts: their answers in the order in which they were sent, and where all stands. */
export interface Outcome {
  answers: Answer[];
  state: State;
}

/** What the model says when one comes after the other. */
function inOrder(before: State, pair: Pair, first: 0 | 1): Outcome {
  const one = after(before, pair[first]);
  const other = after(one.state, pair[first === 0 ? 1 : 0]);
  const answers = first === 0 ? [one.answer, other.answer] : [other.answer, one.answer];
  return { answers, state: other.state };
}

const seenAs = ({ answers, state }: Outcome) => ({ answers, stands: expectedOf(state) });

function isEqual(seen: object, expected: object): boolean {
  try {
    expect(seen).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends two acts at once. What comes of them must be what the model says of some order of the two:
 * then nothing of either is lost, and of two that exclude each other one is told so. `besides` are
 * other outcomes that are lawful.
 */
export async function atOnce(
  scheme: Scheme,
  before: State,
  { pair, besides = [] }: { pair: Pair; besides?: readonly Outcome[] },
): Promise<Outcome> {
  const answers = await Promise.all(pair.map((act) => scheme.perform(act, before)));
  const seen = { answers, stands: await readAll(scheme) };
  const orders = [inOrder(before, pair, 0), inOrder(before, pair, 1), ...besides] as const;
  const found = orders.find((order) => isEqual(seen, seenAs(order)));
  if (found) return found;
  expect(seen).toEqual(seenAs(orders[0]));
  throw new Error("neither order explains it");
}

/** Does acts one after the other; each must be done. */
export async function inTurn(scheme: Scheme, before: State, acts: readonly Act[]): Promise<State> {
  let state = before;
  for (const act of acts) {
    const next = after(state, act);
    expect({ act, answer: await scheme.perform(act, state) }).toEqual({ act, answer: "done" });
    expect(next.answer).toBe("done");
    state = next.state;
    await readAll(scheme);
  }
  return state;
}
