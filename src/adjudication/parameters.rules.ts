import { parseMinor, type Money } from "../shared/money";

/** One setting of a rule: how its text is read, and what it is when a plan says nothing. */
export interface ParameterSpec<T = unknown> {
  /** Null: a plan that switches the rule on must give it. */
  usual: string | null;
  /** What a value must look like, in words for the person who publishes a plan. */
  expects: string;
  /** The value a text stands for; null for a text that stands for none. */
  read: (text: string) => T | null;
}

/** The settings a rule declares, by name. */
export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

/** What a rule's settings are read as. */
export type Given<P extends ParameterSpecs> = {
  readonly [name in keyof P]: P[name] extends ParameterSpec<infer T> ? T : never;
};

const MOST = 1_000_000;

const readCount = (text: string): number | null => {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  return count <= MOST ? count : null;
};

/** An amount such as `50.00 USD` or `200000 KHR`; without a currency it is in dollars. */
export const readAmount = (text: string): Money | null => {
  const [amount = "", currency = "USD", ...more] = text.split(" ");
  if (more.length > 0 || (currency !== "USD" && currency !== "KHR")) return null;
  const minor = parseMinor(amount, currency);
  return minor === null ? null : { minor, currency };
};

/** One value for everything, or one for each key that is named: `5`, or `LAB=3,PILL=12`. */
export interface ByKey<T> {
  all: T | null;
  keys: ReadonlyMap<string, T>;
}

/** The value that holds for a key; null where none does. */
export const valueFor = <T>({ all, keys }: ByKey<T>, key: string): T | null => keys.get(key) ?? all;

function readByKey<T>(text: string, one: (part: string) => T | null): ByKey<T> | null {
  const keys = new Map<string, T>();
  let all: T | null = null;
  for (const part of text.split(",").map((piece) => piece.trim())) {
    const [key = "", ...rest] = part.split("=");
    const named = rest.length > 0;
    const value = one((named ? rest.join("=") : key).trim());
    const twice = named ? keys.has(key.trim()) : all !== null;
    if (value === null || twice || key.trim() === "") return null;
    if (named) keys.set(key.trim(), value);
    else all = value;
  }
  return { all, keys };
}

const spec = <T>(
  expects: string,
  read: (text: string) => T | null,
  usual: string | null,
): ParameterSpec<T> => ({ expects, read, usual });

/** A whole number. */
export const count = (usual: string | null = null) =>
  spec(`a whole number from 0 to ${MOST}`, readCount, usual);

/** Whole numbers, one for all or one for each service or category named. */
export const countsBy = (key: "service" | "category", usual: string | null = null) =>
  spec(
    `a whole number, or one for each ${key}: CODE=number,CODE=number`,
    (text) => readByKey(text, readCount),
    usual,
  );

/** An amount. */
export const amount = (usual: string | null = null) =>
  spec("an amount such as 50.00 USD or 200000 KHR", readAmount, usual);

/** Amounts, one for all or one for each category named. */
export const amountsByCategory = (usual: string | null = null) =>
  spec(
    "an amount such as 50.00 USD, or one for each category: OUTPATIENT=20.00 USD,OTHER=10.00 USD",
    (text) => readByKey(text, readAmount),
    usual,
  );

/** A part of one, such as 0.02. */
export const share = (usual: string | null = null) =>
  spec(
    "a decimal from 0 to 1",
    (text) => (/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(text) ? Number(text) : null),
    usual,
  );

/** One of a closed set. */
export const oneOf = <T extends string>(values: readonly T[], usual: T | null = null) =>
  spec(
    `one of ${values.join(", ")}`,
    (text) => values.find((value) => value === text) ?? null,
    usual,
  );

/** Several of a closed set, or of anything, separated by commas. */
export const list = (values: readonly string[] | null, usual: string | null = null) =>
  spec(
    values ? `one or more of ${values.join(", ")}` : "values separated by commas",
    (text): readonly string[] | null => {
      const parts = text.split(",").map((part) => part.trim());
      const known = parts.every((part) => part !== "" && (values?.includes(part) ?? true));
      return known ? parts : null;
    },
    usual,
  );

const readChoices = (text: string): readonly string[] | null => {
  const parts = text.split("|").map((part) => part.trim());
  return parts.includes("") ? null : parts;
};

/** Alternatives for everything or for each key named: `A|B`, or `DELIVERY=O60-O84|Z37`. */
export const choicesBy = (key: string, usual: string | null = null) =>
  spec(
    `values separated by |, or those of each ${key}: CODE=value|value,CODE=value`,
    (text) => readByKey(text, readChoices),
    usual,
  );
