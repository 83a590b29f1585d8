import type { Act, ActName, Of } from "./life.acts";
import { answer, appeal, attach, lapse, replace, submit, voidClaim, withdraw } from "./life.desk";
import { cancel, confirm, prepare, release } from "./life.paying";
import { ask, decideAppeal, decideClaim, recover, take } from "./life.review";
import type { Answer, State } from "./life.state";

/** The state table of the scheme, act by act. */
const TABLE: { [N in ActName]: (state: State, act: Of<N>) => Answer } = {
  ...{ submit, replace, void: voidClaim, attach, take, decide: decideClaim, ask, answer, lapse },
  // Nothing is overdue before its day.
  expire: () => "done",
  ...{ appeal, withdraw, decideAppeal, recover, prepare, release, confirm, cancel },
};

/** Does an act on a state, which stays as it is when the act is refused. */
export function step<N extends ActName>(state: State, act: Act & { act: N }): Answer {
  return (TABLE[act.act] as (state: State, act: Act) => Answer)(state, act);
}

/** What would come of an act. */
export function after(state: State, act: Act): { state: State; answer: Answer } {
  const next = structuredClone(state);
  const answered = step(next, act);
  return { state: next, answer: answered };
}
