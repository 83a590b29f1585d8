import type { Text } from "./language";

/** What is wrong with an act on who somebody is. Never says of whom else: rows are looked up. */
export const PERSON_WORDS: Readonly<Record<string, Text>> = {
  NO_SUCH_MEMBER: {
    en: "no member has this number",
    km: "គ្មាន​សមាជិក​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucun membre ne porte ce numéro",
  },
  NOT_A_MEMBER_NUMBER: {
    en: "a member number has ten digits and its check digit does not fit: look at the card again",
    km: "លេខ​សមាជិក​មាន​ដប់​ខ្ទង់ ហើយ​លេខ​ផ្ទៀងផ្ទាត់​មិន​ត្រូវ​គ្នា សូម​មើល​កាត​ម្តង​ទៀត",
    fr: "un numéro de membre a dix chiffres et sa clé ne convient pas : relisez la carte",
  },
  NOTHING_CHANGES: {
    en: "everything given is on record already",
    km: "អ្វីៗ​ដែល​បាន​ផ្តល់​មាន​ក្នុង​បញ្ជី​រួច​ហើយ",
    fr: "tout ce qui est donné est déjà enregistré",
  },
  BORN_BEFORE_1900: {
    en: "nobody insured was born before 1900",
    km: "គ្មាន​អ្នក​ធានា​រ៉ាប់រង​ណា​កើត​មុន​ឆ្នាំ ១៩០០ ទេ",
    fr: "aucun assuré n'est né avant 1900",
  },
  NOT_THE_YEAR_OF_BIRTH: {
    en: "it is not the year of the birth date",
    km: "វា​មិនមែន​ជា​ឆ្នាំ​នៃ​ថ្ងៃ​ខែ​ឆ្នាំ​កំណើត​ទេ",
    fr: "ce n'est pas l'année de la date de naissance",
  },
  NOT_A_NATIONAL_ID: {
    en: "nine digits, with the issue number in brackets or without: 123456789(01)",
    km: "លេខ​ប្រាំបួន​ខ្ទង់ មាន​ឬ​គ្មាន​លេខ​ចេញ​ក្នុង​វង់ក្រចក៖ 123456789(01)",
    fr: "neuf chiffres, avec ou sans le numéro d'émission entre parenthèses : 123456789(01)",
  },
  NATIONAL_ID_ON_RECORD: {
    en: "another record has these nine digits: it may be the same person, look at possibleDuplicates and merge the two",
    km: "កំណត់ត្រា​មួយ​ទៀត​មាន​លេខ​ប្រាំបួន​ខ្ទង់​នេះ អាច​ជា​មនុស្ស​តែ​ម្នាក់ សូម​មើល possibleDuplicates ហើយ​បញ្ចូល​គ្នា",
    fr: "une autre fiche a ces neuf chiffres : c'est peut-être la même personne, voyez possibleDuplicates et fusionnez les deux",
  },
  DIED_BEFORE_BIRTH: {
    en: "before the birth on record",
    km: "មុន​ថ្ងៃ​កំណើត​ក្នុង​បញ្ជី",
    fr: "avant la naissance enregistrée",
  },
  TOO_FAR_AHEAD_FOR_A_CARD: {
    en: "a card is blocked at most a year ahead",
    km: "កាត​ត្រូវ​បាន​បិទ​ជា​មុន​យ៉ាង​យូរ​មួយ​ឆ្នាំ",
    fr: "une carte se bloque au plus un an à l'avance",
  },
  OTHER_MEMBERS_EXTERNAL_ID: {
    en: "another member has this number in that system",
    km: "សមាជិក​ម្នាក់​ទៀត​មាន​លេខ​នេះ​ក្នុង​ប្រព័ន្ធ​នោះ",
    fr: "un autre membre porte ce numéro dans ce système",
  },
  ONE_RECORD_TWICE: {
    en: "it takes two records, this is one",
    km: "ត្រូវការ​កំណត់ត្រា​ពីរ នេះ​គឺ​តែ​មួយ",
    fr: "il faut deux fiches, c'en est une seule",
  },
  MERGED_ALREADY: {
    en: "this record is merged into another one already",
    km: "កំណត់ត្រា​នេះ​ត្រូវ​បាន​បញ្ចូល​ក្នុង​មួយ​ទៀត​រួច​ហើយ",
    fr: "cette fiche est déjà fusionnée dans une autre",
  },
  KEEPS_OTHERS: {
    en: "other records are merged into this one: undo those merges first",
    km: "មាន​កំណត់ត្រា​ផ្សេង​បាន​បញ្ចូល​ក្នុង​មួយ​នេះ សូម​លុបចោល​ការ​បញ្ចូល​ទាំង​នោះ​ជា​មុន",
    fr: "d'autres fiches sont fusionnées dans celle-ci : annulez d'abord ces fusions",
  },
  OTHER_NATIONAL_ID: {
    en: "the two have different national IDs: correct the wrong one first",
    km: "ទាំង​ពីរ​មាន​លេខ​អត្តសញ្ញាណប័ណ្ណ​ខុស​គ្នា សូម​កែ​លេខ​ដែល​ខុស​ជា​មុន",
    fr: "les deux ont des numéros d'identité différents : corrigez d'abord celui qui est faux",
  },
  NOT_MERGED: {
    en: "this record is not merged into another one",
    km: "កំណត់ត្រា​នេះ​មិន​បាន​បញ្ចូល​ក្នុង​មួយ​ទៀត​ទេ",
    fr: "cette fiche n'est fusionnée dans aucune autre",
  },
  TOLD_APART_ALREADY: {
    en: "the two are told apart already",
    km: "ទាំង​ពីរ​ត្រូវ​បាន​សម្គាល់​ថា​ជា​មនុស្ស​ពីរ​នាក់​រួច​ហើយ",
    fr: "les deux sont déjà distinguées",
  },
};
