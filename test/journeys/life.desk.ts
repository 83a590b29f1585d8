import type { Of } from "./life.acts";
import { actorOf } from "./life.persons";
import {
  benefitOf,
  decide,
  hasEnded,
  openAppeal,
  received,
  type Answer,
  type Claim,
  type State,
} from "./life.state";

/** The claim that a desk names, when it is its own; anybody else's is like none. */
const ownClaim = (state: State, { by, claim }: { by: Of<"void">["by"]; claim: number }) => {
  const found = state.claims[claim];
  return found !== undefined && found.at === actorOf(by).at ? found : null;
};

function takeIn(state: State, claim: Claim, told: [string, string]): Answer {
  claim.timeline.push(told);
  if (claim.open.length > 0) claim.timeline.push(["PENDED", "engine"]);
  else decide(claim, "AUTOMATIC", "engine");
  state.claims.push(claim);
  return "done";
}

export function submit(state: State, { by, kind }: Of<"submit">): Answer {
  const claim = received(state, kind);
  state.visits += 1;
  return takeIn(state, claim, ["SUBMITTED", actorOf(by).person]);
}

/** Ends a claim: what it waited on falls with it, and its appeal. */
function end(claim: Claim, status: "VOIDED" | "SUPERSEDED", person: string): void {
  const appeal = openAppeal(claim);
  if (appeal) {
    Object.assign(appeal, { status: "WITHDRAWN", by: "engine" });
    claim.timeline.push(["APPEAL_WITHDRAWN", "engine"]);
  }
  const question = claim.questions.find((one) => one.status === "OPEN");
  if (question) question.status = "CANCELLED";
  claim.timeline.push([status, person]);
  Object.assign(claim, { status, open: [], version: claim.version + 1 });
}

const MAY_END = {
  void: ["PENDED", "INFORMATION_REQUESTED", "ADJUDICATED"],
  replace: ["PENDED", "INFORMATION_REQUESTED", "ADJUDICATED", "PAID"],
};

function refusedEnding(claim: Claim | null, act: keyof typeof MAY_END, version: number) {
  if (!claim || !MAY_END[act].includes(claim.status)) return ["claimNumber"];
  return claim.version === version ? null : ["expectedVersion"];
}

export function voidClaim(state: State, act: Of<"void">): Answer {
  const claim = ownClaim(state, act);
  if (claim?.status === "VOIDED" && claim.version === act.version + 1) return "done";
  const refused = refusedEnding(claim, "void", act.version);
  if (refused || !claim) return refused ?? [];
  end(claim, "VOIDED", actorOf(act.by).person);
  return "done";
}

export function replace(state: State, act: Of<"replace">): Answer {
  const claim = ownClaim(state, act);
  const refused = refusedEnding(claim, "replace", act.version);
  // Whose claim it is not, their reference is not either.
  if (refused || !claim) return refused ?? [];
  const { person } = actorOf(act.by);
  end(claim, "SUPERSEDED", person);
  return takeIn(state, received(state, act.kind, claim), ["REPLACEMENT_SUBMITTED", person]);
}

/** The claim is judged with what is known by now: it is decided, or waits for what is open. */
export function judge(claim: Claim, kind: string, by: string): void {
  claim.version += 1;
  if (claim.open.length === 0) return decide(claim, kind, by);
  claim.status = "PENDED";
  claim.timeline.push(["PENDED", "engine"]);
}

export function attach(state: State, act: Of<"attach">): Answer {
  const claim = state.claims[act.claim];
  if (claim?.attached && claim.attached.version === act.version) return "done";
  const asks = claim?.open.some(({ code }) => code === "ELG-001") ?? false;
  if (!claim || !asks || claim.status !== "PENDED") return ["claimNumber"];
  if (claim.version !== act.version) return ["expectedVersion"];
  const { person } = actorOf(act.by);
  claim.timeline.push(["MEMBER_ATTACHED", person]);
  claim.open = claim.open.filter(({ code }) => code !== "ELG-001");
  claim.settlers.push(person);
  Object.assign(claim, { identified: true, attached: { version: act.version } });
  judge(claim, "AUTOMATIC", "engine");
  return "done";
}

export function answer(state: State, act: Of<"answer">): Answer {
  const claim = ownClaim(state, act);
  const question = claim?.questions[act.question];
  if (!claim || !question) return ["requestId"];
  if (question.status === "ANSWERED") return "done";
  if (question.status !== "OPEN") return ["requestId"];
  question.status = "ANSWERED";
  claim.timeline.push(["INFORMATION_ANSWERED", actorOf(act.by).person]);
  judge(claim, "AUTOMATIC", "engine");
  return "done";
}

/** The day passes without an answer: everything is denied, whatever else it waited for. */
export function lapse(state: State, act: Of<"lapse">): Answer {
  const claim = state.claims[act.claim];
  const question = claim?.questions.find(({ status }) => status === "OPEN");
  if (!claim || !question) return "done";
  question.status = "EXPIRED";
  claim.version += 1;
  for (const line of claim.lines) Object.assign(line, { byRules: 0n });
  claim.timeline.push(["INFORMATION_OVERDUE", "engine"]);
  decide(claim, "AUTOMATIC", "engine");
  return "done";
}

const APPEALABLE = ["ADJUDICATED", "SCHEDULED", "PAID"];

const wasDecided = ({ appeals, decisions }: Claim): boolean =>
  appeals.some(
    ({ against, status }) =>
      against === decisions.length && (status === "UPHELD" || status === "OVERTURNED"),
  );

const isApproved = (claim: Claim): boolean =>
  benefitOf(claim) > 0n &&
  claim.lines.every(({ submitted }) => submitted !== null) &&
  benefitOf(claim) === claim.lines.reduce((sum, { submitted }) => sum + (submitted ?? 0n), 0n);

/** Something happens to a decided claim that leaves its decision. */
export function tell(claim: Claim, kind: string, person: string): void {
  claim.version += 1;
  claim.timeline.push([kind, person]);
}

export function appeal(state: State, act: Of<"appeal">): Answer {
  const claim = ownClaim(state, act);
  if (!claim) return ["claimNumber"];
  const open = openAppeal(claim);
  if (open) return open.reason === act.reason ? "done" : ["claimNumber"];
  const stands = APPEALABLE.includes(claim.status) && !hasEnded(claim);
  if (!stands || wasDecided(claim) || isApproved(claim)) return ["claimNumber"];
  const against = claim.decisions.length;
  claim.appeals.push({ status: "OPEN", reason: act.reason, against, by: null });
  tell(claim, "APPEAL_OPENED", actorOf(act.by).person);
  return "done";
}

export function withdraw(state: State, act: Of<"withdraw">): Answer {
  const claim = ownClaim(state, act);
  const one = claim?.appeals[act.appeal];
  if (!claim || !one) return ["appealId"];
  const { person } = actorOf(act.by);
  if (one.status === "WITHDRAWN" && one.by === person) return "done";
  if (one.status !== "OPEN") return ["appealId"];
  Object.assign(one, { status: "WITHDRAWN", by: person });
  tell(claim, "APPEAL_WITHDRAWN", person);
  return "done";
}
