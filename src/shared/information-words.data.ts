import type { Text } from "./language";

/** Why a provider may not be asked, or a question not be answered. */
export const INFORMATION_WORDS: Readonly<Record<string, Text>> = {
  NOT_ASKED_FOR: {
    en: "ask about what the claim waits with and your role may resolve: {codes}",
    km: "ចូរ​សួរ​អំពី​អ្វី​ដែល​សំណើ​រង់ចាំ ហើយ​តួនាទី​របស់​អ្នក​អាច​ដោះស្រាយ​បាន៖ {codes}",
    fr: "demandez ce que la demande attend et que votre rôle peut régler : {codes}",
  },
  NO_TIME_TO_ANSWER: {
    en: "the provider needs time to answer: a day after today",
    km: "មូលដ្ឋាន​ត្រូវ​ការ​ពេល​ឆ្លើយ៖ ថ្ងៃ​ណា​មួយ​ក្រោយ​ថ្ងៃ​នេះ",
    fr: "l'établissement a besoin de temps pour répondre : un jour après aujourd'hui",
  },
  TOO_LONG_TO_ANSWER: {
    en: "more than {days:count} days ahead",
    km: "លើស​ពី {days:count} ថ្ងៃ​ទៅ​មុខ",
    fr: "plus de {days:count} jours à l'avance",
  },
  NO_SUCH_QUESTION: {
    en: "no question has this id",
    km: "គ្មាន​សំណួរ​ណា​មាន​លេខ​សម្គាល់​នេះ​ទេ",
    fr: "aucune question ne porte cet identifiant",
  },
  ANSWERED_ALREADY: {
    en: "it has been answered already",
    km: "វា​ត្រូវ​បាន​ឆ្លើយ​រួច​ហើយ",
    fr: "elle a déjà reçu une réponse",
  },
  ANSWERED_TOO_LATE: {
    en: "its answer was due on {due:day}; an appeal is still open to you",
    km: "ចម្លើយ​ត្រូវ​មក​ដល់​នៅ {due:day} អ្នក​នៅ​អាច​ប្តឹង​តវ៉ា​បាន",
    fr: "la réponse était attendue le {due:day} ; un recours reste possible",
  },
  QUESTION_WITHDRAWN: {
    en: "its claim was voided or replaced, and it needs no answer any more",
    km: "សំណើ​របស់​វា​ត្រូវ​បាន​លុប​ចោល​ឬ​ជំនួស វា​លែង​ត្រូវ​ការ​ចម្លើយ​ហើយ",
    fr: "sa demande a été annulée ou remplacée : elle n'appelle plus de réponse",
  },
};
