import type { Text } from "./language";

/** What is wrong with something to be published. */
export const PUBLISHING_WORDS: Readonly<Record<string, Text>> = {
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
  NOT_AN_ACCOUNT: {
    en: "an account number has digits and capital letters, in groups by spaces or hyphens",
    km: "លេខគណនី​មាន​តែ​លេខ​និង​អក្សរ​ធំ ដោយ​ញែក​ជា​ក្រុម​ដោយ​ដកឃ្លា​ឬ​សហសញ្ញា",
    fr: "un numéro de compte a des chiffres et des majuscules, groupés par espaces ou tirets",
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
};
