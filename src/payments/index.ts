export { adviceAsCsv } from "./advice-csv";
export { adviceAsJson } from "./advice-json";
export { adviceAsPage } from "./advice-page";
export { AdviceDesk, type Advice } from "./advice.service";
export { RemittanceBook } from "./remittance-book.service";
export { RemittanceItemResolver, RemittanceLineResolver } from "./remittance-line.resolver";
export { ClaimRemittanceResolver, RemittanceResolver } from "./remittance.resolver";
export { ExpectedPayments } from "./expected-payment.loader";
export { ExpectedPaymentResolver } from "./expected-payment.resolver";
export { ENGINE as PAYING, momentAlone } from "./paying-alone";
export { prepareAll, type Preparation, type Prepared } from "./prepare.service";
export { Remittance } from "./remittance.entity";
export { RemittanceStatusEnum } from "./remittance.enums";
export type { PaymentWords } from "./remittance-act.rules";
export { RemittanceDrafts } from "./remittance-drafts.service";
export { RemittanceItem, RemittanceLine, type ItemReduction } from "./remittance-line.entity";
export {
  RemittanceOffice,
  type PaymentAct,
  type PreparationWish,
  type RemittanceDone,
  type RemittanceWish,
} from "./remittance-office.service";
export { RemittanceRun } from "./remittance-run.entity";
export {
  REMITTANCE_LINE_KINDS,
  REMITTANCE_STATUSES,
  type RemittanceLineKind,
  type RemittanceStatus,
} from "./remittance.rules";
export { RemittanceType, showRemittance } from "./remittance.type";
export { endAll, releaseAll, type Ending } from "./settle.write";
