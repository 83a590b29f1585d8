import type { Text } from "./language";

/** What is wrong with a booking of premiums, or with a lapse for want of them. */
export const PREMIUM_WORDS: Readonly<Record<string, Text>> = {
  OUTSIDE_CONTRACT: {
    en: "the factory's contract has no day in that month",
    km: "កិច្ចសន្យា​របស់​រោងចក្រ​គ្មាន​ថ្ងៃ​ណា​ក្នុង​ខែ​នោះ​ទេ",
    fr: "le contrat de l'usine n'a aucun jour dans ce mois",
  },
  MONTH_TOO_FAR: {
    en: "after {until:month}, the last month that can be paid for now",
    km: "ក្រោយ {until:month} ដែល​ជា​ខែ​ចុងក្រោយ​ដែល​អាច​បង់​បាន​ឥឡូវ",
    fr: "après {until:month}, le dernier mois qui peut être payé maintenant",
  },
  NOTHING_PAID: {
    en: "both parts are nothing",
    km: "ចំណែក​ទាំង​ពីរ​ស្មើ​សូន្យ",
    fr: "les deux parts sont nulles",
  },
  BOOKED_OTHERWISE: {
    en: "something else is booked under this reference for that month; withdraw it first",
    km: "មាន​ការ​កត់ត្រា​ផ្សេង​ក្រោម​លេខ​យោង​នេះ​សម្រាប់​ខែ​នោះ​រួច​ហើយ សូម​ដក​វា​ចេញ​ជា​មុន",
    fr: "autre chose est inscrit sous cette référence pour ce mois ; retirez-le d'abord",
  },
  NOT_BOOKED: {
    en: "nothing is booked under this reference for that month",
    km: "គ្មាន​អ្វី​ត្រូវ​បាន​កត់ត្រា​ក្រោម​លេខ​យោង​នេះ​សម្រាប់​ខែ​នោះ​ទេ",
    fr: "rien n'est inscrit sous cette référence pour ce mois",
  },
  NOT_IN_ARREARS: {
    en: "the factory owes nothing for a month whose grace is over",
    km: "រោងចក្រ​មិន​ជំពាក់​អ្វី​សម្រាប់​ខែ​ដែល​ហួស​រយៈពេល​អនុគ្រោះ​ទេ",
    fr: "l'usine ne doit rien pour un mois dont le délai de grâce est passé",
  },
  NOTICE_TOO_SHORT: {
    en: "less than {days:count} days after the notice",
    km: "តិច​ជាង {days:count} ថ្ងៃ​ក្រោយ​ការ​ជូន​ដំណឹង",
    fr: "moins de {days:count} jours après l'avis",
  },
  LAPSE_NOT_AHEAD: {
    en: "a lapse begins today at the earliest: until then desks were told that cover holds",
    km: "ការ​ផុត​សុពលភាព​ចាប់ផ្តើម​ថ្ងៃ​នេះ​យ៉ាង​ឆាប់ ព្រោះ​មុន​នោះ​មូលដ្ឋាន​ត្រូវ​បាន​ប្រាប់​ថា​ការ​ធានា​នៅ​មាន",
    fr: "une déchéance commence au plus tôt aujourd'hui : jusque-là, les guichets ont appris que la couverture tient",
  },
  LAPSE_OPEN: {
    en: "a lapse of this cover is recorded already; end it first",
    km: "ការ​ផុត​សុពលភាព​នៃ​ការ​ធានា​នេះ​ត្រូវ​បាន​កត់ត្រា​រួច​ហើយ សូម​បញ្ចប់​វា​ជា​មុន",
    fr: "une déchéance de cette couverture est déjà inscrite ; mettez-y d'abord fin",
  },
  NOT_COVERED_THERE: {
    en: "nobody with this number is covered at the factory on that day",
    km: "គ្មាន​អ្នក​មាន​លេខ​នេះ​ត្រូវ​បាន​ធានា​នៅ​រោងចក្រ​នោះ​នៅ​ថ្ងៃ​នោះ​ទេ",
    fr: "personne de ce numéro n'est couvert à l'usine ce jour-là",
  },
  NO_SUCH_LAPSE: {
    en: "no lapse has this id",
    km: "គ្មាន​ការ​ផុត​សុពលភាព​ណា​មាន id នេះ​ទេ",
    fr: "aucune déchéance n'a cet id",
  },
  LAPSE_ENDED: {
    en: "it is ended already",
    km: "វា​ត្រូវ​បាន​បញ្ចប់​រួច​ហើយ",
    fr: "elle a déjà pris fin",
  },
  OWN_LAPSE: {
    en: "who recorded it may not confirm it, another person does",
    km: "អ្នក​ដែល​បាន​កត់ត្រា​មិន​អាច​បញ្ជាក់​ខ្លួន​ឯង​ទេ ត្រូវ​ឱ្យ​អ្នក​ផ្សេង​បញ្ជាក់",
    fr: "qui l'a inscrite ne peut pas la confirmer, une autre personne le fait",
  },
};
