import {
  ExpectedPaymentResolver,
  type ExpectedPayments,
  type RemittanceOffice,
} from "../../payments";
import { RemittanceOfficeResolver } from "./remittance.resolver";

/** Where providers are paid. */
export interface Paying {
  remittanceOffice: RemittanceOffice;
  expectedPayments: ExpectedPayments;
}

/** Every resolver of payments. */
export const paymentResolvers = ({ paying }: { paying: Paying }): object[] => [
  new RemittanceOfficeResolver(paying.remittanceOffice),
  new ExpectedPaymentResolver(paying.expectedPayments),
];
