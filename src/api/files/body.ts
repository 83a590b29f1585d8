import type { FastifyRequest } from "fastify";
import type { IncomingMessage } from "node:http";
import { LIMITS } from "../../shared/limits";

/** A body that did not come: it was silent for too long, took too long, or its line was cut. */
export class BodyLost extends Error {}

/** The next part of a body, unless it lets one wait. */
async function nextWithin<T>(next: Promise<T>, waitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BodyLost("late")), waitMs);
  });
  try {
    return await Promise.race([next, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A body as it comes, in parts that go to disk one by one: nothing of it is held. */
export async function* bodyOf(raw: IncomingMessage): AsyncGenerator<Buffer> {
  const parts = (raw.iterator as IncomingMessage["iterator"])({ destroyOnReturn: false });
  const until = Date.now() + LIMITS.uploadMs;
  for (;;) {
    const waitMs = Math.min(LIMITS.uploadSilenceMs, until - Date.now());
    const next = parts.next().catch(() => Promise.reject(new BodyLost("cut")));
    // The reason is told by whoever waits; when nobody does any more, it is nobody's.
    next.catch(() => undefined);
    const part = (await nextWithin(next, waitMs)) as IteratorResult<Buffer>;
    if (part.done) return;
    yield part.value;
  }
}

/** What is still to come of a body that nobody reads may come, but not for ever. */
export function letGo({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  const timer = setTimeout(() => raw.destroy(), LIMITS.uploadSilenceMs).unref();
  raw.once("close", () => clearTimeout(timer));
}
