import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { firstDay, type Month } from "../../shared/dates";
import { present } from "../../shared/errors";
import { LIMITS } from "../../shared/limits";
import { writeTogether, type Insertion } from "../../shared/sql";
import type { Factory } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import {
  factoryByCode,
  monthsOf,
  refused,
  unknownFactory,
  type ContributionsDone,
} from "./contribution-acts.service";
import { currenciesOf, paidUntil } from "./contribution-month.rules";
import {
  amountOfWorkRefusals,
  bookingKey,
  contributionRefusals,
  isPayable,
  partsOf,
  type ContributionFacts,
  type ContributionRequest,
  type ContributionsRequest,
} from "./contribution-request.rules";
import type { Contribution } from "./contribution.entity";

export const CONTRIBUTION_ROWS: Insertion<Contribution> = {
  table: "contribution",
  columns: {
    id: "uuid",
    factoryId: "uuid",
    month: "date",
    employerMinor: "bigint",
    employeeMinor: "bigint",
    currency: "text",
    receivedOn: "date",
    reference: "text",
    recordedBy: "text",
    recordedAt: "timestamptz",
    withdrawnBy: "text",
    withdrawnAt: "timestamptz",
    withdrawnReason: "text",
  },
};

/** The months from the first that is covered to the last that is paid for; null without any. */
const EXTENT = `
SELECT to_char(coalesce(
    (SELECT min(from_day) FROM coverage WHERE factory_id = $1 AND superseded_at IS NULL),
    min(month)), 'YYYY-MM') AS first, to_char(max(month), 'YYYY-MM') AS last
FROM contribution WHERE factory_id = $1 AND withdrawn_at IS NULL`;

/** What was paid for once is not unpaid again because of what became known later. */
const FORWARD = `
UPDATE factory SET premium_paid_through = $2
WHERE id = $1 AND (premium_paid_through IS NULL OR premium_paid_through < $2)`;

/** Where premiums of factories are booked. */
export class ContributionOffice {
  constructor(private readonly registrar: Registrar) {}

  /** Books payments for months, all or none; the same ones again change nothing. */
  record(wanted: ContributionsRequest, act: EnrolmentAct): Promise<ContributionsDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, async (desk) => {
      const most = LIMITS.contributionsAtOnce;
      const problems = amountOfWorkRefusals(wanted.contributions, most);
      if (problems.length > 0) return refused(problems);
      const factory = await factoryByCode(desk.manager, wanted.factoryCode);
      if (factory === null) return refused([unknownFactory()]);
      return recordWithin(desk, factory, { ...wanted, by: act.actor.person });
    });
  }
}

/** What is known before payments are booked: two statements more than the months take. */
async function factsOf(
  { manager, moment: { today } }: Desk,
  factory: Factory,
  contributions: readonly ContributionRequest[],
): Promise<ContributionFacts> {
  const bounds: ContributionFacts = {
    today,
    contractFrom: factory.contractFrom,
    contractTo: factory.contractTo,
    currencies: new Map(),
    booked: new Map(),
    maxReference: LIMITS.codeCharacters,
    maxMonthsAhead: LIMITS.contributionMonthsAhead,
  };
  const payable = contributions.filter(({ month }) => isPayable(month, bounds));
  if (payable.length === 0) return bounds;
  const asked = payable.map(({ month }) => month);
  const months = await monthsOf(manager, factory, asked);
  const standing = months.flatMap(({ bookings }) => bookings.filter(({ withdrawn }) => !withdrawn));
  return {
    ...bounds,
    currencies: new Map(
      asked.map((month) => [month, currenciesOf(months.filter((one) => one.month === month))]),
    ),
    booked: new Map(standing.map((booking) => [bookingKey(booking), booking])),
  };
}

async function recordWithin(
  desk: Desk,
  factory: Factory,
  { contributions, by }: ContributionsRequest & { by: string },
): Promise<ContributionsDone> {
  const { manager, moment } = desk;
  const facts = await factsOf(desk, factory, contributions);
  const problems = contributionRefusals(contributions, facts);
  if (problems.length > 0) return refused(problems);
  const fresh = contributions.filter((wanted) => !facts.booked.has(bookingKey(wanted)));
  const rows = fresh.map((wanted) => ({
    id: uuid(),
    factoryId: factory.id,
    month: firstDay(wanted.month),
    ...present(partsOf(wanted), "amounts"),
    receivedOn: wanted.receivedOn,
    reference: wanted.reference,
    recordedBy: by,
    recordedAt: moment.now,
  }));
  await writeTogether(manager, [{ insertion: CONTRIBUTION_ROWS, rows }]);
  return concerned(manager, factory, {
    months: contributions.map(({ month }) => month),
    moves: rows.length > 0,
  });
}

/** The months as they now stand; what is paid moves forward where something new was booked. */
async function concerned(
  manager: EntityManager,
  factory: Factory,
  { months: asked, moves }: { months: readonly Month[]; moves: boolean },
): Promise<ContributionsDone> {
  const [extent] = await manager.query<{ first: Month | null; last: Month | null }[]>(EXTENT, [
    factory.id,
  ]);
  const { first, last } = extent ?? { first: null, last: null };
  const known = await monthsOf(manager, factory, [...asked, first ?? [], last ?? []].flat());
  const owing = known.filter(({ month }) => first !== null && month >= first);
  const until = last === null ? null : paidUntil(owing, last);
  if (moves && until !== null) await manager.query(FORWARD, [factory.id, until]);
  const months = known.filter(({ month }) => asked.includes(month));
  return { months, problems: [], memberIds: [] };
}
