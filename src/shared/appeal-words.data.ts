import type { Text } from "./language";

/** Why a provider may not appeal, a person not decide for it, and money not be taken back. */
export const APPEAL_WORDS: Readonly<Record<string, Text>> = {
  NO_DECISION_STANDS: {
    en: "no decision stands on it: it is {status:word}",
    km: "គ្មាន​សេចក្តី​សម្រេច​លើ​វា​ទេ៖ វា{status:word}",
    fr: "aucune décision ne vaut pour elle : elle est {status:word}",
  },
  APPEAL_IS_OPEN: {
    en: "an appeal is open already; it is decided or withdrawn first",
    km: "មាន​ការ​តវ៉ា​មួយ​កំពុង​បើក​រួច​ហើយ ត្រូវ​សម្រេច ឬ​ដក​វា​ជា​មុន​សិន",
    fr: "un appel est déjà ouvert ; il est d'abord tranché ou retiré",
  },
  APPEAL_WAS_DECIDED: {
    en: "an appeal against this decision has been decided; that is final",
    km: "ការ​តវ៉ា​ប្រឆាំង​សេចក្តី​សម្រេច​នេះ​ត្រូវ​បាន​សម្រេច​ហើយ ហើយ​ជា​ស្ថាពរ",
    fr: "un appel contre cette décision a été tranché ; c'est définitif",
  },
  NOTHING_TO_APPEAL: {
    en: "it was approved in full: there is nothing to appeal against",
    km: "វា​ត្រូវ​បាន​អនុម័ត​ទាំង​ស្រុង៖ គ្មាន​អ្វី​ត្រូវ​តវ៉ា​ទេ",
    fr: "elle est accordée en entier : il n'y a rien à contester",
  },
  NO_SUCH_APPEAL: {
    en: "there is no such appeal",
    km: "គ្មាន​ការ​តវ៉ា​នេះ​ទេ",
    fr: "cet appel n'existe pas",
  },
  APPEAL_ENDED: {
    en: "it is not open any more: it was {status:word}",
    km: "វា​លែង​បើក​ហើយ៖ {status:word}",
    fr: "il n'est plus ouvert : il est {status:word}",
  },
  "status.UPHELD": { en: "upheld", km: "ត្រូវ​បាន​រក្សា​ទុក​សេចក្តី​សម្រេច", fr: "rejeté" },
  "status.OVERTURNED": { en: "granted", km: "ត្រូវ​បាន​យល់​ព្រម", fr: "accueilli" },
  "status.WITHDRAWN": { en: "withdrawn", km: "ត្រូវ​បាន​ដក​វិញ", fr: "retiré" },
  UPHELD_AS_IT_IS: {
    en: "a decision that is upheld stands as it is: name no lines",
    km: "សេចក្តី​សម្រេច​ដែល​រក្សា​ទុក នៅ​ដដែល៖ សូម​កុំ​ដាក់​បន្ទាត់",
    fr: "une décision maintenue reste telle quelle : ne citez aucune ligne",
  },
  PAYMENT_UNDER_WAY: {
    en: "its payment is under way; overturn it when that is confirmed or cancelled",
    km: "ការ​បង់​ប្រាក់​របស់​វា​កំពុង​ដំណើរ​ការ សូម​កែ​សេចក្តី​សម្រេច​ពេល​ការ​បង់​នោះ​ត្រូវ​បាន​បញ្ជាក់ ឬ​បោះបង់",
    fr: "son paiement est en cours ; réformez la décision une fois celui-ci confirmé ou annulé",
  },
  NO_FACTS_KEPT: {
    en: "the decision came from another system and keeps nothing to judge by: void or replace the claim instead",
    km: "សេចក្តី​សម្រេច​មក​ពី​ប្រព័ន្ធ​ផ្សេង ហើយ​គ្មាន​អ្វី​សម្រាប់​ពិនិត្យ​ទេ៖ សូម​លុប ឬ​ជំនួស​សំណើ​វិញ",
    fr: "la décision vient d'un autre système et ne garde rien à juger : annulez ou remplacez plutôt la demande",
  },
  STILL_WAITS: {
    en: "it could not be decided: {codes} is still open, and a price or a name is missing",
    km: "មិន​អាច​សម្រេច​បាន​ទេ៖ {codes} នៅ​ចំហ ហើយ​ខ្វះ​តម្លៃ ឬ​ឈ្មោះ",
    fr: "elle ne peut être décidée : {codes} reste ouvert, il manque un prix ou un nom",
  },
  APPEAL_TAKES_NOTHING: {
    en: "an appeal takes nothing away, and line {lines} would be paid less: allow it as well, or leave it",
    km: "ការ​តវ៉ា​មិន​យក​អ្វី​ចេញ​ទេ ហើយ​បន្ទាត់ {lines} នឹង​បាន​បង់​តិច​ជាង៖ សូម​អនុញ្ញាត​វា​ដែរ ឬ​ទុក​ដដែល",
    fr: "un appel ne retire rien, et la ligne {lines} serait moins payée : accordez-la aussi, ou laissez-la",
  },
  PAYS_NO_MORE: {
    en: "no line would be paid more: uphold the decision instead",
    km: "គ្មាន​បន្ទាត់​ណា​បាន​បង់​ច្រើន​ជាង​ទេ៖ សូម​រក្សា​សេចក្តី​សម្រេច​វិញ",
    fr: "aucune ligne ne serait payée davantage : maintenez plutôt la décision",
  },
  NOT_PAID: {
    en: "nothing of it is paid: it is {status:word}",
    km: "មិន​ទាន់​បង់​អ្វី​សម្រាប់​វា​ទេ៖ វា{status:word}",
    fr: "rien n'en est payé : elle est {status:word}",
  },
  RECOVERY_TAKES: {
    en: "a recovery reduces or denies",
    km: "ការ​យក​មក​វិញ គឺ​កាត់​បន្ថយ ឬ​បដិសេធ",
    fr: "une récupération réduit ou refuse",
  },
  RECOVERY_GIVES_NOTHING: {
    en: "a recovery gives nothing, and line {lines} would be paid more",
    km: "ការ​យក​មក​វិញ​មិន​ផ្តល់​អ្វី​ទេ ហើយ​បន្ទាត់ {lines} នឹង​បាន​បង់​ច្រើន​ជាង",
    fr: "une récupération n'accorde rien, et la ligne {lines} serait payée davantage",
  },
  TAKES_NOTHING: {
    en: "it takes nothing of what this line was paid",
    km: "វា​មិន​យក​អ្វី​ពី​អ្វី​ដែល​បន្ទាត់​នេះ​បាន​បង់​ទេ",
    fr: "cela ne retire rien de ce que cette ligne a reçu",
  },
  TIED_TO_PROVIDER: {
    en: "you are tied to this provider, and somebody who is not may do it",
    km: "អ្នក​មាន​ទំនាក់ទំនង​ជាមួយ​មូលដ្ឋាន​នេះ ហើយ​មាន​អ្នក​ផ្សេង​ដែល​គ្មាន​ទំនាក់ទំនង​អាច​ធ្វើ​បាន",
    fr: "vous êtes lié à cet établissement, et quelqu'un qui ne l'est pas peut le faire",
  },
  DECIDED_IT_YOURSELF: {
    en: "you took part in the decision, and somebody who did not may decide this",
    km: "អ្នក​បាន​ចូលរួម​ក្នុង​សេចក្តី​សម្រេច ហើយ​មាន​អ្នក​ផ្សេង​ដែល​មិន​បាន​ចូលរួម​អាច​សម្រេច​បាន",
    fr: "vous avez pris part à la décision, et quelqu'un d'autre peut trancher",
  },
  NOBODY_TO_COMPARE: {
    en: "it cannot be told who else might do it; try again, and tell the administrator",
    km: "មិន​អាច​ដឹង​ថា​មាន​នរណា​ផ្សេង​អាច​ធ្វើ​បាន​ទេ សូម​ព្យាយាម​ម្តង​ទៀត ហើយ​ប្រាប់​អ្នក​គ្រប់គ្រង",
    fr: "on ne peut dire qui d'autre pourrait le faire ; réessayez, et avertissez l'administrateur",
  },
  TIED_ALREADY: {
    en: "this tie is declared already",
    km: "ទំនាក់ទំនង​នេះ​បាន​ប្រកាស​រួច​ហើយ",
    fr: "ce lien est déjà déclaré",
  },
  NOT_TIED: {
    en: "no such tie stands",
    km: "គ្មាន​ទំនាក់ទំនង​បែប​នេះ​ទេ",
    fr: "aucun lien de ce genre n'existe",
  },
  ONLY_FOR_ONESELF: {
    en: "a reviewer declares their own ties; a senior reviewer or an administrator those of others",
    km: "អ្នក​ពិនិត្យ​ប្រកាស​តែ​ទំនាក់ទំនង​របស់​ខ្លួន អ្នក​ពិនិត្យ​ជាន់ខ្ពស់ ឬ​អ្នក​គ្រប់គ្រង​ប្រកាស​របស់​អ្នក​ដទៃ",
    fr: "un réviseur déclare ses propres liens ; un réviseur principal ou un administrateur ceux d'autrui",
  },
  ENDED_BY_ANOTHER: {
    en: "nobody ends their own tie: another administrator does",
    km: "គ្មាន​នរណា​បញ្ចប់​ទំនាក់ទំនង​របស់​ខ្លួន​ឡើយ៖ អ្នក​គ្រប់គ្រង​ម្នាក់​ទៀត​ធ្វើ",
    fr: "nul ne met fin à son propre lien : un autre administrateur le fait",
  },
};
