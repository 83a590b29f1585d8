import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";

const schema = buildSchema(
  readFileSync(join(__dirname, "..", "..", "schema", "schema.graphql"), "utf8"),
);

/** Types that lead away from the object that is asked for. */
const AWAY = ["Claim", "ClaimConnection", "Plan", "Node"];

function selectionOf(field: GraphQLField<unknown, unknown>, depth: number): string | null {
  const type = getNamedType(field.type);
  if (field.args.some(isRequiredArgument) || AWAY.includes(type.name)) return null;
  if (!isCompositeType(type)) return field.name;
  if (depth === 0 || !isObjectType(type)) return null;
  const inside = selectionsOf(type, depth - 1);
  return inside.length === 0 ? null : `${field.name} { ${inside.join(" ")} }`;
}

const selectionsOf = (type: GraphQLObjectType, depth: number): string[] =>
  Object.values(type.getFields()).flatMap((field) => selectionOf(field, depth) ?? []);

/** Every field of a type with everything below it: one selection each, as one document is bounded. */
export function everyFieldOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no type ${name}`);
  return selectionsOf(type, 4);
}
