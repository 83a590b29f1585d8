import type { CaseFacts } from "./facts.rules";

/** A value as text: JSON, with every amount as a string. */
export const writeValue = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? one.toString() : one));

/** Facts as they are kept with a decision: JSON, with every amount (`minor`) as a string. */
export const packFacts = (facts: CaseFacts): object => JSON.parse(writeValue(facts)) as object;

/** The facts of a decision as the rules looked at them. */
export const unpackFacts = (packed: object): CaseFacts =>
  JSON.parse(JSON.stringify(packed), (name, value: unknown) =>
    name === "minor" && typeof value === "string" ? BigInt(value) : value,
  ) as CaseFacts;
