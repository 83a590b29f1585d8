import type { Text } from "./language";

/** What is said of something sent in: a value at the door, or a batch as a whole. */
export const INTAKE_WORDS: Readonly<Record<string, Text>> = {
  // What is wrong with a value at the door.
  TOO_LONG: {
    en: "longer than {most:count} characters",
    km: "វែង​ជាង {most:count} តួអក្សរ",
    fr: "plus de {most:count} caractères",
  },
  TOO_MANY: {
    en: "more than {most:count} of them",
    km: "មាន​ច្រើន​ជាង {most:count}",
    fr: "plus de {most:count} éléments",
  },
  OUT_OF_RANGE: {
    en: "not between {least:count} and {most:count}",
    km: "មិន​ស្ថិត​ចន្លោះ {least:count} និង {most:count}",
    fr: "hors de l'intervalle de {least:count} à {most:count}",
  },
  NOT_AN_AMOUNT: {
    en: "not an amount in {currency}",
    km: "មិនមែន​ជា​ចំនួន​ទឹកប្រាក់​ជា {currency}",
    fr: "pas un montant en {currency}",
  },
  UNKNOWN_NAME: {
    en: "no setting has this name",
    km: "គ្មាន​ការ​កំណត់​ឈ្មោះ​នេះ​ទេ",
    fr: "aucun réglage ne porte ce nom",
  },
  UNKNOWN_PLAN_VERSION: {
    en: "the plan has no version of this number",
    km: "គម្រោង​អត្ថប្រយោជន៍​គ្មាន​កំណែ​លេខ​នេះ​ទេ",
    fr: "le plan n'a pas de version de ce numéro",
  },
  UNKNOWN_RULE: {
    en: "no rule has this code",
    km: "គ្មាន​វិធាន​ដែល​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucune règle ne porte ce code",
  },
  GIVEN_TWICE: {
    en: "given twice",
    km: "បាន​ផ្ដល់​ពីរ​ដង",
    fr: "donné deux fois",
  },
  NOT_EXPECTED: {
    en: "expected: {expects}",
    km: "តម្រូវ​ឱ្យ​មាន៖ {expects}",
    fr: "attendu : {expects}",
  },
  UNKNOWN_FACTORY: {
    en: "no factory has this code",
    km: "គ្មាន​រោងចក្រ​ដែល​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucune usine ne porte ce code",
  },
  IN_THE_FUTURE: {
    en: "in the future",
    km: "នៅ​ក្នុង​អនាគត",
    fr: "dans l'avenir",
  },
  IN_THE_PAST: {
    en: "in the past",
    km: "នៅ​ក្នុង​អតីតកាល",
    fr: "dans le passé",
  },
  BEFORE_ADMISSION: {
    en: "before the admission",
    km: "មុន​ថ្ងៃ​ចូល​សម្រាក​ពេទ្យ",
    fr: "avant l'admission",
  },
  BLANK: {
    en: "it is blank",
    km: "ទទេ",
    fr: "la valeur est vide",
  },

  // What is wrong with a batch as a whole.
  BATCH_SIZE: {
    en: "a batch has between {least:count} and {most:count} claims",
    km: "មួយ​បាច់​មាន​សំណើ​ពី {least:count} ដល់ {most:count}",
    fr: "un lot compte de {least:count} à {most:count} demandes",
  },
  NOT_THE_COUNT: {
    en: "the number of claims in the batch is {count:count}",
    km: "បាច់​នេះ​មាន {count:count} សំណើ",
    fr: "le nombre de demandes du lot est {count:count}",
  },
  TOTAL_NOT_STATED: {
    en: "not every claim states a total in {currency}",
    km: "មិនមែន​សំណើ​ទាំងអស់​បញ្ជាក់​ចំនួន​សរុប​ជា {currency} ទេ",
    fr: "toutes les demandes n'indiquent pas un total en {currency}",
  },
  NOT_THE_TOTAL: {
    en: "the stated totals sum to {total:money}",
    km: "ផលបូក​ចំនួន​សរុប​ដែល​បាន​បញ្ជាក់​គឺ {total:money}",
    fr: "la somme des totaux indiqués est {total:money}",
  },
};
