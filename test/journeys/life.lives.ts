import fc from "fast-check";
import { openWorld } from "../kit/world";
import { expectBalanced } from "../payments/paying.kit";
import type { Act, ActName } from "./life.acts";
import { choice, chosen, refusedIn, type Choice } from "./life.choice";
import { expectBooksOf, expectedOf } from "./life.expected";
import { readAll } from "./life.reading";
import { Scheme } from "./life.scheme";
import { EMPTY, type State } from "./life.state";
import { after } from "./life.step";

/** How often each act was done, and refused, over all runs. */
export const seen = new Map<ActName, { done: number; refused: number }>();

class NextAct implements fc.AsyncCommand<{ state: State }, Scheme> {
  private readonly told: string[] = [];

  constructor(private readonly choice: Choice) {}

  check({ state }: Readonly<{ state: State }>): boolean {
    return chosen(state, this.choice) !== null;
  }

  async run(model: { state: State }, scheme: Scheme): Promise<void> {
    const act = chosen(model.state, this.choice);
    if (act) await this.does(act, model, scheme);
    // What may not be done is tried by many, and changes nothing.
    const tried = this.choice.fits ? [] : refusedIn(model.state, this.choice.which);
    for (const one of tried) await this.does(one, model, scheme);
    expect(await readAll(scheme)).toEqual(expectedOf(model.state));
    expectBooksOf(model.state);
    await expectBalanced(scheme.world);
  }

  private async does(act: Act, model: { state: State }, scheme: Scheme): Promise<void> {
    const { state, answer } = after(model.state, act);
    this.told.push(`${JSON.stringify(act)} -> ${String(answer)}`);
    const count = seen.get(act.act) ?? { done: 0, refused: 0 };
    count[answer === "done" ? "done" : "refused"] += 1;
    seen.set(act.act, count);
    expect({ act, answer: await scheme.perform(act, model.state) }).toEqual({ act, answer });
    model.state = state;
  }

  toString(): string {
    return `${this.told.join("\n") || JSON.stringify(this.choice)}\n`;
  }
}

const lives = fc
  .array(choice, { minLength: 30, maxLength: 45 })
  .map((choices) => choices.map((one) => new NextAct(one)));

async function live(acts: Iterable<fc.AsyncCommand<{ state: State }, Scheme>>): Promise<void> {
  const world = await openWorld();
  try {
    const scheme = await Scheme.open(world);
    await fc.asyncModelRun(
      () => ({ model: { state: structuredClone(EMPTY) }, real: scheme }),
      acts,
    );
  } finally {
    await world.close();
  }
}

/** Lets persons act on claims, and compares the scheme with the model after each act. */
export const run = (parameters: { numRuns: number; seed?: number }) =>
  fc.assert(fc.asyncProperty(lives, live), { ...parameters, endOnFailure: true });
