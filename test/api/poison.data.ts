import { getIntrospectionQuery } from "graphql";

/** What is wrong with it, the body that is sent, and the codes and status of its refusal. */
export interface Poison {
  name: string;
  body: string | Buffer;
  codes: string[];
  status: number;
}

const INPUT = ["BAD_USER_INPUT"];
const COSTLY = ["QUERY_TOO_COSTLY"];
const INVALID = ["GRAPHQL_VALIDATION_FAILED"];
const UNREADABLE = ["GRAPHQL_PARSE_FAILED"];

const times = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(" ");
const query = (text: string, variables?: object): string =>
  JSON.stringify({ query: text, variables });
const nested = (count: number, inner = ""): string => "[".repeat(count) + inner + "]".repeat(count);

const NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
const PAGE = "query($first: Int) { claims(first: $first) { edges { cursor } } }";
const VIEWER = "{ viewer { person } }";

const tooMuch: [string, string, string[]][] = [
  ["16 aliases of __typename", `{ ${times(16, (i) => `a${i}: __typename`)} }`, COSTLY],
  ["10,000 aliases", `{ ${times(10_000, (i) => `a${i}: __typename`)} }`, UNREADABLE],
  [
    "aliases in a fragment spread three times",
    `{ ...F ...F ...F } fragment F on Query { ${times(6, (i) => `a${i}: __typename`)} }`,
    COSTLY,
  ],
  [
    "aliases of the schema",
    `{ ${times(16, (i) => `a${i}: __schema { types { name } }`)} }`,
    COSTLY,
  ],
  [
    "aliases inside the schema",
    `{ __schema { types { ${times(16, (i) => `a${i}: fields { name }`)} } } }`,
    COSTLY,
  ],
  [
    "six directives",
    `{ viewer { person ${times(6, () => "@include(if: true)")} } }`,
    [...COSTLY, ...INVALID],
  ],
  [
    "six directives on six fields",
    `{ viewer { ${times(6, () => "person @include(if: true)")} } }`,
    COSTLY,
  ],
  ["a field repeated 900 times", `{ viewer { ${times(900, () => "person")} } }`, COSTLY],
  [
    "a field repeated in inline fragments",
    `{ viewer { ${times(150, () => "... { person }")} } }`,
    COSTLY,
  ],
  [
    "objects repeated within repeated objects",
    `{ ${times(12, () => `claims { ${times(12, () => "edges { cursor }")} }`)} }`,
    COSTLY,
  ],
  ["5,000 levels of braces", "{ a ".repeat(5_000), UNREADABLE],
  ["5,000 braces", "{".repeat(5_000), UNREADABLE],
  ["5,000 nested lists in a document", `{ nodes(ids: ${nested(5_000)}) { id } }`, UNREADABLE],
  ["450 nested lists in a document", `{ nodes(ids: ${nested(450)}) { id } }`, INVALID],
  ["a type nested 450 times", `query($x: ${nested(450, "Int")}) { viewer { person } }`, INVALID],
  ["a document of comments", `${"#\n".repeat(45_000)} {`, UNREADABLE],
  [
    "a fragment that spreads itself",
    "{ viewer { ...A } } fragment A on Viewer { person ...A }",
    INVALID,
  ],
  [
    "a ring of fragments",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    INVALID,
  ],
  ["a fragment nobody spreads", `${VIEWER} fragment A on Viewer { person }`, INVALID],
  [
    "fragments that double at each level",
    `{ ...F0 } ${times(80, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F80 on Query { scheme { name } }`,
    COSTLY,
  ],
  [
    "one operation name twice",
    "query A { viewer { person } } query A { scheme { name } }",
    INVALID,
  ],
  [
    "two operations and no name",
    "query A { viewer { person } } query B { scheme { name } }",
    INPUT,
  ],
  ["a subscription", "subscription { viewer { person } }", INPUT],
  ["a directive of another server", "{ ... @defer { viewer { person } } }", INVALID],
  [
    "introspection deeper than types are",
    "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    INVALID,
  ],
  [
    "the schema twelve times",
    `{ ${times(12, (i) => `a${i}: __schema { ...T }`)} } ${fragmentOfSchema()}`,
    COSTLY,
  ],
  ["a literal page of 2^31 rows", "{ claims(first: 2147483648) { edges { cursor } } }", INVALID],
];

function fragmentOfSchema(): string {
  const [, fragments = ""] = getIntrospectionQuery().split(/(?=fragment FullType)/);
  return `fragment T on __Schema { types { ...FullType } } ${fragments}`;
}

const bodies: [string, string | Buffer, string[]][] = [
  ["a page of 1e999 rows", `{"query":${JSON.stringify(PAGE)},"variables":{"first":1e999}}`, INPUT],
  [
    "5,000 nested lists in the variables",
    `{"query":${JSON.stringify(NODES)},"variables":{"ids":${nested(5_000)}}}`,
    INPUT,
  ],
  [
    "5,000 nested objects in the variables",
    `{"query":${JSON.stringify(NODES)},"variables":{"ids":${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}}`,
    INPUT,
  ],
  ["100,000 nested brackets", nested(100_000), INPUT],
  ["100,000 open brackets", "[".repeat(100_000), INPUT],
  ["a batch", `[${query(VIEWER)},${query(VIEWER)}]`, INPUT],
  ["a batch of one", `[${query(VIEWER)}]`, INPUT],
  ["an empty batch", "[]", INPUT],
  [
    "an operation of no name there is",
    JSON.stringify({ query: VIEWER, operationName: "B" }),
    INPUT,
  ],
  ["variables in a string", JSON.stringify({ query: VIEWER, variables: '{"a":1}' }), INPUT],
  ["a prototype", '{"query":"{ viewer { person } }","__proto__":{"admin":true}}', INPUT],
  [
    "a prototype below 5,000 objects",
    `${'{"a":'.repeat(5_000)}{"__proto__":1}${"}".repeat(5_000)}`,
    INPUT,
  ],
  ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]), INPUT],
  ["a number", "1e308", INPUT],
];

/** Refused by the field that is asked; the answer to an operation that was run is a 200. */
const whileRun: [string, string, string[]][] = [
  ["a string of 90,000 characters", query(`{ node(id: "${"x".repeat(90_000)}") { id } }`), INPUT],
  [
    "a literal page of 2^31-1 rows",
    query("{ claims(first: 2147483647) { edges { cursor } } }"),
    INPUT,
  ],
  ["a page of 2^31-1 rows", query(PAGE, { first: 2_147_483_647 }), INPUT],
  ["101 ids", query(NODES, { ids: Array.from({ length: 101 }, () => "x") }), INPUT],
  [
    "a persisted query",
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
    INPUT,
  ],
];

/** Requests that only somebody who means harm sends, or a client that is broken. */
export const POISON: Poison[] = [
  ...tooMuch.map(([name, text, codes]) => ({ name, body: query(text), codes, status: 400 })),
  ...bodies.map(([name, body, codes]) => ({ name, body, codes, status: 400 })),
  ...whileRun.map(([name, body, codes]) => ({ name, body, codes, status: 200 })),
];
