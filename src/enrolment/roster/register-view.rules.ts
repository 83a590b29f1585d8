import { addMonths, firstDay, type Day, type Month } from "../../shared/dates";
import type { Currency } from "../../shared/money";
import type { PersonOnRecord } from "../identity.rules";

/** A person as the register knows them when a roster is read. */
export interface RegisteredPerson extends PersonOnRecord {
  id: string;
  memberNumber: string;
  nationalId: string | null;
  phone: string | null;
}

/** A cover that counts now, at this factory or another. */
export interface RegisteredCover {
  id: string;
  personId: string;
  /** The record it stands under: another than the person's where two were merged. */
  memberId: string;
  factoryId: string;
  badge: string;
  from: Day;
  to: Day | null;
  lapsedFrom: Day | null;
  noticedOn: Day | null;
}

/** The wage last told of a person here. */
export interface RegisteredWage {
  id: string;
  personId: string;
  month: Day;
  minor: bigint;
  currency: Currency;
}

/** What was read of the register for one factory and month. */
export interface RegisterRows {
  factoryId: string;
  month: Month;
  persons: readonly RegisteredPerson[];
  /** Numbers of records that were merged into a person, with whom they name. */
  numbers: readonly { memberNumber: string; personId: string }[];
  nationalKeys: readonly { key: string; personId: string }[];
  covers: readonly RegisteredCover[];
  wages: readonly RegisteredWage[];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The register as a roster's rows are held against it. */
export class RegisterView {
  /** The month `[first, next)`. */
  readonly first: Day;
  readonly next: Day;
  private readonly byId: ReadonlyMap<string, RegisteredPerson>;
  private readonly byNumber: ReadonlyMap<string, string>;
  private readonly byKey: ReadonlyMap<string, { personId: string }[]>;
  private readonly byPerson: ReadonlyMap<string, RegisteredCover[]>;
  private readonly byBadge: ReadonlyMap<string, RegisteredCover[]>;
  private readonly byBirth: ReadonlyMap<string, RegisteredPerson[]>;
  private readonly wageOf: ReadonlyMap<string, RegisteredWage>;

  constructor(private readonly rows: RegisterRows) {
    this.first = firstDay(rows.month);
    this.next = firstDay(addMonths(rows.month, 1));
    this.byId = new Map(rows.persons.map((person) => [person.id, person]));
    this.byNumber = new Map(
      rows.numbers.map(({ memberNumber, personId }) => [memberNumber, personId]),
    );
    this.byKey = grouped(rows.nationalKeys, ({ key }) => key);
    this.byPerson = grouped(rows.covers, ({ personId }) => personId);
    this.byBadge = grouped(this.coversHere(), ({ badge }) => badge);
    const ids = new Set(this.coversHere().map(({ personId }) => personId));
    this.byBirth = grouped(
      rows.persons.filter(({ id }) => ids.has(id)),
      ({ birthDate }) => birthDate ?? "",
    );
    this.wageOf = new Map(rows.wages.map((wage) => [wage.personId, wage]));
  }

  person(id: string): RegisteredPerson | null {
    return this.byId.get(id) ?? null;
  }

  personByNumber(memberNumber: string): string | null {
    return this.byNumber.get(memberNumber) ?? null;
  }

  /** Everybody whose national ID begins with these nine digits. */
  personsByNationalKey(key: string): string[] {
    return [...new Set((this.byKey.get(key) ?? []).map(({ personId }) => personId))];
  }

  /** Covers at this factory, of anybody. */
  coversHere(): RegisteredCover[] {
    return this.rows.covers.filter(({ factoryId }) => factoryId === this.rows.factoryId);
  }

  /** A person's covers at this factory, oldest first. */
  coversOf(personId: string): RegisteredCover[] {
    return this.everyCoverOf(personId).filter(({ factoryId }) => factoryId === this.rows.factoryId);
  }

  /** A person's covers anywhere, oldest first. */
  everyCoverOf(personId: string): readonly RegisteredCover[] {
    return this.byPerson.get(personId) ?? [];
  }

  /** The covers here under a badge, oldest first. */
  coversWithBadge(badge: string): readonly RegisteredCover[] {
    return this.byBadge.get(badge) ?? [];
  }

  /** Everybody who was ever covered here and was born on a day. */
  personsBorn(birthDate: Day): readonly RegisteredPerson[] {
    return this.byBirth.get(birthDate) ?? [];
  }

  wage(personId: string): RegisteredWage | null {
    return this.wageOf.get(personId) ?? null;
  }

  /** Whether a cover still counts in the month, whatever its end. */
  isHeldInMonth = ({ from, to }: { from: Day; to: Day | null }): boolean =>
    from < this.next && (to === null || to > this.first);

  /** Whether a cover goes on past the month: whoever has one and is on no row leaves. */
  goesOn = ({ from, to }: { from: Day; to: Day | null }): boolean =>
    from < this.next && (to === null || to > this.next);
}
