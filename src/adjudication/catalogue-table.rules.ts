import { ALL_CARDS, ENGINE_RULES } from "./catalogue/engine-rules.rules";
import { RULE_TEXTS } from "./catalogue/rule.texts";
import { resolversOf, type Rule, type RuleCard } from "./rule.rules";

/** Where in a document the table stands. */
const BEGIN = "<!-- rules: written by `npm run rules` -->";
const END = "<!-- rules: end -->";

const HEADINGS = [
  ..."code|says|severity|scope|on|settings: usual value, what is expected|who resolves".split("|"),
  ..."remedy|what would change|borne by|openIMIS|CARC".split("|"),
];

const RULES: ReadonlyMap<string, Rule> = new Map(ENGINE_RULES.map((rule) => [rule.code, rule]));

const words = (constant: string): string => constant.toLowerCase().replaceAll("_", " ");
const or = (text: string | null | undefined): string => text || "–";

const settingsOf = ({ parameters }: RuleCard): string =>
  Object.entries(parameters)
    .map(([name, { usual, expects }]) => `\`${name}\`: ${usual ?? "must be given"}; ${expects}`)
    .join("<br>");

function cellsOf(card: RuleCard): string[] {
  const { code, severity, scope, on, remedy, openimis, carc } = card;
  const rule = RULES.get(code);
  const texts = RULE_TEXTS[code];
  return [
    code,
    or(texts?.text.en),
    severity,
    words(scope),
    rule ? (on ? "on" : "off") : "–",
    or(settingsOf(card)),
    or(resolversOf(card).map(words).join(", ")),
    `${words(remedy.by)}: ${words(remedy.action)}`,
    or(texts?.with?.en),
    or(rule?.liability && words(rule.liability)),
    or(openimis),
    or(carc),
  ].map((cell) => cell.replaceAll("|", "\\|"));
}

/** A table as Markdown, its columns as wide as their widest cells. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => [...(row[column] ?? "")].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length)).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  const [first = "", ...others] = rows.map(line);
  return [first, rule, ...others].join("\n");
}

/** The whole catalogue as a table, from the rules themselves. */
export const catalogueTable = (): string =>
  markdownTable([HEADINGS, ...ALL_CARDS.map((one) => cellsOf(one))]);

/** A document with its table as the rules are now; null for one that has no place for it. */
export function withCatalogueTable(document: string): string | null {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) return null;
  return `${before}${BEGIN}\n\n${catalogueTable()}\n\n${END}${after}`;
}
