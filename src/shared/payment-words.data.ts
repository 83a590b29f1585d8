import type { Text } from "./language";

/** Why a remittance cannot be prepared, released, confirmed or withdrawn. */
export const PAYMENT_WORDS: Readonly<Record<string, Text>> = {
  NOTHING_TO_PAY: {
    en: "until that day nothing was decided for the provider in this currency that is not on a remittance already",
    km: "រហូត​ដល់​ថ្ងៃ​នោះ គ្មាន​អ្វី​ត្រូវ​បាន​សម្រេច​សម្រាប់​មូលដ្ឋាន​នេះ​ជា​រូបិយប័ណ្ណ​នេះ ដែល​មិន​ទាន់​ស្ថិត​ក្នុង​បញ្ជី​ទូទាត់​ទេ",
    fr: "jusqu'à ce jour, rien n'a été décidé pour l'établissement dans cette monnaie qui ne figure déjà sur un versement",
  },
  NO_SUCH_REMITTANCE: {
    en: "no remittance has this id",
    km: "គ្មាន​បញ្ជី​ទូទាត់​ណា​មាន id នេះ​ទេ",
    fr: "aucun versement n'a cet id",
  },
  REMITTANCE_STANDS: {
    en: "it is {standing:word}",
    km: "វា{standing:word}",
    fr: "il est {standing:word}",
  },
  "standing.PREPARED": {
    en: "not released yet",
    km: "មិន​ទាន់​ត្រូវ​បាន​បញ្ចេញ",
    fr: "encore à libérer",
  },
  "standing.RELEASED": {
    en: "released already",
    km: "ត្រូវ​បាន​បញ្ចេញ​រួច​ហើយ",
    fr: "déjà libéré",
  },
  "standing.PAID": { en: "paid already", km: "ត្រូវ​បាន​បង់​រួច​ហើយ", fr: "déjà payé" },
  "standing.FAILED": {
    en: "one that the bank could not pay",
    km: "មិន​អាច​ត្រូវ​បាន​បង់​ដោយ​ធនាគារ",
    fr: "de ceux que la banque n'a pas pu payer",
  },
  "standing.CANCELLED": { en: "cancelled", km: "ត្រូវ​បាន​បោះបង់", fr: "annulé" },
  OWN_REMITTANCE: {
    en: "who prepared it may not release it, another person does",
    km: "អ្នក​ដែល​បាន​រៀបចំ​មិន​អាច​បញ្ចេញ​ខ្លួន​ឯង​ទេ ត្រូវ​ឱ្យ​អ្នក​ផ្សេង​បញ្ចេញ",
    fr: "qui l'a préparé ne peut pas le libérer, une autre personne le fait",
  },
  OTHER_REMITTANCE_TOTAL: {
    en: "the remittance's total is {total:money}",
    km: "ចំនួន​សរុប​នៃ​បញ្ជី​ទូទាត់​គឺ {total:money}",
    fr: "le total du versement est de {total:money}",
  },
  BEFORE_RELEASE: {
    en: "before the day on which it was released",
    km: "មុន​ថ្ងៃ​ដែល​វា​ត្រូវ​បាន​បញ្ចេញ",
    fr: "avant le jour de sa libération",
  },
};
