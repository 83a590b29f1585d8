/** The stable codes of faults; everything else a caller meets is data. */
export const FAULT_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "QUERY_TOO_COSTLY",
  "RATE_LIMITED",
  "UNAVAILABLE",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A fault that may be told to the caller as it stands: its message never holds member data. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = "Fault";
  }
}

/** A start that cannot go on: its message is the one line an operator reads. */
export class StartRefused extends Error {}

/** Ends an exhaustive switch: reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}

/** The element, or a bug: for look-ups that cannot miss. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing ${what}`);
  return value;
}
