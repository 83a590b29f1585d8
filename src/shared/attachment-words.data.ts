import type { Text } from "./language";

/** What is wrong with the name of a file that belongs to a claim. */
export const ATTACHMENT_WORDS: Readonly<Record<string, Text>> = {
  NOT_A_SHA256: {
    en: "a SHA-256 hash has 64 hexadecimal digits",
    km: "លេខ SHA-256 មាន​តួ​លេខ​គោល​ដប់ប្រាំមួយ​ចំនួន ៦៤",
    fr: "une empreinte SHA-256 compte 64 chiffres hexadécimaux",
  },
  NOT_A_KIND: {
    en: "a kind is a code of up to 64 letters, digits, hyphens and underscores, such as DISCHARGE_SUMMARY",
    km: "ប្រភេទ​ជា​លេខកូដ​មាន​អក្សរ លេខ សញ្ញា - និង _ មិន​លើស ៦៤ ដូចជា DISCHARGE_SUMMARY",
    fr: "un type est un code d'au plus 64 lettres, chiffres, tirets et traits bas, par exemple DISCHARGE_SUMMARY",
  },
};
