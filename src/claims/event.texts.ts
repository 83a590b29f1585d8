import type { Text } from "../shared/text";

/** The kinds of things that happen to a claim and are told in its timeline. */
export const EVENT_KINDS = [
  "SUBMITTED",
  "PENDED",
  "ADJUDICATED",
  "REPLACEMENT_SUBMITTED",
  "SUPERSEDED",
  "VOIDED",
  "FINDING_RESOLVED",
  "REJUDGED",
  "MEMBER_ATTACHED",
  "REVIEWED",
  "PATIENT_CHARGE_REPORTED",
  "PATIENT_REFUNDED",
  "INFORMATION_REQUESTED",
  "INFORMATION_ANSWERED",
  "INFORMATION_OVERDUE",
  "SCHEDULED",
  "PAID",
  "PAYMENT_FAILED",
  "PAYMENT_CANCELLED",
  "APPEAL_OPENED",
  "APPEAL_UPHELD",
  "APPEAL_OVERTURNED",
  "APPEAL_WITHDRAWN",
  "PAYMENT_RECOVERED",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a claim's timeline says of each kind; `claim` is the other claim, `codes` the reasons. */
export const EVENT_TEXTS: Readonly<Record<EventKind, Text>> = {
  SUBMITTED: {
    en: "The scheme received the claim.",
    km: "គម្រោង​បាន​ទទួល​សំណើ។",
    fr: "Le régime a reçu la demande.",
  },
  PENDED: {
    en: "The claim waits for a decision: {codes}.",
    km: "សំណើ​រង់ចាំ​ការ​សម្រេច៖ {codes}។",
    fr: "La demande attend une décision : {codes}.",
  },
  ADJUDICATED: {
    en: "The claim was decided.",
    km: "សំណើ​ត្រូវ​បាន​សម្រេច។",
    fr: "La demande a été décidée.",
  },
  REPLACEMENT_SUBMITTED: {
    en: "The scheme received this claim in place of claim {claim}.",
    km: "គម្រោង​បាន​ទទួល​សំណើ​នេះ​ជំនួស​សំណើ {claim}។",
    fr: "Le régime a reçu cette demande en remplacement de la demande {claim}.",
  },
  SUPERSEDED: {
    en: "The claim was replaced by claim {claim}.",
    km: "សំណើ​ត្រូវ​បាន​ជំនួស​ដោយ​សំណើ {claim}។",
    fr: "La demande a été remplacée par la demande {claim}.",
  },
  VOIDED: {
    en: "The provider voided the claim; its reference is used up.",
    km: "មូលដ្ឋាន​បាន​លុប​ចោល​សំណើ លេខ​យោង​របស់​វា​មិន​អាច​ប្រើ​ទៀត​ទេ។",
    fr: "L'établissement a annulé la demande ; sa référence ne peut plus servir.",
  },
  FINDING_RESOLVED: {
    en: "What the claim waited for was settled: {codes}.",
    km: "អ្វី​ដែល​សំណើ​រង់ចាំ​ត្រូវ​បាន​ដោះស្រាយ៖ {codes}។",
    fr: "Ce que la demande attendait est réglé : {codes}.",
  },
  REJUDGED: {
    en: "What the scheme waited for has arrived, and the claim was judged again.",
    km: "អ្វី​ដែល​គម្រោង​រង់ចាំ​បាន​មក​ដល់ ហើយ​សំណើ​ត្រូវ​បាន​ពិនិត្យ​សម្រេច​ម្តង​ទៀត។",
    fr: "Ce que le régime attendait est arrivé, et la demande a été jugée de nouveau.",
  },
  MEMBER_ATTACHED: {
    en: "The scheme has settled who the patient is, and the claim was judged again.",
    km: "គម្រោង​បាន​បញ្ជាក់​ថា​អ្នកជំងឺ​ជា​នរណា ហើយ​សំណើ​ត្រូវ​បាន​ពិនិត្យ​សម្រេច​ម្តង​ទៀត។",
    fr: "Le régime a établi qui est le patient, et la demande a été jugée de nouveau.",
  },
  REVIEWED: {
    en: "A reviewer has looked at the claim and settled: {codes}.",
    km: "អ្នក​ពិនិត្យ​បាន​មើល​សំណើ ហើយ​បាន​ដោះស្រាយ៖ {codes}។",
    fr: "Un réviseur a examiné la demande et réglé : {codes}.",
  },
  PATIENT_CHARGE_REPORTED: {
    en: "The patient was charged {amount:money}, it is told; care is free, and it is to be refunded.",
    km: "មាន​ការ​រាយការណ៍​ថា​អ្នកជំងឺ​ត្រូវ​បាន​គិត​ប្រាក់ {amount:money} សេវា​មិន​គិត​ប្រាក់​ទេ ហើយ​ត្រូវ​សង​វិញ។",
    fr: "Le patient aurait payé {amount:money} ; les soins sont gratuits, et c'est à rembourser.",
  },
  PATIENT_REFUNDED: {
    en: "The patient was refunded {amount:money} on {date:day}.",
    km: "អ្នកជំងឺ​ត្រូវ​បាន​សង​ប្រាក់​វិញ {amount:money} នៅ {date:day}។",
    fr: "Le patient a été remboursé de {amount:money} le {date:day}.",
  },
  INFORMATION_REQUESTED: {
    en: "The provider was asked about {code}; the answer is due by {due:day}.",
    km: "មូលដ្ឋាន​ត្រូវ​បាន​សួរ​អំពី {code} ចម្លើយ​ត្រូវ​មក​ដល់​ត្រឹម {due:day}។",
    fr: "L'établissement a été interrogé sur {code} ; la réponse est attendue d'ici au {due:day}.",
  },
  INFORMATION_ANSWERED: {
    en: "The provider answered the question about {code}, and the claim was judged again.",
    km: "មូលដ្ឋាន​បាន​ឆ្លើយ​សំណួរ​អំពី {code} ហើយ​សំណើ​ត្រូវ​បាន​ពិនិត្យ​សម្រេច​ម្តង​ទៀត។",
    fr: "L'établissement a répondu à la question sur {code}, et la demande a été jugée de nouveau.",
  },
  INFORMATION_OVERDUE: {
    en: "The provider did not answer by {due:day}.",
    km: "មូលដ្ឋាន​មិន​បាន​ឆ្លើយ​ត្រឹម {due:day} ទេ។",
    fr: "L'établissement n'a pas répondu d'ici au {due:day}.",
  },
  SCHEDULED: {
    en: "The claim is on remittance {remittance}.",
    km: "សំណើ​ស្ថិត​ក្នុង​បញ្ជី​ទូទាត់ {remittance}។",
    fr: "La demande figure sur le versement {remittance}.",
  },
  PAID: {
    en: "The claim was paid with remittance {remittance}.",
    km: "សំណើ​ត្រូវ​បាន​ទូទាត់​ជាមួយ​បញ្ជី​ទូទាត់ {remittance}។",
    fr: "La demande a été réglée par le versement {remittance}.",
  },
  PAYMENT_FAILED: {
    en: "The bank could not pay remittance {remittance}; the claim waits for the next one.",
    km: "ធនាគារ​មិន​អាច​បង់​បញ្ជី​ទូទាត់ {remittance} បាន​ទេ សំណើ​រង់ចាំ​បញ្ជី​បន្ទាប់។",
    fr: "La banque n'a pas pu payer le versement {remittance} ; la demande attend le prochain.",
  },
  PAYMENT_CANCELLED: {
    en: "Remittance {remittance} was cancelled before it was paid; the claim waits for the next one.",
    km: "បញ្ជី​ទូទាត់ {remittance} ត្រូវ​បាន​បោះបង់​មុន​ពេល​បង់ សំណើ​រង់ចាំ​បញ្ជី​បន្ទាប់។",
    fr: "Le versement {remittance} a été annulé avant d'être payé ; la demande attend le prochain.",
  },
  APPEAL_OPENED: {
    en: "The provider appealed against the decision.",
    km: "មូលដ្ឋាន​បាន​តវ៉ា​ប្រឆាំង​នឹង​សេចក្តី​សម្រេច។",
    fr: "L'établissement a fait appel de la décision.",
  },
  APPEAL_UPHELD: {
    en: "The appeal was decided: the decision stands ({codes}).",
    km: "ការ​តវ៉ា​ត្រូវ​បាន​សម្រេច៖ សេចក្តី​សម្រេច​នៅ​ដដែល ({codes})។",
    fr: "L'appel est tranché : la décision est maintenue ({codes}).",
  },
  APPEAL_OVERTURNED: {
    en: "The appeal was decided: a new decision takes the place of the earlier one.",
    km: "ការ​តវ៉ា​ត្រូវ​បាន​សម្រេច៖ សេចក្តី​សម្រេច​ថ្មី​ជំនួស​សេចក្តី​សម្រេច​មុន។",
    fr: "L'appel est tranché : une nouvelle décision remplace la précédente.",
  },
  APPEAL_WITHDRAWN: {
    en: "The appeal was withdrawn.",
    km: "ការ​តវ៉ា​ត្រូវ​បាន​ដក​វិញ។",
    fr: "L'appel est retiré.",
  },
  PAYMENT_RECOVERED: {
    en: "An audit found that too much was paid; the scheme takes it back with its next payment ({codes}).",
    km: "សវនកម្ម​រក​ឃើញ​ថា​បាន​បង់​លើស គម្រោង​យក​មក​វិញ​ក្នុង​ការ​បង់​លើក​ក្រោយ ({codes})។",
    fr: "Un contrôle a constaté un trop-payé ; le régime le récupère à son prochain paiement ({codes}).",
  },
};
