const short = require("./.jest.config.js");

/** The runs too long for every change: a minute and more each, in one zone. */
const [utc] = short.projects;

module.exports = {
  ...short,
  projects: [
    { ...utc, testMatch: ["**/*.long.test.ts"], testPathIgnorePatterns: ["/node_modules/"] },
  ],
};
