import type { Sex } from "../../../shared/sexes";

/** What a column of a roster file can hold. */
export const CSV_COLUMNS = [
  "badge",
  "name",
  "nameKhmer",
  "sex",
  "birthDate",
  "birthYear",
  "nationalId",
  "phone",
  "memberNumber",
  "joinedOn",
  "leftOn",
  "wage",
  "wageUsd",
  "wageKhr",
  "currency",
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/**
 * What clerks call each column, in English, French and Khmer; compared without case, and with
 * dots, hyphens and underscores read as blanks.
 */
export const HEADINGS: Readonly<Record<CsvColumn, readonly string[]>> = {
  badge: [
    "badge",
    "badge no",
    "badge number",
    "worker id",
    "employee id",
    "id card no",
    "matricule",
    "លេខកាត",
    "អត្តលេខ",
  ],
  name: [
    "name",
    "full name",
    "latin name",
    "name latin",
    "nom",
    "nom et prénom",
    "nom complet",
    "ឈ្មោះឡាតាំង",
  ],
  nameKhmer: ["name khmer", "khmer name", "nom khmer", "ឈ្មោះ", "ឈ្មោះខ្មែរ", "នាមនិងគោត្តនាម"],
  sex: ["sex", "gender", "sexe", "ភេទ"],
  birthDate: [
    "birth date",
    "date of birth",
    "dob",
    "birthday",
    "date de naissance",
    "ថ្ងៃខែឆ្នាំកំណើត",
    "ថ្ងៃកំណើត",
  ],
  birthYear: ["birth year", "year of birth", "année de naissance", "ឆ្នាំកំណើត"],
  nationalId: [
    "national id",
    "national id no",
    "id number",
    "nid",
    "carte d'identité",
    "អត្តសញ្ញាណប័ណ្ណ",
    "លេខអត្តសញ្ញាណប័ណ្ណ",
  ],
  phone: ["phone", "phone number", "telephone", "mobile", "téléphone", "លេខទូរស័ព្ទ", "ទូរស័ព្ទ"],
  memberNumber: [
    "member number",
    "member no",
    "hip number",
    "hip no",
    "numéro de membre",
    "លេខសមាជិក",
  ],
  joinedOn: [
    "joined on",
    "joined",
    "join date",
    "date joined",
    "start date",
    "date d'entrée",
    "ថ្ងៃចូល",
    "ថ្ងៃចូលធ្វើការ",
  ],
  leftOn: [
    "left on",
    "left",
    "leave date",
    "date left",
    "end date",
    "date de sortie",
    "ថ្ងៃចេញ",
    "ថ្ងៃឈប់",
  ],
  wage: ["wage", "salary", "salaire", "ប្រាក់ខែ", "ប្រាក់ឈ្នួល"],
  wageUsd: ["wage usd", "salary usd", "wage $", "salaire usd"],
  wageKhr: ["wage khr", "wage riel", "salary khr", "salaire khr", "ប្រាក់ខែរៀល"],
  currency: ["currency", "devise", "monnaie", "រូបិយប័ណ្ណ"],
};

/** How clerks write the sexes. */
export const SEX_WORDS: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ["f", "FEMALE"],
  ["female", "FEMALE"],
  ["woman", "FEMALE"],
  ["femme", "FEMALE"],
  ["féminin", "FEMALE"],
  ["ស", "FEMALE"],
  ["ស្រី", "FEMALE"],
  ["m", "MALE"],
  ["male", "MALE"],
  ["man", "MALE"],
  ["homme", "MALE"],
  ["masculin", "MALE"],
  ["h", "MALE"],
  ["ប", "MALE"],
  ["ប្រុស", "MALE"],
]);

/** How a line begins that sums up the others: it is nobody. */
export const TOTALS: readonly string[] = ["total", "totals", "grand total", "somme", "សរុប"];
