import type { Of } from "./life.acts";
import { actorOf, type Place } from "./life.persons";
import {
  benefitOf,
  hasEnded,
  linesOn,
  type Answer,
  type Remittance,
  type RemittanceLine,
  type State,
} from "./life.state";

const LIVE = ["PREPARED", "RELEASED", "PAID"] as const;

const sum = (lines: readonly RemittanceLine[]): bigint =>
  lines.reduce((total, { amount }) => total + amount, 0n);

/** What a preparation would say of one claim: what it stands at, after what was paid is reversed. */
function linesFor(state: State, index: number): RemittanceLine[] {
  const claim = state.claims[index];
  if (!claim || (claim.status !== "ADJUDICATED" && !hasEnded(claim))) return [];
  const line = (kind: RemittanceLine["kind"], amount: bigint): RemittanceLine => {
    return { kind, claim: index, amount, takes: null };
  };
  const benefit = benefitOf(claim);
  const live = linesOn(state, index, ...LIVE);
  const count = (kind: string) => live.filter((one) => one.kind === kind).length;
  const stands = count("CLAIM") > count("REVERSAL");
  if (hasEnded(claim)) return stands ? [line("REVERSAL", -sum(live))] : [];
  if (!stands) return [line("CLAIM", benefit)];
  const less = benefit - sum(live);
  if (claim.decisions.at(-1)?.kind === "CORRECTION" && less <= 0n) return [line("RECOVERY", less)];
  return [line("REVERSAL", -sum(live)), line("CLAIM", benefit)];
}

/** What paid remittances have left, and none has taken up. */
function carriedOver({ remittances }: State, at: Place): RemittanceLine[] {
  const isTaken = (index: number) =>
    remittances.some(
      ({ status, lines }) =>
        LIVE.some((live) => live === status) && lines.some(({ takes }) => takes === index),
    );
  return remittances.flatMap((one, takes): RemittanceLine[] =>
    one.at === at && one.status === "PAID" && one.rest > 0n && !isTaken(takes)
      ? [{ kind: "CARRY_OVER", claim: null, amount: -one.rest, takes }]
      : [],
  );
}

const moved = ({ lines }: Remittance): number[] =>
  lines.flatMap(({ kind, claim }) =>
    (kind === "CLAIM" || kind === "RECOVERY") && claim !== null ? [claim] : [],
  );

function move(
  state: State,
  remittance: Remittance,
  to: { status: "SCHEDULED" | "PAID" | "ADJUDICATED"; kind: string; person: string },
): void {
  for (const index of moved(remittance)) {
    const claim = state.claims[index];
    if (!claim) continue;
    claim.version += 1;
    claim.status = to.status;
    claim.timeline.push([to.kind, to.person]);
  }
}

export function prepare(state: State, { by, at }: Of<"prepare">): Answer {
  const own = state.claims
    .map((claim, index) => ({ claim, index }))
    .filter(({ claim }) => claim.at === at)
    .sort((a, b) => a.claim.day.localeCompare(b.claim.day) || a.index - b.index)
    .flatMap(({ index }) => linesFor(state, index));
  if (own.length === 0) return ["decidedUntil"];
  const lines = [...carriedOver(state, at), ...own];
  const balance = sum(lines);
  const rest = balance < 0n ? -balance : 0n;
  if (rest > 0n) lines.push({ kind: "CARRY_OVER", claim: null, amount: rest, takes: null });
  const { person: preparedBy } = actorOf(by);
  const remittance: Remittance = {
    ...{ at, status: "PREPARED", version: 1, lines, total: sum(lines), rest, preparedBy },
    ...{ releasedBy: null, settledBy: null },
  };
  state.remittances.push(remittance);
  move(state, remittance, { status: "SCHEDULED", kind: "SCHEDULED", person: preparedBy });
  return "done";
}

type OnRemittance = Of<"release"> | Of<"confirm"> | Of<"cancel">;

/** Why nothing can be done from where a remittance stands. */
function refusedStanding(
  remittance: Remittance | undefined,
  from: readonly string[],
  { version }: OnRemittance,
): string[] {
  if (!remittance || !from.includes(remittance.status)) return ["remittanceId"];
  return remittance.version === version ? [] : ["expectedVersion"];
}

export function release(state: State, act: Of<"release">): Answer {
  const remittance = state.remittances[act.remittance];
  const { person } = actorOf(act.by);
  const again = remittance?.status === "RELEASED" && remittance.releasedBy === person;
  if (again && remittance.version === act.version + 1) return "done";
  const refused = refusedStanding(remittance, ["PREPARED"], act);
  const own = remittance?.status === "PREPARED" && remittance.preparedBy === person;
  if (own) refused.push("remittanceId");
  if (refused.length > 0 || !remittance) return refused;
  Object.assign(remittance, { status: "RELEASED", releasedBy: person, version: act.version + 1 });
  return "done";
}

const SETTLED = {
  PAID: { status: "PAID", kind: "PAID" },
  FAILED: { status: "ADJUDICATED", kind: "PAYMENT_FAILED" },
  CANCELLED: { status: "ADJUDICATED", kind: "PAYMENT_CANCELLED" },
} as const;

/** The same person has said the same before, and nothing has happened since. */
const isSettledSo = (remittance: Remittance | undefined, act: OnRemittance, status: string) =>
  remittance?.status === status &&
  remittance.settledBy === actorOf(act.by).person &&
  remittance.version === act.version + 1;

function settle(state: State, act: OnRemittance, status: keyof typeof SETTLED): void {
  const remittance = state.remittances[act.remittance];
  if (!remittance) return;
  const { person } = actorOf(act.by);
  Object.assign(remittance, { status, settledBy: person, version: act.version + 1 });
  move(state, remittance, { ...SETTLED[status], person });
}

export function confirm(state: State, act: Of<"confirm">): Answer {
  const remittance = state.remittances[act.remittance];
  const status = act.how === "FAILED" ? "FAILED" : "PAID";
  if (isSettledSo(remittance, act, status)) return "done";
  const refused = refusedStanding(remittance, ["RELEASED"], act);
  if (refused.length > 0) return refused;
  if (act.how === "WRONG") return ["amount"];
  settle(state, act, status);
  return "done";
}

export function cancel(state: State, act: Of<"cancel">): Answer {
  const remittance = state.remittances[act.remittance];
  if (isSettledSo(remittance, act, "CANCELLED")) return "done";
  const refused = refusedStanding(remittance, ["PREPARED", "RELEASED"], act);
  if (refused.length > 0) return refused;
  settle(state, act, "CANCELLED");
  return "done";
}
