import { v7 as uuid } from "uuid";
import { loadPlanBook } from "../../plans";
import { LIMITS } from "../../shared/limits";
import type { Refusal } from "../../shared/refusal";
import { Factory } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import { factoryRefusals, type FactoryRequest } from "./factory-request.rules";

/** What became of an act on a factory. */
export interface FactoryDone {
  factory: Factory | null;
  problems: Refusal[];
  memberIds: readonly string[];
}

/** Where factories become partners. */
export class FactoryOffice {
  constructor(private readonly registrar: Registrar) {}

  register(wanted: FactoryRequest, act: EnrolmentAct): Promise<FactoryDone> {
    return this.registrar.alone(act, "factories", (desk) => this.registerWithin(desk, wanted));
  }

  private async registerWithin({ manager }: Desk, wanted: FactoryRequest): Promise<FactoryDone> {
    const { code, premiumAccount, planCode, contractFrom } = wanted;
    const taken = (where: object) => manager.exists(Factory, { where });
    const problems = factoryRefusals(wanted, {
      codeTaken: await taken({ code }),
      accountTaken: premiumAccount !== null && (await taken({ premiumAccount })),
      planKnown: (await loadPlanBook(manager)).planOn(contractFrom, planCode) !== null,
      maxCode: LIMITS.codeCharacters,
      maxName: LIMITS.nameCharacters,
    });
    if (problems.length > 0) return { factory: null, problems, memberIds: [] };
    const factory = { ...wanted, id: uuid(), contractTo: null, premiumPaidThrough: null };
    await manager.insert(Factory, factory);
    return { factory, problems: [], memberIds: [] };
  }
}
