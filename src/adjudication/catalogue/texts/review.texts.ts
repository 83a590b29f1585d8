import { APPEAL } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the decisions of reviewers say; the reviewer's own sentence stands beside them. */
export const REVIEW_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "REV-001": {
    text: {
      en: "A reviewer found the care not medically necessary: {sentence}",
      km: "អ្នក​ពិនិត្យ​យល់​ថា ការ​ព្យាបាល​នេះ​មិន​ចាំបាច់​ខាង​វេជ្ជសាស្ត្រ៖ {sentence}",
      fr: "Un réviseur a jugé les soins non nécessaires médicalement : {sentence}",
    },
    remedy: APPEAL,
  },
  "REV-002": {
    text: {
      en: "A reviewer reduced the quantity or the frequency: {sentence}",
      km: "អ្នក​ពិនិត្យ​បាន​កាត់​បន្ថយ​បរិមាណ​ឬ​ចំនួន​ដង៖ {sentence}",
      fr: "Un réviseur a réduit la quantité ou la fréquence : {sentence}",
    },
    remedy: APPEAL,
  },
  "REV-003": {
    text: {
      en: "A reviewer reduced the length of the stay: {sentence}",
      km: "អ្នក​ពិនិត្យ​បាន​កាត់​បន្ថយ​រយៈពេល​សម្រាក​ពេទ្យ៖ {sentence}",
      fr: "Un réviseur a réduit la durée du séjour : {sentence}",
    },
    remedy: APPEAL,
  },
  "REV-004": {
    text: {
      en: "A reviewer found that care of a lower level would have served: {sentence}",
      km: "អ្នក​ពិនិត្យ​យល់​ថា ការ​ព្យាបាល​កម្រិត​ទាប​ជាង​នេះ​គ្រប់គ្រាន់​ហើយ៖ {sentence}",
      fr: "Un réviseur a jugé que des soins d'un niveau inférieur auraient suffi : {sentence}",
    },
    remedy: APPEAL,
  },
  "REV-005": {
    text: {
      en: "A reviewer found no sign that the care was given: {sentence}",
      km: "អ្នក​ពិនិត្យ​រក​មិន​ឃើញ​ភស្តុតាង​ថា ការ​ព្យាបាល​នេះ​បាន​ផ្តល់​ទេ៖ {sentence}",
      fr: "Un réviseur n'a trouvé aucune trace des soins facturés : {sentence}",
    },
    remedy: APPEAL,
  },
  "REV-006": {
    text: {
      en: "A senior reviewer allowed this despite {codes}: {sentence}",
      km: "អ្នក​ពិនិត្យ​ជាន់ខ្ពស់​បាន​អនុញ្ញាត ទោះបី​មាន {codes} ក៏​ដោយ៖ {sentence}",
      fr: "Un réviseur principal l'a accordé malgré {codes} : {sentence}",
    },
    remedy: {
      en: "Nothing to do: it is paid as decided.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ គម្រោង​បង់​តាម​សេចក្តី​សម្រេច។",
      fr: "Rien à faire : c'est payé comme décidé.",
    },
  },
};
