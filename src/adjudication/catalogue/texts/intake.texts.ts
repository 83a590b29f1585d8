import { CORRECT } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules at the door say. */
export const INTAKE_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "INT-001": {
    text: {
      en: "A required value is missing: {field}.",
      km: "ខ្វះ​តម្លៃ​ចាំបាច់៖ {field}។",
      fr: "Une valeur obligatoire manque : {field}.",
    },
    remedy: CORRECT,
  },
  "INT-002": {
    text: {
      en: "The value of {field} cannot be used: {problem:word}.",
      km: "តម្លៃ {field} មិន​អាច​ប្រើ​បាន៖ {problem:word}។",
      fr: "La valeur de {field} est inutilisable : {problem:word}.",
    },
    remedy: CORRECT,
  },
  "INT-003": {
    text: {
      en: "The claim has no lines.",
      km: "សំណើ​គ្មាន​បន្ទាត់​សេវា។",
      fr: "La demande ne contient aucune ligne.",
    },
    remedy: {
      en: "Add a line for each service given and send the claim again under the same reference.",
      km: "សូម​បន្ថែម​បន្ទាត់​សម្រាប់​សេវា​នីមួយៗ​ដែល​បាន​ផ្តល់ ហើយ​ផ្ញើ​សំណើ​ឡើងវិញ​ដោយ​ប្រើ​លេខ​យោង​ដដែល។",
      fr: "Ajoutez une ligne par prestation fournie et renvoyez la demande sous la même référence.",
    },
  },
  "INT-004": {
    text: {
      en: "The stated total {stated:money} is not the sum of the lines, {sum:money}.",
      km: "ចំនួន​សរុប​ដែល​បាន​បញ្ជាក់ {stated:money} មិន​ស្មើ​នឹង​ផលបូក​បន្ទាត់ {sum:money} ទេ។",
      fr: "Le total indiqué {stated:money} n'est pas la somme des lignes, {sum:money}.",
    },
    remedy: {
      en: "Check the charges against the invoice, correct what is wrong and send the claim again under the same reference.",
      km: "សូម​ផ្ទៀងផ្ទាត់​តម្លៃ​ជាមួយ​វិក្កយបត្រ កែ​អ្វី​ដែល​ខុស ហើយ​ផ្ញើ​សំណើ​ឡើងវិញ​ដោយ​ប្រើ​លេខ​យោង​ដដែល។",
      fr: "Vérifiez les montants sur la facture, corrigez ce qui est faux et renvoyez la demande sous la même référence.",
    },
  },
  "INT-005": {
    text: {
      en: "The date {date:day} cannot be: {problem:word}.",
      km: "កាលបរិច្ឆេទ {date:day} មិន​ត្រឹមត្រូវ៖ {problem:word}។",
      fr: "La date {date:day} est impossible : {problem:word}.",
    },
    remedy: CORRECT,
  },
  "INT-006": {
    text: {
      en: "The provider is unknown, or not the one this credential speaks for.",
      km: "មិន​ស្គាល់​មូលដ្ឋាន​សុខាភិបាល ឬ​មិនមែន​ជា​មូលដ្ឋាន​របស់​លិខិត​សម្គាល់​នេះ។",
      fr: "L'établissement est inconnu, ou n'est pas celui de cet identifiant.",
    },
    remedy: {
      en: "Leave the provider out, or send the claim with the credential of the provider that gave the care.",
      km: "សូម​កុំ​បញ្ជាក់​មូលដ្ឋាន ឬ​ផ្ញើ​សំណើ​ដោយ​ប្រើ​លិខិត​សម្គាល់​របស់​មូលដ្ឋាន​ដែល​បាន​ព្យាបាល។",
      fr: "N'indiquez pas l'établissement, ou envoyez la demande avec l'identifiant de celui qui a donné les soins.",
    },
  },
  "INT-007": {
    text: {
      en: "The service code {service} is not in the catalogue.",
      km: "លេខកូដ​សេវា {service} មិន​មាន​ក្នុង​បញ្ជី។",
      fr: "Le code de prestation {service} n'est pas au catalogue.",
    },
    remedy: {
      en: "Look the code up with the services query and send the claim again under the same reference.",
      km: "សូម​រក​លេខកូដ​ក្នុង​បញ្ជី​សេវា ហើយ​ផ្ញើ​សំណើ​ឡើងវិញ​ដោយ​ប្រើ​លេខ​យោង​ដដែល។",
      fr: "Cherchez le code par la requête services et renvoyez la demande sous la même référence.",
    },
  },
  "INT-008": {
    text: {
      en: "The diagnosis {diagnosis} is not an ICD-10 code.",
      km: "រោគវិនិច្ឆ័យ {diagnosis} មិនមែន​ជា​លេខកូដ ICD-10។",
      fr: "Le diagnostic {diagnosis} n'est pas un code CIM-10.",
    },
    remedy: {
      en: "Send a code such as J06 or J06.9, or describe it in diagnosisText without a code.",
      km: "សូម​ផ្ញើ​លេខកូដ​ដូចជា J06 ឬ J06.9 ឬ​ពិពណ៌នា​ក្នុង diagnosisText ដោយ​គ្មាន​លេខកូដ។",
      fr: "Envoyez un code tel que J06 ou J06.9, ou décrivez-le dans diagnosisText sans code.",
    },
  },
  "INT-009": {
    text: {
      en: "The reference is already used by claim {claim} with other content.",
      km: "លេខ​យោង​នេះ​បាន​ប្រើ​រួច​ហើយ​ដោយ​សំណើ {claim} ដែល​មាន​ខ្លឹមសារ​ផ្សេង។",
      fr: "La référence est déjà celle de la demande {claim}, au contenu différent.",
    },
    remedy: {
      en: "Use a new reference for a new visit; correct the old claim by a replacement.",
      km: "សូម​ប្រើ​លេខ​យោង​ថ្មី​សម្រាប់​ការ​មក​ព្យាបាល​ថ្មី ឬ​កែ​សំណើ​ចាស់​ដោយ​ការ​ជំនួស។",
      fr: "Prenez une nouvelle référence pour une nouvelle visite ; corrigez l'ancienne demande par un remplacement.",
    },
  },
  "INT-011": {
    text: {
      en: "The claim cannot be replaced or voided: {problem:word}.",
      km: "សំណើ​នេះ​មិន​អាច​ជំនួស​ឬ​លុប​ចោល​បាន​ទេ៖ {problem:word}។",
      fr: "La demande ne peut être ni remplacée ni annulée : {problem:word}.",
    },
    remedy: {
      en: "Read the claim as it stands now and act on its newest revision; if a payment holds it, ask the scheme.",
      km: "សូម​អាន​សំណើ​តាម​ស្ថានភាព​បច្ចុប្បន្ន ហើយ​ធ្វើ​លើ​កំណែ​ថ្មី​បំផុត បើ​ការ​ទូទាត់​កំពុង​កាន់​វា សូម​សួរ​គម្រោង។",
      fr: "Relisez la demande telle qu'elle est et agissez sur sa dernière révision ; si un paiement la retient, interrogez le régime.",
    },
  },
};
