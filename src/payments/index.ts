export { RemittanceBook } from "./remittance-book.service";
export { RemittanceItemResolver, RemittanceLineResolver } from "./remittance-line.resolver";
export { Remittance } from "./remittance.entity";
export { RemittanceItem, RemittanceLine, type ItemReduction } from "./remittance-line.entity";
export { RemittanceRun } from "./remittance-run.entity";
export {
  REMITTANCE_LINE_KINDS,
  REMITTANCE_STATUSES,
  type RemittanceLineKind,
  type RemittanceStatus,
} from "./remittance.rules";
export { ClaimRemittanceResolver, RemittanceResolver } from "./remittance.resolver";
export { RemittanceStatusEnum } from "./remittance.enums";
export { RemittanceType, showRemittance } from "./remittance.type";
