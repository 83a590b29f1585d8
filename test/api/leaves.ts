import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

/** A place where a caller's value gets into an operation. */
export interface Leaf {
  field: string;
  /** The argument, and the way into it; `0` is the first item of a list. */
  path: string[];
  /** The scalar or enum that is expected there. */
  type: string;
  /** An operation that differs from a proper one in this place alone. */
  query: string;
  variables: (value: unknown) => object;
}

type Part = GraphQLArgument | GraphQLInputField;

/** Values as nobody could object to their form. */
const PROPER: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: "2026-06-10",
  DateTime: "2026-06-10T00:00:00Z",
  Decimal: "1",
  ID: "x",
  Int: 1,
  String: "x",
  YearMonth: "2026-01",
};

/** A value of a type: proper, but for what stands at the end of the way. */
function valueOf(type: GraphQLInputType, way: readonly string[] | null, end: unknown): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, way, end);
  if (isListType(type)) return way === null ? [] : [valueOf(type.ofType, way.slice(1), end)];
  if (!isInputObjectType(type)) {
    if (way !== null) return end;
    return isEnumType(type) ? type.getValues()[0]?.name : PROPER[type.name];
  }
  const fields = Object.values(type.getFields());
  const wanted = fields.filter(({ name }) => name === way?.[0]);
  const others = type.isOneOf
    ? fields.slice(0, wanted.length === 0 ? 1 : 0)
    : fields.filter((field) => isRequiredInputField(field) && !wanted.includes(field));
  const parts: [string, unknown][] = [
    ...others.map((field): [string, unknown] => [field.name, valueOf(field.type, null, end)]),
    ...wanted.map((field): [string, unknown] => [
      field.name,
      valueOf(field.type, way?.slice(1) ?? null, end),
    ]),
  ];
  return Object.fromEntries(parts);
}

/** Every way that ends in a scalar or enum. */
function waysInto(type: GraphQLInputType): string[][] {
  if (isNonNullType(type)) return waysInto(type.ofType);
  if (isListType(type)) return waysInto(type.ofType).map((way) => ["0", ...way]);
  if (!isInputObjectType(type)) return [[]];
  return Object.values(type.getFields()).flatMap((field) =>
    waysInto(field.type).map((way) => [field.name, ...way]),
  );
}

function typeAt(part: Part, [first, ...rest]: readonly string[]): string {
  const named = getNamedType(part.type);
  if (first === "0") return typeAt(part, rest);
  if (first === undefined || !isInputObjectType(named)) return named.name;
  const inner = named.getFields()[first];
  if (!inner) throw new Error(`no ${first} in ${named.name}`);
  return typeAt(inner, rest);
}

function leavesOf(kind: string, field: { name: string; args: readonly GraphQLArgument[] }): Leaf[] {
  return field.args.flatMap((argument) => {
    const sent = field.args.filter((one) => one === argument || isRequiredArgument(one));
    const declared = sent.map(({ name, type }) => `$${name}: ${type.toString()}`).join(", ");
    const passed = sent.map(({ name }) => `${name}: $${name}`).join(", ");
    return waysInto(argument.type).map((way) => ({
      field: field.name,
      path: [argument.name, ...way],
      type: typeAt(argument, way),
      query: `${kind}(${declared}) { ${field.name}(${passed}) { __typename } }`,
      variables: (value: unknown) =>
        Object.fromEntries(
          sent.map((one) => [one.name, valueOf(one.type, one === argument ? way : null, value)]),
        ),
    }));
  });
}

/** Every place of every root field where a caller's value gets in. */
export function leavesIn(schema: GraphQLSchema): Leaf[] {
  const fields = (kind: "query" | "mutation") => {
    const root = kind === "query" ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).flatMap((field) => leavesOf(kind, field));
  };
  return [...fields("query"), ...fields("mutation")];
}
