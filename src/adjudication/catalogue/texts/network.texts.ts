import { NOTHING_TO_COLLECT, OFFICER_DECIDES } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules about the provider and its contract say. */
export const NETWORK_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "PRV-001": {
    text: {
      en: "Provider {provider} had no contract with the scheme on {date:day}.",
      km: "មូលដ្ឋាន {provider} គ្មាន​កិច្ចសន្យា​ជាមួយ​គម្រោង​នៅ​ថ្ងៃ {date:day}។",
      fr: "L'établissement {provider} n'avait pas de contrat avec le régime le {date:day}.",
    },
    remedy: {
      en: "Ask the scheme about the contract; the scheme does not pay for this date.",
      km: "សូម​សួរ​គម្រោង​អំពី​កិច្ចសន្យា គម្រោង​មិន​បង់​សម្រាប់​ថ្ងៃ​នេះ​ទេ។",
      fr: "Renseignez-vous sur le contrat ; le régime ne paie pas pour cette date.",
    },
  },
  "PRV-002": {
    text: {
      en: "The contract of provider {provider} was suspended on {date:day}.",
      km: "កិច្ចសន្យា​របស់​មូលដ្ឋាន {provider} ត្រូវ​បាន​ផ្អាក​នៅ​ថ្ងៃ {date:day}។",
      fr: "Le contrat de l'établissement {provider} était suspendu le {date:day}.",
    },
    remedy: OFFICER_DECIDES,
  },
  "PRV-003": {
    text: {
      en: "Service {service} is not allowed at this provider's level of care.",
      km: "សេវា {service} មិន​អនុញ្ញាត​នៅ​កម្រិត​មូលដ្ឋាន​នេះ។",
      fr: "La prestation {service} n'est pas permise à ce niveau de soins.",
    },
    remedy: {
      en: "Refer the patient to a provider of the right level, or correct the service code.",
      km: "សូម​បញ្ជូន​អ្នកជំងឺ​ទៅ​មូលដ្ឋាន​កម្រិត​ត្រឹមត្រូវ ឬ​កែ​លេខកូដ​សេវា។",
      fr: "Orientez le patient vers le bon niveau de soins, ou corrigez le code.",
    },
  },
  "PRV-004": {
    text: {
      en: "Service {service} does not agree with the kind of visit or its days: {problem:word}.",
      km: "សេវា {service} មិន​ត្រូវ​នឹង​ប្រភេទ​ឬ​ថ្ងៃ​នៃ​ការ​មក​ព្យាបាល៖ {problem:word}។",
      fr: "La prestation {service} ne s'accorde pas avec le type ou les jours de la visite : {problem:word}.",
    },
    remedy: {
      en: "Correct the kind of visit, its days or the service, and replace the claim now. Take no money from the patient.",
      km: "សូម​កែ​ប្រភេទ​ឬ​ថ្ងៃ​នៃ​ការ​មក​ព្យាបាល ឬ​សេវា ហើយ​ជំនួស​សំណើ​ឥឡូវ​នេះ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Corrigez le type de visite, ses jours ou la prestation, et remplacez la demande maintenant. N'encaissez rien du patient.",
    },
    with: {
      en: "as a stay in hospital",
      km: "ជា​ការ​សម្រាក​ពេទ្យ",
      fr: "comme séjour à l'hôpital",
    },
  },
  "PRV-005": {
    text: {
      en: "Care at this level ({level:word}) needs a referral letter unless it is an emergency; none was given.",
      km: "ការ​ព្យាបាល​នៅ​កម្រិត​នេះ ({level:word}) ត្រូវ​មាន​លិខិត​បញ្ជូន លើកលែង​តែ​ករណី​បន្ទាន់ តែ​គ្មាន​លិខិត​ទេ។",
      fr: "Les soins à ce niveau ({level:word}) exigent une lettre d'orientation, sauf urgence ; aucune n'a été donnée.",
    },
    remedy: {
      en: "If there is a letter, or it was an emergency, replace the claim now and say so. Take no money from the patient.",
      km: "បើ​មាន​លិខិត ឬ​ជា​ករណី​បន្ទាន់ សូម​ជំនួស​សំណើ​ឥឡូវ​នេះ ហើយ​បញ្ជាក់។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "S'il existe une lettre, ou si c'était une urgence, remplacez la demande maintenant en l'indiquant. N'encaissez rien du patient.",
    },
    with: {
      en: "with a referral letter",
      km: "ដោយ​មាន​លិខិត​បញ្ជូន",
      fr: "avec une lettre d'orientation",
    },
  },
  "PRV-006": {
    text: {
      en: "The referral letter of {date:day} does not serve for this visit: {problem:word}.",
      km: "លិខិត​បញ្ជូន​ចុះ​ថ្ងៃ {date:day} មិន​អាច​ប្រើ​សម្រាប់​ការ​មក​ព្យាបាល​នេះ​ទេ៖ {problem:word}។",
      fr: "La lettre d'orientation du {date:day} ne vaut pas pour cette visite : {problem:word}.",
    },
    remedy: {
      en: "If it was copied wrongly, or there is another letter, replace the claim now with the right one. Take no money from the patient.",
      km: "បើ​ចម្លង​ខុស ឬ​មាន​លិខិត​ផ្សេង សូម​ជំនួស​សំណើ​ឥឡូវ​នេះ​ដោយ​ប្រើ​លិខិត​ត្រឹមត្រូវ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Si elle a été mal recopiée ou s'il y en a une autre, remplacez la demande maintenant avec la bonne. N'encaissez rien du patient.",
    },
    with: {
      en: "with a valid referral letter",
      km: "ដោយ​មាន​លិខិត​បញ្ជូន​ត្រឹមត្រូវ",
      fr: "avec une lettre d'orientation valable",
    },
  },
  "PRV-009": {
    text: {
      en: "Service {service} is paid to this provider by a fixed sum per member: it is counted, and nothing more is paid for it.",
      km: "សេវា {service} ត្រូវ​បាន​បង់​ជូន​មូលដ្ឋាន​នេះ​តាម​ចំនួន​សមាជិក៖ វា​ត្រូវ​បាន​រាប់ ហើយ​មិន​បង់​បន្ថែម​ទេ។",
      fr: "La prestation {service} est payée à cet établissement par un forfait par membre : elle est comptée et rien de plus n'est payé.",
    },
    remedy: NOTHING_TO_COLLECT,
  },
};
