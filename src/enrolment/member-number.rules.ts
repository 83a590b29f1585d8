import { withCheckDigit } from "../shared/check-digit";

/** Numbers are issued from here on, so that all have the same length. */
const ISSUED_AFTER = 100_000_000n;

/** The member number of a drawn serial: ten digits, the last an ISO 7064 MOD 11,10 check digit. */
export const memberNumberOf = (serial: bigint): string =>
  withCheckDigit(String(ISSUED_AFTER + serial));
