import { foldKhmer, foldName, sameKhmerName, sameName } from "./name.rules";

/** What the scheme has on record of a person. */
export interface PersonOnRecord {
  name: string;
  nameKhmer: string | null;
  sex: "FEMALE" | "MALE" | "UNKNOWN";
  birthDate: string | null;
  birthYear: number | null;
}

/** What a provider saw or was told of the person in front of them; null where it does not say. */
export interface PersonAsSeen {
  name: string | null;
  nameKhmer: string | null;
  sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
  birthYear: number | null;
  birthDate: string | null;
}

/** The fields a comparison can speak of, in the order in which it does. */
export type IdentityField = "name" | "nameKhmer" | "sex" | "birthYear" | "birthDate";

/** How what was seen compares with the record. */
export interface IdentityComparison {
  /** The fields said on both sides that do not agree. */
  differences: IdentityField[];
  /** At least one telling field agrees and none differs; sex alone tells too little. */
  confirmed: boolean;
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

/** Compares a person as seen with the record; what one side does not say counts for nothing. */
export function compareIdentity(record: PersonOnRecord, seen: PersonAsSeen): IdentityComparison {
  const agreements: readonly (readonly [IdentityField, Agreement])[] = [
    ["name", agreeOnName(record, seen)],
    ["nameKhmer", agreeOnNameKhmer(record, seen)],
    ["sex", agreeOnSex(record, seen)],
    ["birthYear", agreeOnBirthYear(record, seen)],
    ["birthDate", agreeOnBirthDate(record, seen)],
  ];
  const differences = agreements.filter(([, agrees]) => agrees === false).map(([field]) => field);
  const told = agreements.some(([field, agrees]) => field !== "sex" && agrees === true);
  return { differences, confirmed: told && differences.length === 0 };
}
