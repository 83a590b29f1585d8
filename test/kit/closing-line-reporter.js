const { writeSync } = require("node:fs");

const STDOUT = 1;

/**
 * Ends a test run with one line, `N passed, N failed`, alone on its line.
 *
 * Jest appends its own summary after every reporter that the configuration names, so the line
 * waits for the process to exit; by then only a synchronous write still reaches its reader.
 */
class ClosingLineReporter {
  /** A suite that could not run counts as one failed test, and so does a run that broke off. */
  static lineOf(results) {
    const broken = results.numRuntimeErrorTestSuites + (results.runExecError ? 1 : 0);
    return `${results.numPassedTests} passed, ${results.numFailedTests + broken} failed`;
  }

  onRunComplete(_contexts, results) {
    const line = ClosingLineReporter.lineOf(results);
    process.once("exit", () => writeSync(STDOUT, `${line}\n`));
  }
}

module.exports = ClosingLineReporter;
