import type { DataSource } from "typeorm";

/** Runs a statement that must fail, and tells by which constraint, or with which words. */
export async function refusal(db: DataSource, sql: string): Promise<string> {
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(sql);
    return "it was allowed";
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
