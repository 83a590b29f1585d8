import { types } from "pg";

const INT8 = 20;
const DATE = 1082;

/**
 * Makes every connection read PostgreSQL's integers and days exactly: `bigint` as BigInt (money
 * is never a float), `date` as the text it is (a local midnight is another day elsewhere).
 */
export function readTypesExactly(): void {
  types.setTypeParser(INT8, (text: string) => BigInt(text));
  types.setTypeParser(DATE, (text: string) => text);
}
