import { NOTHING_TO_COLLECT, OFFICER_DECIDES } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules about prices and charges say. */
export const PRICING_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "PRC-001": {
    text: {
      en: "No {missing:word} is published for service {service} on {date:day}.",
      km: "មិន​ទាន់​មាន {missing:word} សម្រាប់​សេវា {service} នៅ​ថ្ងៃ {date:day}។",
      fr: "Aucun {missing:word} n'est publié pour la prestation {service} au {date:day}.",
    },
    remedy: {
      en: "Nothing to do: the line is decided when the scheme publishes it.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ បន្ទាត់​នេះ​នឹង​សម្រេច​ពេល​គម្រោង​ប្រកាស​តម្លៃ។",
      fr: "Rien à faire : la ligne sera décidée à la publication par le régime.",
    },
  },
  "PRC-002": {
    text: {
      en: "The charge is above the tariff of {tariff:money}; the tariff is paid.",
      km: "តម្លៃ​គិត​ខ្ពស់​ជាង​តារាង​តម្លៃ {tariff:money} គម្រោង​បង់​តាម​តារាង។",
      fr: "Le montant dépasse le tarif de {tariff:money} ; le tarif est payé.",
    },
    remedy: NOTHING_TO_COLLECT,
  },
  "PRC-003": {
    text: {
      en: "Included in the case rate of service {service} on line {line:count}.",
      km: "រួម​ក្នុង​តម្លៃ​ម៉ៅការ​នៃ​សេវា {service} នៅ​បន្ទាត់ {line:count}។",
      fr: "Compris dans le forfait de la prestation {service}, ligne {line:count}.",
    },
    remedy: NOTHING_TO_COLLECT,
  },
  "PRC-004": {
    text: {
      en: "Service {service} has no fixed price: the scheme sets it for each case.",
      km: "សេវា {service} គ្មាន​តម្លៃ​ថេរ​ទេ៖ គម្រោង​កំណត់​តម្លៃ​តាម​ករណី​នីមួយៗ។",
      fr: "La prestation {service} n'a pas de prix fixe : le régime le fixe pour chaque cas.",
    },
    remedy: OFFICER_DECIDES,
  },
  "PRC-006": {
    text: {
      en: "The patient was charged {amount:money}: care under the scheme is free.",
      km: "អ្នកជំងឺ​ត្រូវ​បាន​គិត​ប្រាក់ {amount:money}៖ សេវា​ក្រោម​គម្រោង​មិន​គិត​ប្រាក់​ទេ។",
      fr: "Le patient a payé {amount:money} : les soins du régime sont gratuits.",
    },
    remedy: {
      en: "Refund the patient in full and keep the receipt.",
      km: "សូម​សង​ប្រាក់​អ្នកជំងឺ​វិញ​ទាំងស្រុង ហើយ​រក្សា​បង្កាន់ដៃ។",
      fr: "Remboursez intégralement le patient et gardez le reçu.",
    },
  },
  "PRC-007": {
    text: {
      en: "The charge is below the tariff of {tariff:money}; the charge is paid.",
      km: "តម្លៃ​គិត​ទាប​ជាង​តារាង​តម្លៃ {tariff:money} គម្រោង​បង់​តាម​តម្លៃ​គិត។",
      fr: "Le montant est inférieur au tarif de {tariff:money} ; le montant est payé.",
    },
    remedy: {
      en: "Nothing to do; if the charge is an error, replace the claim.",
      km: "មិន​ចាំបាច់​ធ្វើ​អ្វី​ទេ បើ​តម្លៃ​ខុស សូម​ជំនួស​សំណើ។",
      fr: "Rien à faire ; si le montant est une erreur, remplacez la demande.",
    },
  },
};
