import type { Text } from "./language";

/** What is wrong with a request for a credential. */
export const CREDENTIAL_WORDS: Readonly<Record<string, Text>> = {
  // What is wrong with a request for a credential.
  DESK_NEEDS_PROVIDER: {
    en: "a DESK needs a provider",
    km: "DESK ត្រូវ​មាន​មូលដ្ឋាន​សុខាភិបាល",
    fr: "un DESK doit avoir un établissement",
  },
  PROVIDER_FOR_DESK_ONLY: {
    en: "only a DESK has a provider",
    km: "មាន​តែ DESK ទេ​ដែល​មាន​មូលដ្ឋាន​សុខាភិបាល",
    fr: "seul un DESK a un établissement",
  },
  NO_SUCH_PROVIDER: {
    en: "no provider has this code",
    km: "គ្មាន​មូលដ្ឋាន​សុខាភិបាល​ណា​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucun établissement n'a ce code",
  },
  STAKEHOLDER_NEEDS_AUDIENCE: {
    en: "a STAKEHOLDER needs an audience",
    km: "STAKEHOLDER ត្រូវ​មាន audience",
    fr: "un STAKEHOLDER doit avoir une audience",
  },
  AUDIENCE_FOR_STAKEHOLDER_ONLY: {
    en: "only a STAKEHOLDER has an audience",
    km: "មាន​តែ STAKEHOLDER ទេ​ដែល​មាន audience",
    fr: "seul un STAKEHOLDER a une audience",
  },
  NO_SUCH_AUDIENCE: {
    en: "no audience has this name",
    km: "គ្មាន audience ណា​មាន​ឈ្មោះ​នេះ​ទេ",
    fr: "aucune audience ne porte ce nom",
  },
  EMPLOYER_NEEDS_FACTORY: {
    en: "the audience EMPLOYER needs a factory",
    km: "audience EMPLOYER ត្រូវ​មាន​រោងចក្រ",
    fr: "l'audience EMPLOYER doit avoir une usine",
  },
  FACTORY_FOR_EMPLOYER_ONLY: {
    en: "only the audience EMPLOYER has a factory",
    km: "មាន​តែ audience EMPLOYER ទេ​ដែល​មាន​រោងចក្រ",
    fr: "seule l'audience EMPLOYER a une usine",
  },
  NO_SUCH_FACTORY: {
    en: "no factory has this code",
    km: "គ្មាន​រោងចក្រ​ណា​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucune usine n'a ce code",
  },
  TOO_FAR_AHEAD: {
    en: "more than {years:count} years ahead",
    km: "លើស​ពី {years:count} ឆ្នាំ​ទៅ​មុខ",
    fr: "plus de {years:count} ans à l'avance",
  },
  TOO_MANY_LIVE_KEYS: {
    en: "this holder has {live:count} live keys already, revoke one of them first",
    km: "អ្នក​កាន់​នេះ​មាន​សោ {live:count} កំពុង​ប្រើ​រួច​ហើយ សូម​ដក​មួយ​ចេញ​សិន",
    fr: "ce titulaire a déjà {live:count} clés actives, révoquez-en une d'abord",
  },
  NO_SUCH_CREDENTIAL: {
    en: "no credential has this id",
    km: "គ្មាន​លិខិត​សម្គាល់​ណា​មាន id នេះ​ទេ",
    fr: "aucun identifiant n'a cet id",
  },
};
