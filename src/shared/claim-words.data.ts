import type { Text } from "./language";

/** Why a claim cannot be corrected, how its patient differs, and why its guarantee was not honoured. */
export const CLAIM_WORDS: Readonly<Record<string, Text>> = {
  // Why a claim cannot be replaced or voided.
  UNKNOWN_CLAIM: {
    en: "no claim of this provider has that number",
    km: "គ្មាន​សំណើ​ណា​របស់​មូលដ្ឋាន​នេះ​មាន​លេខ​នោះ​ទេ",
    fr: "aucune demande de cet établissement ne porte ce numéro",
  },
  NOT_REPLACEABLE: {
    en: "it is {status:word}",
    km: "វា{status:word}",
    fr: "elle est {status:word}",
  },
  OTHER_VERSION: {
    en: "it has changed since it was read and now stands at version {version:count}",
    km: "វា​បាន​ប្រែប្រួល​តាំងពី​ពេល​អាន ហើយ​ឥឡូវ​ជា​កំណែ​ទី {version:count}",
    fr: "elle a changé depuis sa lecture et en est à la version {version:count}",
  },
  OTHER_REFERENCE: {
    en: "the reference is not that of the visit it claims for",
    km: "លេខ​យោង​មិនមែន​ជា​លេខ​យោង​របស់​ការ​មក​ព្យាបាល​នោះ​ទេ",
    fr: "la référence n'est pas celle de la visite concernée",
  },
  "status.SUBMITTED": { en: "being taken in", km: "កំពុង​ទទួល", fr: "en cours de réception" },
  "status.PENDED": {
    en: "waiting for a decision",
    km: "កំពុង​រង់ចាំ​ការ​សម្រេច",
    fr: "en attente de décision",
  },
  "status.INFORMATION_REQUESTED": {
    en: "waiting for information from the provider",
    km: "កំពុង​រង់ចាំ​ព័ត៌មាន​ពី​មូលដ្ឋាន",
    fr: "en attente de renseignements de l'établissement",
  },
  "status.ADJUDICATED": { en: "decided", km: "បាន​សម្រេច​រួច​ហើយ", fr: "décidée" },
  "status.SCHEDULED": {
    en: "in a payment that is being prepared",
    km: "ស្ថិត​ក្នុង​ការ​ទូទាត់​ដែល​កំពុង​រៀបចំ",
    fr: "dans un paiement en préparation",
  },
  "status.PAID": { en: "paid", km: "បាន​ទូទាត់​រួច​ហើយ", fr: "payée" },
  "status.VOIDED": { en: "voided", km: "ត្រូវ​បាន​លុប​ចោល", fr: "annulée" },
  "status.SUPERSEDED": {
    en: "replaced by a newer claim",
    km: "ត្រូវ​បាន​ជំនួស​ដោយ​សំណើ​ថ្មី",
    fr: "remplacée par une demande plus récente",
  },

  // What of a patient differs from the record.
  "fields.name": { en: "name", km: "ឈ្មោះ​ជា​អក្សរ​ឡាតាំង", fr: "nom" },
  "fields.nameKhmer": { en: "Khmer name", km: "ឈ្មោះ​ជា​អក្សរ​ខ្មែរ", fr: "nom khmer" },
  "fields.sex": { en: "sex", km: "ភេទ", fr: "sexe" },
  "fields.birthYear": { en: "year of birth", km: "ឆ្នាំ​កំណើត", fr: "année de naissance" },
  "fields.birthDate": { en: "date of birth", km: "ថ្ងៃ​ខែ​ឆ្នាំ​កំណើត", fr: "date de naissance" },

  // Why a guarantee was not honoured.
  FORGED: {
    en: "it was not issued by the scheme",
    km: "វា​មិនមែន​ចេញ​ដោយ​គម្រោង​ទេ",
    fr: "elle n'a pas été émise par le régime",
  },
  EXPIRED: { en: "it had expired", km: "វា​បាន​ផុត​កំណត់", fr: "elle avait expiré" },
  USED: {
    en: "another claim has used it already",
    km: "សំណើ​ផ្សេង​បាន​ប្រើ​វា​រួច​ហើយ",
    fr: "une autre demande l'a déjà utilisée",
  },
  OTHER_PROVIDER: {
    en: "it was issued to another provider",
    km: "វា​បាន​ចេញ​ឱ្យ​មូលដ្ឋាន​ផ្សេង",
    fr: "elle a été émise pour un autre établissement",
  },
  OTHER_MEMBER: {
    en: "it was issued for another member",
    km: "វា​បាន​ចេញ​សម្រាប់​សមាជិក​ផ្សេង",
    fr: "elle a été émise pour un autre membre",
  },
  OTHER_DATE: {
    en: "it does not cover this date",
    km: "វា​មិន​គ្របដណ្តប់​ថ្ងៃ​នេះ​ទេ",
    fr: "elle ne couvre pas cette date",
  },
  OTHER_SERVICE: {
    en: "it does not name this service",
    km: "វា​មិន​បញ្ជាក់​សេវា​នេះ​ទេ",
    fr: "elle ne nomme pas cette prestation",
  },
  UNKNOWN: {
    en: "no guarantee has this number",
    km: "គ្មាន​លិខិត​ធានា​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucune garantie ne porte ce numéro",
  },
};
