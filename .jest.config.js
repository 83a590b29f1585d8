/** Packages that are modules only; Node requires them as they are, jest must have them translated. */
const MODULES_ONLY = "jose";

const common = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testEnvironment: "<rootDir>/test/kit/zone-environment.js",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: false,
          },
        },
        module: { type: "commonjs" },
      },
    ],
    [`/node_modules/${MODULES_ONLY}/.+\\.js$`]: [
      "@swc/jest",
      { jsc: { target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES_ONLY}/)`],
};

/** Tests that say nothing of days run in one zone only. */
const ZONELESS = [
  "/test/architecture/",
  "/test/access/(below|matrix|row-security|staff-token)",
  "/test/api/(budgets|caller|cost|http|input|limits|poison)",
  "/test/audit/closed",
  "/test/chaos/",
  "/test/claims/(pages|races|statements)",
  "/test/clients/",
  "/test/database/",
  "/test/demo/",
  "/test/enrolment/search/",
  "/test/enrolling/(roster-races|stream)",
  "/test/faults/",
  "/test/invariants/(competition|mutants)",
  "/test/journeys/claim-life",
  "/test/logs/",
  "/test/schema/",
  "/test/migrations/",
];

const zone = (timeZone, ignored) => ({
  ...common,
  displayName: timeZone,
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.long\\.test\\.ts$", ...ignored],
  testEnvironmentOptions: { timeZone },
});

module.exports = {
  rootDir: __dirname,
  projects: [
    zone("UTC", []),
    zone("Asia/Phnom_Penh", ZONELESS),
    zone("America/Los_Angeles", ZONELESS),
  ],
  globalSetup: "<rootDir>/test/kit/global-setup.ts",
  globalTeardown: "<rootDir>/test/kit/global-teardown.ts",
  reporters: ["default", "<rootDir>/test/kit/closing-line-reporter.js"],
  maxWorkers: 2,
  // A worker keeps something of every file it has run: a fresh one is quicker.
  workerIdleMemoryLimit: "700MB",
  testTimeout: 30000,
};
