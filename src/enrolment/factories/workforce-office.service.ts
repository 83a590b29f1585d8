import { v7 as uuid } from "uuid";
import { firstDay, monthOf } from "../../shared/dates";
import { LIMITS } from "../../shared/limits";
import { SEXES, type Sex } from "../../shared/sexes";
import { Factory, FactoryWorkforce } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import type { FactoryDone } from "../register/factory-office.service";
import {
  keptBands,
  knownAt,
  reportRefusals,
  sayTheSame,
  type WorkforceReport,
} from "./workforce-report.rules";
import { loadWorkforce, type BandOnRecord } from "./workforce.loader";

const SUPERSEDE = `
UPDATE factory_workforce SET superseded_at = $2 WHERE id = ANY($1) AND superseded_at IS NULL`;

/** Where factories report how many workers could be members. */
export class WorkforceOffice {
  constructor(private readonly registrar: Registrar) {}

  /** Takes a month's report in; the same one again changes nothing, another one supersedes it. */
  report(wanted: WorkforceReport<Sex>, act: EnrolmentAct): Promise<FactoryDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, (desk) =>
      this.reportWithin(desk, wanted),
    );
  }

  private async reportWithin(desk: Desk, wanted: WorkforceReport<Sex>): Promise<FactoryDone> {
    const { manager, moment } = desk;
    const factory = await manager.findOne(Factory, { where: { code: wanted.factoryCode } });
    const problems = reportRefusals(wanted, {
      contract: factory,
      thisMonth: monthOf(moment.today),
      sexes: SEXES,
      maxWorkers: LIMITS.bandWorkers,
    });
    if (factory === null || problems.length > 0) return { factory: null, problems, memberIds: [] };
    const { month, bands } = wanted;
    const span = { from: month, to: month, at: null };
    const before = await loadWorkforce(manager, [factory.id], span);
    if (!sayTheSame(before, bands)) await this.supersede(desk, before, { factory, wanted });
    return { factory, problems: [], memberIds: [] };
  }

  private async supersede(
    { manager, moment }: Desk,
    before: readonly BandOnRecord[],
    { factory, wanted }: { factory: Factory; wanted: WorkforceReport<Sex> },
  ): Promise<void> {
    const recorded = before.map(({ recordedAt }) => recordedAt);
    const recordedAt = knownAt(moment.now, recorded);
    await manager.query(SUPERSEDE, [before.map(({ id }) => id), recordedAt]);
    const rows = keptBands(wanted.bands).map(({ workers: eligibleWorkers, ageBand, sex }) => {
      const month = firstDay(wanted.month);
      const told = { factoryId: factory.id, month, ageBand, sex, eligibleWorkers };
      return { ...told, id: uuid(), recordedAt, supersededAt: null };
    });
    await manager.insert(FactoryWorkforce, rows);
  }
}
