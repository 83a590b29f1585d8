import {
  compareIdentity,
  type IdentityField,
  type PersonAsSeen,
  type PersonOnRecord,
} from "../../src/enrolment/identity.rules";

const DARA: PersonOnRecord = {
  name: "Sok Dara",
  nameKhmer: "សុខ ដារា",
  sex: "FEMALE",
  birthDate: "1994-03-12",
  birthYear: 1994,
};
const YEAR_ONLY: PersonOnRecord = { ...DARA, birthDate: null };
const DATE_ONLY: PersonOnRecord = { ...DARA, birthYear: null };
const NOTHING: PersonAsSeen = {
  name: null,
  nameKhmer: null,
  sex: null,
  birthYear: null,
  birthDate: null,
};

interface Case {
  says: string;
  record?: PersonOnRecord;
  seen: Partial<PersonAsSeen>;
  differences?: IdentityField[];
  confirmed?: boolean;
}

function check({ record = DARA, seen, differences = [], confirmed = false }: Case): void {
  expect(compareIdentity(record, { ...NOTHING, ...seen })).toEqual({ differences, confirmed });
}

const AGREEING: Case[] = [
  { says: "the name in another spelling and order", seen: { name: "Daraa Sokh" } },
  { says: "a part of the name", seen: { name: "Dara" } },
  { says: "the Khmer name without a space", seen: { nameKhmer: "សុខដារា" } },
  { says: "the year of birth", seen: { birthYear: 1994 } },
  { says: "the date of birth", seen: { birthDate: "1994-03-12" } },
  { says: "the year where only a date is recorded", record: DATE_ONLY, seen: { birthYear: 1994 } },
  {
    says: "a date in the recorded year where no date is recorded",
    record: YEAR_ONLY,
    seen: { birthDate: "1994-11-30" },
  },
  { says: "name, sex and year", seen: { name: "Sok Dara", sex: "FEMALE", birthYear: 1994 } },
  { says: "the name, with the sex unknown", seen: { name: "Sok Dara", sex: "UNKNOWN" } },
  {
    says: "the name, where the record does not know the sex",
    record: { ...DARA, sex: "UNKNOWN" },
    seen: { name: "Sok Dara", sex: "MALE" },
  },
];

test.each(AGREEING)("$says confirms a person", (entry) => {
  check({ ...entry, confirmed: true });
});

const SILENT: Case[] = [
  { says: "nothing at all", seen: {} },
  { says: "the right sex alone", seen: { sex: "FEMALE" } },
  { says: "an unknown sex alone", seen: { sex: "UNKNOWN" } },
  { says: "a blank name", seen: { name: "  ", nameKhmer: "\u200b" } },
  { says: "a Latin name without a Latin letter", seen: { name: "ស៊ីថា" } },
  {
    says: "a Khmer name where none is recorded",
    record: { ...DARA, nameKhmer: null },
    seen: { nameKhmer: "ស៊ីថា" },
  },
  {
    says: "a birth where none is recorded",
    record: { ...DARA, birthDate: null, birthYear: null },
    seen: { birthYear: 1960, birthDate: "1960-01-01" },
  },
];

test.each(SILENT)("$says neither differs nor confirms", (entry) => {
  check(entry);
});

const DIFFERING: Case[] = [
  { says: "another name", seen: { name: "Chan Sitha" }, differences: ["name"] },
  { says: "another Khmer name", seen: { nameKhmer: "ចាន់" }, differences: ["nameKhmer"] },
  { says: "the other sex", seen: { sex: "MALE" }, differences: ["sex"] },
  { says: "another year", seen: { birthYear: 1993 }, differences: ["birthYear"] },
  {
    says: "another year than the recorded date's",
    record: DATE_ONLY,
    seen: { birthYear: 1993 },
    differences: ["birthYear"],
  },
  {
    says: "another date in the same year",
    seen: { birthDate: "1994-03-13" },
    differences: ["birthDate"],
  },
  {
    says: "a date in another year where no date is recorded",
    record: YEAR_ONLY,
    seen: { birthDate: "1993-03-12" },
    differences: ["birthYear"],
  },
  {
    says: "a right year with a date in a wrong one",
    record: YEAR_ONLY,
    seen: { birthYear: 1994, birthDate: "1993-03-12" },
    differences: ["birthYear"],
  },
  {
    says: "the right name and year with the other sex",
    seen: { name: "Sok Dara", birthYear: 1994, sex: "MALE" },
    differences: ["sex"],
  },
  {
    says: "everything wrong",
    seen: {
      name: "Chan Sitha",
      nameKhmer: "ចាន់",
      sex: "MALE",
      birthYear: 1960,
      birthDate: "1960-01-01",
    },
    differences: ["name", "nameKhmer", "sex", "birthYear", "birthDate"],
  },
];

test.each(DIFFERING)("$says differs, by its own fields, and is not confirmed", (entry) => {
  check(entry);
});
