import type { RuleTexts } from "./shape.texts";

/** What the rule about documents says. */
export const DOCUMENT_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "DOC-001": {
    text: {
      en: "A document that this claim needs is missing: {documents:words}.",
      km: "ខ្វះ​ឯកសារ​ដែល​សំណើ​នេះ​ត្រូវ​មាន៖ {documents:words}។",
      fr: "Il manque un document nécessaire à cette demande : {documents:words}.",
    },
    remedy: {
      en: "Replace the claim with the document attached, or wait for the scheme to ask and answer by the day it names.",
      km: "សូម​ជំនួស​សំណើ​ដោយ​ភ្ជាប់​ឯកសារ ឬ​រង់ចាំ​គម្រោង​សួរ ហើយ​ឆ្លើយ​មុន​ថ្ងៃ​ដែល​បាន​កំណត់។",
      fr: "Remplacez la demande en joignant le document, ou attendez la question du régime et répondez avant le jour qu'il fixe.",
    },
  },
};
