/** How a service is priced at a provider. */
export const PRICING_KINDS = ["FEE", "CASE_RATE", "MANUAL", "CAPITATION"] as const;
export type PricingKind = (typeof PRICING_KINDS)[number];
