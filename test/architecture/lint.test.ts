import { lint, LINT_GROUND } from "./lint";
import { LINT_INNOCENT, SEEDED_LINT } from "./seeded-lint.data";
import { filesOf, plant, rulesByFile, uproot } from "./seeded-tree";

const LINTED = ["src", "test", "migrations", "ormconfig.ts", "schema"];

describe("the lint rules", () => {
  const tree = plant({ ...LINT_GROUND, ...filesOf([...SEEDED_LINT, ...LINT_INNOCENT]) });
  const reported = rulesByFile(lint(tree, LINTED));

  afterAll(() => uproot(tree));

  it.each(SEEDED_LINT)("$rule: $because", ({ file, rule }) => {
    expect(reported.get(file)).toEqual([rule]);
  });

  it.each(LINT_INNOCENT)("leave $file alone", ({ file }) => {
    expect(reported.get(file)).toBeUndefined();
  });
});
