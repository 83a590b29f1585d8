import { openWorld, type World } from "../kit/world";
import { expectBalanced } from "../payments/paying.kit";
import { atOnce, inTurn } from "./life.at-once";
import { RACES, REPLACED_MEANWHILE } from "./life.pairs.data";
import { Scheme } from "./life.scheme";
import { after } from "./life.step";
import { EMPTY, type State } from "./life.state";

let world: World;
let scheme: Scheme;
let state: State;

beforeEach(async () => {
  world = await openWorld();
  scheme = await Scheme.open(world);
  state = structuredClone(EMPTY);
});
afterEach(async () => {
  await expectBalanced(world);
  await world.close();
});

const ROUNDS = 4;

test.each(RACES)("$name at once come to what one after the other comes to", async (race) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = [state.claims.length, state.remittances.length] as const;
    const before = await inTurn(scheme, state, race.before(...at));
    const [first, second] = race.pair(...at);
    const pair = round % 2 === 0 ? ([first, second] as const) : ([second, first] as const);
    const { answers, state: stands } = await atOnce(scheme, before, { pair });
    if (race.exclusive) expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    state = stands;
  }
});

test("a claim that is replaced while it is prepared is not paid; its replacement is, then or next time", async () => {
  const { before: first, pair: both, next } = REPLACED_MEANWHILE;
  for (let round = 0; round < ROUNDS; round += 1) {
    const index = state.claims.length;
    const before = await inTurn(scheme, state, first);
    const pair = both(index);
    // Who prepares saw the one go, and not yet the other come.
    const unseen = {
      answers: [["decidedUntil"], "done" as const],
      state: after(before, pair[1]).state,
    };
    const { answers, state: stands } = await atOnce(scheme, before, { pair, besides: [unseen] });
    state = answers[0] === "done" ? stands : await inTurn(scheme, stands, next);
  }
});
