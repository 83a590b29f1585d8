import { claimInput } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { LIMITS } from "../../src/shared/limits";

/** Who sends it: a desk, an auditor, or nobody who is known. */
export type Who = "desk" | "auditor" | null;

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed
  errors { code message } claim { claimNumber status decision benefit { amount currency }
  patientPays { amount } lines { line benefit { amount } reasons { code } } } } }`;
const ELIGIBILITY = `query($input: EligibilityInput!) { eligibility(input: $input) { status settlement
  instruction schemePays { amount currency } patientPays { amount } lines { outcome reasons { code } }
  reasons { code text remedy { action by text } } } }`;
const PAGE = `query($first: Int) { claims(first: $first) { totalCount edges { cursor node { claimNumber
  provider { name } lines { line service { name } benefit { amount } reasons { code } } } } } }`;
const COSTS = `{ costs(scope: { from: "2026-01", to: "2026-01" }) { summary { memberMonths { value }
  claims { value } cost { value } severity { value } pmpm { value numerator } lossRatio { value } } } }`;
const asked = { member: { memberNumber: WHO.covered }, serviceDate: "2026-06-15" };

/** So many times 8,602 points. */
function costly(times: number): string {
  const one = "claims(first: 100) { edges { node { lines { reasons { parameters { name } } } } } }";
  return Array.from({ length: times }, (_, index) => `c${index}: ${one}`).join(" ");
}

/** Every way in which an operation can end: by name, status, who asks, and what. */
export const ENDINGS: [string, number, Who, string, object?][] = [
  ["a question", 200, "auditor", "{ viewer { person } }"],
  ["a partial answer", 200, "desk", '{ viewer { person } member(id: "x") { id } }'],
  [
    "a refusal by role",
    200,
    "desk",
    '{ costs(scope: { from: "2026-01", to: "2026-01" }) { meta { basis } } }',
  ],
  ["a caller without credential", 200, null, "{ viewer { person } }"],
  ["a page beyond its bounds", 200, "auditor", PAGE, { first: 101 }],
  ["a variable that is none", 400, "auditor", PAGE, { first: "ten" }],
  ["an operation that costs too much", 400, "auditor", `{ ${costly(6)} }`],
  ["a document that is not valid", 400, "auditor", "{ nothing }"],
  ["a document that cannot be read", 400, "auditor", "{ viewer {"],
  [
    "an operation of another name",
    400,
    "auditor",
    "query A { viewer { person } } query B { viewer { person } }",
  ],
  ["a subscription", 400, "auditor", "subscription { viewer { person } }"],
];

/** What the README shows, and what it costs besides its objects. */
export const SHOWN: [string, number, Who, string, object][] = [
  ["eligibility", 0, "desk", ELIGIBILITY, { input: { ...asked, lines: [{ service: "OPD" }] } }],
  ["submitClaim", 10, "desk", SUBMIT, { input: claimInput("COST-1") }],
  ["submitClaim again", 10, "desk", SUBMIT, { input: claimInput("COST-1") }],
  ["a refused claim", 10, "desk", SUBMIT, { input: claimInput("", { lines: [] }) }],
  ["a page of claims with lines", 100, "auditor", PAGE, { first: 20 }],
  ["costs", 1_000, "auditor", COSTS, {}],
];

const ROWS = "{ edges { node { claimNumber } } }";
const batch = {
  input: { claims: Array.from({ length: 7 }, () => claimInput("", { lines: [] })) },
};
const BATCH =
  "mutation($input: SubmitClaimsInput!) { submitClaims(input: $input) { results { index } } }";
const ids = Array.from({ length: 30 }, () => "x");

/** Lists and what they may cost at most, before they are read. */
export const LISTS: [string, number, string, object?][] = [
  ["a page of 100", 2 + 200, `{ claims(first: 100) ${ROWS} }`],
  ["a page of 10", 2 + 20, `{ claims(first: 10) ${ROWS} }`],
  ["a page of the usual size", 2 + 40, `{ claims ${ROWS} }`],
  ["a page of no size", 2 + 40, `{ claims(first: null) ${ROWS} }`],
  ["a page by variable", 2 + 200, `query($n: Int) { claims(first: $n) ${ROWS} }`, { n: 100 }],
  [
    "a page by the variable's default",
    2 + 200,
    `query($n: Int = 100) { claims(first: $n) ${ROWS} }`,
  ],
  ["a page by a variable left out", 2 + 40, `query($n: Int) { claims(first: $n) ${ROWS} }`],
  [
    "a page by a variable of null",
    2 + 40,
    `query($n: Int) { claims(first: $n) ${ROWS} }`,
    { n: null },
  ],
  ["a page beyond all bounds", 2 + 2 * LIMITS.costCells, `{ claims(first: 2147483647) ${ROWS} }`],
  ["thirty ids", 1 + 30, "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids }],
  ["a batch of seven", 2 + 10 + 7, BATCH, batch],
  [
    "one spread of a fragment",
    1 + 2,
    "{ ...S } fragment S on Query { scheme { name } plan { code } }",
  ],
  [
    "three spreads of a fragment",
    1 + 6,
    "{ ...S ...S ... on Query { ...S } } fragment S on Query { scheme { name } plan { code } }",
  ],
  ["the whole schema", 1 + 5_000, "{ __schema { queryType { name } } }"],
  ["a type of the schema", 1 + 100, '{ __type(name: "Claim") { name } }'],
];

/** Each level spreads the next one so many times. */
const doubling = (type: string, levels: number, inner: string) =>
  Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on ${type} { ...F${level + 1} ...F${level + 1} }`,
  ).join(" ") + ` fragment F${levels} on ${type} { ${inner} }`;
const hundred = Array.from({ length: 100 }, (_, index) => claimInput(`TOO-COSTLY-${index}`));
const BATCHES = `mutation($input: SubmitClaimsInput!) { ${["a", "b", "c", "d"]
  .map((name) => `${name}: submitClaims(input: $input) { ...B }`)
  .join(
    " ",
  )} } fragment B on SubmitClaimsPayload { results { claim { lines { ...R } reasons { ...P } } } }
  fragment R on ClaimLine { reasons { ...P } } fragment P on Reason { parameters { name } remedy { text } }`;

/** Operations that may cost more than any operation may. */
export const TOO_COSTLY: [string, Who, string, object?][] = [
  ["pages of pages", "auditor", `{ ${costly(6)} }`],
  ["batches of claims", "desk", BATCHES, { input: { claims: hundred } }],
  [
    "fragments that double at each level",
    "auditor",
    `{ ...F0 } ${doubling("Query", 70, "scheme { name }")}`,
  ],
  [
    "doubling fragments below a list",
    "auditor",
    `{ claims { edges { node { ...F0 } } } } ${doubling("Claim", 70, "lines { line }")}`,
  ],
  [
    "introspection again and again",
    "auditor",
    `{ ${"abcdefghijk".replace(/./g, "$&: __schema { types { name } } ")} }`,
  ],
];
