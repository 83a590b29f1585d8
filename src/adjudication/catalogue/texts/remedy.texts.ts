import type { Text } from "../../../shared/text";

export const CORRECT: Text = {
  en: "Correct the value and send the claim again under the same reference.",
  km: "សូម​កែ​តម្លៃ​នេះ ហើយ​ផ្ញើ​សំណើ​ឡើងវិញ​ដោយ​ប្រើ​លេខ​យោង​ដដែល។",
  fr: "Corrigez la valeur et renvoyez la demande sous la même référence.",
};
export const REPLACE_IF_WRONG: Text = {
  en: "If the claim is wrong, replace it with a corrected one now; otherwise there is nothing to do. Take no money from the patient.",
  km: "បើ​សំណើ​ខុស សូម​ជំនួស​វា​ដោយ​សំណើ​ត្រឹមត្រូវ​ឥឡូវ​នេះ បើ​មិន​ខុស​ទេ មិន​ចាំបាច់​ធ្វើ​អ្វី​ឡើយ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
  fr: "Si la demande est fausse, remplacez-la maintenant par une demande corrigée ; sinon, rien à faire. N'encaissez rien du patient.",
};
export const NOTHING_TO_COLLECT: Text = {
  en: "Nothing to do; do not collect the difference from the patient.",
  km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ សូម​កុំ​ទារ​ប្រាក់​ខ្វះ​ពី​អ្នកជំងឺ។",
  fr: "Rien à faire ; ne réclamez pas la différence au patient.",
};
export const SCHEME_CHECKS: Text = {
  en: "Serve the patient without payment; the scheme finds out who it is.",
  km: "សូម​ព្យាបាល​អ្នកជំងឺ​ដោយ​មិន​គិត​ប្រាក់ គម្រោង​នឹង​ពិនិត្យ​អត្តសញ្ញាណ។",
  fr: "Soignez le patient sans paiement ; le régime vérifie son identité.",
};
export const OFFICER_DECIDES: Text = {
  en: "Nothing to do now: a claims officer of the scheme decides it, and the answer stands on the claim. Serve the patient without payment.",
  km: "ឥឡូវ​មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ មន្ត្រី​សំណើ​របស់​គម្រោង​នឹង​សម្រេច ហើយ​ចម្លើយ​នឹង​បង្ហាញ​លើ​សំណើ។ សូម​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់។",
  fr: "Rien à faire maintenant : un agent du régime décide, et la réponse figurera sur la demande. Soignez le patient sans paiement.",
};
export const DOCTOR_DECIDES: Text = {
  en: "Nothing to do now: a medical reviewer of the scheme decides it; keep the medical notes ready. Serve the patient without payment.",
  km: "ឥឡូវ​មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ គ្រូពេទ្យ​ពិនិត្យ​របស់​គម្រោង​នឹង​សម្រេច សូម​ទុក​កំណត់ត្រា​ពេទ្យ​ឱ្យ​រួចរាល់។ សូម​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់។",
  fr: "Rien à faire maintenant : un médecin du régime décide ; gardez le dossier médical à portée. Soignez le patient sans paiement.",
};
export const SENIOR_DECIDES: Text = {
  en: "Nothing to do now: a senior reviewer of the scheme looks at the claim; keep its papers ready. Take no money from the patient.",
  km: "ឥឡូវ​មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ អ្នក​ពិនិត្យ​ជាន់ខ្ពស់​របស់​គម្រោង​នឹង​មើល​សំណើ​នេះ សូម​ទុក​ឯកសារ​ឱ្យ​រួចរាល់។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
  fr: "Rien à faire maintenant : un réviseur principal du régime examine la demande ; gardez-en les pièces. N'encaissez rien du patient.",
};
export const ASK_FACTORY: Text = {
  en: "The worker asks the factory about the enrolment; the scheme corrects its record on the factory's word.",
  km: "កម្មករ​សួរ​រោងចក្រ​អំពី​ការ​ចុះឈ្មោះ គម្រោង​នឹង​កែ​កំណត់ត្រា​តាម​រោងចក្រ។",
  fr: "Le travailleur s'adresse à son usine ; le régime corrige son registre sur la parole de l'usine.",
};
export const WAIT_FOR_FACTORY: Text = {
  en: "Nothing to do: the claim is decided by itself when the factory has reported. Serve the patient without payment.",
  km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ៖ សំណើ​នឹង​សម្រេច​ដោយ​ស្វ័យប្រវត្តិ​ពេល​រោងចក្រ​រាយការណ៍​មក។ សូម​ព្យាបាល​អ្នកជំងឺ​ដោយ​មិន​គិត​ប្រាក់។",
  fr: "Rien à faire : la demande se décide d'elle-même dès que l'usine a transmis ses données. Soignez le patient sans paiement.",
};
export const LIMIT_REACHED: Text = {
  en: "Ask the scheme now if you think the count is wrong; appeal with the medical notes if the care was needed. Take no money from the patient.",
  km: "បើ​យល់​ថា​ការ​រាប់​ខុស សូម​សួរ​គម្រោង​ឥឡូវ​នេះ បើ​ការ​ព្យាបាល​ពិត​ជា​ចាំបាច់ សូម​តវ៉ា​ដោយ​ភ្ជាប់​កំណត់ត្រា​ពេទ្យ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
  fr: "Interrogez le régime maintenant si le décompte vous semble faux ; faites appel avec le dossier médical si les soins étaient nécessaires. N'encaissez rien du patient.",
};
export const APPEAL: Text = {
  en: "If you disagree, appeal now and send the medical notes. Take no money from the patient.",
  km: "បើ​មិន​យល់ព្រម សូម​តវ៉ា​ឥឡូវ​នេះ ហើយ​ផ្ញើ​កំណត់ត្រា​ពេទ្យ។ សូម​កុំ​យក​ប្រាក់​ពី​អ្នកជំងឺ។",
  fr: "En cas de désaccord, faites appel maintenant avec le dossier médical. N'encaissez rien du patient.",
};
