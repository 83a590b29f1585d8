import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withCatalogueTable } from "../../src/adjudication/catalogue-table.rules";
import { ALL_CARDS } from "../../src/adjudication/catalogue/engine-rules.rules";

const README = join(__dirname, "..", "..", "src", "adjudication", "README.md");

test("the README shows the catalogue as it is: run `npm run rules`", () => {
  const shown = readFileSync(README, "utf8");
  expect(withCatalogueTable(shown)).toBe(shown);
  for (const { code } of ALL_CARDS) expect(shown).toContain(`\n| ${code} `);
});

test("a table that has gone stale, and a document without a place for it, are noticed", () => {
  const shown = readFileSync(README, "utf8");
  const stale = shown.replace("| ELG-002 |", "| ELG-999 |");
  expect(stale).not.toBe(shown);
  expect(withCatalogueTable(stale)).toBe(shown);
  expect(withCatalogueTable("# No table")).toBeNull();
});
