export { AuditProviderResolver } from "./audit-fields.resolver";
export { ContractOffice, type Contracted, type ContractRequest } from "./contract-office.service";
export type { DaysRequest } from "./contract-request.rules";
export { Contract, Tariff } from "./contract.entity";
export { ContractSuspension, ProviderCode, ProviderReview } from "./network-days.entity";
export { loadNetwork, Network } from "./network.service";
export { PayeeOffice, PAYEES } from "./payee-office.service";
export type { PayeeRequest } from "./payee-request.rules";
export { Payee } from "./payee.entity";
export { PayeeBook, payeeOn } from "./payee.loader";
export { Provider } from "./provider.entity";
export {
  PricingKindEnum,
  ProviderType,
  showProvider,
  showTariff,
  TariffVersionType,
} from "./provider.type";
export { ProviderResolver, ServiceResolver } from "./providers.resolver";
export { Supervision } from "./supervision.service";
export { TariffOffice, TARIFFS } from "./tariff-office.service";
export type { TariffRequest } from "./tariff-request.rules";
export { PRICING_KINDS, type PricingKind } from "./tariff.rules";
