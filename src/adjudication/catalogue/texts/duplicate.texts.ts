import { DOCTOR_DECIDES } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules about care claimed before say. */
export const DUPLICATE_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "DUP-001": {
    text: {
      en: "Service {service} on this date already stands on claim {claim}.",
      km: "សេវា {service} នៅ​ថ្ងៃ​នេះ​មាន​ក្នុង​សំណើ {claim} រួច​ហើយ។",
      fr: "La prestation {service} à cette date figure déjà sur la demande {claim}.",
    },
    remedy: {
      en: "If it was a second service, correct the date; if the first claim was wrong, replace it.",
      km: "បើ​ជា​សេវា​លើក​ទី​ពីរ សូម​កែ​កាលបរិច្ឆេទ បើ​សំណើ​ដំបូង​ខុស សូម​ជំនួស​វា។",
      fr: "Si c'était un second acte, corrigez la date ; si la première demande est fausse, remplacez-la.",
    },
  },
  "DUP-002": {
    text: {
      en: "Service {service} of {date:day} was also given on {other:day} by provider {provider}.",
      km: "សេវា {service} ថ្ងៃ {date:day} ក៏​បាន​ផ្តល់​នៅ​ថ្ងៃ {other:day} ដោយ​មូលដ្ឋាន {provider} ដែរ។",
      fr: "La prestation {service} du {date:day} a aussi été donnée le {other:day} par l'établissement {provider}.",
    },
    neutral: {
      en: "The scheme compares this service with the member's other care.",
      km: "គម្រោង​កំពុង​ប្រៀបធៀប​សេវា​នេះ​ជាមួយ​ការ​ព្យាបាល​ផ្សេង​របស់​សមាជិក។",
      fr: "Le régime compare cette prestation aux autres soins du membre.",
    },
    remedy: DOCTOR_DECIDES,
  },
  "DUP-003": {
    text: {
      en: "The service of {date:day} falls into a hospital stay from {from:day} to {to:day}.",
      km: "សេវា​ថ្ងៃ {date:day} ត្រូវ​នឹង​ការ​សម្រាក​ពេទ្យ​ពី​ថ្ងៃ {from:day} ដល់ {to:day}។",
      fr: "La prestation du {date:day} tombe pendant une hospitalisation du {from:day} au {to:day}.",
    },
    neutral: {
      en: "The scheme compares the days of this care with the member's other care.",
      km: "គម្រោង​កំពុង​ប្រៀបធៀប​ថ្ងៃ​ព្យាបាល​នេះ​ជាមួយ​ការ​ព្យាបាល​ផ្សេង​របស់​សមាជិក។",
      fr: "Le régime compare les jours de ces soins aux autres soins du membre.",
    },
    remedy: DOCTOR_DECIDES,
  },
  "DUP-005": {
    text: {
      en: "The patient is admitted again for the same diagnosis within {days:count} days; the other stay is of {other:day}.",
      km: "អ្នកជំងឺ​ចូល​សម្រាក​ពេទ្យ​ម្តង​ទៀត​ដោយ​រោគវិនិច្ឆ័យ​ដដែល​ក្នុង {days:count} ថ្ងៃ ការ​សម្រាក​មួយ​ទៀត​នៅ​ថ្ងៃ {other:day}។",
      fr: "Le patient est réadmis pour le même diagnostic en moins de {days:count} jours ; l'autre séjour est du {other:day}.",
    },
    neutral: {
      en: "The scheme checks whether this stay continues earlier care.",
      km: "គម្រោង​កំពុង​ពិនិត្យ​ថា​តើ​ការ​សម្រាក​ពេទ្យ​នេះ​ជា​ការ​បន្ត​នៃ​ការ​ព្យាបាល​មុន​ឬ​ទេ។",
      fr: "Le régime vérifie si ce séjour prolonge des soins antérieurs.",
    },
    remedy: DOCTOR_DECIDES,
  },
};
