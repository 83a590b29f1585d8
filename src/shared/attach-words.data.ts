import type { Text } from "./language";

/** Why a member cannot be attached to a claim. */
export const ATTACH_WORDS: Readonly<Record<string, Text>> = {
  NO_OPEN_IDENTITY: {
    en: "no claim with this number waits to learn who its patient is",
    km: "គ្មាន​សំណើ​ណា​មាន​លេខ​នេះ​ដែល​រង់ចាំ​ដឹង​ថា​អ្នកជំងឺ​ជា​នរណា​ទេ",
    fr: "aucune demande de ce numéro n'attend de savoir qui est son patient",
  },
  MISTYPED_NUMBER: {
    en: "it is mistyped: a member number has ten digits, and the last one must fit the others",
    km: "វា​ត្រូវ​បាន​វាយ​ខុស៖ លេខ​សមាជិក​មាន​ដប់​ខ្ទង់ ហើយ​ខ្ទង់​ចុង​ក្រោយ​ត្រូវ​ត្រូវ​គ្នា​នឹង​ខ្ទង់​ផ្សេង​ទៀត",
    fr: "il est mal saisi : un numéro de membre a dix chiffres, et le dernier doit correspondre aux autres",
  },
  NOT_ON_RECORD: {
    en: "no member has this number",
    km: "គ្មាន​សមាជិក​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucun membre ne porte ce numéro",
  },
};
