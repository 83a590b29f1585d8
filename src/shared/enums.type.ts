import { publishEnum } from "./enums";
import type { ProviderLevel } from "./levels";
import type { Currency } from "./money";
import type { Sex } from "./sexes";
import type { Language } from "./text";
import type { VersionStatus } from "./version-status";

export const CurrencyEnum = publishEnum<Currency>("Currency", "Currencies of the scheme.", {
  KHR: "Cambodian riel, shown without decimals.",
  USD: "US dollar, shown with two decimals.",
});

export const LanguageEnum = publishEnum<Language>("Language", "Languages of every text.", {
  EN: "English.",
  KM: "Khmer.",
  FR: "French.",
});

export const SexEnum = publishEnum<Sex>("Sex", "Sex as recorded.", {
  FEMALE: "Female.",
  MALE: "Male.",
  UNKNOWN: "The record does not say.",
});

export const ProviderLevelEnum = publishEnum<ProviderLevel>(
  "ProviderLevel",
  "Levels of care of the public system.",
  {
    HEALTH_CENTER: "Health center: first contact, out-patient care, normal deliveries.",
    REFERRAL_HOSPITAL: "Referral hospital of a district or city.",
    NATIONAL_HOSPITAL: "National hospital.",
  },
);

export const VersionStatusEnum = publishEnum<VersionStatus>(
  "VersionStatus",
  "Whether a version counts.",
  {
    DRAFT: "Drafted: it waits for a second person, and no rule sees it.",
    IN_FORCE: "In force on its days.",
  },
);
