import type { Text } from "./language";

/**
 * What a parameter's code is called inside a text: codes never change with the language, words do.
 * A code is looked up as `place.CODE` first, for those that mean different things in different
 * places. A word may hold places, filled from the parameters of the text it stands in.
 */
const LISTED: Readonly<Record<string, Text>> = {
  // What is wrong with a value at the door.
  TOO_LONG: {
    en: "longer than {most:count} characters",
    km: "វែង​ជាង {most:count} តួអក្សរ",
    fr: "plus de {most:count} caractères",
  },
  TOO_MANY: {
    en: "more than {most:count} of them",
    km: "មាន​ច្រើន​ជាង {most:count}",
    fr: "plus de {most:count} éléments",
  },
  OUT_OF_RANGE: {
    en: "not between {least:count} and {most:count}",
    km: "មិន​ស្ថិត​ចន្លោះ {least:count} និង {most:count}",
    fr: "hors de l'intervalle de {least:count} à {most:count}",
  },
  NOT_AN_AMOUNT: {
    en: "not an amount in {currency}",
    km: "មិនមែន​ជា​ចំនួន​ទឹកប្រាក់​ជា {currency}",
    fr: "pas un montant en {currency}",
  },
  NOT_YET_ACCEPTED: {
    en: "not accepted yet",
    km: "មិន​ទាន់​ទទួល​យក​នៅ​ឡើយ​ទេ",
    fr: "pas encore accepté",
  },
  UNKNOWN_NAME: {
    en: "no setting has this name",
    km: "គ្មាន​ការ​កំណត់​ឈ្មោះ​នេះ​ទេ",
    fr: "aucun réglage ne porte ce nom",
  },
  UNKNOWN_PLAN_VERSION: {
    en: "the plan has no version of this number",
    km: "គម្រោង​អត្ថប្រយោជន៍​គ្មាន​កំណែ​លេខ​នេះ​ទេ",
    fr: "le plan n'a pas de version de ce numéro",
  },
  UNKNOWN_RULE: {
    en: "no rule has this code",
    km: "គ្មាន​វិធាន​ដែល​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucune règle ne porte ce code",
  },
  GIVEN_TWICE: {
    en: "given twice",
    km: "បាន​ផ្ដល់​ពីរ​ដង",
    fr: "donné deux fois",
  },
  NOT_EXPECTED: {
    en: "expected: {expects}",
    km: "តម្រូវ​ឱ្យ​មាន៖ {expects}",
    fr: "attendu : {expects}",
  },
  UNKNOWN_FACTORY: {
    en: "no factory has this code",
    km: "គ្មាន​រោងចក្រ​ដែល​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucune usine ne porte ce code",
  },
  IN_THE_FUTURE: {
    en: "in the future",
    km: "នៅ​ក្នុង​អនាគត",
    fr: "dans l'avenir",
  },
  IN_THE_PAST: {
    en: "in the past",
    km: "នៅ​ក្នុង​អតីតកាល",
    fr: "dans le passé",
  },
  BEFORE_ADMISSION: {
    en: "before the admission",
    km: "មុន​ថ្ងៃ​ចូល​សម្រាក​ពេទ្យ",
    fr: "avant l'admission",
  },
  BLANK: {
    en: "it is blank",
    km: "ទទេ",
    fr: "la valeur est vide",
  },

  // What is wrong with a batch as a whole.
  BATCH_SIZE: {
    en: "a batch has between {least:count} and {most:count} claims",
    km: "មួយ​បាច់​មាន​សំណើ​ពី {least:count} ដល់ {most:count}",
    fr: "un lot compte de {least:count} à {most:count} demandes",
  },
  NOT_THE_COUNT: {
    en: "the number of claims in the batch is {count:count}",
    km: "បាច់​នេះ​មាន {count:count} សំណើ",
    fr: "le nombre de demandes du lot est {count:count}",
  },
  TOTAL_NOT_STATED: {
    en: "not every claim states a total in {currency}",
    km: "មិនមែន​សំណើ​ទាំងអស់​បញ្ជាក់​ចំនួន​សរុប​ជា {currency} ទេ",
    fr: "toutes les demandes n'indiquent pas un total en {currency}",
  },
  NOT_THE_TOTAL: {
    en: "the stated totals sum to {total:money}",
    km: "ផលបូក​ចំនួន​សរុប​ដែល​បាន​បញ្ជាក់​គឺ {total:money}",
    fr: "la somme des totaux indiqués est {total:money}",
  },

  // What is wrong with a request for a credential.
  DESK_NEEDS_PROVIDER: {
    en: "a DESK needs a provider",
    km: "DESK ត្រូវ​មាន​មូលដ្ឋាន​សុខាភិបាល",
    fr: "un DESK doit avoir un établissement",
  },
  PROVIDER_FOR_DESK_ONLY: {
    en: "only a DESK has a provider",
    km: "មាន​តែ DESK ទេ​ដែល​មាន​មូលដ្ឋាន​សុខាភិបាល",
    fr: "seul un DESK a un établissement",
  },
  NO_SUCH_PROVIDER: {
    en: "no provider has this code",
    km: "គ្មាន​មូលដ្ឋាន​សុខាភិបាល​ណា​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucun établissement n'a ce code",
  },
  STAKEHOLDER_NEEDS_AUDIENCE: {
    en: "a STAKEHOLDER needs an audience",
    km: "STAKEHOLDER ត្រូវ​មាន audience",
    fr: "un STAKEHOLDER doit avoir une audience",
  },
  AUDIENCE_FOR_STAKEHOLDER_ONLY: {
    en: "only a STAKEHOLDER has an audience",
    km: "មាន​តែ STAKEHOLDER ទេ​ដែល​មាន audience",
    fr: "seul un STAKEHOLDER a une audience",
  },
  NO_SUCH_AUDIENCE: {
    en: "no audience has this name",
    km: "គ្មាន audience ណា​មាន​ឈ្មោះ​នេះ​ទេ",
    fr: "aucune audience ne porte ce nom",
  },
  EMPLOYER_NEEDS_FACTORY: {
    en: "the audience EMPLOYER needs a factory",
    km: "audience EMPLOYER ត្រូវ​មាន​រោងចក្រ",
    fr: "l'audience EMPLOYER doit avoir une usine",
  },
  FACTORY_FOR_EMPLOYER_ONLY: {
    en: "only the audience EMPLOYER has a factory",
    km: "មាន​តែ audience EMPLOYER ទេ​ដែល​មាន​រោងចក្រ",
    fr: "seule l'audience EMPLOYER a une usine",
  },
  NO_SUCH_FACTORY: {
    en: "no factory has this code",
    km: "គ្មាន​រោងចក្រ​ណា​មាន​លេខកូដ​នេះ​ទេ",
    fr: "aucune usine n'a ce code",
  },
  TOO_FAR_AHEAD: {
    en: "more than {years:count} years ahead",
    km: "លើស​ពី {years:count} ឆ្នាំ​ទៅ​មុខ",
    fr: "plus de {years:count} ans à l'avance",
  },
  TOO_MANY_LIVE_KEYS: {
    en: "this holder has {live:count} live keys already, revoke one of them first",
    km: "អ្នក​កាន់​នេះ​មាន​សោ {live:count} កំពុង​ប្រើ​រួច​ហើយ សូម​ដក​មួយ​ចេញ​សិន",
    fr: "ce titulaire a déjà {live:count} clés actives, révoquez-en une d'abord",
  },
  NO_SUCH_CREDENTIAL: {
    en: "no credential has this id",
    km: "គ្មាន​លិខិត​សម្គាល់​ណា​មាន id នេះ​ទេ",
    fr: "aucun identifiant n'a cet id",
  },

  // What is wrong with something to be published.
  END_NOT_AFTER_START: {
    en: "a span ends after its first day",
    km: "រយៈពេល​ត្រូវ​បញ្ចប់​ក្រោយ​ថ្ងៃ​ដំបូង",
    fr: "une période finit après son premier jour",
  },
  IN_FORCE_SINCE: {
    en: "{what} is in force from {since:day} on already",
    km: "{what} កំពុង​មាន​សុពលភាព​តាំងពី {since:day} រួច​ហើយ",
    fr: "{what} est déjà en vigueur depuis {since:day}",
  },
  IN_FORCE_UNTIL: {
    en: "{what} is in force from {since:day} until {until:day} already",
    km: "{what} មាន​សុពលភាព​ពី {since:day} រហូត​ដល់ {until:day} រួច​ហើយ",
    fr: "{what} est déjà en vigueur du {since:day} jusqu'au {until:day}",
  },
  NO_SUCH_PUBLICATION: {
    en: "no publication has this id",
    km: "គ្មាន​ការ​ផ្សព្វផ្សាយ​ណា​មាន id នេះ​ទេ",
    fr: "aucune publication n'a cet id",
  },
  CONFIRMED_ALREADY: {
    en: "it is confirmed already",
    km: "វា​ត្រូវ​បាន​បញ្ជាក់​រួច​ហើយ",
    fr: "elle est déjà confirmée",
  },
  OWN_DRAFT: {
    en: "who drafted it may not confirm it, another person does",
    km: "អ្នក​ដែល​បាន​ព្រាង​មិន​អាច​បញ្ជាក់​ខ្លួន​ឯង​ទេ ត្រូវ​ឱ្យ​អ្នក​ផ្សេង​បញ្ជាក់",
    fr: "qui l'a rédigée ne peut pas la confirmer, une autre personne le fait",
  },
  FOLLOWS_ITSELF: {
    en: "a service does not follow itself",
    km: "សេវា​មិន​អាច​បន្ត​ពី​ខ្លួន​ឯង​ទេ",
    fr: "une prestation ne se succède pas à elle-même",
  },
  NOT_ONE_SEX: {
    en: "FEMALE or MALE, left out where it is for both",
    km: "FEMALE ឬ MALE ហើយ​ទុក​ចំហ​បើ​សម្រាប់​ទាំង​ពីរ",
    fr: "FEMALE ou MALE, rien si elle est pour les deux",
  },
  BELOW_LEAST: {
    en: "less than the least that is given",
    km: "តិច​ជាង​ចំនួន​អប្បបរមា​ដែល​បាន​ផ្តល់",
    fr: "inférieur au minimum donné",
  },
  NO_CONTRACT: {
    en: "the provider has no contract on that day",
    km: "មូលដ្ឋាន​គ្មាន​កិច្ចសន្យា​នៅ​ថ្ងៃ​នោះ​ទេ",
    fr: "l'établissement n'a pas de contrat ce jour-là",
  },
  CONTRACT_ENDS: {
    en: "the contract ends on {until:day}",
    km: "កិច្ចសន្យា​បញ្ចប់​នៅ {until:day}",
    fr: "le contrat finit le {until:day}",
  },
  NAMES_NO_AMOUNT: {
    en: "a price of the kind {pricing} names no amount",
    km: "តម្លៃ​ប្រភេទ {pricing} មិន​បញ្ជាក់​ចំនួន​ទឹកប្រាក់​ទេ",
    fr: "un prix de type {pricing} n'indique pas de montant",
  },
  OTHER_CURRENCY: {
    en: "the currency here is {currency}",
    km: "រូបិយប័ណ្ណ​នៅ​ទីនេះ​គឺ {currency}",
    fr: "la monnaie est ici {currency}",
  },
  NOT_A_SHARE: {
    en: "not between 0 and 1 with four decimals at most",
    km: "មិន​ស្ថិត​ចន្លោះ 0 និង 1 ដោយ​មាន​ខ្ទង់​ទសភាគ​យ៉ាង​ច្រើន​បួន",
    fr: "pas entre 0 et 1 avec quatre décimales au plus",
  },
  NOT_A_WAGE_RATE: {
    en: "not above 0 and up to 1 with four decimals at most",
    km: "មិន​លើស 0 និង​មិន​លើស 1 ដោយ​មាន​ខ្ទង់​ទសភាគ​យ៉ាង​ច្រើន​បួន",
    fr: "pas au-dessus de 0 et jusqu'à 1 avec quatre décimales au plus",
  },
  TWO_PREMIUMS: {
    en: "the premium is flat already",
    km: "បុព្វលាភ​ជា​ចំនួន​ថេរ​រួច​ហើយ",
    fr: "la prime est déjà forfaitaire",
  },
  BOUNDS_WITHOUT_WAGE_RATE: {
    en: "only a premium by wage has bounds",
    km: "មាន​តែ​បុព្វលាភ​តាម​ប្រាក់​ឈ្នួល​ទេ​ដែល​មាន​កម្រិត",
    fr: "seule une prime selon le salaire a des bornes",
  },
  NOT_PRICED: {
    en: "no provider has a price for {service} on {day:day}",
    km: "គ្មាន​មូលដ្ឋាន​ណា​មាន​តម្លៃ​សម្រាប់ {service} នៅ {day:day} ទេ",
    fr: "aucun établissement n'a de prix pour {service} le {day:day}",
  },
  CODE_TAKEN: {
    en: "a provider goes by it already",
    km: "មាន​មូលដ្ឋាន​មួយ​ប្រើ​លេខកូដ​នេះ​រួច​ហើយ",
    fr: "un établissement le porte déjà",
  },
  CODE_HELD: {
    en: "it stands for another provider until {until:day}",
    km: "វា​ជា​លេខកូដ​របស់​មូលដ្ឋាន​ផ្សេង​រហូត​ដល់ {until:day}",
    fr: "il désigne un autre établissement jusqu'au {until:day}",
  },
  CODE_BEGAN: {
    en: "the code to be replaced began on {since:day}",
    km: "លេខកូដ​ដែល​ត្រូវ​ជំនួស​បាន​ចាប់ផ្តើម​នៅ {since:day}",
    fr: "le code à remplacer a commencé le {since:day}",
  },

  // Why a claim cannot be replaced or voided.
  UNKNOWN_CLAIM: {
    en: "no claim of this provider has that number",
    km: "គ្មាន​សំណើ​ណា​របស់​មូលដ្ឋាន​នេះ​មាន​លេខ​នោះ​ទេ",
    fr: "aucune demande de cet établissement ne porte ce numéro",
  },
  NOT_REPLACEABLE: {
    en: "it is {status:word}",
    km: "វា{status:word}",
    fr: "elle est {status:word}",
  },
  OTHER_VERSION: {
    en: "it has changed since it was read and now stands at version {version:count}",
    km: "វា​បាន​ប្រែប្រួល​តាំងពី​ពេល​អាន ហើយ​ឥឡូវ​ជា​កំណែ​ទី {version:count}",
    fr: "elle a changé depuis sa lecture et en est à la version {version:count}",
  },
  OTHER_REFERENCE: {
    en: "the reference is not that of the visit it claims for",
    km: "លេខ​យោង​មិនមែន​ជា​លេខ​យោង​របស់​ការ​មក​ព្យាបាល​នោះ​ទេ",
    fr: "la référence n'est pas celle de la visite concernée",
  },
  "status.SUBMITTED": { en: "being taken in", km: "កំពុង​ទទួល", fr: "en cours de réception" },
  "status.PENDED": {
    en: "waiting for a decision",
    km: "កំពុង​រង់ចាំ​ការ​សម្រេច",
    fr: "en attente de décision",
  },
  "status.INFORMATION_REQUESTED": {
    en: "waiting for information from the provider",
    km: "កំពុង​រង់ចាំ​ព័ត៌មាន​ពី​មូលដ្ឋាន",
    fr: "en attente de renseignements de l'établissement",
  },
  "status.ADJUDICATED": { en: "decided", km: "បាន​សម្រេច​រួច​ហើយ", fr: "décidée" },
  "status.SCHEDULED": {
    en: "in a payment that is being prepared",
    km: "ស្ថិត​ក្នុង​ការ​ទូទាត់​ដែល​កំពុង​រៀបចំ",
    fr: "dans un paiement en préparation",
  },
  "status.PAID": { en: "paid", km: "បាន​ទូទាត់​រួច​ហើយ", fr: "payée" },
  "status.VOIDED": { en: "voided", km: "ត្រូវ​បាន​លុប​ចោល", fr: "annulée" },
  "status.SUPERSEDED": {
    en: "replaced by a newer claim",
    km: "ត្រូវ​បាន​ជំនួស​ដោយ​សំណើ​ថ្មី",
    fr: "remplacée par une demande plus récente",
  },

  // What of a patient differs from the record.
  "fields.name": { en: "name", km: "ឈ្មោះ​ជា​អក្សរ​ឡាតាំង", fr: "nom" },
  "fields.nameKhmer": { en: "Khmer name", km: "ឈ្មោះ​ជា​អក្សរ​ខ្មែរ", fr: "nom khmer" },
  "fields.sex": { en: "sex", km: "ភេទ", fr: "sexe" },
  "fields.birthYear": { en: "year of birth", km: "ឆ្នាំ​កំណើត", fr: "année de naissance" },
  "fields.birthDate": { en: "date of birth", km: "ថ្ងៃ​ខែ​ឆ្នាំ​កំណើត", fr: "date de naissance" },

  // Why a guarantee was not honoured.
  FORGED: {
    en: "it was not issued by the scheme",
    km: "វា​មិនមែន​ចេញ​ដោយ​គម្រោង​ទេ",
    fr: "elle n'a pas été émise par le régime",
  },
  EXPIRED: { en: "it had expired", km: "វា​បាន​ផុត​កំណត់", fr: "elle avait expiré" },
  USED: {
    en: "another claim has used it already",
    km: "សំណើ​ផ្សេង​បាន​ប្រើ​វា​រួច​ហើយ",
    fr: "une autre demande l'a déjà utilisée",
  },
  OTHER_PROVIDER: {
    en: "it was issued to another provider",
    km: "វា​បាន​ចេញ​ឱ្យ​មូលដ្ឋាន​ផ្សេង",
    fr: "elle a été émise pour un autre établissement",
  },
  OTHER_MEMBER: {
    en: "it was issued for another member",
    km: "វា​បាន​ចេញ​សម្រាប់​សមាជិក​ផ្សេង",
    fr: "elle a été émise pour un autre membre",
  },
  OTHER_DATE: {
    en: "it does not cover this date",
    km: "វា​មិន​គ្របដណ្តប់​ថ្ងៃ​នេះ​ទេ",
    fr: "elle ne couvre pas cette date",
  },
  OTHER_SERVICE: {
    en: "it does not name this service",
    km: "វា​មិន​បញ្ជាក់​សេវា​នេះ​ទេ",
    fr: "elle ne nomme pas cette prestation",
  },
  UNKNOWN: {
    en: "no guarantee has this number",
    km: "គ្មាន​លិខិត​ធានា​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucune garantie ne porte ce numéro",
  },

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

/** The words by code, or by `place.CODE`. */
export const WORDS: ReadonlyMap<string, Text> = new Map(Object.entries(LISTED));
