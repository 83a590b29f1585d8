import type { RuleTexts } from "./shape.texts";

/** What the rules about deadlines say. */
export const TIME_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "TIM-001": {
    text: {
      en: "The claim came after its last day, {last:day}: it can be filed for {days:count} days after the care.",
      km: "សំណើ​មក​ដល់​ក្រោយ​ថ្ងៃ​ចុងក្រោយ {last:day}៖ អាច​ដាក់​ក្នុង {days:count} ថ្ងៃ​ក្រោយ​ការ​ព្យាបាល។",
      fr: "La demande est arrivée après son dernier jour, le {last:day} : elle peut être déposée {days:count} jours après les soins.",
    },
    remedy: {
      en: "If something outside your control delayed it, appeal now and say what. Take no money from the patient.",
      km: "បើ​យឺត​ដោយសារ​ហេតុ​ដែល​អ្នក​មិន​អាច​គ្រប់គ្រង សូម​តវ៉ា​ឥឡូវ​នេះ ហើយ​បញ្ជាក់​ហេតុផល។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Si le retard ne dépend pas de vous, faites appel maintenant en disant pourquoi. N'encaissez rien du patient.",
    },
  },
  "TIM-002": {
    text: {
      en: "The information the scheme asked for had not come by {due:day}.",
      km: "ព័ត៌មាន​ដែល​គម្រោង​បាន​ស្នើ មិន​បាន​មក​ដល់​ត្រឹម​ថ្ងៃ {due:day} ទេ។",
      fr: "Les renseignements demandés par le régime n'étaient pas arrivés au {due:day}.",
    },
    remedy: {
      en: "Appeal now and send what was asked for. Take no money from the patient.",
      km: "សូម​តវ៉ា​ឥឡូវ​នេះ ហើយ​ផ្ញើ​អ្វី​ដែល​គម្រោង​បាន​ស្នើ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Faites appel maintenant en envoyant ce qui était demandé. N'encaissez rien du patient.",
    },
  },
  "TIM-003": {
    text: {
      en: "The appeal came after its last day, {due:day}.",
      km: "ការ​តវ៉ា​មក​ដល់​ក្រោយ​ថ្ងៃ​ចុងក្រោយ {due:day}។",
      fr: "L'appel est arrivé après son dernier jour, le {due:day}.",
    },
    remedy: {
      en: "The decision stands; ask the scheme now if something outside your control delayed the appeal.",
      km: "សេចក្តី​សម្រេច​នៅ​ដដែល សូម​សួរ​គម្រោង​ឥឡូវ​នេះ បើ​ការ​តវ៉ា​យឺត​ដោយសារ​ហេតុ​ដែល​អ្នក​មិន​អាច​គ្រប់គ្រង។",
      fr: "La décision demeure ; interrogez le régime maintenant si le retard ne dépend pas de vous.",
    },
  },
};
