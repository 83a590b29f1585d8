import { APPEAL } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What is said of amounts that move after the decision. */
export const ADJUSTMENT_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "ADJ-001": {
    text: {
      en: "An earlier decision is reversed because its claim was replaced or voided.",
      km: "សេចក្តី​សម្រេច​មុន​ត្រូវ​បាន​បង្វិល​វិញ ព្រោះ​សំណើ​របស់​វា​ត្រូវ​បាន​ជំនួស​ឬ​លុប​ចោល។",
      fr: "Une décision antérieure est reprise parce que sa demande a été remplacée ou annulée.",
    },
    remedy: {
      en: "Nothing to do: what was paid is settled in the scheme's next payment to the provider.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ ប្រាក់​ដែល​បាន​បង់​រួច នឹង​ទូទាត់​ក្នុង​ការ​បង់​លើក​ក្រោយ​របស់​គម្រោង​ជូន​មូលដ្ឋាន។",
      fr: "Rien à faire : ce qui a été payé est régularisé au prochain paiement du régime à l'établissement.",
    },
  },
  "ADJ-002": {
    text: {
      en: "An audit found that more was paid than was owed; the scheme takes it back.",
      km: "សវនកម្ម​រក​ឃើញ​ថា បាន​បង់​លើស​ពី​ចំនួន​ដែល​ត្រូវ​បង់ គម្រោង​យក​មក​វិញ។",
      fr: "Un contrôle a constaté un trop-payé ; le régime le récupère.",
    },
    remedy: APPEAL,
  },
  "ADJ-003": {
    text: {
      en: "The appeal was decided: the decision stands.",
      km: "ការ​តវ៉ា​ត្រូវ​បាន​សម្រេច​រួច​ហើយ៖ សេចក្តី​សម្រេច​មុន​នៅ​ដដែល។",
      fr: "L'appel est tranché : la décision est maintenue.",
    },
    remedy: {
      en: "Nothing more to do; the senior reviewer's sentence says why. Take no money from the patient.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទៀត​ទេ ហេតុផល​ស្ថិត​ក្នុង​ប្រយោគ​របស់​អ្នក​ពិនិត្យ​ជាន់ខ្ពស់។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
      fr: "Rien de plus à faire ; la phrase du réviseur principal dit pourquoi. N'encaissez rien du patient.",
    },
  },
  "ADJ-004": {
    text: {
      en: "Guarantee {number} is honoured: {amount:money} that the cover would not have paid is borne by the scheme.",
      km: "លិខិត​ធានា {number} ត្រូវ​បាន​គោរព៖ ចំនួន {amount:money} ដែល​ការ​ធានា​មិន​បង់ ជា​បន្ទុក​របស់​គម្រោង។",
      fr: "La garantie {number} est honorée : {amount:money} que la couverture n'aurait pas payés sont à la charge du régime.",
    },
    remedy: {
      en: "Nothing to do: the provider is paid as guaranteed.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ មូលដ្ឋាន​ត្រូវ​បាន​បង់​តាម​លិខិត​ធានា។",
      fr: "Rien à faire : l'établissement est payé comme garanti.",
    },
  },
};
