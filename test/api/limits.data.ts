import { getIntrospectionQuery } from "graphql";
import { LIMITS } from "../../src/shared/limits";
import { claimInput } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";

export const ELIGIBILITY = `query($input: EligibilityInput!) {
  eligibility(input: $input) { status settlement } }`;
export const QUESTION = { member: { memberNumber: WHO.covered }, serviceDate: "2026-06-15" };
const CLAIM = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }`;

const batch = (inner: string, besides = "") =>
  `mutation($input: SubmitClaimsInput!) { ${inner} } ${besides}`;
const ALL = "submitClaims(input: $input) { accepted }";
const NONE = { claims: [] };
const DISGUISED = ELIGIBILITY.replace("eligibility(", "submitClaims: eligibility(");

/** Bodies: what is sent, how many bytes, which status answers, and the operation with its input. */
export const BODIES: [string, number, number, string, object][] = [
  ["a question", LIMITS.bodyBytes, 200, ELIGIBILITY, QUESTION],
  ["a question", LIMITS.bodyBytes + 1, 413, ELIGIBILITY, QUESTION],
  ["a question", LIMITS.batchBodyBytes, 413, ELIGIBILITY, QUESTION],
  ["a claim", LIMITS.bodyBytes + 1, 413, CLAIM, claimInput("BIG")],
  ["a batch", LIMITS.batchBodyBytes, 200, batch(ALL), NONE],
  ["a batch", LIMITS.batchBodyBytes + 1, 413, batch(ALL), NONE],
  ["a batch by another name", LIMITS.batchBodyBytes, 200, batch(`all: ${ALL}`), NONE],
  [
    "a batch in a fragment",
    LIMITS.batchBodyBytes,
    200,
    batch("...F", `fragment F on Mutation { ${ALL} }`),
    NONE,
  ],
  ["something called like a batch", LIMITS.bodyBytes + 1, 413, DISGUISED, QUESTION],
];

const levels = (count: number, inner = "n") =>
  `${"{ q ".repeat(count - 1)}{ ${inner} }${"}".repeat(count - 1)}`;
const aliases = (count: number) =>
  Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(" ");
const skipped = (count: number) => "n @skip(if: false) ".repeat(count);
const repeated = (count: number) => "n ".repeat(count + 1);
const F = "fragment F on Query";

/** A schema without end, so that only the limits are in the way. */
export const ENDLESS = "type Query { q: Query, n(x: Int): Int }";

/** Documents for it: by name, what it has too much of. */
export const MEASURES: [string, string, string][] = [
  ["ten levels", "nothing", levels(10)],
  ["eleven levels", "levels", levels(11)],
  ["ten levels, some in a fragment", "nothing", `${levels(5, "...F")} ${F} ${levels(6)}`],
  ["eleven levels, some in a fragment", "levels", `${levels(5, "...F")} ${F} ${levels(7)}`],
  ["eleven levels, some inline", "levels", levels(5, `... ${levels(7)}`)],
  ["fifteen aliases", "nothing", `{ ${aliases(15)} }`],
  ["sixteen aliases", "aliases", `{ ${aliases(16)} }`],
  ["eight aliases spread twice", "aliases", `{ ...F q { ...F } } ${F} { ${aliases(8)} }`],
  [
    "fifteen aliases in each of two operations",
    "nothing",
    `query A { ${aliases(15)} } query B { ${aliases(15)} }`,
  ],
  ["aliases within introspection", "aliases", `{ __schema { types { ${aliases(16)} } } }`],
  ["five directives", "nothing", `{ ${skipped(5)} }`],
  ["six directives", "directives", `{ ${skipped(6)} }`],
  ["three directives spread twice", "directives", `{ ...F q { ...F } } ${F} { ${skipped(3)} }`],
  [
    "six directives on fragments",
    "directives",
    `{ ${"...F @skip(if: false) ... @skip(if: false) { n } ".repeat(3)} } ${F} { n }`,
  ],
  ["a hundred repeated fields", "nothing", `{ ${repeated(100)} }`],
  ["one more repeated field", "repeated fields", `{ ${repeated(101)} }`],
  ["repeated fields on two levels", "repeated fields", `{ ${repeated(51)} q { ${repeated(50)} } }`],
  [
    "repeated fields in two fragments",
    "repeated fields",
    `{ ...F ...G } ${F} { ${repeated(51)} } fragment G on Query { ${repeated(50)} }`,
  ],
  ["the stock introspection query", "nothing", getIntrospectionQuery()],
];

/** Words that are misspelt, so that somebody may learn the right ones. */
export const MISSPELT: [string, string][] = [
  ["a field", "{ viewers { person } }"],
  ["an argument", '{ node(idd: "x") { id } }'],
  ["a type", "{ ... on Quer { viewer { person } } }"],
  ["an enum value", "{ claims(orderBy: RECEIVED_DES) { totalCount } }"],
  ["a part of an input", "{ claims(filter: { statu: PENDED }) { totalCount } }"],
  [
    "an enum value in a variable",
    "query($order: ClaimOrder) { claims(orderBy: $order) { totalCount } }",
  ],
  [
    "a part of an input in a variable",
    "query($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }",
  ],
  ["a fragment", "{ ...Ab } fragment Abc on Query { viewer { person } }"],
];
