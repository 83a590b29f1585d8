/** Who may import whom, beyond `access`, `audit` and `ledger`, which every domain may use. */
const uses = {
  access: [],
  audit: [],
  ledger: [],
  plans: [],
  providers: ["plans"],
  enrolment: ["plans"],
  adjudication: ["plans", "providers", "enrolment"],
  eligibility: ["adjudication", "enrolment", "providers", "plans"],
  claims: ["adjudication", "eligibility", "enrolment", "providers", "plans"],
  review: ["claims", "adjudication", "enrolment", "providers", "plans"],
  payments: ["claims", "adjudication", "providers"],
  costs: ["payments", "claims", "adjudication", "enrolment", "providers", "plans"],
  demo: ["*"],
};

/** Beneath every domain, besides `shared`: open to all of them. */
const OPEN_DOMAINS = ["access", "audit", "ledger"];

/** The shared files a rule may import: values and arithmetic, no clock and no I/O. */
const PURE_SHARED = "money|dates|check-digit|fraction|refusal|sexes";

/** What texts and tables of data may also import: the shape of a text in three languages. */
const PURE_SHARED_FOR_DATA = `${PURE_SHARED}|text|language|[a-z-]*words\\.data|written-(?:number|day)`;

/** Where a run of the program starts; everything in `src` is reached from one of these. */
const ENTRY_POINTS = ["^src/main\\.ts$", "\\.cli\\.ts$"];

const domains = Object.keys(uses);
const anyDomain = `(?:${domains.join("|")})`;

/** The one rule of a domain's row in the table, or nothing for a row that allows everything. */
function rowRule([domain, allowed]) {
  if (allowed.includes("*")) return [];
  const reachable = new Set([domain, ...OPEN_DOMAINS, ...allowed]);
  const barred = domains.filter((other) => !reachable.has(other));
  return [
    {
      name: `${domain}-keeps-to-its-row`,
      comment: `the table lets ${domain} use only: ${[...reachable].slice(1).join(", ")}`,
      severity: "error",
      from: { path: `^src/${domain}/` },
      to: { path: `^src/(?:${barred.join("|")})/` },
    },
  ];
}

const boundaries = [
  {
    name: "domains-only-through-index",
    comment: "what a domain offers to others is listed in its index.ts",
    severity: "error",
    from: { path: "^src/([^/]+)" },
    to: { path: `^src/${anyDomain}/(?!index\\.ts$)`, pathNot: "^src/$1/" },
  },
  {
    name: "domains-never-see-api",
    comment: "the api is composed of domains; a domain that knows the api cannot be tested alone",
    severity: "error",
    from: { path: `^src/${anyDomain}/` },
    to: { path: "^src/api/" },
  },
  {
    name: "shared-sees-nothing-above",
    comment: "shared lies beneath every domain and knows none of them",
    severity: "error",
    from: { path: "^src/shared/" },
    to: { path: `^src/(?:(?:${domains.join("|")}|database|api)/|main\\.ts$)` },
  },
  {
    name: "database-sees-no-domain",
    comment: "entities are listed in ormconfig.ts, so the database folder needs no domain",
    severity: "error",
    from: { path: "^src/database/" },
    to: { path: `^src/(?:${anyDomain}|api)/` },
  },
];

const roles = [
  {
    name: "rules-are-pure",
    comment: "an allowlist: a rule is a pure function of plain values",
    severity: "error",
    from: { path: "^src/([^/]+)/.*\\.rules\\.ts$" },
    to: {
      pathNot: ["^src/$1/.*\\.(?:rules|texts|data)\\.ts$", `^src/shared/(?:${PURE_SHARED})\\.ts$`],
    },
  },
  {
    name: "data-is-pure",
    comment: "rules import texts and data, so these are held to the rules' purity",
    severity: "error",
    from: { path: "^src/([^/]+)/.*\\.(?:texts|data)\\.ts$" },
    to: {
      pathNot: [
        "^src/$1/.*\\.(?:rules|texts|data)\\.ts$",
        `^src/shared/(?:${PURE_SHARED_FOR_DATA})\\.ts$`,
      ],
    },
  },
  {
    name: "shared-values-are-pure",
    comment: "the shared files that rules import must not bring anything else along",
    severity: "error",
    from: { path: `^src/shared/(?:${PURE_SHARED_FOR_DATA})\\.ts$` },
    to: { pathNot: `^src/shared/(?:${PURE_SHARED_FOR_DATA})\\.ts$` },
  },
  {
    name: "entities-are-tables-only",
    comment: "an entity describes a table: columns, closed sets, checks, and nothing that acts",
    severity: "error",
    from: { path: "^src/([^/]+)/.*\\.entity\\.ts$" },
    to: {
      pathNot: ["^node_modules/typeorm/", "^src/$1/.*\\.(?:rules|entity)\\.ts$", "^src/shared/"],
    },
  },
  {
    name: "services-see-no-graphql",
    comment: "services act and loaders read for any caller; only resolvers translate to GraphQL",
    severity: "error",
    from: { path: "^src/.*\\.(?:service|loader)\\.ts$" },
    to: {
      path: [
        "^node_modules/(?:graphql|graphql-[^/]+|type-graphql|@apollo/[^/]+)/",
        "\\.(?:type|input|resolver)\\.ts$",
      ],
    },
  },
  {
    name: "resolvers-see-no-database",
    comment: "a resolver is one line per field; it asks a service or a loader",
    severity: "error",
    from: { path: "^src/.*\\.resolver\\.ts$" },
    to: { path: "^node_modules/(?:@types/)?(?:typeorm|pg)/" },
  },
];

const hygiene = [
  {
    name: "no-cycles",
    comment: "files that need each other are one file, or a piece of one belongs beneath both",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-orphans",
    comment: "code that no entry point reaches is not part of the program",
    severity: "error",
    from: { path: ENTRY_POINTS },
    to: { path: "^src/", pathNot: [...ENTRY_POINTS, "\\.d\\.ts$"], reachable: false },
  },
  {
    name: "not-to-tests",
    comment: "the program does not know its tests",
    severity: "error",
    from: { path: "^src/" },
    to: { path: "^test/" },
  },
  {
    name: "not-to-dev-dependencies",
    comment: "the program starts with the production dependencies alone",
    severity: "error",
    from: { path: "^src/" },
    to: { dependencyTypes: ["npm-dev"] },
  },
  {
    name: "not-to-undeclared-packages",
    comment: "a package that package.json does not name is somebody else's choice",
    severity: "error",
    from: { path: "^src/" },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "no-unresolvable",
    comment: "an import that cannot be followed cannot be checked",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...Object.entries(uses).flatMap(rowRule), ...boundaries, ...roles, ...hygiene],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["node", "require", "types", "default"],
    },
  },
};

// The tests read the table from here; the cruiser's own schema refuses keys it does not know,
// and looks only at enumerable ones.
Object.defineProperty(module.exports, "table", { value: { uses, open: OPEN_DOMAINS } });
