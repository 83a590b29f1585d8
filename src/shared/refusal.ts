import { parseMinor, type Currency } from "./money";

/** Why an input was refused: by which rule of the catalogue, where in it, and what to say. */
export interface Refusal {
  code: string;
  path: string[];
  parameters: Record<string, string>;
}

/** A refusal by any rule of the catalogue. */
export const refusal = (
  code: string,
  path: string,
  parameters: Record<string, string> = {},
): Refusal => ({
  code,
  path: path.split("."),
  parameters,
});

/** A required value is not there. */
export const missing = (path: string): Refusal => refusal("INT-001", path, { field: path });

/** A value that cannot be used: the code of a word that says why, and the word's own parameters. */
export const malformed = (
  path: string,
  problem: string,
  parameters: Record<string, string> = {},
): Refusal => refusal("INT-002", path, { field: path, problem, ...parameters });

/** A number outside its bounds, which are both allowed. */
export const outOfRange = (path: string, least: number, most: number): Refusal =>
  malformed(path, "OUT_OF_RANGE", { least: String(least), most: String(most) });

/** A day that cannot be, and why. */
export const impossibleDay = (
  path: string,
  date: string,
  { problem, ...parameters }: { problem: string } & Record<string, string>,
): Refusal => refusal("INT-005", path, { date, problem, ...parameters });

/** No provider goes by the code. */
export const unknownProvider = (path: string): Refusal => refusal("INT-006", path, {});

/** No service has the code; only its beginning is repeated. */
export const unknownService = (path: string, service: string): Refusal =>
  refusal("INT-007", path, { service: [...service].slice(0, 64).join("") });

/** The refusal when something is wrong, else none. */
export const when = (wrong: boolean, why: () => Refusal): Refusal[] => (wrong ? [why()] : []);

/** A text that must be there and has its bound. */
export const textRefusals = (path: string, text: string, most: number): Refusal[] => [
  ...when(text === "", () => missing(path)),
  ...when(text.length > most, () => malformed(path, "TOO_LONG", { most: String(most) })),
];

/** A span of days that must not end before it begins. */
export const spanRefusals = (from: string, to: string | null, path = "to"): Refusal[] =>
  when(to !== null && to <= from, () =>
    impossibleDay(path, to ?? "", { problem: "END_NOT_AFTER_START" }),
  );

/** An amount as people write it. */
export interface WrittenAmount {
  amount: string;
  currency: Currency;
}

/** An amount that must fit its currency. */
export const amountRefusals = (path: string, money: WrittenAmount | null): Refusal[] =>
  when(money !== null && parseMinor(money.amount, money.currency) === null, () =>
    malformed(`${path}.amount`, "NOT_AN_AMOUNT", { currency: money?.currency ?? "" }),
  );
