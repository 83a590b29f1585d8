import DataLoader from "dataloader";
import { Fault } from "../shared/errors";
import type { Language } from "../shared/text";
import type { Actor } from "./actor";

/** What is made once per request and shared by all its resolvers: batch readers above all. */
export class Memo {
  private readonly made = new Map<string, unknown>();

  get<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }
}

/** One request: new for each, so nothing of one caller can reach another. */
export interface RequestContext {
  actor: Actor | null;
  /** What came in the way of finding the actor; null when nothing did. */
  refusal: unknown;
  language: Language;
  requestId: string;
  memo: Memo;
}

/** The caller, or the fault that there is none. */
export function callerOf({ actor, refusal }: RequestContext): Actor {
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
