export { AuditProviderResolver } from "./audit-fields.resolver";
export { Contract, Tariff } from "./contract.entity";
export { ContractSuspension, ProviderCode, ProviderReview } from "./network-days.entity";
export { loadNetwork, Network } from "./network.service";
export { Provider } from "./provider.entity";
export { ProviderType, showProvider, showTariff, TariffVersionType } from "./provider.type";
export { ProviderResolver, ServiceResolver } from "./providers.resolver";
export { PRICING_KINDS, type PricingKind } from "./tariff.rules";
