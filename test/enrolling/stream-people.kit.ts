import { SeededRandom } from "../../src/demo/random";
import { addDays, daysInMonth, firstDay, type Day, type Month } from "../../src/shared/dates";
import type { Row } from "./rosters.kit";
import { nobody, openAt, type Person } from "./stream-person.kit";
import { FAMILIES, GIVEN, khmerWord } from "./stream-names.data";

/** What is so of a person, whatever the lists tell of it. */
export interface Truth {
  family: number;
  given: number;
  /** In Khmer script; a correction of the Latin name leaves it. */
  nameKhmer: string;
  sex: "FEMALE" | "MALE";
  birthDate: Day;
  nationalId: string | null;
  phone: string | null;
  /** Cents a month. */
  wage: number;
  /** The lists know this person in Khmer script only. */
  khmerOnly: boolean;
}

/** A worker of the truth: what is so of them, and what the register must know. */
export type Worker = Person & {
  truth: Truth;
  /** A list once left them out by mistake. */
  forgotten: boolean;
};

const ID_SERIAL = 100_000_000;

const both = (family: string, given: string, turned: boolean): string =>
  turned ? `${given} ${family}` : `${family} ${given}`;

/** The name in a spelling of the day. */
export function spelt({ family, given }: Truth, random: SeededRandom): string {
  const [first, second] = [random.pick(FAMILIES[family] ?? []), random.pick(GIVEN[given] ?? [])];
  return both(first, second, random.chance(0.15));
}

/** The name as it stands in the papers. */
export const properName = ({ family, given }: Truth): string =>
  both(FAMILIES[family]?.[0] ?? "", GIVEN[given]?.[0] ?? "", false);

const inKhmer = ({ family, given }: Pick<Truth, "family" | "given">): string =>
  `${khmerWord(family)} ${khmerWord(FAMILIES.length + given)}`;

/** Some day of a month. */
export const dayIn = (month: Month, random: SeededRandom, least = 0): Day =>
  addDays(firstDay(month), random.whole(least, daysInMonth(month) - 1));

/** The same digits, written in another way. */
const phoneWritten = (phone: string, random: SeededRandom): string =>
  random.pick([
    phone,
    `${phone.slice(0, 3)} ${phone.slice(3)}`,
    `${phone.slice(0, 3)}-${phone.slice(3)}`,
  ]);

/** Draws people, no two of one name and birth date. */
export class People {
  private serial = 0;
  private readonly drawn = new Set<string>();

  constructor(private readonly random: SeededRandom) {}

  /** Another name than these. */
  name(not: ReadonlySet<string>): Pick<Truth, "family" | "given"> {
    for (;;) {
      const name = {
        family: this.random.whole(0, FAMILIES.length - 1),
        given: this.random.whole(0, GIVEN.length - 1),
      };
      if (!not.has(`${name.family} ${name.given}`)) return name;
    }
  }

  draw(not: ReadonlySet<string> = new Set()): Worker {
    const { random } = this;
    const name = this.name(not);
    const birthDate = addDays("1982-01-01", random.whole(0, 8_000));
    const key = `${name.family} ${name.given} ${birthDate}`;
    if (this.drawn.has(key)) return this.draw(not);
    this.drawn.add(key);
    this.serial += 1;
    const truth = {
      ...name,
      nameKhmer: inKhmer(name),
      sex: random.chance(0.88) ? ("FEMALE" as const) : ("MALE" as const),
      birthDate,
      nationalId: random.chance(0.6) ? this.id() : null,
      phone: random.chance(0.6) ? this.phone() : null,
      wage: 6_100 + 50 * random.whole(0, 80),
      khmerOnly: random.chance(0.04),
    };
    return { ...nobody(), truth, forgotten: false };
  }

  /** A national ID of nobody else. */
  id(): string {
    const serial = String(ID_SERIAL + this.serial * 37);
    this.serial += 1;
    return this.random.chance(0.5) ? `${serial}(01)` : serial;
  }

  phone(): string {
    return `0${this.random.whole(10, 99)}${this.random.whole(100_000, 999_999)}`;
  }

  /** What happens to people in a month, whatever the list says of it. */
  live({ truth }: Worker): void {
    const { random } = this;
    if (random.chance(0.02)) truth.phone = this.phone();
    if (random.chance(0.02)) truth.wage += 100;
    if (truth.nationalId === null && random.chance(0.02)) truth.nationalId = this.id();
  }
}

const names = (truth: Truth, random: SeededRandom): Partial<Row> => {
  const khmer = truth.khmerOnly || (random.chance(0.3) && truth.family % 2 === 0);
  return {
    ...(truth.khmerOnly ? {} : { name: spelt(truth, random) }),
    ...(khmer ? { nameKhmer: truth.nameKhmer } : {}),
  };
};

const birth = ({ birthDate }: Truth, random: SeededRandom): Partial<Row> => {
  const drawn = random.next();
  if (drawn < 0.7) return { birthDate };
  if (drawn < 0.85) return { birthYear: Number(birthDate.slice(0, 4)) };
  return drawn < 0.9 ? { birthDate, birthYear: Number(birthDate.slice(0, 4)) } : {};
};

const money = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: "USD" });

/** Who somebody is, as a list tells it this time: some fields are missing. */
export function described(truth: Truth, random: SeededRandom): Partial<Row> {
  const { nationalId, phone, wage } = truth;
  const sex = random.chance(0.03) ? "UNKNOWN" : truth.sex;
  return {
    ...names(truth, random),
    ...(random.chance(0.85) ? { sex } : {}),
    ...birth(truth, random),
    ...(nationalId !== null && random.chance(0.4) ? { nationalId } : {}),
    ...(phone !== null && random.chance(0.5) ? { phone: phoneWritten(phone, random) } : {}),
    ...(random.chance(0.6) ? { wage: money(wage) } : {}),
  };
}

/** A badge as clerks type it. */
export const typed = (badge: string, random: SeededRandom): string =>
  random.pick([badge, badge, badge, badge, ` ${badge}`, `${badge} `, `  ${badge} `]);

/** A row of somebody who is covered: their badge, and what is told of them this time. */
export function staying(worker: Worker, factory: string, random: SeededRandom): Row {
  const badge = typed(openAt(worker, factory)?.badge ?? "", random);
  const { memberNumber } = worker;
  if (random.chance(0.03)) return { badge };
  return {
    badge,
    ...described(worker.truth, random),
    ...(memberNumber !== null && random.chance(0.4) ? { memberNumber } : {}),
  };
}
