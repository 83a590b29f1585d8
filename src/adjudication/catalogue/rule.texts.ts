import type { Text } from "../../shared/text";

/** What a rule says, and what to do about it, in every language of the scheme. */
export interface RuleTexts {
  text: Text;
  remedy: Text;
}

const CORRECT: Text = {
  en: "Correct the value and send the claim again under the same reference.",
  km: "សូម​កែ​តម្លៃ​នេះ ហើយ​ផ្ញើ​សំណើ​ឡើងវិញ​ដោយ​ប្រើ​លេខ​យោង​ដដែល។",
  fr: "Corrigez la valeur et renvoyez la demande sous la même référence.",
};
const NOTHING_TO_COLLECT: Text = {
  en: "Nothing to do; do not collect the difference from the patient.",
  km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ សូម​កុំ​ទារ​ប្រាក់​ខ្វះ​ពី​អ្នកជំងឺ។",
  fr: "Rien à faire ; ne réclamez pas la différence au patient.",
};
const SCHEME_CHECKS: Text = {
  en: "Serve the patient without payment; the scheme finds out who it is.",
  km: "សូម​ព្យាបាល​អ្នកជំងឺ​ដោយ​មិន​គិត​ប្រាក់ គម្រោង​នឹង​ពិនិត្យ​អត្តសញ្ញាណ។",
  fr: "Soignez le patient sans paiement ; le régime vérifie son identité.",
};
const ASK_FACTORY: Text = {
  en: "The worker asks the factory about the enrolment; the scheme corrects its record on the factory's word.",
  km: "កម្មករ​សួរ​រោងចក្រ​អំពី​ការ​ចុះឈ្មោះ គម្រោង​នឹង​កែ​កំណត់ត្រា​តាម​រោងចក្រ។",
  fr: "Le travailleur s'adresse à son usine ; le régime corrige son registre sur la parole de l'usine.",
};

/** The texts of every rule, by code; a test fails when one is missing. */
export const RULE_TEXTS: Readonly<Record<string, RuleTexts>> = {
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
      en: "The value of {field} cannot be used: {problem}.",
      km: "តម្លៃ {field} មិន​អាច​ប្រើ​បាន៖ {problem}។",
      fr: "La valeur de {field} est inutilisable : {problem}.",
    },
    remedy: CORRECT,
  },
  "INT-003": {
    text: {
      en: "The claim has no lines.",
      km: "សំណើ​គ្មាន​បន្ទាត់​សេវា។",
      fr: "La demande ne contient aucune ligne.",
    },
    remedy: CORRECT,
  },
  "INT-004": {
    text: {
      en: "The stated total {stated} is not the sum of the lines, {sum}.",
      km: "ចំនួន​សរុប​ដែល​បាន​បញ្ជាក់ {stated} មិន​ស្មើ​នឹង​ផលបូក​បន្ទាត់ {sum} ទេ។",
      fr: "Le total indiqué {stated} n'est pas la somme des lignes, {sum}.",
    },
    remedy: CORRECT,
  },
  "INT-005": {
    text: {
      en: "The date {date} cannot be: {problem}.",
      km: "កាលបរិច្ឆេទ {date} មិន​ត្រឹមត្រូវ៖ {problem}។",
      fr: "La date {date} est impossible : {problem}.",
    },
    remedy: CORRECT,
  },
  "INT-006": {
    text: {
      en: "The provider is unknown, or not the one this credential speaks for.",
      km: "មិន​ស្គាល់​មូលដ្ឋាន​សុខាភិបាល ឬ​មិនមែន​ជា​មូលដ្ឋាន​របស់​លិខិត​សម្គាល់​នេះ។",
      fr: "L'établissement est inconnu, ou n'est pas celui de cet identifiant.",
    },
    remedy: CORRECT,
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
  "ELG-001": {
    text: {
      en: "The patient could not be identified as a member.",
      km: "មិន​អាច​កំណត់​អត្តសញ្ញាណ​អ្នកជំងឺ​ជា​សមាជិក​បាន។",
      fr: "Le patient n'a pas pu être identifié comme membre.",
    },
    remedy: {
      en: "Check the number; without one, describe the patient as seen: the scheme finds out who it is, serve without payment.",
      km: "សូម​ពិនិត្យ​លេខ បើ​គ្មាន​លេខ​សូម​ពិពណ៌នា​អ្នកជំងឺ គម្រោង​នឹង​ស្វែងរក ហើយ​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់។",
      fr: "Vérifiez le numéro ; à défaut, décrivez le patient : le régime l'identifiera, soignez sans paiement.",
    },
  },
  "ELG-002": {
    text: {
      en: "On {date} the member's cover had not begun.",
      km: "នៅ​ថ្ងៃ {date} ការ​ធានា​របស់​សមាជិក​មិន​ទាន់​ចាប់ផ្តើម។",
      fr: "Le {date}, la couverture du membre n'avait pas commencé.",
    },
    remedy: ASK_FACTORY,
  },
  "ELG-003": {
    text: {
      en: "On {date} the member's cover had ended.",
      km: "នៅ​ថ្ងៃ {date} ការ​ធានា​របស់​សមាជិក​បាន​បញ្ចប់។",
      fr: "Le {date}, la couverture du membre avait pris fin.",
    },
    remedy: ASK_FACTORY,
  },
  "ELG-004": {
    text: {
      en: "On {date} the member's cover had lapsed because the premium was not paid.",
      km: "នៅ​ថ្ងៃ {date} ការ​ធានា​បាន​ផុត​សុពលភាព ព្រោះ​បុព្វលាភ​មិន​បាន​បង់។",
      fr: "Le {date}, la couverture était suspendue faute de paiement de la prime.",
    },
    remedy: ASK_FACTORY,
  },
  "ELG-007": {
    text: {
      en: "The patient as seen differs from the member's record: {fields}.",
      km: "អ្នកជំងឺ​ដែល​ឃើញ​ខុស​ពី​កំណត់ត្រា​សមាជិក៖ {fields}។",
      fr: "Le patient vu diffère du registre : {fields}.",
    },
    remedy: SCHEME_CHECKS,
  },
  "ELG-012": {
    text: {
      en: "No plan of the member's factory was in force on {date}.",
      km: "គ្មាន​គម្រោង​អត្ថប្រយោជន៍​របស់​រោងចក្រ​មាន​សុពលភាព​នៅ​ថ្ងៃ {date}។",
      fr: "Aucun plan de l'usine du membre n'était en vigueur le {date}.",
    },
    remedy: ASK_FACTORY,
  },
  "OTH-001": {
    text: {
      en: "A work injury belongs to the employment injury branch of NSSF.",
      km: "គ្រោះថ្នាក់​ការងារ​ជា​បន្ទុក​របស់​បេឡាជាតិ​សន្តិសុខ​សង្គម (ប.ស.ស.)។",
      fr: "L'accident du travail relève de la branche accidents du travail du NSSF.",
    },
    remedy: {
      en: "Treat the patient without payment and report the case to NSSF employment injury.",
      km: "សូម​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់ ហើយ​រាយការណ៍​ទៅ ប.ស.ស. ផ្នែក​ហានិភ័យ​ការងារ។",
      fr: "Soignez sans paiement et déclarez le cas au NSSF, accidents du travail.",
    },
  },
  "PRV-001": {
    text: {
      en: "Provider {provider} had no contract with the scheme on {date}.",
      km: "មូលដ្ឋាន {provider} គ្មាន​កិច្ចសន្យា​ជាមួយ​គម្រោង​នៅ​ថ្ងៃ {date}។",
      fr: "L'établissement {provider} n'avait pas de contrat avec le régime le {date}.",
    },
    remedy: {
      en: "Ask the scheme about the contract; the scheme does not pay for this date.",
      km: "សូម​សួរ​គម្រោង​អំពី​កិច្ចសន្យា គម្រោង​មិន​បង់​សម្រាប់​ថ្ងៃ​នេះ​ទេ។",
      fr: "Renseignez-vous sur le contrat ; le régime ne paie pas pour cette date.",
    },
  },
  "PRV-003": {
    text: {
      en: "Service {service} is not allowed at this provider's level of care.",
      km: "សេវា {service} មិន​អនុញ្ញាត​នៅ​កម្រិត​មូលដ្ឋាន​នេះ។",
      fr: "La prestation {service} n'est pas permise à ce niveau de soins.",
    },
    remedy: {
      en: "Refer the patient to a provider of the right level, or correct the service code.",
      km: "សូម​បញ្ជូន​អ្នកជំងឺ​ទៅ​មូលដ្ឋាន​កម្រិត​ត្រឹមត្រូវ ឬ​កែ​លេខកូដ​សេវា។",
      fr: "Orientez le patient vers le bon niveau de soins, ou corrigez le code.",
    },
  },
  "BEN-001": {
    text: {
      en: "Service {service} is not in the benefit package.",
      km: "សេវា {service} មិន​ស្ថិត​ក្នុង​កញ្ចប់​អត្ថប្រយោជន៍។",
      fr: "La prestation {service} n'est pas dans le panier de soins.",
    },
    remedy: {
      en: "The scheme does not cover this service; check the code against the plan.",
      km: "គម្រោង​មិន​ធានា​សេវា​នេះ​ទេ សូម​ពិនិត្យ​លេខកូដ​ជាមួយ​គម្រោង​អត្ថប្រយោជន៍។",
      fr: "Le régime ne couvre pas cette prestation ; vérifiez le code avec le plan.",
    },
  },
  "PRC-001": {
    text: {
      en: "No {missing} is published for service {service} on {date}.",
      km: "មិន​ទាន់​មាន {missing} សម្រាប់​សេវា {service} នៅ​ថ្ងៃ {date}។",
      fr: "Aucune donnée ({missing}) n'est publiée pour la prestation {service} au {date}.",
    },
    remedy: {
      en: "Nothing to do: the line is decided when the scheme publishes it.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ បន្ទាត់​នេះ​នឹង​សម្រេច​ពេល​គម្រោង​ប្រកាស​តម្លៃ។",
      fr: "Rien à faire : la ligne sera décidée à la publication par le régime.",
    },
  },
  "PRC-002": {
    text: {
      en: "The charge is above the tariff of {tariff}; the tariff is paid.",
      km: "តម្លៃ​គិត​ខ្ពស់​ជាង​តារាង​តម្លៃ {tariff} គម្រោង​បង់​តាម​តារាង។",
      fr: "Le montant dépasse le tarif de {tariff} ; le tarif est payé.",
    },
    remedy: NOTHING_TO_COLLECT,
  },
  "PRC-003": {
    text: {
      en: "Included in the case rate of service {service} on line {line}.",
      km: "រួម​ក្នុង​តម្លៃ​ម៉ៅការ​នៃ​សេវា {service} នៅ​បន្ទាត់ {line}។",
      fr: "Compris dans le forfait de la prestation {service}, ligne {line}.",
    },
    remedy: NOTHING_TO_COLLECT,
  },
  "PRC-006": {
    text: {
      en: "The patient was charged {amount} {currency}: care under the scheme is free.",
      km: "អ្នកជំងឺ​ត្រូវ​បាន​គិត​ប្រាក់ {amount} {currency}៖ សេវា​ក្រោម​គម្រោង​មិន​គិត​ប្រាក់​ទេ។",
      fr: "Le patient a payé {amount} {currency} : les soins du régime sont gratuits.",
    },
    remedy: {
      en: "Refund the patient in full and keep the receipt.",
      km: "សូម​សង​ប្រាក់​អ្នកជំងឺ​វិញ​ទាំងស្រុង ហើយ​រក្សា​បង្កាន់ដៃ។",
      fr: "Remboursez intégralement le patient et gardez le reçu.",
    },
  },
  "PRC-007": {
    text: {
      en: "The charge is below the tariff of {tariff}; the charge is paid.",
      km: "តម្លៃ​គិត​ទាប​ជាង​តារាង​តម្លៃ {tariff} គម្រោង​បង់​តាម​តម្លៃ​គិត។",
      fr: "Le montant est inférieur au tarif de {tariff} ; le montant est payé.",
    },
    remedy: {
      en: "Nothing to do; if the charge is an error, replace the claim.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ បើ​តម្លៃ​ខុស សូម​ជំនួស​សំណើ។",
      fr: "Rien à faire ; si le montant est une erreur, remplacez la demande.",
    },
  },
  "DUP-001": {
    text: {
      en: "Service {service} on this date already stands on claim {claim}.",
      km: "សេវា {service} នៅ​ថ្ងៃ​នេះ​មាន​ក្នុង​សំណើ {claim} រួច​ហើយ។",
      fr: "La prestation {service} à cette date figure déjà sur la demande {claim}.",
    },
    remedy: {
      en: "If it was a second service, correct the date; if the first claim was wrong, replace it.",
      km: "បើ​ជា​សេវា​លើក​ទី​ពីរ សូម​កែ​កាលបរិច្ឆេទ បើ​សំណើ​ដំបូង​ខុស សូម​ជំនួស​វា។",
      fr: "Si c'était un second acte, corrigez la date ; si la première demande est fausse, remplacez-la.",
    },
  },
};
