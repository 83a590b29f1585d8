import type { CaseFacts } from "./facts.rules";

/** Facts as they are kept with a decision: JSON, with every amount (`minor`) as a string. */
export const packFacts = (facts: CaseFacts): object =>
  JSON.parse(
    JSON.stringify(facts, (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ),
  ) as object;

/** The facts of a decision as the rules looked at them. */
export const unpackFacts = (packed: object): CaseFacts =>
  JSON.parse(JSON.stringify(packed), (name, value: unknown) =>
    name === "minor" && typeof value === "string" ? BigInt(value) : value,
  ) as CaseFacts;
