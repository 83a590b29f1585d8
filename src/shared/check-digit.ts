const MODULUS = 10;

/** The running remainder of ISO 7064 MOD 11,10 over a string of digits. */
function remainder(digits: string): number {
  let product = MODULUS;
  for (const digit of digits) {
    const total = (product + Number(digit)) % MODULUS || MODULUS;
    product = (total * 2) % (MODULUS + 1);
  }
  return product;
}

/** Appends the ISO 7064 MOD 11,10 check digit to a string of digits. */
export function withCheckDigit(digits: string): string {
  return digits + String((MODULUS + 1 - remainder(digits)) % MODULUS);
}

/** True when the last digit is the ISO 7064 MOD 11,10 check digit of those before it. */
export function hasValidCheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && withCheckDigit(digits.slice(0, -1)) === digits;
}
