import type { Text } from "./language";

/** Why a person may not take, ask about or decide a claim. */
export const REVIEW_WORDS: Readonly<Record<string, Text>> = {
  NO_SUCH_CLAIM: {
    en: "no claim has this number",
    km: "គ្មាន​សំណើ​ណា​មាន​លេខ​នេះ​ទេ",
    fr: "aucune demande ne porte ce numéro",
  },
  WAITS_FOR_PROVIDER: {
    en: "the provider has been asked; it comes back when they answer or the day has passed",
    km: "បាន​សួរ​មូលដ្ឋាន​រួច​ហើយ វា​ត្រឡប់​មក​វិញ​នៅ​ពេល​ពួកគេ​ឆ្លើយ ឬ​ហួស​ថ្ងៃ​កំណត់",
    fr: "l'établissement a été interrogé ; elle revient à sa réponse ou passé le délai",
  },
  WAITS_FOR_NOBODY: {
    en: "it waits for nobody: it is {status:word}",
    km: "វា​មិន​រង់ចាំ​នរណា​ទេ៖ វា{status:word}",
    fr: "elle n'attend personne : elle est {status:word}",
  },
  NOT_YOURS_TO_RESOLVE: {
    en: "it waits for others: your role may not resolve {codes}",
    km: "វា​រង់ចាំ​អ្នក​ផ្សេង៖ តួនាទី​របស់​អ្នក​មិន​អាច​ដោះស្រាយ {codes} ទេ",
    fr: "elle attend d'autres personnes : votre rôle ne peut pas régler {codes}",
  },
  HELD_BY_ANOTHER: {
    en: "somebody else has opened it and holds it for now",
    km: "អ្នក​ផ្សេង​បាន​បើក​វា ហើយ​កំពុង​កាន់​វា​នៅ​ឡើយ",
    fr: "quelqu'un d'autre l'a ouverte et la tient pour l'instant",
  },
  NOT_HELD: {
    en: "you do not hold it, or no longer: open it with takeClaimForReview",
    km: "អ្នក​មិន​បាន​កាន់​វា ឬ​លែង​កាន់​ហើយ៖ សូម​បើក​វា​ដោយ takeClaimForReview",
    fr: "vous ne la tenez pas, ou plus : ouvrez-la par takeClaimForReview",
  },
  NO_SUCH_LINE: {
    en: "the claim has no such line",
    km: "សំណើ​គ្មាន​បន្ទាត់​នេះ​ទេ",
    fr: "la demande n'a pas cette ligne",
  },
  LINE_TWICE: {
    en: "the line is named twice",
    km: "បន្ទាត់​នេះ​ត្រូវ​បាន​ដាក់​ឈ្មោះ​ពីរ​ដង",
    fr: "la ligne est nommée deux fois",
  },
  NO_CODE_FOR_ALLOW: {
    en: "what is allowed needs no code",
    km: "អ្វី​ដែល​អនុញ្ញាត​មិន​ត្រូវ​ការ​លេខ​កូដ​ទេ",
    fr: "ce qui est accordé n'a pas besoin de code",
  },
  CODE_NOT_FOR_RULING: {
    en: "use {codes}, or the code of a finding of the line that you may resolve",
    km: "សូម​ប្រើ {codes} ឬ​លេខ​កូដ​នៃ​ចំណុច​របស់​បន្ទាត់​ដែល​អ្នក​អាច​ដោះស្រាយ",
    fr: "utilisez {codes}, ou le code d'un constat de la ligne que vous pouvez régler",
  },
  CLAIMS_CURRENCY: {
    en: "every amount of the claim is in {currency}",
    km: "ចំនួន​ទាំងអស់​នៃ​សំណើ​គិត​ជា {currency}",
    fr: "tous les montants de la demande sont en {currency}",
  },
  DENIED_PAYS_NOTHING: {
    en: "a denied line pays nothing",
    km: "បន្ទាត់​ដែល​បដិសេធ​មិន​បង់​អ្វី​ទេ",
    fr: "une ligne refusée ne paie rien",
  },
  DENY_INSTEAD: {
    en: "to pay nothing, deny the line",
    km: "បើ​មិន​បង់​អ្វី​ទេ សូម​បដិសេធ​បន្ទាត់",
    fr: "pour ne rien payer, refusez la ligne",
  },
  REDUCE_INSTEAD: {
    en: "to pay fewer units than the rules leave, reduce the line",
    km: "បើ​បង់​ឯកតា​តិច​ជាង​ដែល​វិធាន​ទុក​ឱ្យ សូម​កាត់​បន្ថយ​បន្ទាត់",
    fr: "pour payer moins d'unités que les règles n'en laissent, réduisez la ligne",
  },
  PRICE_IS_KNOWN: {
    en: "the line has its price; to pay less of it, reduce it",
    km: "បន្ទាត់​មាន​តម្លៃ​ហើយ បើ​បង់​តិច​ជាង​នេះ សូម​កាត់​បន្ថយ​វា",
    fr: "la ligne a son prix ; pour en payer moins, réduisez-la",
  },
  NOT_LESS: {
    en: "it takes nothing: the rules leave no more than that of the line",
    km: "វា​មិន​កាត់​អ្វី​ទេ៖ វិធាន​មិន​ទុក​លើស​ពី​នេះ​សម្រាប់​បន្ទាត់​ទេ",
    fr: "cela n'enlève rien : les règles n'en laissent pas davantage à la ligne",
  },
  OVERRIDE_NEEDS_SENIOR: {
    en: "{codes} stands against it, which only a senior reviewer may set aside",
    km: "{codes} ជំទាស់​នឹង​វា ដែល​មាន​តែ​អ្នក​ពិនិត្យ​ជាន់ខ្ពស់​ទេ​អាច​លើក​ចោល",
    fr: "{codes} s'y oppose, et seul un réviseur principal peut l'écarter",
  },
  RULED_BY_SENIOR: {
    en: "a senior reviewer has ruled on this line; only a senior reviewer may do so again",
    km: "អ្នក​ពិនិត្យ​ជាន់ខ្ពស់​បាន​សម្រេច​លើ​បន្ទាត់​នេះ មាន​តែ​អ្នក​ពិនិត្យ​ជាន់ខ្ពស់​ទេ​អាច​សម្រេច​ម្តង​ទៀត",
    fr: "un réviseur principal s'est prononcé sur cette ligne ; lui seul peut le refaire",
  },
  NOTHING_SETTLED: {
    en: "it settles nothing: an unpriced line needs its price or a denial, an unknown patient a name or the denial of every line",
    km: "វា​មិន​ដោះស្រាយ​អ្វី​ទេ៖ បន្ទាត់​គ្មាន​តម្លៃ​ត្រូវ​ការ​តម្លៃ​ឬ​ការ​បដិសេធ អ្នកជំងឺ​មិន​ស្គាល់​ត្រូវ​ការ​ឈ្មោះ​ឬ​ការ​បដិសេធ​គ្រប់​បន្ទាត់",
    fr: "elle ne règle rien : une ligne sans prix a besoin d'un prix ou d'un refus, un patient inconnu d'un nom ou du refus de chaque ligne",
  },
};
