import type { Currency, Money } from "../shared/money";
import type { InjuryCause, VisitKind } from "./decision.rules";
import type { ClearedFinding, RulingFacts } from "./persons-word.rules";

/** A span of cover as the engine sees it: `[from, to)`, ended early by a recorded lapse. */
export interface CoverFacts {
  from: string;
  to: string | null;
  lapsedFrom: string | null;
  /** Last day the premium is known to be paid for; null when nothing is known of it. */
  paidThrough: string | null;
}

/** What is known of a patient who was found in the register. */
export interface PersonFacts {
  identified: true;
  covers: readonly CoverFacts[];
  identityDifferences: readonly string[];
  sex: "FEMALE" | "MALE" | "UNKNOWN";
  birthDate: string | null;
  birthYear: number | null;
  diedOn: string | null;
  /** First day on which the card is not to be trusted; null for a good card. */
  cardBlockedFrom: string | null;
  otherPayer: string | null;
}

/** What is known of the patient: identified with the record, or not. */
export type MemberFacts = { identified: false } | PersonFacts;

/** The price in force for a line, in the contract's currency; MANUAL and CAPITATION have none. */
export type PriceFacts =
  { kind: "FEE" | "CASE_RATE"; minor: bigint } | { kind: "MANUAL" | "CAPITATION"; minor: null };

/** One service asked for, with all that the catalogue and the contract say of it. */
export interface LineFacts {
  line: number;
  /** Null when only cover is asked about. */
  service: string | null;
  category: string | null;
  serviceDate: string;
  quantity: number;
  charge: Money | null;
  allowedAtLevel: boolean;
  covered: boolean;
  /** Whether the code is in force on the day, and the code that has taken its place. */
  codeInForce: boolean;
  successor: string | null;
  /** The only sex, and the ages in full years, the service is for. */
  onlySex: "FEMALE" | "MALE" | null;
  minAge: number | null;
  maxAge: number | null;
  /** Whether the quantity counts days, from the service date on. */
  perDay: boolean;
  /** A comfort or administrative charge. */
  comfort: boolean;
  /** Null when no contract prices the service on the date. */
  price: PriceFacts | null;
  /** Riel per dollar on the service date; null when none is published. */
  rielPerUsd: number | null;
}

/** An active line that counts for limits and duplicates. */
export interface UsedLine {
  /** The number of its claim; null for an earlier line of the claim that is being judged. */
  claim: string | null;
  /** Whether it stands at the provider of the case. */
  own: boolean;
  provider: string;
  inpatient: boolean;
  service: string;
  category: string;
  serviceDate: string;
  /** Units and amount that count: what was allowed or, while it waits, what is left of it. */
  quantity: number;
  minor: bigint | null;
  currency: Currency;
  rielPerUsd: number | null;
}

/** A referral letter. */
export interface LetterFacts {
  fromProvider: string;
  date: string;
  letterNumber: string | null;
}

/** Another active claim of the member. */
export interface PastClaim {
  claim: string;
  own: boolean;
  provider: string;
  inpatient: boolean;
  admittedOn: string;
  dischargedOn: string | null;
  /** ICD-10, when the principal diagnosis is coded. */
  diagnosis: string | null;
  died: boolean;
  letter: LetterFacts | null;
}

/** What the member's other active claims say. */
export interface HistoryFacts {
  claims: readonly PastClaim[];
  lines: readonly UsedLine[];
}

export const NO_HISTORY: HistoryFacts = { claims: [], lines: [] };

/** A signed promise that the claim quotes and that holds for it. */
export interface GuaranteeFacts {
  number: string;
  /** The whole stay, or the services named. */
  episode: boolean;
  services: readonly string[];
}

/** A mass event of the member's factory that has been declared for the day and the provider. */
export interface MassEventFacts {
  cause: InjuryCause;
}

/** The referral of the case, and whether the provider that wrote it is one the scheme knows. */
export interface ReferralFacts extends LetterFacts {
  known: boolean;
}

/** Everything the rules may look at: plain values, so that a decision can be replayed. */
export interface CaseFacts {
  /** A claim, or the question that may precede it: time, documents and selection judge claims only. */
  asks: "CLAIM" | "QUESTION";
  visitKind: VisitKind;
  emergency: boolean;
  cause: InjuryCause;
  admittedOn: string;
  dischargedOn: string | null;
  /** ICD-10, principal first. */
  diagnoses: readonly string[];
  receivedOn: string;
  patientPaid: Money | null;
  /** The currency every amount of the case is in. */
  currency: Currency;
  member: MemberFacts;
  /** Whether a plan of the member's factory was in force on the admission date. */
  planInForce: boolean;
  /** The factory whose roster for the month has not arrived; null when it has. */
  rosterAwaited: string | null;
  contracted: boolean;
  suspended: boolean;
  underReview: boolean;
  providerCode: string;
  providerLevel: string;
  referral: ReferralFacts | null;
  guarantee: GuaranteeFacts | null;
  /** Why a guarantee that is quoted is not honoured. */
  guaranteeProblem: string | null;
  massEvent: MassEventFacts | null;
  /** Kinds of the documents that came with the claim. */
  documents: readonly string[];
  /** A number in [0, 1) that nobody can foresee: below the share, the claim is a sample. */
  sample: number | null;
  /** The day by which information was due that has not come; null when nothing is overdue. */
  informationDue: string | null;
  /** Findings that a person has resolved: they do not make the claim wait again. */
  cleared: readonly ClearedFinding[];
  /** What persons have ruled, one ruling a line at most. */
  rulings: readonly RulingFacts[];
  history: HistoryFacts;
  lines: readonly LineFacts[];
}

/** The facts as a rule sees them while a line is judged: what has been used so far is known. */
export interface CaseView extends CaseFacts {
  /** Lines of other claims and, in their order, those of this claim judged before this one. */
  used: readonly UsedLine[];
}

/** What is left of a line while reasons take from it, in order of precedence. */
export interface Left {
  minor: bigint;
  quantity: number;
}

/** What is left when only so many units are: the amount shrinks with them, rounded down. */
export function leaveUnits(before: Left, quantity: number): Left {
  if (before.quantity <= quantity) return before;
  const minor = (before.minor * BigInt(quantity)) / BigInt(before.quantity);
  return { minor, quantity };
}
