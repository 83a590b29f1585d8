/** What may be told of an error that nobody expected: its kind, its code, and where it happened. */
export interface ErrorFields {
  errorName: string;
  databaseCode: string;
  frames: string[];
}

/** So many frames lead to the line at fault; more are the framework's. */
const FRAMES_KEPT = 8;
/** A place in the code as V8 writes it; a line of a message that begins with "at" is not one. */
const FRAME =
  /^\s+at (?:.+ \((?:.+:\d+:\d+|native|<anonymous>|index \d+)\)|(?:async )?(?:\/|file:|node:|[A-Z]:\\).+:\d+:\d+)$/;

/** PostgreSQL's or Node's code of an error, also of one that TypeORM has wrapped; empty without. */
export function databaseCodeOf(error: unknown): string {
  const { driverError, code } = (error ?? {}) as {
    driverError?: { code?: unknown } | null;
    code?: unknown;
  };
  return String(driverError?.code ?? code ?? "");
}

/**
 * The frames of an error without its message: database messages quote rows. They are the last
 * lines of the stack; a message of several lines stands before them and may look like them.
 */
function framesOf({ stack, message }: Error): string[] {
  const written = stack ?? "";
  const begins = message === "" ? -1 : written.indexOf(message);
  const after = begins < 0 ? written : written.slice(begins + message.length);
  const lines = after.split("\n");
  const first = lines.findLastIndex((line) => !FRAME.test(line)) + 1;
  return lines.slice(first, first + FRAMES_KEPT).map((line) => line.trim());
}

/** An error as a log may hold it. */
export function errorFields(error: unknown): ErrorFields {
  const isError = error instanceof Error;
  return {
    errorName: isError ? error.name : typeof error,
    databaseCode: databaseCodeOf(error),
    frames: isError ? framesOf(error) : [],
  };
}
