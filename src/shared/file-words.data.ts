import type { Text } from "./language";

/** What is wrong with the file a factory's list comes in. */
export const FILE_WORDS: Readonly<Record<string, Text>> = {
  TOO_MANY_BYTES: {
    en: "it has more than {most:count} bytes",
    km: "វា​មាន​លើស​ពី {most:count} បៃ",
    fr: "il dépasse {most:count} octets",
  },
  UTF_16: {
    en: "it is UTF-16; save it as “CSV UTF-8”",
    km: "វា​ជា UTF-16 សូម​រក្សាទុក​ជា “CSV UTF-8”",
    fr: "il est en UTF-16 ; enregistrez-le en « CSV UTF-8 »",
  },
  A_WORKBOOK: {
    en: "it is a workbook; save it as “CSV UTF-8”",
    km: "វា​ជា​សៀវភៅ​ការងារ សូម​រក្សាទុក​ជា “CSV UTF-8”",
    fr: "c'est un classeur ; enregistrez-le en « CSV UTF-8 »",
  },
  NOT_UTF_8: {
    en: "it is not UTF-8; save it as “CSV UTF-8”",
    km: "វា​មិន​មែន UTF-8 ទេ សូម​រក្សាទុក​ជា “CSV UTF-8”",
    fr: "il n'est pas en UTF-8 ; enregistrez-le en « CSV UTF-8 »",
  },
  NO_HEADING: {
    en: "no known column names, or several kinds of separators, are on the first line",
    km: "បន្ទាត់​ទីមួយ​គ្មាន​ឈ្មោះ​ជួរឈរ​ដែល​ស្គាល់ ឬ​មាន​សញ្ញា​ញែក​ច្រើន​ប្រភេទ",
    fr: "la première ligne n'a pas de noms de colonnes connus, ou plusieurs sortes de séparateurs",
  },
  COLUMN_TWICE: {
    en: "the column {what} is there twice",
    km: "ជួរឈរ {what} មាន​ពីរ​ដង",
    fr: "la colonne {what} s'y trouve deux fois",
  },
  UNKNOWN_COLUMN: {
    en: "the column {what} is not known; leave it out or say that it is to be ignored",
    km: "ជួរឈរ {what} មិន​ស្គាល់ សូម​ដក​ចេញ ឬ​ប្រាប់​ឱ្យ​រំលង",
    fr: "la colonne {what} est inconnue ; retirez-la ou dites de l'ignorer",
  },
  UNCLOSED_QUOTE: {
    en: "a quotation mark is never closed; the file may be cut off",
    km: "សញ្ញា​សម្រង់​មិន​ត្រូវ​បាន​បិទ ឯកសារ​អាច​ត្រូវ​បាន​កាត់​ផ្ដាច់",
    fr: "un guillemet n'est jamais fermé ; le fichier est peut-être coupé",
  },
  STRAY_QUOTE: {
    en: "a quotation mark stands within a cell that has none around it",
    km: "សញ្ញា​សម្រង់​មួយ​ស្ថិត​ក្នុង​ក្រឡា​ដែល​គ្មាន​សញ្ញា​សម្រង់​ព័ទ្ធ",
    fr: "un guillemet se trouve dans une cellule qui n'en a pas autour d'elle",
  },
  CONTROL_CHARACTER: {
    en: "it has control characters; type it again",
    km: "វា​មាន​តួអក្សរ​បញ្ជា សូម​វាយ​ម្ដង​ទៀត",
    fr: "elle a des caractères de contrôle ; saisissez-la à nouveau",
  },
  TOO_FEW_CELLS: {
    en: "it has fewer cells than the first line; the file may be cut off",
    km: "វា​មាន​ក្រឡា​តិច​ជាង​បន្ទាត់​ទីមួយ ឯកសារ​អាច​ត្រូវ​បាន​កាត់​ផ្ដាច់",
    fr: "elle a moins de cellules que la première ligne ; le fichier est peut-être coupé",
  },
  TOO_MANY_CELLS: {
    en: "it has more cells than the first line",
    km: "វា​មាន​ក្រឡា​ច្រើន​ជាង​បន្ទាត់​ទីមួយ",
    fr: "elle a plus de cellules que la première ligne",
  },
  TOTAL_LINE: {
    en: "it sums up the others and is nobody; leave it out",
    km: "វា​ជា​បន្ទាត់​សរុប មិន​មែន​មនុស្ស​ទេ សូម​ដក​ចេញ",
    fr: "elle fait le total et n'est personne ; retirez-la",
  },
  MIXED_DATES: {
    en: "some dates have the day first and some the month; write them as 2026-03-31",
    km: "កាលបរិច្ឆេទ​ខ្លះ​ថ្ងៃ​មុន ខ្លះ​ខែ​មុន សូម​សរសេរ​ដូច 2026-03-31",
    fr: "certaines dates commencent par le jour, d'autres par le mois ; écrivez-les comme 2026-03-31",
  },
  MONTH_FIRST_DATES: {
    en: "its dates have the month first; write them as 2026-03-31 or 31/03/2026",
    km: "កាលបរិច្ឆេទ​មាន​ខែ​មុន សូម​សរសេរ​ដូច 2026-03-31 ឬ 31/03/2026",
    fr: "ses dates commencent par le mois ; écrivez-les comme 2026-03-31 ou 31/03/2026",
  },
  AMBIGUOUS_DATES: {
    en: "its dates may have the day or the month first; say which, or write them as 2026-03-31",
    km: "កាលបរិច្ឆេទ​អាច​មាន​ថ្ងៃ​ឬ​ខែ​មុន សូម​បញ្ជាក់ ឬ​សរសេរ​ដូច 2026-03-31",
    fr: "ses dates peuvent commencer par le jour ou par le mois ; dites lequel, ou écrivez-les comme 2026-03-31",
  },
  TWO_DIGIT_YEAR: {
    en: "the year needs four digits",
    km: "ឆ្នាំ​ត្រូវ​មាន​បួន​ខ្ទង់",
    fr: "l'année demande quatre chiffres",
  },
  DATE_SERIAL: {
    en: "it is a spreadsheet's number of a day; format the column as a date or text",
    km: "វា​ជា​លេខ​ថ្ងៃ​របស់​កម្មវិធី​តារាង សូម​កំណត់​ជួរឈរ​ជា​កាលបរិច្ឆេទ​ឬ​អត្ថបទ",
    fr: "c'est le numéro d'un jour du tableur ; mettez la colonne au format date ou texte",
  },
  BUDDHIST_YEAR: {
    en: "the year is of the Buddhist era; write that of the common era",
    km: "ឆ្នាំ​ជា​ពុទ្ធសករាជ សូម​សរសេរ​គ្រិស្តសករាជ",
    fr: "l'année est de l'ère bouddhique ; écrivez celle de l'ère commune",
  },
  NO_SUCH_DAY: {
    en: "there is no such day; write it as 2026-03-31",
    km: "គ្មាន​ថ្ងៃ​បែប​នេះ​ទេ សូម​សរសេរ​ដូច 2026-03-31",
    fr: "ce jour n'existe pas ; écrivez-le comme 2026-03-31",
  },
  FORMULA: {
    en: "it is a formula; save its value",
    km: "វា​ជា​រូបមន្ត សូម​រក្សាទុក​តម្លៃ",
    fr: "c'est une formule ; enregistrez sa valeur",
  },
  SCIENTIFIC_NUMBER: {
    en: "a spreadsheet has shortened the number; format the column as text and type it again",
    km: "កម្មវិធី​តារាង​បាន​បង្រួញ​លេខ សូម​កំណត់​ជួរឈរ​ជា​អត្ថបទ​ហើយ​វាយ​ម្ដង​ទៀត",
    fr: "le tableur a abrégé le nombre ; mettez la colonne au format texte et saisissez-le à nouveau",
  },
  TWO_WAGES: {
    en: "several columns tell the wage",
    km: "ជួរឈរ​ច្រើន​ប្រាប់​ប្រាក់​ឈ្នួល",
    fr: "plusieurs colonnes donnent le salaire",
  },
  NO_CURRENCY: {
    en: "its currency is not told: KHR or USD",
    km: "មិន​បាន​ប្រាប់​រូបិយប័ណ្ណ៖ KHR ឬ USD",
    fr: "sa devise n'est pas dite : KHR ou USD",
  },
  NO_SUCH_SEX: {
    en: "F or M is expected, or their words",
    km: "ត្រូវ​ជា ស ឬ ប",
    fr: "F ou M est attendu, ou leurs mots",
  },
  NOT_A_YEAR: {
    en: "four digits are expected",
    km: "ត្រូវ​មាន​បួន​ខ្ទង់",
    fr: "quatre chiffres sont attendus",
  },
};
