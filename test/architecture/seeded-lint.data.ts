import type { Seed } from "./seeded-tree";

const lines = (count: number) => "// A line of a file that has grown.\n".repeat(count);
const longFunction = `export function grown(): void {\n${"  String();\n".repeat(39)}}\n`;
const relation = (option: string) =>
  `import { OneToMany } from "typeorm";
   export class Claim { @OneToMany("Line", "claim", { ${option} }) lines!: unknown[]; }`;
const asking = (question: string) =>
  `import type { EntityManager } from "typeorm";
   class Claim { id!: string; }
   export const ask = (manager: EntityManager, id: string) => [id, ${question}];`;

/** A contract with one undescribed field, and otherwise shaped the way this one is. */
const SCHEMA = `
"""The start of every question."""
type Query {
  """Claims, newest first; forward only."""
  claims("""How many.""" first: Int, """Where to go on.""" after: String): ClaimConnection!
}
"""A page of claims."""
type ClaimConnection {
  """The claims, each with its cursor."""
  edges: [ClaimEdge!]!
  """Where the page ends."""
  pageInfo: PageInfo!
}
"""A claim on a page."""
type ClaimEdge {
  """Where to go on after this claim."""
  cursor: String!
  """The claim."""
  node: Claim!
}
"""A claim has no id of its own and no Node interface."""
type Claim {
  """Amounts: a list that wraps no edges."""
  amounts: [Int!]!
  """Its number, which repeats the type's name."""
  claimNumber: String!
  undescribed: String!
}
"""Where a page lies among the others."""
type PageInfo {
  """True when more follows."""
  hasNextPage: Boolean!
  """True when something came before."""
  hasPreviousPage: Boolean!
  """The first cursor."""
  startCursor: String
  """The last cursor."""
  endCursor: String
}
`;

/** A seed in a rules file of its own. */
function inRules(name: string, rule: string, because: string, source: string): Seed {
  return { rule, because, file: `src/claims/${name}.rules.ts`, source };
}

/** The globals that tell the time, wait, print, roll dice or reach outside. */
const ACTING = [
  ..."console crypto fetch globalThis performance process queueMicrotask require".split(" "),
  ..."setImmediate setInterval setTimeout WebSocket".split(" "),
];

/** Everything a rule must not touch, and the rule of the linter that says so. */
const IMPURE: readonly Seed[] = [
  ...ACTING.map((name) =>
    inRules(name, "no-restricted-globals", `a rule uses ${name}`, `export const t = ${name};`),
  ),
  inRules("date", "no-restricted-syntax", "a rule reads the clock", "export const t = new Date();"),
  inRules("text", "no-restricted-syntax", "a rule writes the time", "export const t = Date();"),
  inRules(
    "now",
    "no-restricted-properties",
    "a rule asks Date.now",
    "export const t = Date.now();",
  ),
  inRules(
    "luck",
    "no-restricted-properties",
    "a rule rolls dice",
    "export const t = Math.random();",
  ),
  inRules("file", "no-restricted-imports", "a rule reads files", 'import "node:fs/promises";'),
  inRules("disk", "no-restricted-imports", "a rule reads disks", 'import "fs";'),
  inRules(
    "lazy",
    "no-restricted-syntax",
    "a rule loads code",
    'export const t = () => import("pg");',
  ),
  {
    rule: "no-restricted-properties",
    because: "a shared file that rules import reads the clock",
    file: "src/shared/dates.ts",
    source: "export const now = () => Date.now();",
  },
  {
    rule: "no-restricted-properties",
    because: "a file of data rolls dice",
    file: "src/claims/claim.data.ts",
    source: "export const luck = Math.random();",
  },
];

/** Faults that the compiler's types are needed to see. */
const TYPED: readonly Seed[] = [
  {
    rule: "@typescript-eslint/no-explicit-any",
    because: "a value is any",
    file: "src/claims/any.ts",
    source: "export const claim = (row: any): string => String(row);",
  },
  {
    rule: "@typescript-eslint/no-floating-promises",
    because: "nobody waits for a promise",
    file: "src/claims/floating.ts",
    source: "const write = async () => {};\nexport const decide = () => { write(); };",
  },
  {
    rule: "@typescript-eslint/no-misused-promises",
    because: "a promise is taken for an answer",
    file: "src/claims/misused.ts",
    source: "const may = async () => false;\nexport const decide = () => { if (may()) may; };",
  },
  {
    rule: "@typescript-eslint/switch-exhaustiveness-check",
    because: "a switch forgets a member of a closed set",
    file: "src/claims/switch.ts",
    source: `export function name(status: "OPEN" | "PAID"): string {
      switch (status) { case "OPEN": return "open"; default: return "?"; }
    }`,
  },
  {
    rule: "@typescript-eslint/no-require-imports",
    because: "an import escapes the checks of imports",
    file: "src/claims/require.ts",
    source: 'export const claim: unknown = require("pg");',
  },
  {
    rule: "@typescript-eslint/no-unused-vars",
    because: "a name is never used",
    file: "src/claims/unused.ts",
    source: "const unused = 1;\nexport {};",
  },
];

/** What costs lost updates, surprising queries or wrong rows. */
const DATABASE: readonly Seed[] = [
  {
    rule: "no-restricted-syntax",
    because: "a relation is lazy",
    file: "src/claims/lazy.entity.ts",
    source: relation("lazy: true"),
  },
  {
    rule: "no-restricted-syntax",
    because: "a relation is eager, even in a test",
    file: "test/eager.ts",
    source: relation('"eager": true'),
  },
  ...[
    ["save", "a loaded entity is saved", "manager.save(Object.assign(new Claim(), { id }))"],
    ["empty-by", "an empty condition finds the first row", "manager.findOneBy(Claim, {})"],
    ["no-where", "no condition finds the first row", "manager.findOne(Claim, {})"],
    ["empty-where", "an empty where does too", "manager.findOneOrFail(Claim, { where: {} })"],
    [
      "list",
      "an empty list finds all rows",
      "manager.findBy(Claim, [id].map((one) => ({ id: one })))",
    ],
  ].map(([name, because = "", question = ""]) => ({
    rule: "no-restricted-syntax",
    because,
    file: `src/claims/${name}.service.ts`,
    source: asking(question),
  })),
];

/** Size, names and the one door to the environment. */
const HOUSE: readonly Seed[] = [
  {
    rule: "no-restricted-properties",
    because: "process.env is read outside env.ts",
    file: "src/claims/env.ts",
    source: "export const url = process.env.DATABASE_URL;",
  },
  {
    rule: "no-restricted-properties",
    because: "process.env is read by its other name",
    file: "test/env.ts",
    source: "export const { env } = process;",
  },
  {
    rule: "no-restricted-properties",
    because: "process is reached by its longer name",
    file: "src/claims/long-env.ts",
    source: "export const url = globalThis.process.env.DATABASE_URL;",
  },
  {
    rule: "no-restricted-imports",
    because: "the environment is imported",
    file: "src/claims/imported-env.ts",
    source: 'export { env } from "node:process";',
  },
  {
    rule: "no-restricted-syntax",
    because: "an export has no name",
    file: "src/claims/default.ts",
    source: "export default 1;",
  },
  {
    rule: "no-restricted-syntax",
    because: "an export is renamed to have no name",
    file: "src/claims/renamed.ts",
    source: "const claim = 1;\nexport { claim as default };",
  },
  {
    rule: "max-lines",
    because: "a file has over 200 lines",
    file: "src/claims/long.ts",
    source: `${lines(200)}export {};`,
  },
  {
    rule: "max-lines",
    because: "a test has over 200 lines",
    file: "test/long.test.ts",
    source: `${lines(200)}export {};`,
  },
  {
    rule: "max-lines-per-function",
    because: "a function has over 40 lines",
    file: "src/claims/long-function.ts",
    source: longFunction,
  },
  {
    rule: "max-params",
    because: "a function takes five parameters",
    file: "src/claims/params.ts",
    source: "export const sum = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e;",
  },
  {
    rule: "max-depth",
    because: "blocks are nested four deep",
    file: "src/claims/depth.ts",
    source: `export function dig(a: boolean): void {
      if (a) { if (!a) { if (a) { while (a) String(a); if (a) { String(a); } } } }
    }`,
  },
  {
    rule: "@graphql-eslint/require-description",
    because: "a field of the contract does not explain itself",
    file: "schema/schema.graphql",
    source: SCHEMA,
  },
];

/** One row for each custom rule of the linter. */
export const SEEDED_LINT: readonly Seed[] = [...IMPURE, ...TYPED, ...DATABASE, ...HOUSE];

/** Files the linter must leave alone, each close to one it must not. */
export const LINT_INNOCENT: readonly Seed[] = [
  { file: "src/env.ts", source: "export const url = process.env.DATABASE_URL;" },
  { file: "src/claims/a.rules.ts", source: "export const day = new Date(0);" },
  { file: "src/claims/a.service.ts", source: asking("manager.findOneBy(Claim, { id })") },
  { file: "src/claims/b.service.ts", source: asking("manager.findOne(Claim, { where: { id } })") },
  { file: "src/claims/clock.service.ts", source: "export const now = () => new Date();" },
  {
    file: "src/claims/omit.ts",
    source:
      "declare const row: { token: 1; id: 1 };\nconst { token: _token, ...rest } = row;\nexport { rest };",
  },
  { file: "src/claims/a.entity.ts", source: relation("lazy: false") },
  { file: "src/claims/a.texts.ts", source: `${lines(200)}export {};` },
  { file: "migrations/1-long.ts", source: `${lines(200)}export default 1;` },
  { file: "test/long-function.ts", source: longFunction },
  { file: "ormconfig.ts", source: "export default 1;" },
].map((file) => ({ ...file, rule: "none", because: "is allowed" }));
