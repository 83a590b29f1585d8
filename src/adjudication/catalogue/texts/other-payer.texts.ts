import { OFFICER_DECIDES } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** What the rules about other payers say. */
export const OTHER_PAYER_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "OTH-001": {
    text: {
      en: "A work injury or an illness caused by work belongs to the employment injury branch of NSSF.",
      km: "គ្រោះថ្នាក់​ការងារ​ឬ​ជំងឺ​ដោយសារ​ការងារ​ជា​បន្ទុក​របស់​បេឡាជាតិ​សន្តិសុខ​សង្គម (ប.ស.ស.) ផ្នែក​ហានិភ័យ​ការងារ។",
      fr: "L'accident du travail ou la maladie professionnelle relève de la branche accidents du travail du NSSF.",
    },
    remedy: {
      en: "Treat the patient without payment and report the case to NSSF employment injury.",
      km: "សូម​ព្យាបាល​ដោយ​មិន​គិត​ប្រាក់ ហើយ​រាយការណ៍​ទៅ ប.ស.ស. ផ្នែក​ហានិភ័យ​ការងារ។",
      fr: "Soignez sans paiement et déclarez le cas au NSSF, accidents du travail.",
    },
  },
  "OTH-002": {
    text: {
      en: "An injury on the road or by another person may have to be paid by somebody else.",
      km: "របួស​ដោយ​គ្រោះថ្នាក់​ចរាចរណ៍​ឬ​ដោយ​អ្នក​ដទៃ អាច​ជា​បន្ទុក​របស់​អ្នក​ផ្សេង។",
      fr: "Une blessure de la route ou causée par un tiers peut être à la charge d'un autre.",
    },
    remedy: OFFICER_DECIDES,
  },
  "OTH-003": {
    text: {
      en: "The patient has other cover as well: {payer:word}.",
      km: "អ្នកជំងឺ​មាន​ការ​ធានា​ផ្សេង​ទៀត៖ {payer:word}។",
      fr: "Le patient a aussi une autre couverture : {payer:word}.",
    },
    remedy: {
      en: "Treat the patient without payment; a claims officer of the scheme settles with the other payer which of the two pays.",
      km: "សូម​ព្យាបាល​អ្នកជំងឺ​ដោយ​មិន​គិត​ប្រាក់ មន្ត្រី​សំណើ​របស់​គម្រោង​នឹង​ព្រមព្រៀង​ជាមួយ​អ្នក​បង់​ផ្សេង​ថា​អ្នក​ណា​ត្រូវ​បង់។",
      fr: "Soignez le patient sans paiement ; un agent du régime convient avec l'autre payeur de qui paie.",
    },
  },
};
