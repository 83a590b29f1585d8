import { showRefusals } from "../../adjudication";
import type { RosterDone, RosterRowResult } from "../../enrolment";
import type { Refusal } from "../../shared/refusal";

/** Refusals beyond so many say nothing new: the file is wrong in the same way throughout. */
const SHOWN = 50;

const refusalsOf = (problems: readonly Refusal[]): string[] =>
  showRefusals(problems, "EN").map(({ path, message }) => `${path.join(" ")}: ${message}`);

/** Why a file was refused: by place, never by what stands there. */
export function printRefused(problems: readonly Refusal[]): string {
  const lines = refusalsOf(problems.slice(0, SHOWN)).map((text) => `  ${text}`);
  const more = problems.length > SHOWN ? [`  and ${problems.length - SHOWN} more`] : [];
  return `refused, nothing was changed:\n${[...lines, ...more].join("\n")}\n`;
}

/** Why a row was not taken: the line says where, so that the place in the list need not. */
const reasonsOf = (problems: readonly Refusal[]): string[] =>
  showRefusals(problems, "EN").map(({ message }) => `      ${message.replace(/rows\.\d+\./, "")}`);

/** A row as people look it up: by the line it stands on, and whose it is. */
function rowLine(
  { row, outcome, memberNumber, problems }: RosterRowResult,
  lines: readonly number[],
): string {
  const place = row === 0 ? "on no line" : `line ${lines[row - 1] ?? "?"}`;
  const what = `  ${place.padEnd(11)} ${outcome.padEnd(9)} ${memberNumber ?? ""}`;
  return [what.trimEnd(), ...reasonsOf(problems)].join("\n");
}

/** What a list does, or would do, as people read it: no names, no IDs, no telephone numbers. */
export function printRoster(done: RosterDone, lines: readonly number[]): string {
  if (done.problems.length > 0) return printRefused(done.problems);
  const counts = Object.entries(done.counts).map(([outcome, count]) => `${count} ${outcome}`);
  const told = done.rows.filter(({ outcome }) => outcome !== "UNCHANGED");
  const next = done.applied
    ? "applied; a running server decides the claims that waited for it within half a minute"
    : `nothing was changed; to apply exactly this, add --confirm ${done.digest ?? ""}`;
  return `${[counts.join(", "), ...told.map((row) => rowLine(row, lines)), next].join("\n")}\n`;
}
