import type { CaseFacts, LineFacts, PersonFacts } from "./facts.rules";

/** What goes without saying of a case, of a line and of a person: it is not kept. */
const USUAL_CASE: Partial<CaseFacts> = {
  asks: "CLAIM",
  visitKind: "OUTPATIENT",
  emergency: false,
  cause: "NONE",
  dischargedOn: null,
  patientPaid: null,
  planInForce: true,
  rosterAwaited: null,
  contracted: true,
  suspended: false,
  underReview: false,
  referral: null,
  guarantee: null,
  guaranteeProblem: null,
  massEvent: null,
  documents: [],
  sample: null,
  informationDue: null,
  cleared: [],
  rulings: [],
};
const USUAL_LINE: Partial<LineFacts> = {
  quantity: 1,
  charge: null,
  allowedAtLevel: true,
  covered: true,
  codeInForce: true,
  successor: null,
  onlySex: null,
  minAge: null,
  maxAge: null,
  perDay: false,
  comfort: false,
};
const USUAL_PERSON: Partial<PersonFacts> = {
  identified: true,
  identityDifferences: [],
  diedOn: null,
  cardBlockedFrom: null,
  otherPayer: null,
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** The members of an object that say something. */
function withoutUsual<T extends object>(given: T, usual: Partial<T>): Partial<T> {
  const said = Object.entries(given).filter(([name, value]) => {
    const expected = usual[name as keyof T];
    return !(name in usual) || (value !== expected && !(isEmpty(value) && isEmpty(expected)));
  });
  return Object.fromEntries(said) as Partial<T>;
}

/** A value as text: JSON, with every amount as a string. */
export const writeValue = (value: unknown): string => JSON.stringify(asJson(value));

/** JSON knows no integers beyond a number's reach: amounts are kept as strings. */
function asJson(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(asJson);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asJson(member)]));
}

/** Facts as they are kept with a decision: JSON, amounts (`minor`) as strings, what is usual left out. */
export function packFacts(facts: CaseFacts): object {
  const { member } = facts;
  return asJson({
    ...withoutUsual(facts, USUAL_CASE),
    member: member.identified ? withoutUsual(member, USUAL_PERSON) : member,
    lines: facts.lines.map((line) => withoutUsual(line, USUAL_LINE)),
  }) as object;
}

/** The facts of a decision as the rules looked at them. */
export function unpackFacts(packed: object): CaseFacts {
  const kept = JSON.parse(JSON.stringify(packed), (name, value: unknown) =>
    name === "minor" && typeof value === "string" ? BigInt(value) : value,
  ) as CaseFacts;
  const unidentified = (kept.member as { identified?: boolean }).identified === false;
  return {
    ...USUAL_CASE,
    ...kept,
    member: unidentified ? kept.member : { ...USUAL_PERSON, ...kept.member },
    lines: kept.lines.map((line) => ({ ...USUAL_LINE, ...line })),
  } as CaseFacts;
}
