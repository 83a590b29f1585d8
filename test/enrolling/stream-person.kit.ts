import type { Day } from "../../src/shared/dates";

/** What the register must know of a person; a field nobody told is null. */
export interface Known {
  name: string | null;
  nameKhmer: string | null;
  sex: string | null;
  birthDate: Day | null;
  birthYear: number | null;
  nationalId: string | null;
  phone: string | null;
}

export interface Cover {
  factory: string;
  badge: string;
  from: Day;
  /** First day no longer covered; null: open. */
  to: Day | null;
}

/** Somebody of the truth, as the register must know them. */
export interface Person {
  known: Known;
  covers: Cover[];
  /** The last wage told, by factory: amount and currency. */
  wages: Record<string, string>;
  /** Issued by the scheme when they first join. */
  memberNumber: string | null;
}

export const nobody = (): Person => ({
  known: {
    name: null,
    nameKhmer: null,
    sex: null,
    birthDate: null,
    birthYear: null,
    nationalId: null,
    phone: null,
  },
  covers: [],
  wages: {},
  memberNumber: null,
});

/** A person's open cover at a factory. */
export const openAt = ({ covers }: Person, factory: string): Cover | undefined =>
  covers.find((cover) => cover.factory === factory && cover.to === null);

/** The first day of the employment that is open: badges may have changed since. */
export function joinedOn(person: Person, factory: string): Day | null {
  let day = openAt(person, factory)?.from ?? null;
  const before = () =>
    person.covers.find((cover) => cover.factory === factory && cover.to === day && day !== null);
  for (let cover = before(); cover; cover = before()) day = cover.from;
  return day;
}

/** Whether an employment of the person has ended by a day; a new badge ends none. */
export const hasLeftBefore = ({ covers }: Person, day: Day): boolean =>
  covers.some(
    ({ factory, to }) =>
      to !== null &&
      to <= day &&
      !covers.some((next) => next.factory === factory && next.from === to),
  );

/** A person's covers as one text, for comparing. */
export const coversTold = (covers: readonly Cover[]): string =>
  covers
    .map(({ factory, badge, from, to }) => `${factory} ${badge} ${from}..${to ?? ""}`)
    .sort()
    .join("; ");
