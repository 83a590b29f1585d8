import type { Text } from "./language";

/** Why a patient's charge, its refund or a call to a member cannot be recorded. */
export const CHARGE_WORDS: Readonly<Record<string, Text>> = {
  NO_CLAIM_OF_NUMBER: {
    en: "no claim has this number",
    km: "គ្មាន​សំណើ​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucune demande ne porte ce numéro",
  },
  NOT_ABOVE_ZERO: {
    en: "it must be more than zero",
    km: "ត្រូវ​តែ​ច្រើន​ជាង​សូន្យ",
    fr: "il doit être supérieur à zéro",
  },
  NO_RATE_FOR_VISIT: {
    en: "charges of this visit are counted in {currency}, and no exchange rate is published for its day: give it in {currency}",
    km: "ប្រាក់​ដែល​គិត​សម្រាប់​ការ​ពិនិត្យ​នេះ​រាប់​ជា {currency} ហើយ​គ្មាន​អត្រា​ប្តូរ​ប្រាក់​សម្រាប់​ថ្ងៃ​នោះ​ទេ៖ សូម​ផ្តល់​ជា {currency}",
    fr: "ce qui est payé pour cette visite se compte en {currency}, et aucun taux de change n'est publié pour ce jour : donnez-le en {currency}",
  },
  NOTHING_CHARGED: {
    en: "no charge of the patient is known for this visit",
    km: "គ្មាន​ការ​គិត​ប្រាក់​អ្នកជំងឺ​ត្រូវ​បាន​ដឹង​សម្រាប់​ការ​ពិនិត្យ​នេះ​ទេ",
    fr: "on ne sait pas que le patient ait payé pour cette visite",
  },
  OWED_IN_OTHER_CURRENCY: {
    en: "the refund is owed in {currency}",
    km: "ប្រាក់​ដែល​ត្រូវ​សង​វិញ​គឺ​ជា {currency}",
    fr: "le remboursement est dû en {currency}",
  },
  ABOVE_DUE: {
    en: "more than the {due:money} still to be refunded",
    km: "ច្រើន​ជាង {due:money} ដែល​នៅ​ត្រូវ​សង​វិញ",
    fr: "plus que les {due:money} encore à rembourser",
  },
  REFUND_BEFORE_VISIT: {
    en: "before the visit",
    km: "មុន​ថ្ងៃ​ពិនិត្យ​ជំងឺ",
    fr: "avant la visite",
  },
  RECEIPT_USED: {
    en: "the provider's receipt of this number is recorded for another refund",
    km: "បង្កាន់ដៃ​លេខ​នេះ​របស់​មូលដ្ឋាន​ត្រូវ​បាន​កត់ត្រា​សម្រាប់​ការ​សង​ប្រាក់​ផ្សេង",
    fr: "le reçu de ce numéro est enregistré pour un autre remboursement de l'établissement",
  },
  AMOUNT_ONLY_WHEN_CHARGED: {
    en: "an amount is given only when the member was charged",
    km: "ចំនួន​ទឹកប្រាក់​ត្រូវ​ផ្តល់​តែ​ពេល​សមាជិក​ត្រូវ​បាន​គិត​ប្រាក់​ប៉ុណ្ណោះ",
    fr: "un montant n'est donné que si le membre a payé",
  },
};
