import { BENEFIT_TABLES } from "./benefit.data";
import { CEILING_TABLES } from "./ceiling.data";
import { CLAIMS_ONLY_TABLES } from "./claims-only.data";
import { COVER_TABLES } from "./cover.data";
import { DUPLICATE_TABLES } from "./duplicate.data";
import { IDENTITY_TABLES } from "./identity.data";
import { LIMIT_TABLES } from "./limit.data";
import { NETWORK_TABLES, OTHER_PAYER_TABLES } from "./network.data";
import { PRICING_TABLES } from "./pricing.data";
import type { RuleSettings } from "../../../src/adjudication/settings.rules";
import { caseOf } from "../facts.kit";
import type { Row, RuleTable, Tables } from "./table.kit";

/** The cases of every rule of the engine, by code. */
export const TABLES: Tables = {
  ...IDENTITY_TABLES,
  ...COVER_TABLES,
  ...OTHER_PAYER_TABLES,
  ...NETWORK_TABLES,
  ...BENEFIT_TABLES,
  ...LIMIT_TABLES,
  ...CEILING_TABLES,
  ...PRICING_TABLES,
  ...DUPLICATE_TABLES,
  ...CLAIMS_ONLY_TABLES,
};

/** The facts of a row, and the plan that judges them. */
export function rowCase(code: string, { settings }: RuleTable, row: Row) {
  const [, change, lines, , , { plan } = {}] = row;
  const usual: RuleSettings = settings ? { [code]: { on: true, parameters: settings } } : {};
  const facts = caseOf(change, ...(Array.isArray(lines) ? lines : [lines]));
  return { facts, plan: plan ?? usual };
}

/** Every row of every table, with its rule's code. */
export const ROWS: [name: string, code: string, row: Row][] = Object.entries(TABLES).flatMap(
  ([code, { rows }]) => rows.map((row): [string, string, Row] => [row[0], code, row]),
);
