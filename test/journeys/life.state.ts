import { addDays } from "../../src/shared/dates";
import { KINDS, type KindName } from "./life.kinds.data";
import type { Place, Who } from "./life.persons";

/** A line as the model holds it. */
export interface Line {
  submitted: bigint | null;
  price: bigint | null;
  /** What is left of it without any person's word. */
  byRules: bigint | null;
  /** The word that stands on it. */
  ruling: { word: "ALLOW" | "DENY"; person: string; senior: boolean } | null;
}

export type Status =
  | ("PENDED" | "INFORMATION_REQUESTED" | "ADJUDICATED" | "SCHEDULED")
  | ("PAID" | "VOIDED" | "SUPERSEDED");

/** A claim as the state table of the scheme has it. */
export interface Claim {
  kind: KindName;
  at: Place;
  day: string;
  reference: string;
  status: Status;
  version: number;
  lines: Line[];
  open: { code: string; line: number }[];
  /** Who has settled what it waited with. */
  settlers: string[];
  /** Whether its patient is somebody on record. */
  identified: boolean;
  attached: { version: number } | null;
  lease: string | null;
  decisions: { kind: string; by: string; benefit: bigint }[];
  questions: {
    status: "OPEN" | "ANSWERED" | "EXPIRED" | "CANCELLED";
    by: string;
    code: string;
    asked: number;
  }[];
  appeals: { status: string; reason: string; against: number; by: string | null }[];
  timeline: [string, string][];
}

export interface RemittanceLine {
  kind: "CLAIM" | "REVERSAL" | "RECOVERY" | "CARRY_OVER";
  /** The claim; null for what is carried over. */
  claim: number | null;
  amount: bigint;
  /** The remittance of which it takes up the rest. */
  takes: number | null;
}

/** A batch of payments to one provider. */
export interface Remittance {
  at: Place;
  status: "PREPARED" | "RELEASED" | "PAID" | "FAILED" | "CANCELLED";
  version: number;
  lines: RemittanceLine[];
  total: bigint;
  /** What it leaves to the next one. */
  rest: bigint;
  preparedBy: string;
  releasedBy: string | null;
  settledBy: string | null;
}

/** Everything that the model knows. */
export interface State {
  claims: Claim[];
  remittances: Remittance[];
  /** Visits so far: each has a day of its own, so that none is another one's duplicate. */
  visits: number;
}

export const EMPTY: State = { claims: [], remittances: [], visits: 0 };

/** What came of an act: done, or refused at these places of its input. */
export type Answer = "done" | string[];

/** Who acts: their person, role and credential. */
export type By = { by: Who };

export const hasEnded = ({ status }: Claim): boolean =>
  status === "VOIDED" || status === "SUPERSEDED";
export const isDecided = ({ decisions }: Claim): boolean => decisions.length > 0;
export const openAppeal = ({ appeals }: Claim) => appeals.find(({ status }) => status === "OPEN");

/** What a line pays by the word that stands on it. */
export function paidFor({ ruling, byRules, price }: Line): bigint {
  if (ruling?.word === "DENY") return 0n;
  return (ruling?.word === "ALLOW" ? price : byRules) ?? 0n;
}

export const benefitOf = ({ lines }: Claim): bigint =>
  lines.reduce((sum, line) => sum + paidFor(line), 0n);

/** What stands decided; null while nobody has decided, also on what ended undecided. */
export function decisionOf(claim: Claim): string | null {
  if (!isDecided(claim)) return null;
  const benefit = benefitOf(claim);
  if (benefit === 0n) return "DENIED";
  return claim.lines.every((line) => paidFor(line) === line.submitted) ? "APPROVED" : "PARTIAL";
}

/** Lines of a claim in remittances that are of some status. */
export const linesOn = ({ remittances }: State, index: number, ...of: Remittance["status"][]) =>
  remittances
    .filter(({ status }) => of.includes(status))
    .flatMap(({ lines }) => lines.filter(({ claim }) => claim === index));

/** What of a claim the bank has paid. */
export const paidOf = (state: State, index: number): bigint =>
  linesOn(state, index, "PAID").reduce((sum, { amount }) => sum + amount, 0n);

/** A claim as it comes in. */
export function received(state: State, kind: KindName, of?: Claim): Claim {
  const { at, lines, open } = KINDS[kind];
  const serial = state.visits + 1;
  const { day, reference } = of ?? {
    day: addDays("2026-01-20", serial * 3),
    reference: `L-${serial}`,
  };
  const decided = open.length === 0;
  const claim: Claim = {
    ...{ kind, at, day, reference, version: 1, status: decided ? "ADJUDICATED" : "PENDED" },
    lines: lines.map((line) => {
      const uncovered = "uncovered" in line;
      const { submitted, price } = line;
      return { submitted, price, byRules: uncovered ? 0n : price, ruling: null };
    }),
    open: [...open],
    settlers: [],
    identified: !kind.startsWith("stranger"),
    ...{ attached: null, lease: null, decisions: [], questions: [], appeals: [], timeline: [] },
  };
  return claim;
}

/** Writes the decision that the claim's lines come to. */
export function decide(claim: Claim, kind: string, by: string): void {
  claim.status = "ADJUDICATED";
  claim.open = [];
  claim.decisions.push({ kind, by, benefit: benefitOf(claim) });
  claim.timeline.push(["ADJUDICATED", "engine"]);
}
