import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plant, ROOT, uproot, type Files } from "./seeded-tree";

const REPORTER = join(ROOT, "test/kit/closing-line-reporter.js");
const CONFIG = `module.exports = {
  rootDir: __dirname,
  watchman: false,
  reporters: ["default", ${JSON.stringify(REPORTER)}],
};`;
const PASSES = 'it("passes", () => undefined);';
const FAILS = 'it("fails", () => { throw new Error("seeded"); });';
const BREAKS = 'throw new Error("seeded");';

/** Runs suites of their own; both streams go to one file, as on a terminal, to keep their order. */
function outputOf(suites: Files): string {
  const tree = plant({ ...suites, "jest.config.js": CONFIG });
  const output = openSync(join(tree, "output.txt"), "w");
  const jest = join(ROOT, "node_modules/jest/bin/jest.js");
  spawnSync(process.execPath, [jest], { cwd: tree, stdio: ["ignore", output, output] });
  closeSync(output);
  const text = readFileSync(join(tree, "output.txt"), "utf8");
  uproot(tree);
  return text;
}

describe("the closing line of a test run", () => {
  it("comes after everything else, alone on its line", () => {
    const output = outputOf({ "a.test.js": `${PASSES}${PASSES}` });
    expect(output).toMatch(/\nTime: [^]*\n2 passed, 0 failed\n$/);
  });

  it("counts a suite that could not run as one failure", () => {
    const output = outputOf({ "a.test.js": `${PASSES}${FAILS}`, "b.test.js": BREAKS });
    expect(output).toMatch(/\n1 passed, 2 failed\n$/);
  });
});
