import { readFileSync } from "node:fs";
import path from "node:path";
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import "reflect-metadata";
import { dataSourceFor } from "../../ormconfig";
import { POLICY } from "../../src/access";
import { buildApiSchema, guardRootFields, printedSchema } from "../../src/api/schema";
import { buildServices } from "../../src/api/services";
import { FIELDS_TO_COME, TYPES_TO_COME } from "./to-come.data";

const root = path.join(__dirname, "..", "..");
const dataSource = dataSourceFor("postgres://nobody@127.0.0.1/none");
const services = buildServices({
  dataSource,
  secret: "",
  guaranteeKeys: [],
  today: null,
  demo: false,
});
const schema = buildApiSchema(services);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const words = (text: string): string[] => text.trim().split(/\s+/);

test("schema/schema.graphql is what the server publishes: run `npm run schema`", () => {
  const committed = readFileSync(path.join(root, "schema", "schema.graphql"), "utf8");
  expect(printedSchema(schema)).toBe(committed);
});

interface Named {
  name: string;
  description: string | null;
}

function described(type: GraphQLNamedType): Named[] {
  const inside = (name: string, part: { description?: string | null | undefined }): Named => ({
    name: `${type.name}.${name}`,
    description: part.description ?? null,
  });
  const itself: Named = { name: type.name, description: type.description ?? null };
  if (isEnumType(type)) {
    return [itself, ...type.getValues().map((value) => inside(value.name, value))];
  }
  if (isInputObjectType(type)) {
    return [itself, ...Object.values(type.getFields()).map((field) => inside(field.name, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [itself];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    inside(field.name, field),
    ...field.args.map((arg) => inside(`${field.name}(${arg.name})`, arg)),
  ]);
  return [itself, ...fields];
}

test("every type, field, argument and value says in a sentence what it is", () => {
  const named = types.filter((type) => !isSpecifiedScalarType(type)).flatMap(described);
  expect(named.length).toBeGreaterThan(400);
  const silent = named.filter(({ description }) => (description?.trim().length ?? 0) < 3);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("every root field has a policy, and every policy a root field", () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(fields.sort()).toEqual(Object.keys(POLICY).sort());
});

/** A schema whose every root field has a resolver. */
function resolved(sdl: string): GraphQLSchema {
  const built = buildSchema(sdl);
  for (const type of [built.getQueryType(), built.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) field.resolve = () => 1;
  }
  return built;
}

test.each([
  ["question", "type Query { viewer: Int peek: Int }", "peek has no policy"],
  ["act", "type Query { viewer: Int } type Mutation { meddle: Int }", "meddle has no policy"],
])("a schema with one more %s, which no policy names, does not build", (_, sdl, message) => {
  expect(() => guardRootFields(resolved(sdl), services.gate)).toThrow(message);
  expect(() =>
    guardRootFields(resolved("type Query { viewer: Int }"), services.gate),
  ).not.toThrow();
});

test("each of our own scalars says by which specification it is read", () => {
  const own = types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  expect(own.map(({ name }) => name).sort()).toEqual(["Date", "DateTime", "Decimal", "YearMonth"]);
  for (const scalar of own) expect(scalar).toHaveProperty("specifiedByURL", expect.any(String));
  const printed = printedSchema(schema);
  for (const { name } of own) expect(printed).toMatch(RegExp(`scalar ${name}\\s+@specifiedBy`));
});

test("identifiers and snapshots are given in exactly one way", () => {
  const oneOf = types.filter((type) => isInputObjectType(type) && type.isOneOf);
  expect(oneOf.map(({ name }) => name).sort()).toEqual(["AsKnownInput", "MemberIdentifierInput"]);
  expect(printedSchema(schema)).toContain("input MemberIdentifierInput @oneOf");
});

/** What clients written against the sketch would miss. */
function missing(ours: GraphQLSchema): string[] {
  const sketch = buildSchema(readFileSync(path.join(__dirname, "sketch.graphql"), "utf8"));
  return findBreakingChanges(sketch, ours).map(({ description }) => description);
}
const toCome = [...words(TYPES_TO_COME), ...words(FIELDS_TO_COME)].map(
  (name) => `${name} was removed.`,
);

test("of what the design binds, only whole fields and types still to come are absent", () => {
  expect(missing(schema).sort()).toEqual(toCome.sort());
});

test("a renamed argument or a changed type would be noticed", () => {
  const renamed = printedSchema(schema)
    .replace("claimNumber: String\n", "number: String\n")
    .replace(/(type Member implements [^}]*\bmemberNumber: )String!/, "$1Int!");
  const noticed = missing(buildSchema(renamed)).filter((change) => !toCome.includes(change));
  expect(noticed.length).toBeGreaterThanOrEqual(2);
});
