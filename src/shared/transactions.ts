import type { DataSource, EntityManager } from "typeorm";
import { LIMITS } from "./limits";

/** Serialization failure, deadlock, and a unique key another transaction took first. */
const RETRIED = new Set(["40001", "40P01", "23505"]);

const codeOf = (error: unknown): string => {
  const { driverError, code } = error as { driverError?: { code?: unknown }; code?: unknown };
  return String(driverError?.code ?? code ?? "");
};

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs work in a transaction, again from its beginning when another transaction got in its way:
 * the second time it sees what the other one wrote.
 */
export async function withRetries<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (!RETRIED.has(codeOf(error)) || attempt >= LIMITS.transactionTries) throw error;
      await pause(Math.random() * 20 * attempt);
    }
  }
}
