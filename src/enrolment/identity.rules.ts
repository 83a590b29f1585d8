import { foldKhmer, foldName, sameKhmerName, sameName } from "./name.rules";

/** What the scheme has on record of a person. */
export interface PersonOnRecord {
  name: string;
  nameKhmer: string | null;
  sex: "FEMALE" | "MALE" | "UNKNOWN";
  birthDate: string | null;
  birthYear: number | null;
  phone: string | null;
}

/** What a provider saw or was told of the person in front of them; null where it does not say. */
export interface PersonAsSeen {
  name: string | null;
  nameKhmer: string | null;
  sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
  birthYear: number | null;
  birthDate: string | null;
  phone: string | null;
}

/** The fields a comparison can speak of, in the order in which it does. */
export type IdentityField = "name" | "nameKhmer" | "sex" | "birthYear" | "birthDate";

/** How what was seen compares with the record. */
export interface IdentityComparison {
  /** The fields said on both sides that do not agree. */
  differences: IdentityField[];
  /** At least one second factor agrees and nothing differs; sex alone tells too little. */
  confirmed: boolean;
  /** Something was given that the record does not have: a mistake, or a guess. */
  wrong: boolean;
}

/** Whether a field agrees; null when either side does not say. */
type Agreement = boolean | null;

/** A name without a letter of its script says nothing: it is no more a difference than a blank. */
function agreeOnName(record: PersonOnRecord, seen: PersonAsSeen): Agreement {
  const given = seen.name ?? "";
  if (foldName(given).length === 0 || foldName(record.name).length === 0) return null;
  return sameName(given, record.name);
}

function agreeOnNameKhmer(record: PersonOnRecord, seen: PersonAsSeen): Agreement {
  const [given, recorded] = [seen.nameKhmer ?? "", record.nameKhmer ?? ""];
  if (foldKhmer(given) === "" || foldKhmer(recorded) === "") return null;
  return sameKhmerName(given, recorded);
}

function agreeOnSex(record: PersonOnRecord, seen: PersonAsSeen): Agreement {
  if (seen.sex === null || seen.sex === "UNKNOWN" || record.sex === "UNKNOWN") return null;
  return seen.sex === record.sex;
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** Two years that may each be given as such or, where no date meets it, as part of a date. */
function agreeOnBirthYear(record: PersonOnRecord, seen: PersonAsSeen): Agreement {
  const recorded = record.birthYear ?? yearOf(record.birthDate);
  const told = [seen.birthYear, record.birthDate === null ? yearOf(seen.birthDate) : null].filter(
    (year) => year !== null,
  );
  if (recorded === null || told.length === 0) return null;
  return told.every((year) => year === recorded);
}

function agreeOnBirthDate(record: PersonOnRecord, seen: PersonAsSeen): Agreement {
  if (seen.birthDate === null || record.birthDate === null) return null;
  return seen.birthDate === record.birthDate;
}

/** The country's code, or the zero in its place, before the number of a phone. */
const BEFORE_A_NUMBER = /^(?:00)?(?:855)?0?/;

/** Digits of a Cambodian phone number, at least, without what stands before it. */
const PHONE_DIGITS = 8;

const phoneNumber = (text: string | null): string =>
  (text ?? "").normalize("NFKC").replace(/\D/g, "").replace(BEFORE_A_NUMBER, "");

/** A phone is changed, lent and shared: the same one speaks for a person, another against nobody. */
function agreeOnPhone(record: PersonOnRecord, seen: PersonAsSeen): Agreement {
  const [given, recorded] = [phoneNumber(seen.phone), phoneNumber(record.phone)];
  if (given === "" || recorded === "") return null;
  return given.length >= PHONE_DIGITS && given === recorded;
}

/** The first factor: how the person on record was found. */
export type FirstFactor = "NAME" | "NUMBER";

const NAMES: readonly IdentityField[] = ["name", "nameKhmer"];

/** Sex tells too little; and who was found by name is not confirmed by the same name again. */
const isSecond = (field: IdentityField, first: FirstFactor): boolean =>
  field !== "sex" && !(first === "NAME" && NAMES.includes(field));

/**
 * Compares a person as seen with the record; what one side does not say counts for nothing. Only
 * what was not already the first factor can be the second one.
 */
export function compareIdentity(
  record: PersonOnRecord,
  seen: PersonAsSeen,
  first: FirstFactor = "NUMBER",
): IdentityComparison {
  const agreements: readonly (readonly [IdentityField, Agreement])[] = [
    ["name", agreeOnName(record, seen)],
    ["nameKhmer", agreeOnNameKhmer(record, seen)],
    ["sex", agreeOnSex(record, seen)],
    ["birthYear", agreeOnBirthYear(record, seen)],
    ["birthDate", agreeOnBirthDate(record, seen)],
  ];
  const differences = agreements.filter(([, agrees]) => agrees === false).map(([field]) => field);
  const phone = agreeOnPhone(record, seen);
  const told =
    phone === true ||
    agreements.some(([field, agrees]) => agrees === true && isSecond(field, first));
  const confirmed = told && differences.length === 0;
  return {
    differences,
    confirmed,
    wrong: !confirmed && (phone === false || differences.length > 0),
  };
}
