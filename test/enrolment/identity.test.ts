import {
  compareIdentity,
  type FirstFactor,
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
  phone: "012 345 678",
};
const YEAR_ONLY: PersonOnRecord = { ...DARA, birthDate: null };
const DATE_ONLY: PersonOnRecord = { ...DARA, birthYear: null };
const NOTHING: PersonAsSeen = {
  name: null,
  nameKhmer: null,
  sex: null,
  birthYear: null,
  birthDate: null,
  phone: null,
};

interface Case {
  says: string;
  record?: PersonOnRecord;
  seen: Partial<PersonAsSeen>;
  differences?: IdentityField[];
  confirmed?: boolean;
  first?: FirstFactor;
  /** What is given and the record does not have; a difference is, unless it says otherwise. */
  wrong?: boolean;
}

function check({ record = DARA, seen, differences = [], confirmed = false, first, ...rest }: Case) {
  const { wrong = differences.length > 0 } = rest;
  const compared = compareIdentity(record, { ...NOTHING, ...seen }, first);
  expect(compared).toEqual({ differences, confirmed, wrong });
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
  { says: "the phone", seen: { phone: "012345678" } },
  { says: "the phone as it is dialled from abroad", seen: { phone: "+855 12 345 678" } },
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
  { says: "another phone", seen: { phone: "012 345 679" }, wrong: true },
  { says: "the phone's beginning", seen: { phone: "012 345" }, wrong: true },
  { says: "a piece of the phone", seen: { phone: "345 678" }, wrong: true },
  {
    says: "a phone where none is recorded",
    record: { ...DARA, phone: null },
    seen: { phone: "012 345 678" },
  },
  { says: "no digits for a phone", record: { ...DARA, phone: "none" }, seen: { phone: "none" } },
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
    says: "the right phone with another name",
    seen: { phone: "012345678", name: "Chan Sitha" },
    differences: ["name"],
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

const FOUND_BY_NAME: Case[] = [
  { says: "the same name again", seen: { name: "Sok Dara" } },
  { says: "the same name in both scripts", seen: { name: "Dara", nameKhmer: "សុខ ដារា" } },
  { says: "the name and the sex", seen: { name: "Sok Dara", sex: "FEMALE" } },
  { says: "another phone", seen: { name: "Sok Dara", phone: "012 000 000" }, wrong: true },
  { says: "the year of birth", seen: { birthYear: 1994 }, confirmed: true },
  { says: "the date of birth", seen: { birthDate: "1994-03-12" }, confirmed: true },
  { says: "the phone", seen: { phone: "012345678" }, confirmed: true },
  { says: "the name and the year", seen: { name: "Sokh Dara", birthYear: 1994 }, confirmed: true },
  {
    says: "the year with another name",
    seen: { name: "Chan Sitha", birthYear: 1994 },
    differences: ["name"],
  },
  { says: "another year", seen: { birthYear: 1993 }, differences: ["birthYear"] },
];

test.each(FOUND_BY_NAME)("of a person found by name, $says: confirmed is $confirmed", (entry) => {
  check({ ...entry, first: "NAME" });
});
