/** To whom a provider's money goes, as it is copied onto a remittance. */
export const payeeOf = ({ name, code }: { name: string; code: string }): string =>
  `${name} (${code})`;
