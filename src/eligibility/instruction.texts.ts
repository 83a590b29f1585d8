import type { Text } from "../shared/text";

/** What the desk's screen says, by settlement. */
export const INSTRUCTIONS: Readonly<Record<string, Text>> = {
  SCHEME_PAYS: {
    en: "Serve the patient. Collect nothing; send the claim to HIP.",
    km: "សូម​ព្យាបាល​អ្នកជំងឺ។ កុំ​គិត​ប្រាក់ ហើយ​ផ្ញើ​សំណើ​ទៅ HIP។",
    fr: "Soignez le patient. N'encaissez rien ; envoyez la demande à HIP.",
  },
  SCHEME_DECIDES_LATER: {
    en: "Serve the patient. Collect nothing; send the claim, HIP decides it afterwards.",
    km: "សូម​ព្យាបាល​អ្នកជំងឺ។ កុំ​គិត​ប្រាក់ សូម​ផ្ញើ​សំណើ HIP នឹង​សម្រេច​ពេល​ក្រោយ។",
    fr: "Soignez le patient. N'encaissez rien ; envoyez la demande, HIP décidera ensuite.",
  },
  OTHER_PAYER: {
    en: "Serve the patient. Collect nothing; a work injury is paid by NSSF employment injury.",
    km: "សូម​ព្យាបាល​អ្នកជំងឺ។ កុំ​គិត​ប្រាក់ គ្រោះថ្នាក់​ការងារ​បង់​ដោយ ប.ស.ស.។",
    fr: "Soignez le patient. N'encaissez rien ; l'accident du travail est payé par le NSSF.",
  },
  OUTSIDE_SCHEME: {
    en: "Not insured by the scheme on this date: your ordinary rules apply.",
    km: "មិន​ស្ថិត​ក្រោម​គម្រោង​នៅ​ថ្ងៃ​នេះ​ទេ៖ សូម​អនុវត្ត​វិធាន​ធម្មតា​របស់​អ្នក។",
    fr: "Non assuré par le régime à cette date : vos règles ordinaires s'appliquent.",
  },
};
