import fc from "fast-check";
import type { Act, ActName } from "./life.acts";
import { every } from "./life.every";
import { actorOf } from "./life.persons";
import { resolvableBy } from "./life.review";
import type { State } from "./life.state";
import { after } from "./life.step";

/** What is chosen before it is known what there is: which act, and how it is picked among all there are. */
export interface Choice {
  act: ActName;
  /** Picks among those that the model lets happen, or among all. */
  fits: boolean;
  which: number;
}

/** Whether an act is done, and changes something. */
export function counts(state: State, act: Act): boolean {
  const { state: next, answer } = after(state, act);
  return answer === "done" && JSON.stringify(next, plain) !== JSON.stringify(state, plain);
}

const plain = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

/** The names of acts, in the order in which another one is looked for when nothing of one may be done. */
const NAMES: readonly ActName[] = [
  ...(["confirm", "release", "decideAppeal", "recover", "decide", "answer", "appeal"] as const),
  ...(["attach", "ask", "take", "prepare", "replace", "lapse", "withdraw", "submit"] as const),
];

const turned = <T>(all: readonly T[], by: number): T[] => {
  const at = by % Math.max(all.length, 1);
  return [...all.slice(at), ...all.slice(0, at)];
};

/** The act that a choice comes to in a state; null when there is none. */
export function chosen(state: State, { act, fits, which }: Choice): Act | null {
  const all = turned(every(state, act), which);
  if (!fits) return all[0] ?? null;
  const fit = all.find((one) => counts(state, one));
  if (fit) return fit;
  const others = turned(NAMES, which).flatMap((name) => turned(every(state, name), which));
  return others.find((one) => counts(state, one)) ?? null;
}

/** How many attempts of what may not be done are made at once. */
const ATTEMPTS = 7;

const TRIED: readonly ActName[] = [
  ...([
    "void",
    "decide",
    "take",
    "ask",
    "replace",
    "attach",
    "answer",
    "appeal",
    "withdraw",
  ] as const),
  ...(["decideAppeal", "decideAppeal", "recover", "release", "confirm", "cancel"] as const),
];

/** Whether somebody could think that it may be done: of what is their own, as it stands. */
function isPlausible({ claims, remittances }: State, act: Act): boolean {
  const on = "remittance" in act ? remittances[act.remittance] : null;
  const claim = "claim" in act ? claims[act.claim] : undefined;
  const version = on?.version ?? claim?.version;
  if ("version" in act && act.version !== version) return false;
  const { role, at } = actorOf(act.by);
  if (role === "DESK") return claim?.at === at;
  if (act.act !== "decide" && act.act !== "take" && act.act !== "ask") return true;
  if (claim?.status !== "PENDED") return act.by === "bopha";
  return resolvableBy(claim, act.by).length > 0;
}

/** Whether something has happened on a claim after which more is refused than before. */
const isEventful = ({ claims }: State, act: Act): boolean => {
  const claim = "claim" in act ? claims[act.claim] : undefined;
  return claim !== undefined && (claim.appeals.length > 0 || claim.questions.length > 0);
};

/** Acts that somebody might try and that may not be done, of several names; every other one after some event. */
export function refusedIn(state: State, which: number): Act[] {
  const names = turned(TRIED, which).slice(0, ATTEMPTS);
  const waits = state.claims.some(({ status }) => status === "INFORMATION_REQUESTED");
  // The engine looks for what is overdue before its day: nothing comes of it.
  const early: Act[] = waits ? [{ act: "expire", by: "auditor" }] : [];
  const refused = names.flatMap((name, at) => {
    const all = turned(
      every(state, name).filter((one) => isPlausible(state, one)),
      which + at,
    ).filter((one) => after(state, one).answer !== "done");
    const eventful = at % 2 === which % 2 ? all.filter((one) => isEventful(state, one)) : [];
    return (eventful.length > 0 ? eventful : all).slice(0, 1);
  });
  return [...early, ...refused];
}

const weighted = (weights: Readonly<Record<ActName, number>>) =>
  fc.oneof(
    ...Object.entries(weights).map(([act, weight]) => ({
      weight,
      arbitrary: fc.constant(act as ActName),
    })),
  );

const ACTS = weighted({
  ...{
    submit: 8,
    replace: 3,
    void: 2,
    attach: 2,
    take: 8,
    decide: 10,
    ask: 4,
    answer: 4,
    lapse: 5,
  },
  ...{ expire: 2, appeal: 6, withdraw: 2, decideAppeal: 7, recover: 6 },
  ...{ prepare: 6, release: 7, confirm: 8, cancel: 3 },
});

/** Something that somebody does next: three in four times something that may be done. */
export const choice: fc.Arbitrary<Choice> = fc.record({
  act: ACTS,
  fits: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  which: fc.nat(100_000),
});
