import { buildSchema, execute, parse, validate, type DocumentNode } from "graphql";
import { readFileSync } from "node:fs";
import { runReference, type Answer } from "./bare-http";

/** What the reference stands on. */
interface Settings {
  /** The file of our schema. */
  schema: string;
  /** Our answer to the same question: its objects are what is executed over. */
  answer: { data: object; extensions?: object };
}

interface Question {
  query: string;
  variables: Record<string, unknown>;
}

/** graphql-js on plain objects with default resolvers; a document is read and validated once. */
function make({ schema: file, answer }: Settings): Promise<Answer> {
  const schema = buildSchema(readFileSync(file, "utf8"));
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query);
    const [wrong] = validate(schema, document);
    if (wrong) throw wrong;
    documents.set(query, document);
    return document;
  };
  return Promise.resolve(async (body) => {
    const { query, variables } = JSON.parse(body) as Question;
    const document = documentOf(query);
    const { data, errors } = await execute({
      schema,
      document,
      rootValue: answer.data,
      variableValues: variables,
    });
    const { extensions } = answer;
    return JSON.stringify(errors ? { errors } : { data, extensions });
  });
}

runReference(make);
