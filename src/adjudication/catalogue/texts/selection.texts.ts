import { SENIOR_DECIDES } from "./remedy.texts";
import type { RuleTexts } from "./shape.texts";

/** By which seed and share it was drawn is for the staff: a desk reads the same and no more. */
const DRAWN: RuleTexts["text"] = {
  en: "The claim was drawn by lot for a second look; nothing is wrong with it.",
  km: "សំណើ​ត្រូវ​បាន​ជ្រើស​ដោយ​ចៃដន្យ​ដើម្បី​ពិនិត្យ​ម្តង​ទៀត សំណើ​គ្មាន​កំហុស​ទេ។",
  fr: "La demande a été tirée au sort pour un second examen ; rien ne lui est reproché.",
};

/** What is said of claims that are chosen for review. */
export const SELECTION_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "SEL-001": {
    text: DRAWN,
    neutral: DRAWN,
    remedy: SENIOR_DECIDES,
  },
  "SEL-002": {
    text: {
      en: "The claim is above {threshold:money}, and every claim above it is looked at.",
      km: "សំណើ​លើស​ពី {threshold:money} ហើយ​រាល់​សំណើ​លើស​ពី​ចំនួន​នេះ​ត្រូវ​បាន​ពិនិត្យ។",
      fr: "La demande dépasse {threshold:money}, et toute demande au-delà est examinée.",
    },
    remedy: SENIOR_DECIDES,
  },
  "SEL-004": {
    text: {
      en: "Every claim of provider {provider} is looked at for the time being.",
      km: "រាល់​សំណើ​របស់​មូលដ្ឋាន {provider} ត្រូវ​បាន​ពិនិត្យ​ជា​បណ្តោះអាសន្ន។",
      fr: "Toutes les demandes de l'établissement {provider} sont examinées pour le moment.",
    },
    remedy: SENIOR_DECIDES,
  },
};
