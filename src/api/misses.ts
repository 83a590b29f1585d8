import type { RequestContext, Spoken } from "../access";
import { LIMITS } from "../shared/limits";
import type { Log } from "./log";
import { manyMisses } from "./metrics";

/** Questions by an identifier whose answer is nothing when there is no such object. */
const BY_KEY = ["member", "claim", "remittance", "node"];
/** Questions by a person's identifiers, whose answer always has words. */
const BY_PERSON = ["eligibility", "memberSearch"];

/**
 * How many of an answer's identifiers were nobody's, and how often a person was described wrongly:
 * one guesses at numbers, another at birth years. Lists that are empty are no misses.
 */
export function missesIn(
  operation: string,
  answer: unknown,
  spoken: Pick<Spoken, "memberIds" | "wrongFactors">,
): number {
  return identifiersMissed(operation, answer, spoken.memberIds.size) + spoken.wrongFactors;
}

function identifiersMissed(operation: string, answer: unknown, members: number): number {
  if (operation === "nodes" && Array.isArray(answer)) {
    return answer.filter((node) => node === null).length;
  }
  if (BY_KEY.includes(operation)) return answer === null ? 1 : 0;
  return BY_PERSON.includes(operation) && members === 0 ? 1 : 0;
}

interface Window {
  since: number;
  misses: number;
}

/**
 * Counts by credential, in this process, how often it asked for somebody who is not there or told
 * of a person what is not on record: one that tries numbers or birth years misses far more often than a desk mistypes. It is alarmed once an hour and not
 * stopped: the patient before a desk that means well must not pay for it.
 */
export class Misses {
  private readonly kept = new Map<string, Window>();

  constructor(
    private readonly log: Log,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  count({ actor, requestId }: RequestContext, misses: number): void {
    if (misses === 0 || actor === null) return;
    const { credentialId, person, role } = actor;
    const window = this.windowOf(credentialId ?? person);
    const before = window.misses;
    window.misses += misses;
    const passes = before <= LIMITS.missesPerWindow && window.misses > LIMITS.missesPerWindow;
    if (!passes) return;
    manyMisses.inc();
    // Staff come without a credential's id: the audit knows by the request who they are.
    const who = { requestId, role, credentialId: credentialId ?? undefined };
    this.log.warn({ ...who, misses: window.misses }, "many misses");
  }

  private windowOf(name: string): Window {
    const now = this.nowMs();
    const known = this.kept.get(name);
    if (known && now - known.since < LIMITS.missesWindowMs) return known;
    const fresh = { since: now, misses: 0 };
    this.kept.delete(name); // The window that began last stands last: the first are forgotten first.
    this.kept.set(name, fresh);
    this.forgetOldest();
    return fresh;
  }

  private forgetOldest(): void {
    if (this.kept.size <= LIMITS.missesKept) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
