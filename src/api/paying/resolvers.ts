import type { RequestCatalogue } from "../../plans";
import {
  ClaimRemittanceResolver,
  ExpectedPaymentResolver,
  RemittanceItemResolver,
  RemittanceLineResolver,
  RemittanceResolver,
  type ExpectedPayments,
  type RemittanceBook,
  type RemittanceOffice,
} from "../../payments";
import type { Network } from "../../providers";
import { RemittanceOfficeResolver } from "./remittance.resolver";

/** Where providers are paid. */
export interface Paying {
  remittanceOffice: RemittanceOffice;
  remittanceBook: RemittanceBook;
  expectedPayments: ExpectedPayments;
}

/** Every resolver of payments. */
export const paymentResolvers = ({
  paying,
  network,
}: {
  paying: Paying;
  network: RequestCatalogue<Network>;
}): object[] => [
  new RemittanceOfficeResolver(paying.remittanceOffice),
  new RemittanceResolver(paying.remittanceBook, network),
  new RemittanceLineResolver(paying.remittanceBook),
  new RemittanceItemResolver(),
  new ClaimRemittanceResolver(paying.remittanceBook),
  new ExpectedPaymentResolver(paying.expectedPayments),
];
