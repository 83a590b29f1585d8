/** What another system calls a member: a name of the system, and its number there. */
export interface ExternalIdValue {
  system: string;
  value: string;
}

/** What is on record of a person and may change. Days are `YYYY-MM-DD`. */
export interface PersonValues {
  name: string;
  nameKhmer: string | null;
  sex: string;
  birthDate: string | null;
  birthYear: number | null;
  nationalId: string | null;
  phone: string | null;
  diedOn: string | null;
  cardBlockedFrom: string | null;
  otherPayer: string | null;
  /** In the order of the systems. */
  externalIds: readonly ExternalIdValue[];
}

/** The names of what may change, as the schema and a change's record call it. */
export const PERSON_FIELDS = [
  "name",
  "nameKhmer",
  "sex",
  "birthDate",
  "birthYear",
  "nationalId",
  "phone",
  "diedOn",
  "cardBlockedFrom",
  "otherPayer",
  "externalIds",
] as const satisfies readonly (keyof PersonValues)[];
export type PersonField = (typeof PERSON_FIELDS)[number];

/** What is to be on record: what is left out stays, null clears. */
export type PersonSet = { [F in PersonField]?: PersonValues[F] | undefined };

const inOrder = (ids: readonly ExternalIdValue[]): ExternalIdValue[] =>
  ids
    .map(({ system, value }) => ({ system, value }))
    .sort((one, other) => (one.system < other.system ? -1 : 1));

/**
 * The record as it becomes: what is not set stays. A birth date brings its year along, unless the
 * year is set too.
 */
export function changed(was: PersonValues, set: PersonSet): PersonValues {
  const { birthDate, externalIds } = set;
  const year = birthDate ? { birthYear: Number(birthDate.slice(0, 4)) } : {};
  const listed = externalIds ? { externalIds: inOrder(externalIds) } : {};
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { ...was, ...year, ...given, ...listed };
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What differs between two states of a record, each side by name; null when nothing does. */
export function difference(was: PersonValues, is: PersonValues) {
  const differing = PERSON_FIELDS.filter((field) => !same(was[field], is[field]));
  if (differing.length === 0) return null;
  const side = (values: PersonValues): Partial<PersonValues> =>
    Object.fromEntries(differing.map((field) => [field, values[field]]));
  return { before: side(was), after: side(is) };
}

/** What a national ID is compared on: its first nine digits. */
export const nationalIdKey = (nationalId: string | null): string | null =>
  nationalId === null ? null : nationalId.slice(0, 9);
