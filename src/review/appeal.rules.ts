import { addDays } from "../shared/dates";
import { malformed, missing, refusal, textRefusals, when, type Refusal } from "../shared/refusal";

/** Days after a decision in which its provider may appeal, and in which an appeal is decided (A). */
export const APPEAL_DAYS = 30;
export const APPEAL_DECISION_DAYS = 30;

/** How an appeal can stand. */
export const APPEAL_STATUSES = ["OPEN", "UPHELD", "OVERTURNED", "WITHDRAWN"] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

/** A claim as somebody meets it who appeals against its decision. */
export interface Appealable {
  status: string;
  /** Null while it waits for its first decision. */
  decision: string | null;
  /** The day of the decision that stands; null while there is none. */
  decidedOn: string | null;
  /** Whether an appeal is open, and whether one against this very decision has been decided. */
  open: boolean;
  decided: boolean;
}

/** The last day on which a decision may be appealed against. */
export const lastDayFor = (decidedOn: string): string => addDays(decidedOn, APPEAL_DAYS);

/** The day by which an appeal is decided. */
export const decisionDueOn = (openedOn: string): string => addDays(openedOn, APPEAL_DECISION_DAYS);

/** Claims with a decision, whether it is paid by now or not. */
const STANDING: readonly string[] = ["ADJUDICATED", "SCHEDULED", "PAID"];

function standingRefusals(claim: Appealable | null, today: string): Refusal[] {
  const path = "claimNumber";
  if (claim === null) return [malformed(path, "NO_SUCH_CLAIM")];
  const { status, decidedOn } = claim;
  if (!STANDING.includes(status) || decidedOn === null) {
    return [malformed(path, "NO_DECISION_STANDS", { status })];
  }
  if (claim.open) return [malformed(path, "APPEAL_IS_OPEN")];
  if (claim.decided) return [malformed(path, "APPEAL_WAS_DECIDED")];
  if (claim.decision === "APPROVED") return [malformed(path, "NOTHING_TO_APPEAL")];
  const due = lastDayFor(decidedOn);
  return when(today > due, () => refusal("TIM-003", path, { due }));
}

/** Why a provider may not appeal; nothing when it may. */
export const openingRefusals = (
  claim: Appealable | null,
  reason: string,
  { today, most }: { today: string; most: number },
): Refusal[] => [...textRefusals("reason", reason, most), ...standingRefusals(claim, today)];

/** An appeal as somebody meets it who wants to end it. */
export interface Endable {
  status: AppealStatus;
  claimStatus: string;
}

/** Why an appeal may not be ended; nothing when it may. */
export function endingRefusals(appeal: Endable | null): Refusal[] {
  if (appeal === null) return [malformed("appealId", "NO_SUCH_APPEAL")];
  const { status } = appeal;
  return when(status !== "OPEN", () => malformed("appealId", "APPEAL_ENDED", { status }));
}

/** A senior reviewer's word on an appeal. */
export interface AppealWord {
  overturn: boolean;
  lines: readonly unknown[];
  sentence: string;
}

/** Why an appeal may not be decided so; nothing when it may. */
export function decidingRefusals(
  appeal: Endable | null,
  { overturn, lines, sentence }: AppealWord,
  most: number,
): Refusal[] {
  const ending = endingRefusals(appeal);
  if (ending.length > 0 || appeal === null) return ending;
  return [
    ...textRefusals("sentence", sentence, most),
    ...when(!overturn && lines.length > 0, () => malformed("lines", "UPHELD_AS_IT_IS")),
    ...when(overturn && appeal.claimStatus === "SCHEDULED", () =>
      malformed("overturn", "PAYMENT_UNDER_WAY"),
    ),
  ];
}

/** What a line pays, before and after. */
export interface LineChange {
  line: number;
  before: bigint;
  after: bigint;
}

/** An appeal gives and takes nothing; one that gives nothing is upheld instead. */
export function givingRefusals(changes: readonly LineChange[]): Refusal[] {
  const less = changes.filter(({ before, after }) => after < before);
  const lines = less.map(({ line }) => String(line)).join(", ");
  if (less.length > 0) return [malformed("lines", "APPEAL_TAKES_NOTHING", { lines })];
  return when(!changes.some(({ before, after }) => after > before), () =>
    malformed("lines", "PAYS_NO_MORE"),
  );
}

/** A paid claim as somebody meets it who takes money back. */
export interface Recoverable {
  version: number;
  status: string;
  openAppeal: boolean;
}

/** Why nothing may be taken back of a claim; nothing when it may. */
export function recoveryRefusals(
  claim: Recoverable | null,
  wish: { expectedVersion: number; lines: readonly { ruling: string }[]; sentence: string },
  most: number,
): Refusal[] {
  if (claim === null) return [malformed("claimNumber", "NO_SUCH_CLAIM")];
  const { version, status } = claim;
  if (version !== wish.expectedVersion) {
    return [malformed("expectedVersion", "OTHER_VERSION", { version: String(version) })];
  }
  if (status !== "PAID") return [malformed("claimNumber", "NOT_PAID", { status })];
  if (claim.openAppeal) return [malformed("claimNumber", "APPEAL_IS_OPEN")];
  return [
    ...textRefusals("sentence", wish.sentence, most),
    ...when(wish.lines.length === 0, () => missing("lines")),
    ...wish.lines.flatMap(({ ruling }, index) =>
      when(ruling === "ALLOW", () => malformed(`lines.${index}.ruling`, "RECOVERY_TAKES")),
    ),
  ];
}

/** A recovery takes from every line it names, and gives nothing on any other. */
export function takingRefusals(
  changes: readonly LineChange[],
  named: readonly number[],
): Refusal[] {
  const more = changes.filter(({ before, after }) => after > before);
  const lines = more.map(({ line }) => String(line)).join(", ");
  if (more.length > 0) return [malformed("lines", "RECOVERY_GIVES_NOTHING", { lines })];
  return named.flatMap((line, index) => {
    const change = changes.find((one) => one.line === line);
    const taken = change !== undefined && change.after < change.before;
    return when(!taken, () => malformed(`lines.${index}`, "TAKES_NOTHING"));
  });
}
