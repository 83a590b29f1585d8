import type { Text } from "./language";

/** What is wrong with a factory's list, or with one of its rows. */
export const LIST_WORDS: Readonly<Record<string, Text>> = {
  NOT_THE_YEAR_OF_BIRTH_DATE: {
    en: "it is not the year of the birth date",
    km: "វា​មិន​មែន​ជា​ឆ្នាំ​នៃ​ថ្ងៃ​កំណើត​ទេ",
    fr: "ce n'est pas l'année de la date de naissance",
  },
  AFTER_THE_MONTH: {
    en: "it lies after {month:month}",
    km: "វា​ស្ថិត​ក្រោយ {month:month}",
    fr: "elle est postérieure à {month:month}",
  },
  BEFORE_THE_CONTRACT: {
    en: "the factory's contract begins on {since:day}",
    km: "កិច្ចសន្យា​របស់​រោងចក្រ​ចាប់ផ្ដើម​នៅ {since:day}",
    fr: "le contrat de l'usine commence le {since:day}",
  },
  AFTER_THE_CONTRACT: {
    en: "the factory's contract ended on {until:day}",
    km: "កិច្ចសន្យា​របស់​រោងចក្រ​បាន​បញ្ចប់​នៅ {until:day}",
    fr: "le contrat de l'usine a pris fin le {until:day}",
  },
  NOBODYS_NUMBER: {
    en: "no member has this number",
    km: "គ្មាន​សមាជិក​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucun membre ne porte ce numéro",
  },
  SEVERAL_PEOPLES_ID: {
    en: "several records have this national ID; see the possible duplicates",
    km: "កំណត់ត្រា​ច្រើន​មាន​អត្តសញ្ញាណប័ណ្ណ​នេះ សូម​មើល​បញ្ជី​ស្ទួន",
    fr: "plusieurs fiches portent cette carte d'identité ; voyez les doublons possibles",
  },
  ANOTHER_MEMBERS_ID: {
    en: "it is another member's than the member number",
    km: "វា​ជា​របស់​សមាជិក​ផ្សេង​ពី​លេខ​សមាជិក",
    fr: "elle est d'un autre membre que le numéro de membre",
  },
  NAMES_SOMEBODY_ELSE: {
    en: "the number or ID is recorded for somebody of another name",
    km: "លេខ​ឬ​អត្តសញ្ញាណប័ណ្ណ​ត្រូវ​បាន​កត់ត្រា​សម្រាប់​អ្នក​ដែល​មាន​ឈ្មោះ​ផ្សេង",
    fr: "le numéro ou la carte est enregistré pour une personne d'un autre nom",
  },
  SOMEBODY_ELSES_BADGE: {
    en: "it is recorded for somebody else on these days; give a member number, a national ID or the day of joining",
    km: "វា​ត្រូវ​បាន​កត់ត្រា​សម្រាប់​អ្នក​ផ្សេង​នៅ​ថ្ងៃ​ទាំង​នេះ សូម​ផ្ដល់​លេខ​សមាជិក អត្តសញ្ញាណប័ណ្ណ ឬ​ថ្ងៃ​ចូល​ធ្វើ​ការ",
    fr: "il est enregistré pour une autre personne ces jours-là ; donnez un numéro de membre, une carte d'identité ou le jour d'entrée",
  },
  SEVERAL_ALIKE: {
    en: "several people of this name and birth date were covered here; give a member number or national ID",
    km: "មនុស្ស​ច្រើន​នាក់​មាន​ឈ្មោះ​និង​ថ្ងៃ​កំណើត​នេះ សូម​ផ្ដល់​លេខ​សមាជិក​ឬ​អត្តសញ្ញាណប័ណ្ណ",
    fr: "plusieurs personnes de ce nom et de cette date de naissance ont été couvertes ici ; donnez un numéro de membre ou une carte d'identité",
  },
  COVER_RECORDED_SINCE: {
    en: "cover is recorded from {since:day} on; correct it with correctCoverage",
    km: "ការ​ធានា​ត្រូវ​បាន​កត់ត្រា​ចាប់ពី {since:day} សូម​កែ​ដោយ correctCoverage",
    fr: "une couverture est enregistrée depuis le {since:day} ; corrigez-la avec correctCoverage",
  },
  COVER_ENDED_ON: {
    en: "cover is recorded as ended on {until:day}; correct it with correctCoverage",
    km: "ការ​ធានា​ត្រូវ​បាន​កត់ត្រា​ថា​បញ្ចប់​នៅ {until:day} សូម​កែ​ដោយ correctCoverage",
    fr: "la couverture est enregistrée comme finie le {until:day} ; corrigez-la avec correctCoverage",
  },
  NEVER_THERE: {
    en: "no cover here began before that day",
    km: "គ្មាន​ការ​ធានា​ណា​នៅ​ទី​នេះ​ចាប់ផ្ដើម​មុន​ថ្ងៃ​នោះ​ទេ",
    fr: "aucune couverture n'a commencé ici avant ce jour",
  },
  SAME_AS_ROW: {
    en: "it says the same as row {row}",
    km: "វា​ដូច​គ្នា​នឹង​ជួរ {row}",
    fr: "elle dit la même chose que la ligne {row}",
  },
  ONE_PERSON_TWICE: {
    en: "several rows speak of one person and differ, the first is row {row}",
    km: "ជួរ​ច្រើន​និយាយ​អំពី​មនុស្ស​ម្នាក់​ហើយ​ខុស​គ្នា ជួរ​ដំបូង​គឺ {row}",
    fr: "plusieurs lignes parlent d'une même personne et diffèrent, la première est la ligne {row}",
  },
  BADGE_TWICE: {
    en: "rows of different people have this badge on the same days",
    km: "ជួរ​របស់​មនុស្ស​ផ្សេង​គ្នា​មាន​លេខ​ស្លាក​នេះ​នៅ​ថ្ងៃ​ដដែល",
    fr: "des lignes de personnes différentes portent ce badge les mêmes jours",
  },
  OTHER_NUMBER_OF_ROWS: {
    en: "the list has {count:count} rows; it may be cut off",
    km: "បញ្ជី​មាន {count:count} ជួរ វា​អាច​ត្រូវ​បាន​កាត់​ផ្ដាច់",
    fr: "la liste a {count:count} lignes ; elle est peut-être coupée",
  },
  LATER_ROSTER_APPLIED: {
    en: "the list of {latest:month} has been applied already; correct single covers with correctCoverage",
    km: "បញ្ជី​នៃ {latest:month} ត្រូវ​បាន​អនុវត្ត​រួច​ហើយ សូម​កែ​ការ​ធានា​នីមួយៗ​ដោយ correctCoverage",
    fr: "la liste de {latest:month} est déjà appliquée ; corrigez des couvertures isolées avec correctCoverage",
  },
  OTHER_NUMBER_ABSENT: {
    en: "{count:count} would leave by being on no row",
    km: "{count:count} នាក់​នឹង​ចាក​ចេញ​ដោយ​មិន​មាន​ក្នុង​ជួរ​ណា",
    fr: "{count:count} partiraient pour n'être sur aucune ligne",
  },
  CUT_OFF: {
    en: "more than half of those covered are on no row and would leave: {count:count}; if the list is whole, say so with leavingByAbsence",
    km: "ជាង​ពាក់កណ្ដាល​នៃ​អ្នក​ដែល​មាន​ធានា​មិន​មាន​ក្នុង​ជួរ​ណា​ហើយ​នឹង​ចាក​ចេញ៖ {count:count} បើ​បញ្ជី​ពេញលេញ សូម​ប្រាប់​ដោយ leavingByAbsence",
    fr: "plus de la moitié des personnes couvertes ne sont sur aucune ligne et partiraient : {count:count} ; si la liste est entière, dites-le par leavingByAbsence",
  },
  ANOTHER_FACTORYS: {
    en: "its people are covered at another factory; it looks like that one's list",
    km: "មនុស្ស​ក្នុង​បញ្ជី​មាន​ការ​ធានា​នៅ​រោងចក្រ​ផ្សេង វា​ដូចជា​បញ្ជី​របស់​រោងចក្រ​នោះ",
    fr: "ses personnes sont couvertes dans une autre usine ; la liste semble être celle de cette usine",
  },
  STALE: {
    en: "the register has changed since the dry run; look at a new one",
    km: "បញ្ជី​ឈ្មោះ​បាន​ផ្លាស់ប្ដូរ​ចាប់តាំង​ពី​ការ​សាកល្បង សូម​មើល​ការ​សាកល្បង​ថ្មី",
    fr: "le registre a changé depuis l'essai ; regardez-en un nouveau",
  },
  NOT_WHAT_WAS_SHOWN: {
    en: "it is not the digest of a dry run of this list",
    km: "វា​មិន​មែន​ជា​សញ្ញា​នៃ​ការ​សាកល្បង​បញ្ជី​នេះ​ទេ",
    fr: "ce n'est pas l'empreinte d'un essai de cette liste",
  },
};
