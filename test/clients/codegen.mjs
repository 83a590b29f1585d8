import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { parse } from "graphql";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

/**
 * Runs graphql-codegen's client preset in the folder it is called in, as its own command line does:
 * from `schema.graphql` and `documents` into `gql`. A scalar that the mapping leaves out stops it.
 */
const scalars = JSON.parse(process.argv[2] ?? "{}");
const documents = readdirSync("documents").map((file) => {
  const rawSDL = readFileSync(`documents/${file}`, "utf8");
  return { location: file, rawSDL, document: parse(rawSDL) };
});
const parts = await preset.buildGeneratesSection({
  baseOutputDir: "gql/",
  schema: parse(readFileSync("schema.graphql", "utf8")),
  documents,
  config: { strictScalars: true, scalars },
  presetConfig: {},
  plugins: [],
  pluginMap: {},
});
mkdirSync("gql");
for (const part of parts) writeFileSync(part.filename, await codegen(part));
