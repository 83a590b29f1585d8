import DataLoader from "dataloader";
import { Fault } from "../shared/errors";
import type { GuaranteePromise } from "../shared/guarantee-promise";
import type { Language } from "../shared/text";
import type { Actor } from "./actor";

/** What is made once per request and shared by all its resolvers: batch readers above all. */
export class Memo {
  private readonly made = new Map<string, unknown>();

  get<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }

  /** Lets the next one who asks make it anew. */
  forget(name: string): void {
    this.made.delete(name);
  }
}

/** What a caller may still ask for, in points. */
export interface Budget {
  /** Points left now. */
  available: () => number;
  /** Points that come back in a second. */
  restoreRate: number;
  /** Takes points when there are enough; else tells after how many seconds there will be. */
  take: (points: number) => { taken: true } | { taken: false; retryAfterSeconds: number };
  /** Gives back what was taken and not used. */
  giveBack: (points: number) => void;
}

/** The members the answer of one root field speaks of; `said` once its resolver has told. */
export interface Spoken {
  said: boolean;
  memberIds: Set<string>;
  /** How often something was told of a person that the record does not have: a mistake, or a guess. */
  wrongFactors: number;
  /** What the answer promises: it binds once it is in the audit, and no answer leaves before. */
  promise: GuaranteePromise | null;
}

/** One request: new for each, so nothing of one caller can reach another. */
export interface RequestContext {
  actor: Actor | null;
  /** What came in the way of finding the actor; null when nothing did. */
  refusal: unknown;
  language: Language;
  requestId: string;
  /** SHA-256 of the document, once it is read. */
  documentHash: string | null;
  memo: Memo;
  /** What the caller may still ask for. */
  budget: Budget;
  /** Bytes of the body. */
  bodyBytes: number;
  /** Present in the context of a root field only. */
  spoken?: Spoken;
}

/**
 * Tells which members the answer of this root field speaks of, for the audit; with none it says
 * that it speaks of nobody. Nulls are patients who were not found.
 */
export function speaksOf(context: RequestContext, memberIds: readonly (string | null)[]): void {
  const { spoken } = context;
  if (!spoken) throw new Error("only a root field says of whom it speaks");
  spoken.said = true;
  for (const id of memberIds) if (id !== null) spoken.memberIds.add(id);
}

/** Tells how often a person was described otherwise than on record: counted, it refuses nothing. */
export function mistakes({ spoken }: RequestContext, times: number): void {
  if (!spoken) throw new Error("only a root field counts mistakes");
  spoken.wrongFactors += times;
}

/** Tells what the answer of this root field promises: the entry that lets it leave keeps it. */
export function promises({ spoken }: RequestContext, promise: GuaranteePromise | null): void {
  if (!spoken) throw new Error("only a root field promises");
  spoken.promise = promise;
}

/** The caller, or the fault that there is none. */
export function callerOf({ actor, refusal }: Pick<RequestContext, "actor" | "refusal">): Actor {
  if (actor) return actor;
  if (refusal !== null) throw refusal as Error;
  throw new Fault(
    "UNAUTHENTICATED",
    "Send a credential in the header `Authorization: Bearer <key>`.",
  );
}

/** The request's batch reader of one kind: all ids asked for in one tick, in one statement. */
export function batchReader<K, V>(
  context: RequestContext,
  name: string,
  read: (keys: readonly K[]) => Promise<readonly V[]>,
): DataLoader<K, V> {
  return context.memo.get(name, () => new DataLoader<K, V>(read, { maxBatchSize: 1_000 }));
}
