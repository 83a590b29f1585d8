import type { DataSource } from "typeorm";
import { v7 as uuid } from "uuid";
import { Contract, Provider, Tariff } from "../../src/providers";
import { ExchangeRate, Plan, PlanService, Service } from "../../src/plans";
import {
  Coverage,
  Factory,
  FactoryWorkforce,
  foldKhmer,
  Member,
  nameKey,
} from "../../src/enrolment";
import {
  COVERS,
  FACTORIES,
  FOR_WOMEN,
  MEMBERS,
  PROVIDERS,
  SERVICES,
  TARIFFS,
  UNCOVERED,
} from "./seed.data";

/** Ids by code, so that rows can name each other. */
const ids = new Map<string, string>();
const idOf = (code: string): string => {
  const id = ids.get(code) ?? uuid();
  ids.set(code, id);
  return id;
};

async function seedCatalogue(db: DataSource): Promise<void> {
  await db.manager.insert(
    Service,
    SERVICES.map(({ code, name, category, levels }) => ({
      id: idOf(code),
      code,
      nameEn: name,
      nameKm: `${name} (km)`,
      nameFr: `${name} (fr)`,
      category,
      levels: [...levels],
      sex: FOR_WOMEN.includes(code) ? ("FEMALE" as const) : null,
    })),
  );
  const base = {
    code: "HIP",
    status: "IN_FORCE" as const,
    premiumMinor: 160n,
    premiumCurrency: "USD" as const,
    rules: { "SEL-001": { on: false } },
  };
  const plans = [
    {
      ...base,
      id: uuid(),
      version: 1,
      validFrom: "2024-01-01",
      validTo: "2026-01-01",
      employerShareBp: 5000,
    },
    {
      ...base,
      id: uuid(),
      version: 2,
      validFrom: "2026-01-01",
      validTo: null,
      employerShareBp: 6000,
    },
  ];
  await db.manager.insert(Plan, plans);
  const covered = SERVICES.filter(({ code }) => !UNCOVERED.includes(code));
  await db.manager.insert(
    PlanService,
    plans.flatMap(({ id }) => covered.map(({ code }) => ({ planId: id, serviceId: idOf(code) }))),
  );
  await db.manager.insert(ExchangeRate, [
    {
      id: uuid(),
      status: "IN_FORCE",
      rielPerUsd: 4000,
      validFrom: "2024-01-01",
      validTo: "2026-04-01",
    },
    { id: uuid(), status: "IN_FORCE", rielPerUsd: 4100, validFrom: "2026-04-01", validTo: null },
  ]);
}

async function seedNetwork(db: DataSource): Promise<void> {
  await db.manager.insert(
    Provider,
    PROVIDERS.map(({ code, name, level, aliases }) => ({
      id: idOf(code),
      code,
      name,
      nameKhmer: null,
      level,
      aliases: [...aliases],
    })),
  );
  const contracted = PROVIDERS.filter(({ currency }) => currency !== null);
  await db.manager.insert(
    Contract,
    contracted.map(({ code, currency, to }) => ({
      id: idOf(`contract ${code}`),
      providerId: idOf(code),
      currency: currency ?? "USD",
      validFrom: "2024-01-01",
      validTo: to,
    })),
  );
  await db.manager.insert(
    Tariff,
    TARIFFS.map(({ provider, service, pricing, minor }) => ({
      id: uuid(),
      contractId: idOf(`contract ${provider}`),
      serviceId: idOf(service),
      status: "IN_FORCE" as const,
      pricing,
      priceMinor: minor,
      validFrom: "2024-01-01",
      validTo: null,
    })),
  );
}

async function seedEnrolment(db: DataSource): Promise<void> {
  await db.manager.insert(
    Factory,
    FACTORIES.map((factory) => ({ ...factory, id: idOf(factory.code), nameKhmer: null })),
  );
  await db.manager.insert(
    FactoryWorkforce,
    FACTORIES.flatMap(({ code }) =>
      ["2026-01-01", "2026-02-01", "2026-03-01"].map((month) => ({
        id: uuid(),
        factoryId: idOf(code),
        month,
        ageBand: "UNKNOWN" as const,
        sex: "UNKNOWN" as const,
        eligibleWorkers: 10,
        recordedAt: new Date("2025-12-01T00:00:00Z"),
        supersededAt: null,
      })),
    ),
  );
  await db.manager.insert(
    Member,
    MEMBERS.map(({ number, name, nameKhmer, ...member }) => ({
      ...member,
      id: idOf(number),
      memberNumber: number,
      name,
      nameKhmer,
      nameKey: nameKey(name),
      nameKhmerKey: nameKhmer === null ? null : foldKhmer(nameKhmer),
      nationalIdKey: member.nationalId === null ? null : member.nationalId.slice(0, 9),
      phone: null,
      registeredAt: new Date("2024-01-01T00:00:00Z"),
    })),
  );
  await db.manager.insert(
    Coverage,
    COVERS.map(({ member, factory, badge, from, to, lapsedFrom, noticedOn }) => ({
      id: uuid(),
      memberId: idOf(member),
      factoryId: idOf(factory),
      planCode: "HIP",
      badge,
      fromDay: from,
      toDay: to,
      lapsedFrom,
      noticedOn,
      recordedAt: new Date("2025-12-01T00:00:00Z"),
      supersededAt: null,
    })),
  );
}

/** A scheme small enough to know by heart. */
export async function seed(db: DataSource): Promise<void> {
  await seedCatalogue(db);
  await seedNetwork(db);
  await seedEnrolment(db);
}
