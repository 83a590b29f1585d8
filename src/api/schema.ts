import "reflect-metadata";
import { GraphQLInputObjectType, lexicographicSortSchema, printSchema } from "graphql";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type ClassType, type NonEmptyArray } from "type-graphql";
import { POLICY } from "../access";
import type { Gate, Resolve } from "./gate";

/** Puts the gate before every root field; a field no policy names does not build. */
export function guardRootFields(schema: GraphQLSchema, gate: Pick<Gate, "guard">): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const [name, field] of Object.entries(root?.getFields() ?? {})) {
      if (!POLICY[name])
        throw new Error(`the root field ${name} has no policy in src/access/policy.ts`);
      if (!field.resolve) throw new Error(`the root field ${name} has no resolver`);
      field.resolve = gate.guard(name, field.resolve as Resolve) as typeof field.resolve;
    }
  }
}

/** Exactly one field of these inputs may be set: GraphQL's own `@oneOf`. */
const ONE_OF = ["MemberIdentifierInput", "AsKnownInput"];

function markOneOf(schema: GraphQLSchema): void {
  for (const name of ONE_OF) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLInputObjectType)) throw new Error(`no input ${name}`);
    type.isOneOf = true;
  }
}

function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = "Questions: they change nothing.";
  if (mutation) mutation.description = "Acts: each takes one input and gives one payload.";
}

/** What the schema is built from. */
export interface SchemaParts {
  resolvers: readonly object[];
  gate: Pick<Gate, "guard">;
}

/** Builds the executable schema from the resolvers' instances, every root field behind the gate. */
export function buildApiSchema({ resolvers, gate }: SchemaParts): GraphQLSchema {
  const byClass = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const schema = buildSchemaSync({
    resolvers: [...byClass.keys()] as NonEmptyArray<ClassType & (() => void)>,
    container: { get: (wanted) => byClass.get(wanted) },
    validate: false,
  });
  describeRoots(schema);
  guardRootFields(schema, gate);
  markOneOf(schema);
  return schema;
}

/** The schema as it is published: sorted, so that two builds compare line by line. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
