import type { Text } from "./language";

/** Persons, visits, referrals, levels and kinds of care, limits, prices, documents. */
export const CARE_WORDS: Readonly<Record<string, Text>> = {
  // Whom else, and what of a person.
  HEALTH_EQUITY_FUND: {
    en: "the Health Equity Fund",
    km: "មូលនិធិ​សមធម៌​សុខាភិបាល",
    fr: "le Fonds d'équité en santé",
  },
  NSSF: {
    en: "the health branch of NSSF",
    km: "ប.ស.ស. ផ្នែក​ថែទាំ​សុខភាព",
    fr: "la branche santé du NSSF",
  },
  BIRTH: { en: "before the birth", km: "មុន​ពេល​កើត", fr: "avant la naissance" },
  DEATH: { en: "after the death", km: "ក្រោយ​ពេល​ស្លាប់", fr: "après le décès" },
  FEMALE: { en: "female", km: "ស្រី", fr: "féminin" },
  MALE: { en: "male", km: "ប្រុស", fr: "masculin" },
  "sex.UNKNOWN": { en: "unknown", km: "មិន​ដឹង", fr: "inconnu" },

  // How the kind of a visit contradicts its days or services.
  NIGHTS_ON_OUTPATIENT: {
    en: "an out-patient visit cannot end on a later day than it began",
    km: "ការ​ពិនិត្យ​អ្នកជំងឺ​ក្រៅ​មិន​អាច​បញ្ចប់​នៅ​ថ្ងៃ​ក្រោយ​ទេ",
    fr: "une visite ambulatoire ne peut pas finir un autre jour que celui où elle a commencé",
  },
  BED_SERVICE_ON_OUTPATIENT: {
    en: "the service is given to in-patients only",
    km: "សេវា​នេះ​ផ្តល់​ជូន​តែ​អ្នកជំងឺ​សម្រាក​ពេទ្យ​ប៉ុណ្ណោះ",
    fr: "la prestation est réservée aux patients hospitalisés",
  },
  DAY_OUTSIDE_STAY: {
    en: "the day of the service lies outside the stay",
    km: "ថ្ងៃ​ផ្តល់​សេវា​ស្ថិត​ក្រៅ​រយៈពេល​សម្រាក​ពេទ្យ",
    fr: "le jour de la prestation est hors du séjour",
  },

  // What is wrong with a referral.
  EXPIRED_LETTER: {
    en: "the letter had expired",
    km: "លិខិត​បាន​ផុត​កំណត់",
    fr: "la lettre avait expiré",
  },
  LETTER_USED_UP: {
    en: "the letter has been used for as many visits as it allows",
    km: "លិខិត​ត្រូវ​បាន​ប្រើ​អស់​ចំនួន​ដែល​អនុញ្ញាត​ហើយ",
    fr: "la lettre a déjà servi pour toutes les visites qu'elle permet",
  },
  LETTER_TO_ANOTHER_PROVIDER: {
    en: "the letter names another provider",
    km: "លិខិត​បញ្ជូន​ទៅ​មូលដ្ឋាន​ផ្សេង",
    fr: "la lettre désigne un autre établissement",
  },
  OWN_LETTER: {
    en: "a provider cannot refer a patient to itself",
    km: "មូលដ្ឋាន​មិន​អាច​បញ្ជូន​អ្នកជំងឺ​មក​ខ្លួន​ឯង​ទេ",
    fr: "un établissement ne peut pas s'adresser un patient à lui-même",
  },
  UNKNOWN_PROVIDER: {
    en: "the provider that wrote the letter is unknown",
    km: "មិន​ស្គាល់​មូលដ្ឋាន​ដែល​បាន​សរសេរ​លិខិត",
    fr: "l'établissement qui a écrit la lettre est inconnu",
  },
  LETTER_AFTER_VISIT: {
    en: "the letter was written after the visit",
    km: "លិខិត​ត្រូវ​បាន​សរសេរ​ក្រោយ​ការ​មក​ព្យាបាល",
    fr: "la lettre a été écrite après la visite",
  },

  // Levels of care.
  HEALTH_CENTER: { en: "health center", km: "មណ្ឌល​សុខភាព", fr: "centre de santé" },
  REFERRAL_HOSPITAL: { en: "referral hospital", km: "មន្ទីរពេទ្យ​បង្អែក", fr: "hôpital de référence" },
  NATIONAL_HOSPITAL: { en: "national hospital", km: "មន្ទីរពេទ្យ​ជាតិ", fr: "hôpital national" },

  // Kinds of care.
  "category.OUTPATIENT": {
    en: "out-patient care",
    km: "ការ​ពិនិត្យ​ជំងឺ​ក្រៅ",
    fr: "soins ambulatoires",
  },
  "category.EMERGENCY": { en: "emergency care", km: "ការ​សង្គ្រោះ​បន្ទាន់", fr: "urgences" },
  "category.ADMISSION": { en: "hospital stays", km: "ការ​សម្រាក​ពេទ្យ", fr: "hospitalisations" },
  "category.DELIVERY": { en: "deliveries", km: "ការ​សម្រាល​កូន", fr: "accouchements" },
  "category.CAESAREAN": { en: "caesarean deliveries", km: "ការ​វះកាត់​យក​កូន", fr: "césariennes" },
  "category.SURGERY": { en: "surgery", km: "ការ​វះកាត់", fr: "chirurgie" },
  "category.ANTENATAL": { en: "antenatal care", km: "ការ​ថែទាំ​មុន​សម្រាល", fr: "soins prénatals" },
  "category.POSTNATAL": { en: "postnatal care", km: "ការ​ថែទាំ​ក្រោយ​សម្រាល", fr: "soins postnatals" },
  "category.FAMILY_PLANNING": {
    en: "family planning",
    km: "ការ​ពន្យារ​កំណើត",
    fr: "planification familiale",
  },
  "category.TRANSPORT": { en: "transport", km: "ការ​ដឹក​អ្នកជំងឺ", fr: "transport" },
  "category.FUNERAL": { en: "funeral grants", km: "ប្រាក់​ឧបត្ថម្ភ​បុណ្យ​សព", fr: "frais funéraires" },
  "category.OTHER": { en: "other care", km: "ការ​ថែទាំ​ផ្សេង​ទៀត", fr: "autres soins" },

  // What a limit counts by.
  "period.VISIT": { en: "per visit", km: "ក្នុង​មួយ​លើក", fr: "par visite" },
  "period.DAY": { en: "per day", km: "ក្នុង​មួយ​ថ្ងៃ", fr: "par jour" },
  "period.MONTH": { en: "per calendar month", km: "ក្នុង​មួយ​ខែ", fr: "par mois civil" },
  "period.COVER_YEAR": {
    en: "per year of cover",
    km: "ក្នុង​មួយ​ឆ្នាំ​នៃ​ការ​ធានា",
    fr: "par année de couverture",
  },
  "period.CALENDAR_YEAR": {
    en: "per calendar year",
    km: "ក្នុង​មួយ​ឆ្នាំ​ប្រតិទិន",
    fr: "par année civile",
  },
  "period.LIFETIME": { en: "in a lifetime", km: "ក្នុង​មួយ​ជីវិត", fr: "sur toute la vie" },

  // What a price still lacks.
  "missing.PRICE": { en: "price", km: "តម្លៃ", fr: "prix" },
  "missing.EXCHANGE_RATE": { en: "exchange rate", km: "អត្រា​ប្តូរ​ប្រាក់", fr: "taux de change" },

  // Documents.
  "documents.DISCHARGE_SUMMARY": {
    en: "discharge summary",
    km: "របាយការណ៍​ចេញ​ពី​ពេទ្យ",
    fr: "compte rendu de sortie",
  },
  "documents.REFERRAL_LETTER": {
    en: "referral letter",
    km: "លិខិត​បញ្ជូន",
    fr: "lettre d'orientation",
  },
  "documents.LAB_RESULT": {
    en: "laboratory result",
    km: "លទ្ធផល​មន្ទីរ​ពិសោធន៍",
    fr: "résultat de laboratoire",
  },
  "documents.PRESCRIPTION": { en: "prescription", km: "វេជ្ជបញ្ជា", fr: "ordonnance" },
  "documents.INVOICE": { en: "invoice", km: "វិក្កយបត្រ", fr: "facture" },
  "documents.OTHER": { en: "other document", km: "ឯកសារ​ផ្សេង​ទៀត", fr: "autre document" },
};
