import { firstDay } from "../../shared/dates";
import { LIMITS } from "../../shared/limits";
import { malformed, missing, type Refusal } from "../../shared/refusal";
import { Factory } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import { isOfList, planDigest } from "./roster-digest.service";
import { absenceProblems, fileProblems, isAnothers } from "./roster-file.rules";
import { planRoster, type RosterPlan } from "./roster-plan.rules";
import { resultsOf } from "./roster-result.rules";
import { countElsewhere, readRegister } from "./register-view.service";
import type { RegisterView } from "./register-view.rules";
import { countOutcomes, type RosterDone, type RosterRequest } from "./roster-row.rules";
import { registerFresh, writeRoster } from "./roster-writer.service";

/** A list held against the register, or why it is refused as a whole. */
interface Looked {
  factory: Factory | null;
  plan: RosterPlan | null;
  view: RegisterView | null;
  problems: Refusal[];
}

const LATEST = `
SELECT to_char(max(month), 'YYYY-MM') AS latest FROM roster WHERE factory_id = $1`;

/** Rows of people not covered here that are looked for elsewhere: enough to tell whose list it is. */
const SAMPLE = 50;

const refused = (problems: Refusal[]): RosterDone => ({
  digest: null,
  applied: false,
  counts: countOutcomes([]),
  rows: [],
  problems,
  memberIds: [],
});

/** Reads a list against the register; it changes nothing. */
async function look({ manager, moment }: Desk, request: RosterRequest): Promise<Looked> {
  const { factoryCode: code, month, rows } = request;
  const factory = await manager.findOne(Factory, { where: { code } });
  const [last] = await manager.query<{ latest: string | null }[]>(LATEST, [factory?.id ?? null]);
  const known = factory && { ...factory, latest: last?.latest ?? null };
  const bounds = { today: moment.today, maxRows: LIMITS.rosterRows };
  const problems = fileProblems(request, known, bounds);
  if (factory === null || problems.length > 0) {
    return { factory, plan: null, view: null, problems };
  }
  const { id: factoryId, contractFrom, contractTo } = factory;
  const view = await readRegister(manager, { factoryId, month }, rows);
  const sizes = { maxCode: LIMITS.codeCharacters, maxName: LIMITS.nameCharacters };
  const row = { month, today: moment.today, contractFrom, contractTo, ...sizes };
  const plan = planRoster(rows, { view, bounds: row });
  return {
    factory,
    plan,
    view,
    problems: await wholeProblems({ manager, moment }, request, { factory, plan, view }),
  };
}

/** Whether the list as a whole is to be doubted: another factory's, or cut off. */
async function wholeProblems(
  { manager }: Desk,
  request: RosterRequest,
  { factory, plan, view }: { factory: Factory; plan: RosterPlan; view: RegisterView },
): Promise<Refusal[]> {
  const unknown = plan.rows.filter(
    ({ personId }) => personId === null || view.coversOf(personId).length === 0,
  );
  const sample = unknown.slice(0, SAMPLE).map(({ row }) => row);
  const at = { factoryId: factory.id, month: request.month };
  const elsewhere = await countElsewhere(manager, at, sample);
  if (isAnothers(plan, view, { strangers: sample.length, elsewhere })) {
    return [malformed("rows", "ANOTHER_FACTORYS", { count: String(elsewhere) })];
  }
  return absenceProblems(request, plan, view);
}

/** Everybody a list speaks of, for the audit. */
const membersOf = ({ rows, absent }: RosterPlan): string[] => [
  ...new Set([
    ...rows.flatMap(({ personId }) => personId ?? []),
    ...absent.flatMap(({ person }) => person?.id ?? []),
  ]),
];

/** Where factories' lists are shown and applied. */
export class RosterOffice {
  constructor(private readonly registrar: Registrar) {}

  /** The dry run: what a list would do, row by row, and the digest by which it may be applied. */
  show(request: RosterRequest, act: EnrolmentAct): Promise<RosterDone> {
    return this.registrar.tried(act, async (desk) => {
      const { plan, view, problems } = await look(desk, request);
      if (plan === null || view === null || problems.length > 0) return refused(problems);
      const rows = resultsOf(plan, (id) => view.person(id)?.memberNumber ?? null);
      const digest = planDigest(request, plan);
      return { ...shown(rows, digest), applied: false, memberIds: membersOf(plan) };
    });
  }

  /** Applies what was shown under a digest, all of it or nothing; applied already, it answers the same. */
  apply(request: RosterRequest, confirm: string | null, act: EnrolmentAct): Promise<RosterDone> {
    if (confirm === null) return Promise.resolve(refused([missing("confirm")]));
    return this.registrar.alone(act, `factory ${request.factoryCode}`, async (desk) => {
      await desk.manager.query(`SET LOCAL statement_timeout = ${LIMITS.rosterMs}`);
      const before = await appliedBefore(desk, request, confirm);
      return before ?? applyWithin(desk, { request, confirm, by: act.actor.person });
    });
  }
}

const shown = (rows: RosterDone["rows"], digest: string) => ({
  digest,
  counts: countOutcomes(rows),
  rows,
  problems: [],
});

/** The answer of whoever applied this very list before; null: nobody has. */
async function appliedBefore(
  { manager }: Desk,
  request: RosterRequest,
  digest: string,
): Promise<RosterDone | null> {
  if (!isOfList(digest, request)) return null;
  const month = firstDay(request.month);
  const [found] = await manager.query<{ result: RosterDone["rows"] }[]>(
    `SELECT r.result FROM roster r JOIN factory f ON f.id = r.factory_id
     WHERE f.code = $1 AND r.month = $2 AND r.digest = $3`,
    [request.factoryCode, month, digest],
  );
  return found ? { ...shown(found.result, digest), applied: true, memberIds: [] } : null;
}

async function applyWithin(
  desk: Desk,
  { request, confirm, by }: { request: RosterRequest; confirm: string; by: string },
): Promise<RosterDone> {
  const { factory, plan, view, problems } = await look(desk, request);
  if (!factory || !plan || !view || problems.length > 0) return refused(problems);
  if (planDigest(request, plan) !== confirm) {
    const word = isOfList(confirm, request) ? "STALE" : "NOT_WHAT_WAS_SHOWN";
    return refused([malformed("confirm", word)]);
  }
  const { manager, moment } = desk;
  const applying = { manager, factory, month: request.month, by, at: moment.now };
  const fresh = await registerFresh(applying, plan);
  const numbers = new Map([...fresh].map(([index, { memberNumber }]) => [index, memberNumber]));
  const rows = resultsOf(plan, (id) => view.person(id)?.memberNumber ?? null, numbers);
  await writeRoster({ ...applying, plan, fresh }, { digest: confirm, rows });
  const news = [...fresh.values()].map(({ id }) => id);
  return { ...shown(rows, confirm), applied: true, memberIds: [...membersOf(plan), ...news] };
}
