import { DOCTOR_DECIDES, REPLACE_IF_WRONG } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules about the benefit package and coding say. */
export const BENEFIT_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "BEN-001": {
    text: {
      en: "Service {service} is not in the benefit package.",
      km: "សេវា {service} មិន​ស្ថិត​ក្នុង​កញ្ចប់​អត្ថប្រយោជន៍។",
      fr: "La prestation {service} n'est pas dans le panier de soins.",
    },
    remedy: {
      en: "The scheme does not cover this service; check the code against the plan.",
      km: "គម្រោង​មិន​ធានា​សេវា​នេះ​ទេ សូម​ពិនិត្យ​លេខកូដ​ជាមួយ​គម្រោង​អត្ថប្រយោជន៍។",
      fr: "Le régime ne couvre pas cette prestation ; vérifiez le code avec le plan.",
    },
  },
  "BEN-002": {
    text: {
      en: "The plan does not cover care for diagnosis {diagnosis}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​មិន​ធានា​ការ​ព្យាបាល​រោគវិនិច្ឆ័យ {diagnosis} ទេ។",
      fr: "Le plan ne couvre pas les soins pour le diagnostic {diagnosis}.",
    },
    remedy: REPLACE_IF_WRONG,
  },
  "BEN-003": {
    text: {
      en: "Service code {service} was not valid on {date:day}; valid code today: {successor}.",
      km: "លេខកូដ​សេវា {service} មិន​មាន​សុពលភាព​នៅ​ថ្ងៃ {date:day} ទេ លេខកូដ​ដែល​មាន​សុពលភាព​ថ្ងៃ​នេះ៖ {successor}។",
      fr: "Le code de prestation {service} n'était pas valable le {date:day} ; code valable aujourd'hui : {successor}.",
    },
    remedy: {
      en: "Look up the code that was valid on the day of the service and replace the claim now. Take no money from the patient.",
      km: "សូម​រក​លេខកូដ​ដែល​មាន​សុពលភាព​នៅ​ថ្ងៃ​ផ្តល់​សេវា ហើយ​ជំនួស​សំណើ​ឥឡូវ​នេះ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Cherchez le code valable le jour de la prestation et remplacez la demande maintenant. N'encaissez rien du patient.",
    },
  },
  "BEN-005": {
    text: {
      en: "Service {service} is for ages from {least:count} to {most:count}; the patient's age was {age:count}.",
      km: "សេវា {service} សម្រាប់​អាយុ​ពី {least:count} ដល់ {most:count} អ្នកជំងឺ​មាន​អាយុ {age:count} ឆ្នាំ។",
      fr: "La prestation {service} concerne les âges de {least:count} à {most:count} ; l'âge du patient était de {age:count}.",
    },
    remedy: DOCTOR_DECIDES,
  },
  "BEN-006": {
    text: {
      en: "{code} does not fit the patient's recorded sex ({sex:word}).",
      km: "{code} មិន​ត្រូវ​នឹង​ភេទ​អ្នកជំងឺ​ក្នុង​កំណត់ត្រា ({sex:word}) ទេ។",
      fr: "{code} ne s'accorde pas avec le sexe enregistré du patient ({sex:word}).",
    },
    remedy: DOCTOR_DECIDES,
  },
  "BEN-007": {
    text: {
      en: "Diagnosis {diagnosis} does not explain service {service}.",
      km: "រោគវិនិច្ឆ័យ {diagnosis} មិន​ស៊ី​គ្នា​នឹង​សេវា {service} ទេ។",
      fr: "Le diagnostic {diagnosis} n'explique pas la prestation {service}.",
    },
    remedy: DOCTOR_DECIDES,
  },
  "BEN-008": {
    text: {
      en: "{service} is a charge for comfort or paperwork, not care: the scheme does not pay it.",
      km: "{service} ជា​ថ្លៃ​សម្រាប់​ភាព​ងាយស្រួល​ឬ​ឯកសារ មិនមែន​ការ​ព្យាបាល៖ គម្រោង​មិន​បង់​ទេ។",
      fr: "{service} est un supplément de confort ou de dossier, pas un soin : le régime ne le paie pas.",
    },
    remedy: {
      en: "Nothing to do; if the code is wrong, replace the claim now. Take no money from the patient for it.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ បើ​លេខកូដ​ខុស សូម​ជំនួស​សំណើ​ឥឡូវ​នេះ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ​សម្រាប់​វា។",
      fr: "Rien à faire ; si le code est faux, remplacez la demande maintenant. N'encaissez rien du patient pour cela.",
    },
  },
};
