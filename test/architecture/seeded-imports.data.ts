import type { Seed } from "./seeded-tree";

/** Packages the seeds import; `left-pad` stands for one that package.json does not name. */
export const PACKAGES = ["typeorm", "pg", "graphql", "type-graphql", "fast-check", "left-pad"];

/** Files the seeds import, each without fault. */
export const INNOCENT: readonly Seed[] = [
  { file: "src/claims/claim.rules.ts", source: 'import { CURRENCY } from "../shared/money";' },
  { file: "src/claims/claim.texts.ts", source: 'import type { Text } from "../shared/text";' },
  { file: "src/claims/line.rules.ts", source: 'import "./claim.rules"; import "./claim.texts";' },
  { file: "src/claims/line.entity.ts", source: 'import "typeorm"; import "./line.rules";' },
  {
    file: "src/claims/claim.entity.ts",
    source: 'import "./line.entity"; import "../shared/money";',
  },
  { file: "src/claims/claim.service.ts", source: 'import "typeorm"; import "../access/index";' },
  { file: "src/claims/claim.loader.ts", source: 'import "pg"; import "../plans/index";' },
  { file: "src/claims/claim.type.ts", source: 'import "type-graphql"; import "./claim.rules";' },
  { file: "src/claims/claim.resolver.ts", source: 'import "graphql"; import "./claim.type";' },
  { file: "src/api/server.ts", source: 'import "../claims/index"; import "../database/connect";' },
  { file: "src/database/connect.ts", source: 'import "pg"; import "../shared/errors";' },
  { file: "src/shared/money.ts", source: "export const CURRENCY = 1;" },
  { file: "src/shared/text.ts", source: "export type Text = string;" },
  { file: "src/shared/errors.ts", source: 'import "graphql";' },
  // The other half of the seeded cycle: a cycle is reported once, for one of its files.
  { file: "src/costs/hen.ts", source: 'import "./egg";' },
  { file: "src/main.ts", source: 'import "./api/server"; import "./claims/index";' },
].map((file) => ({ ...file, rule: "none", because: "is allowed" }));

/** One row for each way across a boundary; a test fails when a rule has no row here. */
export const SEEDED_IMPORTS: readonly Seed[] = [
  {
    rule: "domains-only-through-index",
    because: "a domain reaches past another's index",
    file: "src/review/past-index.ts",
    source: 'import { row } from "../claims/claim.service";',
  },
  {
    rule: "domains-only-through-index",
    because: "even a type alone is imported past an index",
    file: "src/review/type-past-index.ts",
    source: 'import type { Row } from "../claims/claim.entity";',
  },
  {
    rule: "domains-only-through-index",
    because: "the api reaches past a domain's index",
    file: "src/api/past-index.ts",
    source: 'export { row } from "../claims/claim.type";',
  },
  {
    rule: "domains-never-see-api",
    because: "a domain imports the api",
    file: "src/claims/sees-api.ts",
    source: 'import "../api/server";',
  },
  {
    rule: "shared-sees-nothing-above",
    because: "shared imports a domain",
    file: "src/shared/sees-domain.ts",
    source: 'import "../claims/index";',
  },
  {
    rule: "shared-sees-nothing-above",
    because: "shared imports the database",
    file: "src/shared/sees-database.ts",
    source: 'import "../database/connect";',
  },
  {
    rule: "shared-sees-nothing-above",
    because: "shared imports the api",
    file: "src/shared/sees-api.ts",
    source: 'import "../api/server";',
  },
  {
    rule: "database-sees-no-domain",
    because: "the database folder imports a domain",
    file: "src/database/sees-domain.ts",
    source: 'import "../plans/index";',
  },
  {
    rule: "rules-are-pure",
    because: "a rule imports an entity",
    file: "src/claims/entity.rules.ts",
    source: 'import type { Row } from "./claim.entity";',
  },
  {
    rule: "rules-are-pure",
    because: "a rule imports another domain, even by its index",
    file: "src/claims/domain.rules.ts",
    source: 'import "../plans/index";',
  },
  {
    rule: "rules-are-pure",
    because: "a rule imports a shared file that may act",
    file: "src/claims/shared.rules.ts",
    source: 'import "../shared/errors";',
  },
  {
    rule: "rules-are-pure",
    because: "a rule imports a package",
    file: "src/claims/package.rules.ts",
    source: 'import "pg";',
  },
  {
    rule: "rules-are-pure",
    because: "a rule imports a module of Node",
    file: "src/claims/node.rules.ts",
    source: 'import "node:fs";',
  },
  {
    rule: "data-is-pure",
    because: "a file of texts imports a service",
    file: "src/claims/acting.texts.ts",
    source: 'import "./claim.service";',
  },
  {
    rule: "data-is-pure",
    because: "a file of data imports a package",
    file: "src/claims/acting.data.ts",
    source: 'import "typeorm";',
  },
  {
    rule: "shared-values-are-pure",
    because: "a shared file that rules import brings a package along",
    file: "src/shared/dates.ts",
    source: 'import "graphql";',
  },
  {
    rule: "entities-are-tables-only",
    because: "an entity imports a service",
    file: "src/claims/acting.entity.ts",
    source: 'import "./claim.service";',
  },
  {
    rule: "entities-are-tables-only",
    because: "an entity is also what is shown",
    file: "src/claims/shown.entity.ts",
    source: 'import "type-graphql";',
  },
  {
    rule: "services-see-no-graphql",
    because: "a service imports graphql",
    file: "src/claims/graphql.service.ts",
    source: 'import { GraphQLError } from "graphql";',
  },
  {
    rule: "services-see-no-graphql",
    because: "a loader imports type-graphql",
    file: "src/claims/graphql.loader.ts",
    source: 'import "type-graphql";',
  },
  {
    rule: "services-see-no-graphql",
    because: "a service imports a shown type",
    file: "src/claims/shown.service.ts",
    source: 'import type { Shown } from "./claim.type";',
  },
  {
    rule: "services-see-no-graphql",
    because: "a loader imports a resolver",
    file: "src/claims/resolver.loader.ts",
    source: 'import "./claim.resolver";',
  },
  {
    rule: "resolvers-see-no-database",
    because: "a resolver imports typeorm",
    file: "src/claims/typeorm.resolver.ts",
    source: 'import type { EntityManager } from "typeorm";',
  },
  {
    rule: "resolvers-see-no-database",
    because: "a resolver imports pg",
    file: "src/claims/pg.resolver.ts",
    source: 'import "pg";',
  },
  {
    rule: "no-cycles",
    because: "two files need each other, one of them a type alone",
    file: "src/costs/egg.ts",
    source: 'import type { Hen } from "./hen";',
  },
  {
    rule: "no-orphans",
    because: "nothing imports a file, and it imports nothing",
    file: "src/costs/forgotten.ts",
    source: "export const forgotten = 1;",
  },
  {
    rule: "no-orphans",
    because: "a file that imports others is itself never reached",
    file: "src/costs/forgotten.service.ts",
    source: 'import "typeorm";',
  },
  {
    rule: "not-to-tests",
    because: "the program imports the tests' kit",
    file: "src/demo/sees-tests.ts",
    source: 'import "../../test/kit/seed";',
  },
  {
    rule: "not-to-dev-dependencies",
    because: "the program imports a development dependency",
    file: "src/demo/sees-dev.ts",
    source: 'import "fast-check";',
  },
  {
    rule: "not-to-undeclared-packages",
    because: "the program imports a package it does not declare",
    file: "src/demo/sees-undeclared.ts",
    source: 'import "left-pad";',
  },
  {
    rule: "no-unresolvable",
    because: "an import leads nowhere",
    file: "src/demo/sees-nothing.ts",
    source: 'import "./nowhere";',
  },
];
