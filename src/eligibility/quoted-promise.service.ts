import type { CaseDraft, QuotedPromise } from "../adjudication";
import type { GuaranteeFound, MemberOnRecord } from "../enrolment";
import { guaranteeProblem, type PromiseTerms } from "./guarantee.rules";
import type { Guarantees, TokenRead } from "./guarantee.service";

/** What is known of a case when it is asked whether the guarantee it quotes holds. */
export interface Quoting {
  draft: CaseDraft;
  member: MemberOnRecord | null;
  provider: { id: string; code: string } | null;
  /** What the token said; null when none was sent. */
  token: TokenRead | null;
  /** What the look-up found of the numbers it brings. */
  found: readonly GuaranteeFound[];
  today: string;
}

const NOTHING_QUOTED: QuotedPromise = { guarantee: null, problem: null };

const quotes = ({ draft, token }: Quoting): boolean =>
  token !== null || draft.member.kind === "guaranteeNumber";

type Promised = PromiseTerms & {
  number: string;
  episode: boolean;
  services: readonly string[];
  planCode: string;
};

/** A promise that may hold, and the claim that has used it. */
interface Candidate {
  promise: Promised;
  usedBy: string | null;
}

/** What the numbers and the token promise: the one that names the patient first. */
function candidates({ token, found }: Quoting): Candidate[] {
  const told = found.flatMap(({ promise, usedBy }) => (promise ? [{ promise, usedBy }] : []));
  if (token === null || !("promise" in token)) return told;
  const { promise } = token;
  if (told.some(({ promise: { number } }) => number === promise.number)) return told;
  const usedBy = found.find(({ number }) => number === promise.number)?.usedBy ?? null;
  return [...told, { promise, usedBy }];
}

/** The record of the patient that a promise names, where it names one of them; else the patient's own. */
function recordNamed(promise: Promised, { member }: Quoting, guarantees: Guarantees) {
  const isNamed = (id: string): boolean =>
    "memberId" in promise
      ? promise.memberId === id
      : promise.memberPseudonym === guarantees.pseudonymOf(id);
  return member && (member.records.find(isNamed) ?? member.id);
}

/** The promise a case stands on, or why none that it quotes holds: never a pass. */
export function quotedPromise(quoting: Quoting, guarantees: Guarantees): QuotedPromise {
  const { draft, provider, token, today } = quoting;
  if (!quotes(quoting)) return NOTHING_QUOTED;
  const problems: string[] = [];
  for (const { promise, usedBy } of provider === null ? [] : candidates(quoting)) {
    const memberId = recordNamed(promise, quoting, guarantees);
    const problem = guaranteeProblem(promise, {
      memberId,
      memberPseudonym: memberId && guarantees.pseudonymOf(memberId),
      providerId: provider?.id ?? "",
      providerCode: provider?.code ?? "",
      admittedOn: draft.admittedOn,
      today,
      usedBy,
    });
    const { number, episode, services, planCode } = promise;
    if (problem === null) {
      return { guarantee: { number, episode, services, planCode }, problem };
    }
    problems.push(problem);
  }
  const unread = token !== null && "problem" in token ? token.problem : "UNKNOWN";
  return { guarantee: null, problem: problems.at(-1) ?? unread };
}
