import type { CaseSources, QuotedPromise } from "../../src/adjudication/case.service";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import { Guarantees } from "../../src/eligibility/guarantee.service";
import { quotedPromise } from "../../src/eligibility/quoted-promise.service";
import type { GuaranteePromise } from "../../src/shared/guarantee-promise";
import type { Filed } from "./scheme.filed";

/** A promise as it was given, with the visit it was asked for. */
export interface Given {
  promise: GuaranteePromise;
  draft: CaseDraft;
}

const GUARANTEES = new Guarantees([], "secret");

/** What the product makes of the promise that a claim quotes. */
export function quoted(
  { draft, member, provider, receivedOn: today }: CaseSources,
  given: Given | null,
  filed: readonly Filed[],
): QuotedPromise {
  if (given === null) return { guarantee: null, problem: null };
  const { promise } = given;
  const user = filed.find(
    ({ status, sources }) =>
      status === "ACTIVE" && sources.promise?.guarantee?.number === promise.number,
  );
  const named = { ...draft, member: { kind: "guaranteeNumber" as const, value: promise.number } };
  const { number } = promise;
  const found = [{ number, promise, usedBy: user?.claim.claimNumber ?? null }];
  const quoting = { draft: named, member, provider, token: null, found, today };
  return quotedPromise(quoting, GUARANTEES);
}

/** Whether the promise is this claim's: its patient, desk and day, in time and not used up. */
export function isOwed(
  { member, provider, draft, receivedOn }: CaseSources,
  given: Given | null,
  filed: readonly Filed[],
): boolean {
  if (given === null) return false;
  const { memberId, providerId, serviceDate, validUntil, number } = given.promise;
  const used = filed.some(
    ({ status, owed, sources }) =>
      status === "ACTIVE" && owed && sources.promise?.guarantee?.number === number,
  );
  const fits = memberId === member?.id && providerId === provider.id;
  return fits && serviceDate === draft.admittedOn && receivedOn <= validUntil && !used;
}
