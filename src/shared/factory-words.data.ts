import type { Text } from "./language";

/** What is wrong with what is reported of a factory, or with its closing. */
export const FACTORY_WORDS: Readonly<Record<string, Text>> = {
  NOT_A_PARTNER: {
    en: "the factory is no partner then",
    km: "រោងចក្រ​មិនមែន​ជា​ដៃគូ​នៅ​ពេល​នោះ​ទេ",
    fr: "l'usine n'est pas partenaire à ce moment",
  },
  TOO_FAR_OFF: {
    en: "too far in the future",
    km: "ឆ្ងាយ​ពេក​ក្នុង​អនាគត",
    fr: "trop loin dans l'avenir",
  },
  NOBODY_REPORTED: {
    en: "a report has at least one worker",
    km: "របាយការណ៍​មាន​កម្មករ​យ៉ាង​តិច​ម្នាក់",
    fr: "un rapport compte au moins un travailleur",
  },
  CLOSED_ALREADY: {
    en: "the factory's contract ends on {until:day} already; reopen it first",
    km: "កិច្ចសន្យា​របស់​រោងចក្រ​បញ្ចប់​នៅ {until:day} រួច​ហើយ សូម​បើក​ឡើង​វិញ​ជា​មុន",
    fr: "le contrat de l'usine finit déjà le {until:day} ; rouvrez-la d'abord",
  },
  BEFORE_CONTRACT: {
    en: "not after {since:day}, the first day of the factory's contract",
    km: "មិន​ក្រោយ {since:day} ដែល​ជា​ថ្ងៃ​ដំបូង​នៃ​កិច្ចសន្យា​របស់​រោងចក្រ",
    fr: "pas après le {since:day}, premier jour du contrat de l'usine",
  },
  TOO_LONG_AGO: {
    en: "more than {most:count} days ago; correct the covers one by one instead",
    km: "លើស​ពី {most:count} ថ្ងៃ​មុន សូម​កែ​ការ​ធានា​ម្តង​មួយៗ​ជំនួស​វិញ",
    fr: "il y a plus de {most:count} jours ; corrigez plutôt les couvertures une à une",
  },
};
