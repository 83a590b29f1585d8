import { cruise, cruiserConfig, groundOf, type Cruise } from "./cruise";
import { INNOCENT, SEEDED_IMPORTS } from "./seeded-imports.data";
import { filesOf, plant, ROOT, rulesByFile, uproot, type Seed } from "./seeded-tree";

const { uses, open } = cruiserConfig.table;
const DOMAINS = Object.keys(uses);

/** Every pair of domains as a file that reaches from one to the other. */
const PAIRS = DOMAINS.flatMap((from) =>
  DOMAINS.filter((to) => to !== from).map((to): Seed & { from: string; to: string } => ({
    from,
    to,
    rule: isAllowed(from, to) ? "none" : `${from}-keeps-to-its-row`,
    because: `${from} reaches ${to}`,
    file: `src/${from}/reaches-${to}.ts`,
    source: `import "../${to}/index";`,
  })),
);

/** The table's own answer, read row by row. */
function isAllowed(from: string, to: string): boolean {
  const row = uses[from] ?? [];
  return row.includes("*") || row.includes(to) || open.includes(to);
}

/** The targets that a domain was reported for. */
function reportedTargets(seeded: Cruise, domain: string): string[] {
  return seeded.summary.violations
    .filter(({ rule }) => rule.name === `${domain}-keeps-to-its-row`)
    .map(({ to }) => to.split("/")[1] ?? to)
    .sort();
}

describe("the program's imports", () => {
  const real = cruise(ROOT);

  it("start at main.ts", () => {
    expect(real.modules.map(({ source }) => source)).toContain("src/main.ts");
  });

  it("keep to the table and to their roles", () => {
    expect(
      real.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    ).toEqual([]);
  });
});

describe("the rules about imports", () => {
  const seeds = [...SEEDED_IMPORTS, ...INNOCENT, ...PAIRS];
  const tree = plant({
    ...groundOf(seeds, DOMAINS),
    "test/kit/seed.ts": "export {};",
    ...filesOf(seeds),
  });
  const seeded = cruise(tree);
  const reported = rulesByFile(
    seeded.summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name })),
  );

  afterAll(() => uproot(tree));

  it.each(SEEDED_IMPORTS)("$rule: $because", ({ file, rule }) => {
    expect(reported.get(file)).toEqual([rule]);
  });

  it.each(INNOCENT)("leave $file alone", ({ file }) => {
    expect(reported.get(file)).toBeUndefined();
  });

  it.each(DOMAINS)("let %s reach its row of the table and nothing else", (domain) => {
    const barred = PAIRS.filter(({ from, rule }) => from === domain && rule !== "none");
    expect(reportedTargets(seeded, domain)).toEqual(barred.map(({ to }) => to).sort());
  });

  it("have each been seen to fail", () => {
    const seen = seeded.summary.violations.map(({ rule }) => rule.name);
    const declared = cruiserConfig.forbidden.map(({ name }) => name);
    expect([...new Set(seen)].sort()).toEqual([...declared].sort());
  });

  it("report nothing that was not seeded", () => {
    const guilty = [...SEEDED_IMPORTS, ...PAIRS].filter(({ rule }) => rule !== "none");
    expect([...reported.keys()].sort()).toEqual(guilty.map(({ file }) => file).sort());
  });
});
