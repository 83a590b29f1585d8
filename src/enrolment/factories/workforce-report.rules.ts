import { addMonths, firstDay, type Day, type Month } from "../../shared/dates";
import { malformed, missing, outOfRange, when, type Refusal } from "../../shared/refusal";
import { AGE_BANDS, type AgeBand } from "../age-band.rules";

/** How many workers of one age and sex could be members. */
export interface WorkforceBand<Sex extends string = string> {
  ageBand: AgeBand;
  sex: Sex;
  workers: number;
}

/** The workforce of a month, as a factory reports it. */
export interface WorkforceReport<Sex extends string = string> {
  factoryCode: string;
  month: Month;
  bands: readonly WorkforceBand<Sex>[];
}

/** The days `[contractFrom, contractTo)` on which a factory is a partner; a null end is open. */
export interface ContractSpan {
  contractFrom: Day;
  contractTo: Day | null;
}

/** What must be known besides the report. */
export interface ReportFacts {
  contract: ContractSpan | null;
  /** The month of today. */
  thisMonth: Month;
  sexes: readonly string[];
  maxWorkers: number;
}

const nameOf = ({ ageBand, sex }: WorkforceBand): string => `${ageBand} ${sex}`;

/** True when a factory is a partner on some day of the month. */
const isPartnerIn = ({ contractFrom, contractTo }: ContractSpan, month: Month): boolean =>
  contractFrom < firstDay(addMonths(month, 1)) &&
  (contractTo === null || firstDay(month) < contractTo);

function bandRefusals(bands: readonly WorkforceBand[], maxWorkers: number): Refusal[] {
  const seen = new Set<string>();
  return bands.flatMap((band, index) => {
    const twice = seen.has(nameOf(band));
    seen.add(nameOf(band));
    const { workers } = band;
    return [
      ...when(twice, () => malformed(`bands.${index}`, "GIVEN_TWICE")),
      ...when(workers < 0 || workers > maxWorkers, () =>
        outOfRange(`bands.${index}.workers`, 0, maxWorkers),
      ),
    ];
  });
}

function monthRefusals(month: Month, { contract, thisMonth }: ReportFacts): Refusal[] {
  if (contract === null) return [malformed("factoryCode", "UNKNOWN_FACTORY")];
  return [
    ...when(!isPartnerIn(contract, month), () => malformed("month", "NOT_A_PARTNER")),
    ...when(month > addMonths(thisMonth, 1), () => malformed("month", "TOO_FAR_OFF")),
  ];
}

/** Everything wrong with a report; empty when it may be taken in. */
export function reportRefusals(report: WorkforceReport, facts: ReportFacts): Refusal[] {
  const { factoryCode, month, bands } = report;
  if (factoryCode === "") return [missing("factoryCode")];
  const most = AGE_BANDS.length * facts.sexes.length;
  if (bands.length > most) return [malformed("bands", "TOO_MANY", { most: String(most) })];
  const nobody = bands.every(({ workers }) => workers === 0);
  return [
    ...monthRefusals(month, facts),
    ...bandRefusals(bands, facts.maxWorkers),
    ...when(nobody, () => malformed("bands", "NOBODY_REPORTED")),
  ];
}

const asText = (bands: readonly WorkforceBand[]): string =>
  bands
    .map((band) => `${nameOf(band)} ${band.workers}`)
    .sort()
    .join();

/** What of a report is kept: a band without workers says no more than one that is left out. */
export const keptBands = <Sex extends string>(
  bands: readonly WorkforceBand<Sex>[],
): WorkforceBand<Sex>[] => bands.filter(({ workers }) => workers > 0);

/** True when two reports of a month say the same. */
export const sayTheSame = (one: readonly WorkforceBand[], other: readonly WorkforceBand[]) =>
  asText(keptBands(one)) === asText(keptBands(other));

/**
 * When a report is known that follows others: now, and after each of them. An act that waited for
 * another one began before it, by the database's clock.
 */
export function knownAt(now: Date, before: readonly Date[]): Date {
  const last = Math.max(0, ...before.map((instant) => instant.getTime()));
  return new Date(Math.max(now.getTime(), last + 1));
}
