import type { Text } from "../shared/language";

/** The words of a printed advice. */
export const ADVICE_TEXTS = {
  title: {
    en: "Remittance advice {number}",
    km: "លិខិត​ជូនដំណឹង​ការ​ទូទាត់ {number}",
    fr: "Avis de paiement {number}",
  },
  provider: { en: "Provider", km: "មូលដ្ឋាន​សុខាភិបាល", fr: "Établissement" },
  payee: { en: "Paid to", km: "បង់​ជូន", fr: "Payé à" },
  status: { en: "Status", km: "ស្ថានភាព", fr: "État" },
  decidedUntil: {
    en: "Decisions until",
    km: "ការ​សម្រេច​រហូត​ដល់",
    fr: "Décisions jusqu'au",
  },
  expectedOn: { en: "Payment expected on", km: "រំពឹង​ថា​បង់​នៅ", fr: "Paiement prévu le" },
  paidOn: { en: "Paid on", km: "បាន​បង់​នៅ", fr: "Payé le" },
  bankReference: { en: "Bank reference", km: "លេខ​យោង​ធនាគារ", fr: "Référence bancaire" },
  position: { en: "No.", km: "ល.រ", fr: "N°" },
  claim: { en: "Claim", km: "សំណើ", fr: "Demande" },
  reference: { en: "Your reference", km: "លេខ​យោង​របស់​លោកអ្នក", fr: "Votre référence" },
  service: { en: "Service", km: "សេវា", fr: "Prestation" },
  serviceDate: { en: "Date", km: "ថ្ងៃ", fr: "Date" },
  submitted: { en: "Submitted", km: "បាន​ស្នើ", fr: "Demandé" },
  reductions: { en: "Reductions", km: "ការ​កាត់", fr: "Réductions" },
  paid: { en: "Paid", km: "បាន​បង់", fr: "Payé" },
  patientPays: { en: "Patient pays", km: "អ្នកជំងឺ​បង់", fr: "Le patient paie" },
  total: { en: "Total", km: "សរុប", fr: "Total" },
  transferred: {
    en: "Transferred to the payee",
    km: "ផ្ទេរ​ជូន​អ្នក​ទទួល",
    fr: "Viré au bénéficiaire",
  },
  carriedOver: {
    en: "To be taken off the next remittance",
    km: "ត្រូវ​កាត់​ពី​ការ​ទូទាត់​លើក​ក្រោយ",
    fr: "À déduire du prochain paiement",
  },
  reverses: {
    en: "of {number}, no. {position}",
    km: "នៃ {number} ល.រ {position}",
    fr: "de {number}, n° {position}",
  },
  noPatientCharge: {
    en: "The patient pays nothing: what is taken off may not be asked of the patient.",
    km: "អ្នកជំងឺ​មិន​បង់​អ្វី​ទេ៖ ចំនួន​ដែល​ត្រូវ​បាន​កាត់​មិន​អាច​ទារ​ពី​អ្នកជំងឺ​បាន​ទេ។",
    fr: "Le patient ne paie rien : ce qui est déduit ne peut pas lui être demandé.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the kinds of lines are called. */
export const KIND_TEXTS: Readonly<Record<string, Text>> = {
  CLAIM: { en: "Claim", km: "សំណើ", fr: "Demande" },
  REVERSAL: { en: "Reversal", km: "ការ​ដក​ការ​ទូទាត់​វិញ", fr: "Annulation" },
  RECOVERY: { en: "Recovery", km: "ការ​យក​ប្រាក់​មក​វិញ", fr: "Récupération" },
  CARRY_OVER: { en: "Carried over", km: "ការ​លើក​ទៅ​មុខ", fr: "Report" },
};

/** How a remittance stands, in words. */
export const STATUS_TEXTS: Readonly<Record<string, Text>> = {
  PREPARED: {
    en: "prepared, not yet released",
    km: "បាន​រៀបចំ មិន​ទាន់​អនុញ្ញាត​ឱ្យ​បង់",
    fr: "préparé, pas encore libéré",
  },
  RELEASED: { en: "released to the bank", km: "បាន​ផ្ញើ​ទៅ​ធនាគារ", fr: "remis à la banque" },
  PAID: { en: "paid", km: "បាន​បង់", fr: "payé" },
  FAILED: { en: "failed, not paid", km: "បរាជ័យ មិន​បាន​បង់", fr: "échoué, pas payé" },
  CANCELLED: { en: "cancelled, not paid", km: "បាន​លុប​ចោល មិន​បាន​បង់", fr: "annulé, pas payé" },
};
