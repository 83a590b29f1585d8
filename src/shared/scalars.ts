import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import type { GraphQLScalarTypeConfig, ValueNode } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";
import { dayAt, isDay, isMonth } from "./dates";

interface StringScalar {
  name: string;
  description: string;
  specifiedByURL: string;
  accepts: (text: string) => boolean;
}

function stringScalar({ accepts, ...config }: StringScalar): GraphQLScalarType {
  const parse = (value: unknown, nodes: ValueNode | null = null): string => {
    if (typeof value === "string" && accepts(value)) return value;
    throw new GraphQLError(`A ${config.name} is expected: ${config.description}`, { nodes });
  };
  return new GraphQLScalarType({
    ...config,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null, node),
  });
}

/** A calendar day. */
export const DateScalar = stringScalar({
  name: "Date",
  description: "Calendar day in Asia/Phnom_Penh, strictly YYYY-MM-DD, between 1900 and 2200.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date.html",
  accepts: isDay,
});

/** A calendar month. */
export const YearMonthScalar = stringScalar({
  name: "YearMonth",
  description: "Calendar month in Asia/Phnom_Penh, strictly YYYY-MM.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  accepts: isMonth,
});

/** An instant of a day nobody means is refused as the day is. */
function meant(instant: Date, nodes: ValueNode | null = null): Date {
  if (isDay(dayAt(instant))) return instant;
  throw new GraphQLError("A DateTime is expected, between 1900 and 2200.", { nodes });
}

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...(GraphQLDateTimeISO.toConfig() as GraphQLScalarTypeConfig<Date, string>),
  name: "DateTime",
  parseValue: (value) => meant(GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (node) => meant(GraphQLDateTimeISO.parseLiteral(node), node),
  description: "Instant as RFC 3339 with a zone, such as 2026-11-23T08:00:00.000Z.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
  extensions: {},
});

/** An exact decimal, as a string on the wire. */
export const DecimalScalar = stringScalar({
  name: "Decimal",
  description: 'Exact decimal as a string, such as "6000" or "61.00"; never a float.',
  specifiedByURL: "https://www.w3.org/TR/xmlschema-2/#decimal",
  accepts: (text) => /^-?\d{1,20}(\.\d{1,12})?$/.test(text),
});
