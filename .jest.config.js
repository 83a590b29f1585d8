module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.long\\.test\\.ts$"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  globalSetup: "<rootDir>/test/kit/global-setup.ts",
  globalTeardown: "<rootDir>/test/kit/global-teardown.ts",
  reporters: ["default", "<rootDir>/test/kit/closing-line-reporter.js"],
  maxWorkers: 2,
  testTimeout: 30000,
};
