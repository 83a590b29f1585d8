import { registerEnumType } from "type-graphql";

/** What the schema says of each value of a closed set. */
export type Descriptions<T extends string> = Readonly<Record<T, string>>;

/**
 * Publishes a closed set as a GraphQL enum; the set itself stays an `as const` array, so that
 * column checks and transition tables derive from the same place.
 */
export function publishEnum<T extends string>(
  name: string,
  description: string,
  values: Descriptions<T>,
): Record<T, T> {
  const members = Object.keys(values) as T[];
  const object = Object.fromEntries(members.map((value) => [value, value])) as Record<T, T>;
  const valuesConfig = Object.fromEntries(
    members.map((value) => [value, { description: values[value] }]),
  ) as Record<T, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
