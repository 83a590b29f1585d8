/** Levels of care of the public system. */
export const PROVIDER_LEVELS = ["HEALTH_CENTER", "REFERRAL_HOSPITAL", "NATIONAL_HOSPITAL"] as const;
export type ProviderLevel = (typeof PROVIDER_LEVELS)[number];
