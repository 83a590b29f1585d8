import type { Factory, FactoryWorkforce, Lapse } from "../enrolment";
import type { ExchangeRate, Plan, PlanService, Service } from "../plans";
import type { Contract, Provider, Tariff } from "../providers";
import type { Insertion } from "../shared/sql";

export const SERVICE_ROWS: Insertion<Service> = {
  table: "service",
  columns: {
    id: "uuid",
    code: "text",
    nameEn: "text",
    nameKm: "text",
    nameFr: "text",
    category: "text",
    levels: "text[]",
    validFrom: "date",
    validTo: "date",
    successorCode: "text",
    sex: "text",
    minAge: "int",
    maxAge: "int",
    perDay: "boolean",
    comfort: "boolean",
  },
};

export const PLAN_ROWS: Insertion<Plan> = {
  table: "plan",
  columns: {
    id: "uuid",
    code: "text",
    version: "int",
    validFrom: "date",
    validTo: "date",
    status: "text",
    premiumMinor: "bigint",
    premiumCurrency: "text",
    premiumWageRateBp: "int",
    premiumFloorMinor: "bigint",
    premiumCeilingMinor: "bigint",
    employerShareBp: "int",
    rules: "jsonb",
  },
};

export const PLAN_SERVICE_ROWS: Insertion<PlanService> = {
  table: "plan_service",
  columns: { planId: "uuid", serviceId: "uuid" },
};

export const RATE_ROWS: Insertion<ExchangeRate> = {
  table: "exchange_rate",
  columns: { id: "uuid", status: "text", rielPerUsd: "int", validFrom: "date", validTo: "date" },
};

export const PROVIDER_ROWS: Insertion<Provider> = {
  table: "provider",
  columns: {
    id: "uuid",
    code: "text",
    name: "text",
    nameKhmer: "text",
    aliases: "text[]",
    level: "text",
  },
};

export const CONTRACT_ROWS: Insertion<Contract> = {
  table: "contract",
  columns: {
    id: "uuid",
    providerId: "uuid",
    currency: "text",
    validFrom: "date",
    validTo: "date",
  },
};

export const TARIFF_ROWS: Insertion<Tariff> = {
  table: "tariff",
  columns: {
    id: "uuid",
    contractId: "uuid",
    serviceId: "uuid",
    status: "text",
    pricing: "text",
    priceMinor: "bigint",
    validFrom: "date",
    validTo: "date",
  },
};

export const FACTORY_ROWS: Insertion<Factory> = {
  table: "factory",
  columns: {
    id: "uuid",
    code: "text",
    name: "text",
    nameKhmer: "text",
    contractFrom: "date",
    contractTo: "date",
    planCode: "text",
    premiumAccount: "text",
    premiumPaidThrough: "date",
  },
};

export const WORKFORCE_ROWS: Insertion<FactoryWorkforce> = {
  table: "factory_workforce",
  columns: {
    id: "uuid",
    factoryId: "uuid",
    month: "date",
    ageBand: "text",
    sex: "text",
    eligibleWorkers: "int",
    recordedAt: "timestamptz",
    supersededAt: "timestamptz",
  },
};

export const LAPSE_ROWS: Insertion<Lapse> = {
  table: "lapse",
  columns: {
    id: "uuid",
    factoryId: "uuid",
    memberId: "uuid",
    noticedOn: "date",
    lapsesOn: "date",
    reason: "text",
    recordedBy: "text",
    recordedAt: "timestamptz",
    confirmedBy: "text",
    confirmedAt: "timestamptz",
    endedBy: "text",
    endedAt: "timestamptz",
    endedReason: "text",
  },
};
