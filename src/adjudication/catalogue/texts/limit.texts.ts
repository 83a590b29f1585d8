import { DOCTOR_DECIDES, LIMIT_REACHED, NOTHING_TO_COLLECT } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

const REMAINDER_PAID: RuleTexts["neutral"] = {
  en: "The plan's limit for this care is reached: what was left of it is paid.",
  km: "ដល់​ដែន​កំណត់​នៃ​គម្រោង​អត្ថប្រយោជន៍​សម្រាប់​ការ​ព្យាបាល​នេះ​ហើយ៖ បង់​តែ​ផ្នែក​ដែល​នៅ​សល់។",
  fr: "La limite du plan pour ces soins est atteinte : ce qui en restait est payé.",
};
const USED_UP: RuleTexts["neutral"] = {
  en: "The plan's limit for this kind of care was used up before this visit.",
  km: "ដែន​កំណត់​នៃ​គម្រោង​អត្ថប្រយោជន៍​សម្រាប់​ការ​ព្យាបាល​ប្រភេទ​នេះ បាន​ប្រើ​អស់​មុន​ការ​មក​ព្យាបាល​នេះ។",
  fr: "La limite du plan pour ce type de soins était épuisée avant cette visite.",
};

/** What the rules about the plan's limits say. */
export const LIMIT_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "LIM-001": {
    text: {
      en: "The plan pays at most {maximum:count} of service {service} {period:word}; left and paid: {remaining:count}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​សេវា {service} យ៉ាង​ច្រើន {maximum:count} {period:word}៖ នៅ​សល់ {remaining:count} ហើយ​ត្រូវ​បាន​បង់។",
      fr: "Le plan paie la prestation {service} au plus {maximum:count} fois {period:word} ; restant et payé : {remaining:count}.",
    },
    neutral: REMAINDER_PAID,
    remedy: NOTHING_TO_COLLECT,
  },
  "LIM-002": {
    text: {
      en: "Service {service} is paid once in {days:count} days, and was also given on {other:day}.",
      km: "សេវា {service} ត្រូវ​បាន​បង់​ម្តង​ក្នុង {days:count} ថ្ងៃ ហើយ​បាន​ផ្តល់​នៅ​ថ្ងៃ {other:day} ផង​ដែរ។",
      fr: "La prestation {service} est payée une fois en {days:count} jours, et elle a aussi été donnée le {other:day}.",
    },
    neutral: {
      en: "The plan pays this service only at intervals, and the interval has not passed.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​សេវា​នេះ​តែ​តាម​ចន្លោះ​ពេល ហើយ​ចន្លោះ​ពេល​នោះ​មិន​ទាន់​គ្រប់​ទេ។",
      fr: "Le plan ne paie cette prestation qu'à intervalles, et l'intervalle n'est pas écoulé.",
    },
    remedy: LIMIT_REACHED,
  },
  "LIM-003": {
    text: {
      en: "The plan's limit of out-patient visits {period:word} is {maximum:count}; already used: {used:count}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​ការ​ពិនិត្យ​ជំងឺ​ក្រៅ {maximum:count} ដង {period:word} ហើយ​បាន​ប្រើ {used:count} ដង។",
      fr: "La limite du plan en visites ambulatoires {period:word} est de {maximum:count} ; déjà utilisé : {used:count}.",
    },
    neutral: USED_UP,
    remedy: LIMIT_REACHED,
  },
  "LIM-005": {
    text: {
      en: "The plan's limit of hospital stays {period:word} is {maximum:count}; already used: {used:count}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​ការ​សម្រាក​ពេទ្យ {maximum:count} ដង {period:word} ហើយ​បាន​ប្រើ {used:count} ដង។",
      fr: "La limite du plan en hospitalisations {period:word} est de {maximum:count} ; déjà utilisé : {used:count}.",
    },
    neutral: USED_UP,
    remedy: LIMIT_REACHED,
  },
  "LIM-006": {
    text: {
      en: "The plan's limit of operations {period:word} is {maximum:count}; already used: {used:count}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​ការ​វះកាត់ {maximum:count} ដង {period:word} ហើយ​បាន​ប្រើ {used:count} ដង។",
      fr: "La limite du plan en opérations {period:word} est de {maximum:count} ; déjà utilisé : {used:count}.",
    },
    neutral: USED_UP,
    remedy: LIMIT_REACHED,
  },
  "LIM-007": {
    text: {
      en: "The plan's limit of deliveries {period:word} is {maximum:count}; already used: {used:count}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​ការ​សម្រាល​កូន {maximum:count} ដង {period:word} ហើយ​បាន​ប្រើ {used:count} ដង។",
      fr: "La limite du plan en accouchements {period:word} est de {maximum:count} ; déjà utilisé : {used:count}.",
    },
    neutral: USED_UP,
    remedy: LIMIT_REACHED,
  },
  "LIM-008": {
    text: {
      en: "The plan's limit of antenatal contacts {period:word} is {maximum:count}; already used: {used:count}.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​ការ​ពិនិត្យ​ផ្ទៃពោះ {maximum:count} ដង {period:word} ហើយ​បាន​ប្រើ {used:count} ដង។",
      fr: "La limite du plan en consultations prénatales {period:word} est de {maximum:count} ; déjà utilisé : {used:count}.",
    },
    neutral: USED_UP,
    remedy: LIMIT_REACHED,
  },
  "LIM-009": {
    text: {
      en: "The plan pays at most {maximum:money} {period:word}, of which {used:money} had been used: what was left is paid.",
      km: "គម្រោង​អត្ថប្រយោជន៍​បង់​យ៉ាង​ច្រើន {maximum:money} {period:word} ហើយ​បាន​ប្រើ {used:money}៖ បង់​តែ​ផ្នែក​ដែល​នៅ​សល់។",
      fr: "Le plan paie au plus {maximum:money} {period:word}, dont {used:money} déjà utilisés : le reste est payé.",
    },
    neutral: REMAINDER_PAID,
    remedy: NOTHING_TO_COLLECT,
  },
  "LIM-010": {
    text: {
      en: "For {category:word} the plan pays at most {maximum:money} {period:word}, of which {used:money} had been used: what was left is paid.",
      km: "សម្រាប់ {category:word} គម្រោង​អត្ថប្រយោជន៍​បង់​យ៉ាង​ច្រើន {maximum:money} {period:word} ហើយ​បាន​ប្រើ {used:money}៖ បង់​តែ​ផ្នែក​ដែល​នៅ​សល់។",
      fr: "Pour cette catégorie ({category:word}), le plan paie au plus {maximum:money} {period:word}, dont {used:money} déjà utilisés : le reste est payé.",
    },
    neutral: REMAINDER_PAID,
    remedy: NOTHING_TO_COLLECT,
  },
  "LIM-011": {
    text: {
      en: "The stay is longer than the plan foresees: days stayed {days:count}, foreseen {maximum:count}.",
      km: "ការ​សម្រាក​ពេទ្យ {days:count} ថ្ងៃ លើស​ពី {maximum:count} ថ្ងៃ​ដែល​គម្រោង​អត្ថប្រយោជន៍​កំណត់។",
      fr: "Le séjour est plus long que le plan ne le prévoit : jours passés {days:count}, prévus {maximum:count}.",
    },
    neutral: {
      en: "The stay is longer than the plan foresees.",
      km: "ការ​សម្រាក​ពេទ្យ​យូរ​ជាង​ដែល​គម្រោង​អត្ថប្រយោជន៍​កំណត់។",
      fr: "Le séjour est plus long que le plan ne le prévoit.",
    },
    remedy: DOCTOR_DECIDES,
  },
  "LIM-012": {
    text: {
      en: "One provider is paid one consultation a day for a member, and another stands for {date:day}.",
      km: "មូលដ្ឋាន​មួយ​ត្រូវ​បាន​បង់​ការ​ពិគ្រោះ​ជំងឺ​ម្តង​ក្នុង​មួយ​ថ្ងៃ​សម្រាប់​សមាជិក​ម្នាក់ ហើយ​មាន​មួយ​ទៀត​នៅ​ថ្ងៃ {date:day}។",
      fr: "Un établissement est payé pour une consultation par jour et par membre, et une autre figure au {date:day}.",
    },
    neutral: {
      en: "One provider is paid one consultation a day for a member.",
      km: "មូលដ្ឋាន​មួយ​ត្រូវ​បាន​បង់​ការ​ពិគ្រោះ​ជំងឺ​ម្តង​ក្នុង​មួយ​ថ្ងៃ​សម្រាប់​សមាជិក​ម្នាក់។",
      fr: "Un établissement est payé pour une consultation par jour et par membre.",
    },
    remedy: {
      en: "If it was on another day, replace the claim now with the right date; otherwise there is nothing to do. Take no money from the patient.",
      km: "បើ​នៅ​ថ្ងៃ​ផ្សេង សូម​ជំនួស​សំណើ​ឥឡូវ​នេះ​ដោយ​ប្រើ​កាលបរិច្ឆេទ​ត្រឹមត្រូវ បើ​មិន​ដូច្នោះ មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Si c'était un autre jour, remplacez la demande maintenant avec la bonne date ; sinon, rien à faire. N'encaissez rien du patient.",
    },
  },
};
