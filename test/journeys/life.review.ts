import type { Of, Word } from "./life.acts";
import { judge, tell } from "./life.desk";
import { RESOLVES } from "./life.kinds.data";
import { actorOf, ACTORS, isTied, withRoles, type Who } from "./life.persons";
import { decide, openAppeal, paidFor, type Answer, type Claim, type State } from "./life.state";

/** What somebody may resolve of what a claim waits with. */
export const resolvableBy = ({ open }: Claim, by: Who) => {
  const { role } = actorOf(by);
  return open.filter(({ code }) => role === "SENIOR_REVIEWER" || RESOLVES[code] === role);
};

const mayNot = (claim: Claim, by: Who): boolean =>
  claim.status !== "PENDED" || resolvableBy(claim, by).length === 0;

export function take(state: State, { claim: index, by }: Of<"take">): Answer {
  const claim = state.claims[index];
  const { person } = actorOf(by);
  if (!claim || mayNot(claim, by)) return ["claimNumber"];
  if (claim.lease !== null && claim.lease !== person) return ["claimNumber"];
  if (isTied(person, claim.at)) return ["claimNumber"];
  claim.lease = person;
  return "done";
}

/** Why nobody may act on a claim as they say that they have seen and hold it. */
function refusedActing(claim: Claim, { by, version }: Of<"ask"> | Of<"decide">): string[] | null {
  if (claim.version !== version) return ["expectedVersion"];
  return mayNot(claim, by) || claim.lease !== actorOf(by).person ? ["claimNumber"] : null;
}

/** The question is the same, and nothing has happened since: the reply was lost. */
const isAskedAlready = (claim: Claim, { by, version, code }: Of<"ask">): boolean =>
  claim.questions.some(
    (one) =>
      one.status === "OPEN" &&
      one.asked === version &&
      one.by === actorOf(by).person &&
      one.code === code,
  ) && claim.version === version + 1;

export function ask(state: State, act: Of<"ask">): Answer {
  const claim = state.claims[act.claim];
  if (!claim) return ["claimNumber"];
  if (isAskedAlready(claim, act)) return "done";
  const refused = refusedActing(claim, act);
  if (refused) return refused;
  if (!resolvableBy(claim, act.by).some(({ code }) => code === act.code)) return ["findingCode"];
  const { person } = actorOf(act.by);
  claim.questions.push({ status: "OPEN", by: person, code: act.code, asked: act.version });
  Object.assign(claim, { status: "INFORMATION_REQUESTED", lease: null });
  tell(claim, "INFORMATION_REQUESTED", person);
  return "done";
}

/** What a price that a person gives to the unpriced is. */
export const NEW_PRICE = 9_000n;

/** Which lines a word names, from 1 on. */
export function named(claim: Claim, word: Word): number[] {
  const all = claim.lines.map((_, index) => index + 1);
  if (word === "SETTLE") return [];
  if (word === "PRICE") return all.filter((line) => claim.kind === "unpriced" && line === 2);
  return word === "DENY_FIRST" ? [1] : all;
}

/** Lines on which the person may not say this. */
function refusedLines(claim: Claim, act: Of<"decide">): string[] {
  const senior = actorOf(act.by).role === "SENIOR_REVIEWER";
  if (senior) return [];
  const places = named(claim, act.word).map((line, index) => ({
    line: claim.lines[line - 1],
    index,
  }));
  const ruled = places.filter(({ line }) => line?.ruling?.senior);
  if (ruled.length > 0) return ruled.map(({ index }) => `lines.${index}.line`);
  if (act.word !== "ALLOW_ALL") return [];
  const against = places.filter(({ line }) => line?.byRules === 0n && line.price !== 0n);
  return against.map(({ index }) => `lines.${index}.ruling`);
}

/** What stands on the lines once the word is counted, and on how many of them it counts. */
function ruledBy(claim: Claim, act: Of<"decide">) {
  const { person, role } = actorOf(act.by);
  const senior = role === "SENIOR_REVIEWER";
  const lines = structuredClone(claim.lines);
  let counted = 0;
  for (const place of named(claim, act.word)) {
    const line = lines[place - 1];
    if (!line) continue;
    const denies = act.word.startsWith("DENY");
    const prices = act.word === "PRICE";
    if (prices) Object.assign(line, { submitted: NEW_PRICE, price: NEW_PRICE, byRules: NEW_PRICE });
    const counts = denies || prices || line.ruling !== null || line.byRules === 0n;
    if (!counts) continue;
    counted += 1;
    line.ruling = { word: denies ? "DENY" : "ALLOW", person, senior };
  }
  return { lines, counted };
}

export function decideClaim(state: State, act: Of<"decide">): Answer {
  const claim = state.claims[act.claim];
  if (!claim) return ["claimNumber"];
  const refused = refusedActing(claim, act) ?? refusedLines(claim, act);
  if (refused.length > 0) return refused;
  const { lines, counted } = ruledBy(claim, act);
  const denied = (line: number) => lines[line - 1]?.ruling?.word === "DENY";
  const allDenied = lines.every(({ ruling }) => ruling?.word === "DENY");
  const settled = resolvableBy(claim, act.by).filter(({ code, line }) => {
    if (code === "PRC-001") return denied(line) || lines[line - 1]?.price !== null;
    return code !== "ELG-001" || claim.identified || allDenied;
  });
  if (settled.length + counted === 0) return ["lines"];
  const { person } = actorOf(act.by);
  claim.timeline.push(["REVIEWED", person]);
  if (settled.length > 0) claim.settlers.push(person);
  claim.open = claim.open.filter((one) => !settled.includes(one));
  Object.assign(claim, { lines, lease: null });
  judge(claim, "REVIEW", person);
  return "done";
}

/** Who had a part in the decision that stands. */
const decidersOf = ({ decisions, lines, settlers }: Claim): string[] => [
  ...settlers,
  ...lines.flatMap(({ ruling }) => (ruling ? [ruling.person] : [])),
  ...decisions.slice(-1).map(({ by }) => by),
];

/** Whether a person gives way to a senior reviewer who had no part in it. */
function givesWay(claim: Claim, by: Who): boolean {
  const deciders = decidersOf(claim);
  const seniors = withRoles("SENIOR_REVIEWER").map((who) => ACTORS[who].person);
  const others = seniors.some((person) => !deciders.includes(person));
  return deciders.includes(actorOf(by).person) && others;
}

/** The claim as it would be if everything that was taken off, but by price, were allowed. */
function allowedInFull(claim: Claim, person: string) {
  const lines = structuredClone(claim.lines);
  for (const line of lines) {
    if (line.ruling?.word !== "DENY" && line.byRules !== 0n) continue;
    if (line.ruling?.word === "ALLOW") continue;
    line.ruling = { word: "ALLOW", person, senior: true };
  }
  return lines;
}

export function decideAppeal(state: State, act: Of<"decideAppeal">): Answer {
  const claim = state.claims[act.claim];
  const appeal = claim?.appeals[act.appeal];
  if (!claim || !appeal) return ["appealId"];
  const { person } = actorOf(act.by);
  const status = act.overturn ? "OVERTURNED" : "UPHELD";
  if (appeal.status === status && appeal.by === person) return "done";
  if (appeal.status !== "OPEN") return ["appealId"];
  if (act.overturn && claim.status === "SCHEDULED") return ["overturn"];
  if (givesWay(claim, act.by)) return ["appealId"];
  if (act.overturn) return overturn(claim, person);
  Object.assign(appeal, { status, by: person });
  tell(claim, "APPEAL_UPHELD", person);
  return "done";
}

function overturn(claim: Claim, person: string): Answer {
  const lines = allowedInFull(claim, person);
  const more = lines.some((line, index) => {
    const before = claim.lines[index];
    return before !== undefined && paidFor(line) > paidFor(before);
  });
  const waits = lines.some(({ price }) => price === null) || !claim.identified;
  if (!more || waits) return ["lines"];
  Object.assign(openAppeal(claim) ?? {}, { status: "OVERTURNED", by: person });
  claim.lines = lines;
  tell(claim, "APPEAL_OVERTURNED", person);
  decide(claim, "APPEAL", person);
  return "done";
}

export function recover(state: State, act: Of<"recover">): Answer {
  const claim = state.claims[act.claim];
  if (!claim) return ["claimNumber"];
  if (claim.version !== act.version) return ["expectedVersion"];
  if (claim.status !== "PAID" || openAppeal(claim)) return ["claimNumber"];
  const line = claim.lines[act.line - 1];
  if (!line || paidFor(line) === 0n) return ["lines.0"];
  const { person } = actorOf(act.by);
  line.ruling = { word: "DENY", person, senior: true };
  tell(claim, "PAYMENT_RECOVERED", person);
  decide(claim, "CORRECTION", person);
  return "done";
}
