/** What cost data may be broken down by. */
export const COST_DIMENSIONS = [
  "SERVICE_MONTH",
  "SERVICE_QUARTER",
  "SERVICE_YEAR",
  "FACTORY",
  "PROVIDER",
  "PROVIDER_LEVEL",
  "SERVICE_CATEGORY",
  "DIAGNOSIS_GROUP",
  "AGE_BAND",
  "SEX",
  "TENURE_BAND",
  "PENETRATION_BAND",
] as const;
export type CostDimension = (typeof COST_DIMENSIONS)[number];

/** How a dimension is read: from the ledger's rows, and from covers where these have it. */
export interface DimensionSource {
  claims: string;
  label: string;
  /** Null for what covers do not know: such cells divide by the whole scope's member-months. */
  exposure: string | null;
}

/** Dimensions that are computed; the others come with the statistics of the cost data. */
export const DIMENSION_SOURCES: Readonly<Partial<Record<CostDimension, DimensionSource>>> = {
  SERVICE_MONTH: monthly("YYYY-MM"),
  SERVICE_QUARTER: monthly('YYYY-"Q"Q'),
  SERVICE_YEAR: monthly("YYYY"),
  FACTORY: { claims: "f.code", label: "f.name", exposure: "o.factory_code" },
  PROVIDER: { claims: "p.code", label: "p.name", exposure: null },
  PROVIDER_LEVEL: { claims: "p.level", label: "p.level", exposure: null },
  SERVICE_CATEGORY: { claims: "cf.category", label: "cf.category", exposure: null },
  DIAGNOSIS_GROUP: {
    claims: "coalesce(cf.diagnosis_group, 'UNCODED')",
    label: "coalesce(cf.diagnosis_group, 'UNCODED')",
    exposure: null,
  },
  SEX: { claims: "m.sex", label: "m.sex", exposure: "m.sex" },
};

function monthly(format: string): DimensionSource {
  const claims = `to_char(cf.service_month, '${format}')`;
  return { claims, label: claims, exposure: `to_char(mo.first, '${format}')` };
}

/** The dimensions that may be asked for now. */
export const COMPUTED_DIMENSIONS = Object.keys(DIMENSION_SOURCES) as CostDimension[];

/** How a dimension that is known to be computed is read. */
export function sourceOf(dimension: CostDimension): DimensionSource {
  const source = DIMENSION_SOURCES[dimension];
  if (!source) throw new Error(`the dimension ${dimension} is not computed`);
  return source;
}
