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
