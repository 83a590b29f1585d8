import type { Figures, Measured } from "./measure";

const COLUMNS = ["", "req/s", "p50 ms", "p99 ms", "cpu ms/op", "SQL/op", "db ms/op"];

const cells = (name: string, { perSecond, p50, p99, cpu, work }: Figures): string[] => [
  name,
  perSecond.toFixed(perSecond < 100 ? 1 : 0),
  p50.toFixed(1),
  p99.toFixed(1),
  cpu.toFixed(2),
  String(Number(work.statements.toFixed(2))),
  work.milliseconds.toFixed(2),
];

const line = ([name = "", ...values]: readonly string[]): string =>
  `  ${name.padEnd(11)}${values.map((value) => value.padStart(10)).join("")}`;

const verdict = (met: boolean): string => (met ? "met" : "MISSED");

/** What was measured against what was promised. */
function verdicts({ row, reference, ours }: Measured): string[] {
  const { throughput, p99, statements } = row.budget;
  const ratio = ours.perSecond / reference.perSecond;
  const tail = ours.p99 / reference.p99;
  const said = [
    `throughput ${ratio.toFixed(2)} of the reference (budget >= ${throughput}: ${verdict(ratio >= throughput)})`,
    p99 === undefined
      ? `p99 ${tail.toFixed(2)} times`
      : `p99 ${tail.toFixed(2)} times (budget <= ${p99}: ${verdict(tail <= p99)})`,
  ];
  if (statements === undefined) return said;
  const met = verdict(ours.work.statements <= statements);
  return [...said, `${ours.work.statements} statements (budget <= ${statements}: ${met})`];
}

/** A row as text, for people. */
export function tableOf(measured: Measured): string {
  const { row, reference, ours, memory } = measured;
  return [
    `${row.says}, ${row.connections} connections`,
    `  reference: ${row.against}`,
    line(COLUMNS),
    line(cells("reference", reference)),
    line(cells("ours", ours)),
    ...verdicts(measured).map((said) => `  ${said}`),
    `  memory of our server ${memory.toFixed(0)} MB`,
    "",
  ].join("\n");
}
