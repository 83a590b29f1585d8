import { addDays } from "../shared/dates";
import { impossibleDay, malformed, textRefusals, when, type Refusal } from "../shared/refusal";
import { actRefusals, resolvable, type ReviewedClaim, type Reviewer } from "./review.rules";

/** Where a question stands. */
export const INFORMATION_STATUSES = ["OPEN", "ANSWERED", "EXPIRED", "CANCELLED"] as const;
export type InformationStatus = (typeof INFORMATION_STATUSES)[number];

/** Days that a provider may be given at most to answer (A). */
export const MOST_ANSWER_DAYS = 90;

/** A question to a provider, as it was sent. */
export interface Question {
  claimNumber: string;
  expectedVersion: number;
  findingCode: string;
  question: string;
  dueOn: string;
}

/** What words are held against. */
export interface WordFrame {
  today: string;
  mostCharacters: number;
}

function dueRefusals(dueOn: string, today: string): Refusal[] {
  const path = "dueOn";
  const days = String(MOST_ANSWER_DAYS);
  const late = dueOn > addDays(today, MOST_ANSWER_DAYS);
  return [
    ...when(dueOn <= today, () => impossibleDay(path, dueOn, { problem: "NO_TIME_TO_ANSWER" })),
    ...when(late, () => impossibleDay(path, dueOn, { problem: "TOO_LONG_TO_ANSWER", days })),
  ];
}

/** Why a provider may not be asked; nothing when they may. */
export function questionRefusals(
  claim: ReviewedClaim | null,
  reviewer: Reviewer,
  { question, frame }: { question: Question; frame: WordFrame },
): Refusal[] {
  const standing = actRefusals(claim, reviewer, question.expectedVersion);
  if (standing.length > 0 || claim === null) return standing;
  const codes = [...new Set(resolvable(claim, reviewer).map(({ code }) => code))];
  return [
    ...when(!codes.includes(question.findingCode), () =>
      malformed("findingCode", "NOT_ASKED_FOR", { codes: codes.join(", ") }),
    ),
    ...textRefusals("question", question.question, frame.mostCharacters),
    ...dueRefusals(question.dueOn, frame.today),
  ];
}

/** A question as the desk's answer meets it. */
export interface OpenQuestion {
  status: InformationStatus;
  dueOn: string;
  answer: string | null;
  answerFiles: readonly string[];
}

/** An answer, as it was sent, with the hashes of its files. */
export interface Answer {
  answer: string;
  files: readonly string[];
}

/** The reply was lost and the desk sends again: the same words, the same files. */
export const isAnswered = (question: OpenQuestion, { answer, files }: Answer): boolean =>
  question.status === "ANSWERED" &&
  question.answer === answer &&
  [...question.answerFiles].sort().join() === [...files].sort().join();

const ENDED: Readonly<Record<Exclude<InformationStatus, "OPEN">, string>> = {
  ANSWERED: "ANSWERED_ALREADY",
  EXPIRED: "ANSWERED_TOO_LATE",
  CANCELLED: "QUESTION_WITHDRAWN",
};

/** Why a question may not be answered, its words and files apart; nothing when it may. */
export function answerRefusals(question: OpenQuestion | null, frame: WordFrame): Refusal[] {
  const path = "requestId";
  if (question === null) return [malformed(path, "NO_SUCH_QUESTION")];
  const { status, dueOn } = question;
  if (status !== "OPEN") return [malformed(path, ENDED[status], { due: dueOn })];
  return when(dueOn < frame.today, () => malformed(path, "ANSWERED_TOO_LATE", { due: dueOn }));
}
