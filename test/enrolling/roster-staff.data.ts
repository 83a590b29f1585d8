import type { Row } from "./rosters.kit";

/** The people of the factory, by letter: what the register has of them. All joined on 2026-03-01. */
export const STAFF = {
  a: {
    badge: "B-kanari-a",
    name: "Sok Maly",
    sex: "FEMALE",
    birthDate: "1990-01-15",
    nationalId: "300000001",
  },
  b: {
    badge: "B-kanari-b",
    name: "Chea Vuthy",
    sex: "MALE",
    birthDate: "1991-02-15",
    phone: "099 123 456",
  },
  c: { badge: "B-kanari-c", name: "Prak Thida", birthYear: 1992 },
  d: { badge: "B-kanari-d", name: "Tep Sovann", sex: "FEMALE", birthDate: "1993-04-15" },
  e: { badge: "B-kanari-e", name: "Yin Kosal", birthDate: "1994-05-15" },
} satisfies Record<string, Row>;

export type Letter = keyof typeof STAFF;
/** The member numbers of the staff, and of people elsewhere. */
export type Numbers = Record<Letter, string>;

/** The day `d` left: recorded by the list of April. */
export const D_LEFT = "2026-04-20";
/** A national ID that two records have. */
export const SHARED_ID = "300000077";

export interface RowCase {
  name: string;
  rows: (numbers: Numbers) => Row[];
  /** What becomes of these rows, and the path of why not, from the row on. */
  told: readonly (readonly [outcome: string, path?: string])[];
  /** Staff that is on no other row of the list. */
  instead?: readonly Letter[];
}

export const NEW = { badge: "B-kanari-new", name: "Nov Rachana", birthDate: "1995-05-05" };
export const joiner = (rest: object): Row[] => [{ ...NEW, ...rest }];
export const LONG = "k".repeat(300);

export const rejected = (name: string, rest: object, field: string): RowCase => ({
  name,
  rows: () => joiner(rest),
  told: [["REJECTED", field]],
});

export const alone = (
  name: string,
  letter: Letter,
  [row, field]: readonly [Row | ((n: Numbers) => Row), string],
): RowCase => ({
  name,
  rows: (numbers) => [typeof row === "function" ? row(numbers) : row],
  told: [["CONFLICT", field]],
  instead: [letter],
});
export const others = (letter: Letter, rest: object): Row => ({
  badge: STAFF[letter].badge,
  ...rest,
});
