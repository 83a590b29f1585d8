import { builtinModules } from "node:module";
import graphql from "@graphql-eslint/eslint-plugin";
import tseslint from "typescript-eslint";

/** Where rules, and what rules may import, live: values in, values out. */
const PURE = [
  "src/**/*.{rules,texts,data}.ts",
  "src/shared/{money,dates,fraction,refusal,text,language,written-number,written-day}.ts",
];

/** Ordinary mistakes that the compiler lets through. */
const correctness = {
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-async-promise-executor": "error",
  "no-cond-assign": "error",
  "no-constant-condition": ["error", { checkLoops: "allExceptWhileTrue" }],
  "no-control-regex": "error",
  "no-else-return": "error",
  "no-empty": "error",
  "no-loss-of-precision": "error",
  "no-misleading-character-class": "error",
  "no-self-assign": "error",
  "no-unsafe-finally": "error",
  "no-useless-escape": "error",
  "no-var": "error",
  "prefer-const": "error",
};

const typed = {
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": "error",
  "@typescript-eslint/no-require-imports": "error",
  "@typescript-eslint/no-unused-vars": [
    "error",
    { argsIgnorePattern: "^_", ignoreRestSiblings: true },
  ],
  "@typescript-eslint/switch-exhaustiveness-check": "error",
};

const syntaxEverywhere = [
  {
    selector: "Decorator Property[key.name=/^(lazy|eager)$/][value.value=true]",
    message: "Load what is needed where it is needed: no lazy or eager relations.",
  },
  {
    selector: "Decorator Property[key.value=/^(lazy|eager)$/][value.value=true]",
    message: "Load what is needed where it is needed: no lazy or eager relations.",
  },
];

/** Asking by an object spelled out in place: TypeORM answers an empty question with any row. */
const ASK_IN_PLACE = "Spell the condition out in place: an empty one finds any row, or all.";
const SPELLED_OUT = ":has(> ObjectExpression[properties.length>0])";
const WITH_WHERE =
  ":has(> ObjectExpression:has(> Property[key.name='where'][value.properties.length>0]))";

const syntaxInSource = [
  ...syntaxEverywhere,
  { selector: "ExportDefaultDeclaration", message: "Use a named export." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Use a named export." },
  {
    selector: "CallExpression[callee.property.name='save']",
    message: "UPDATE … WHERE id AND version AND status: a stale save() loses an update.",
  },
  {
    selector: `CallExpression[callee.property.name=/^find(One)?By(OrFail)?$/]:not(${SPELLED_OUT})`,
    message: ASK_IN_PLACE,
  },
  {
    selector: `CallExpression[callee.property.name=/^findOne(OrFail)?$/]:not(${WITH_WHERE})`,
    message: ASK_IN_PLACE,
  },
];

const syntaxInRules = [
  ...syntaxInSource,
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "A rule has no clock: today is passed in.",
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: "A rule has no clock: today is passed in.",
  },
  { selector: "ImportExpression", message: "A rule loads nothing while it runs." },
];

/** `process.env` by each of its names; env.ts alone is let off. */
const environment = {
  properties: [
    { object: "process", property: "env", message: "src/env.ts reads the environment, once." },
    { object: "globalThis", property: "process", message: "Say process." },
  ],
  imports: ["process", "node:process"].map((name) => ({ name, message: "Use the global." })),
};

/** Clocks, randomness and I/O that need no import. */
const ACTING_GLOBALS = [
  ..."console crypto fetch globalThis performance process queueMicrotask require".split(" "),
  ..."setImmediate setInterval setTimeout WebSocket".split(" "),
].map((name) => ({ name, message: "A rule is a pure function of plain values." }));

const pure = {
  "no-restricted-syntax": ["error", ...syntaxInRules],
  "no-restricted-globals": ["error", ...ACTING_GLOBALS],
  "no-restricted-properties": [
    "error",
    ...environment.properties,
    { object: "Date", property: "now", message: "A rule has no clock: today is passed in." },
    { object: "Math", property: "random", message: "A rule gives the same answer twice." },
  ],
  "no-restricted-imports": [
    "error",
    { paths: builtinModules.filter((name) => !name.includes(":")), patterns: ["node:*"] },
  ],
};

/** Every name in the contract explains itself to a client's author. */
const contract = {
  ...graphql.configs["flat/schema-recommended"].rules,
  ...graphql.configs["flat/schema-relay"].rules,
  "@graphql-eslint/strict-id-in-types": "off",
  "@graphql-eslint/no-typename-prefix": "off",
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  "@graphql-eslint/relay-edge-types": [
    "error",
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  "@graphql-eslint/require-description": [
    "error",
    { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
  ],
};

const size = (lines) => ["error", { max: lines, skipBlankLines: false, skipComments: false }];

export default [
  {
    files: ["**/*.ts"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...correctness,
      ...typed,
      "max-depth": ["error", 3],
      "no-restricted-syntax": ["error", ...syntaxEverywhere],
      "no-restricted-properties": ["error", ...environment.properties],
      "no-restricted-imports": ["error", { paths: environment.imports }],
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs" },
    rules: {
      ...correctness,
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  { files: ["src/**/*.ts", "test/**/*.{ts,js}"], rules: { "max-lines": size(200) } },
  { files: ["**/*.{texts,data}.ts"], rules: { "max-lines": "off" } },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines-per-function": size(40),
      "max-params": ["error", { max: 4 }],
      "no-restricted-syntax": ["error", ...syntaxInSource],
    },
  },
  {
    // The parameters of a resolver are the arguments of its field.
    files: ["src/**/*.resolver.ts"],
    rules: { "max-params": "off" },
  },
  { files: PURE, rules: pure },
  {
    files: ["src/env.ts"],
    rules: { "no-restricted-properties": "off", "no-restricted-imports": "off" },
  },
  {
    files: ["schema/schema.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "./schema/schema.graphql" } },
    },
    rules: contract,
  },
];
