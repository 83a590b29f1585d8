// The table of the README's "Why was this not paid?": real answers of the demo scheme, asked for
// through the API, one for each code.

/** A reason of each kind: cover, network, package, duplicate, price, and what waits. */
const CODES = [
  "ELG-002",
  "ELG-003",
  "ELG-004",
  "PRV-001",
  "PRV-003",
  "BEN-001",
  "DUP-001",
  "PRC-002",
  "PRC-003",
  "PRC-001",
];

const QUERY = `query($code: String!) { claims(filter: { reasonCode: $code }, first: 50) { edges { node {
  claimNumber lines { service { code } submitted { amount currency } benefit { amount }
    reasons { code text(language: EN) primary remedy { text(language: EN) } }
    whatWouldChange { text(language: EN) } } } } } }`;

/** The newest claim with a line on which the reason comes first. */
async function example(ask, code) {
  const { claims } = await ask(QUERY, { code });
  for (const { node } of claims.edges) {
    for (const line of node.lines) {
      const reason = line.reasons.find((one) => one.code === code && one.primary);
      if (reason) return { claim: node, line, reason };
    }
  }
  throw new Error(`the demo has no line that ${code} decides`);
}

const written = (money) => (money ? `${money.amount} ${money.currency}` : "not known");

/** The table as Markdown, in Prettier's layout. */
export async function whyTable(ask) {
  const rows = [["claim, service", "asked, paid", "why", "what to do, what would change"]];
  for (const code of CODES) {
    const { claim, line, reason } = await example(ask, code);
    const paid = line.benefit ? line.benefit.amount : "waits";
    const would = line.whatWouldChange.map(({ text }) => ` _${text}_`).join("");
    rows.push([
      `${claim.claimNumber}, \`${line.service.code}\``,
      `${written(line.submitted)}, ${paid}`,
      `**${code}** ${reason.text}`,
      `${reason.remedy.text}${would}`,
    ]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const told = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [told[0], rule, ...told.slice(1)].join("\n");
}
