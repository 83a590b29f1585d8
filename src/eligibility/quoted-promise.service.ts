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
  /** What the look-up found of its number. */
  found: GuaranteeFound;
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

/** The promise that the number or the token tells; the number's, when both do. */
const promiseOf = ({ token, found }: Quoting): Promised | null =>
  found.promise ?? (token !== null && "promise" in token ? token.promise : null);

/** The promise a case stands on, or why the one that it quotes does not hold: never a pass. */
export function quotedPromise(quoting: Quoting, guarantees: Guarantees): QuotedPromise {
  const { draft, member, provider, token, found, today } = quoting;
  if (!quotes(quoting)) return NOTHING_QUOTED;
  const promise = promiseOf(quoting);
  if (promise === null || provider === null) {
    const problem = token !== null && "problem" in token ? token.problem : "UNKNOWN";
    return { guarantee: null, problem };
  }
  const problem = guaranteeProblem(promise, {
    memberId: member?.id ?? null,
    memberPseudonym: member && guarantees.pseudonymOf(member.id),
    providerId: provider.id,
    providerCode: provider.code,
    admittedOn: draft.admittedOn,
    today,
    usedBy: found.usedBy,
  });
  const { number, episode, services, planCode } = promise;
  const guarantee = problem === null ? { number, episode, services, planCode } : null;
  return { guarantee, problem };
}
