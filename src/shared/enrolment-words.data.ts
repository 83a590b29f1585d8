import type { Text } from "./language";

/** What is wrong with an act on factories, members and cover. */
export const ENROLMENT_WORDS: Readonly<Record<string, Text>> = {
  NOT_A_CODE: {
    en: "a code has letters, digits and hyphens only",
    km: "លេខកូដ​មាន​តែ​អក្សរ លេខ និង​សហសញ្ញា​ប៉ុណ្ណោះ",
    fr: "un code n'a que des lettres, des chiffres et des traits d'union",
  },
  TAKEN: {
    en: "{what} is used already; choose another one",
    km: "{what} ត្រូវ​បាន​ប្រើ​រួច​ហើយ សូម​ជ្រើសរើស​មួយ​ផ្សេង",
    fr: "{what} est déjà utilisé ; choisissez-en un autre",
  },
  NO_SUCH_COVER: {
    en: "no cover of the member at the factory begins on this day",
    km: "គ្មាន​ការ​ធានា​របស់​សមាជិក​នៅ​រោងចក្រ​នេះ​ចាប់ផ្ដើម​នៅ​ថ្ងៃ​នេះ​ទេ",
    fr: "aucune couverture du membre dans cette usine ne commence ce jour-là",
  },
  NO_SUCH_PLAN: {
    en: "no plan of this code is in force on the first day",
    km: "គ្មាន​គម្រោង​ណា​មាន​លេខកូដ​នេះ​ជា​ធរមាន​នៅ​ថ្ងៃ​ដំបូង​ទេ",
    fr: "aucun régime de ce code n'est en vigueur le premier jour",
  },
};
