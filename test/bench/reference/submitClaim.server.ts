import { escapeLiteral, type Pool } from "pg";
import { currencyOf, decimal, idOf, type Scale } from "../scale";
import type { Caller } from "../stage";
import { openPool, runReference, type Answer } from "./bare-http";
import { judgedLines, parametersOf, type Submission } from "./submit-claim.rows";
import { INSERT_CLAIM } from "./submit-claim.sql";

/** What the reference stands on. */
interface Settings {
  databaseUrl: string;
  callers: Caller[];
  scale: Scale;
  /** Our answer to such a claim: the words of its reason are taken from it. */
  answer: {
    data: { submitClaim: { claim: { lines: { reasons: object[] }[] } } };
    extensions: object;
  };
}

/** One transaction for the desk, the rows in one statement of it; gives the claim's number. */
async function write(pool: Pool, providerId: string, parameters: unknown[]): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query(
      `BEGIN; SET LOCAL hip.role = 'DESK'; SET LOCAL hip.provider = ${escapeLiteral(providerId)}`,
    );
    const { rows } = await client.query<{ claim_number: string }>({
      name: "claim",
      text: INSERT_CLAIM,
      values: parameters,
    });
    await client.query("COMMIT");
    return rows[0]?.claim_number ?? "";
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

function showClaim(
  submission: Submission,
  provider: number,
  { id, claimNumber, reasons }: { id: string; claimNumber: string; reasons: object[] },
) {
  const currency = currencyOf(provider);
  const money = (minor: number) => ({ amount: decimal(minor, currency), currency });
  const judged = judgedLines(submission, provider);
  const lines = judged.map(({ line, charge, benefit }) => ({
    line,
    allowedQuantity: 1,
    benefit: money(benefit),
    reasons: charge > benefit ? reasons : [],
  }));
  return {
    id: Buffer.from(`Claim:${id}`).toString("base64url"),
    claimNumber,
    status: "ADJUDICATED",
    decision: "PARTIAL",
    submitted: money(judged.reduce((sum, { charge }) => sum + charge, 0)),
    benefit: money(judged.reduce((sum, { benefit }) => sum + benefit, 0)),
    lines,
  };
}

async function make({ databaseUrl, callers, scale, answer }: Settings): Promise<Answer> {
  const pool = openPool(databaseUrl);
  await pool.query("SELECT 1");
  const byKey = new Map(callers.map((caller) => [caller.key, caller]));
  const { extensions } = answer;
  const reasons = answer.data.submitClaim.claim.lines.at(-1)?.reasons ?? [];
  return async (body, key) => {
    const submission = JSON.parse(body) as Submission;
    const caller = byKey.get(key);
    if (!caller) throw new Error("no such key");
    const { provider } = caller;
    const parameters = parametersOf(submission, caller, scale);
    const claimNumber = await write(pool, idOf("provider", provider), parameters);
    const id = String(parameters[0]);
    const claim = showClaim(submission, provider, { id, claimNumber, reasons });
    const submitClaim = { claim, replayed: false, conflict: null, errors: [] };
    return JSON.stringify({ data: { submitClaim }, extensions });
  };
}

runReference(make);
