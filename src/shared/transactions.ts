import { escapeLiteral } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import { LIMITS } from "./limits";

/** For whom a transaction works: what row-level security asks. */
export interface Acting {
  role: string;
  /** The provider a desk speaks for. */
  providerId: string | null;
}

/** Serialization failure, deadlock, and a unique key another transaction took first. */
const RETRIED = new Set(["40001", "40P01", "23505"]);

const codeOf = (error: unknown): string => {
  const { driverError, code } = error as { driverError?: { code?: unknown }; code?: unknown };
  return String(driverError?.code ?? code ?? "");
};

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Says for whom until the transaction ends; a transaction that says nothing sees no guarded row. */
const settings = ({ role, providerId }: Acting): string =>
  `SET LOCAL hip.role = ${escapeLiteral(role)}; SET LOCAL hip.provider = ${escapeLiteral(providerId ?? "")}`;

/** Lets the caller's open transaction work for somebody. */
export async function actAs(manager: EntityManager, acting: Acting): Promise<void> {
  await manager.query(settings(acting));
}

/** Reads for somebody, in a transaction of its own that can change nothing. */
export async function readAs<T>(
  dataSource: DataSource,
  acting: Acting,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    await runner.query(`START TRANSACTION READ ONLY; ${settings(acting)}`);
    try {
      return await work(runner.manager);
    } finally {
      await runner.query("COMMIT");
    }
  } finally {
    await runner.release();
  }
}

/**
 * Works in a transaction, again from its beginning when another transaction got in its way: the
 * second time it sees what the other one wrote.
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

/** Writes for somebody, with retries. */
export function writeAs<T>(
  dataSource: DataSource,
  acting: Acting,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return withRetries(dataSource, async (manager) => {
    await actAs(manager, acting);
    return work(manager);
  });
}
