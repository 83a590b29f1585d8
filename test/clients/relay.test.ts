import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  documentsOf,
  openScratchFolder,
  runTool,
  SCALARS,
  SCHEMA,
  SCHEMA_WITH_A_FIELD_RENAMED,
  type ScratchFolder,
  type ToolRun,
} from "./scratch-folder";

let folder: ScratchFolder;
beforeEach(() => {
  folder = openScratchFolder();
});
afterEach(() => folder.remove());

const CONFIG = {
  src: "src",
  schema: "schema.graphql",
  artifactDirectory: "artifacts",
  language: "typescript",
  requireCustomScalarTypes: true,
  customScalarTypes: SCALARS,
};

/** Compiles the documents of `relay`, each in a module of its name as Relay wants it. */
function compile(schema: string): Promise<ToolRun> {
  const modules = documentsOf("relay").map(({ name, text }) => [
    `src/${name}.ts`,
    `import { graphql } from "relay-runtime";\ngraphql\`${text}\`;\n`,
  ]);
  folder.write({
    ...Object.fromEntries(modules),
    "artifacts/.keep": "",
    "schema.graphql": schema,
    "relay.config.json": JSON.stringify(CONFIG),
  });
  return runTool(
    "node_modules/relay-compiler/cli.js",
    ["--noWatchman", "--output", "quiet-with-errors"],
    folder.path,
  );
}

const artifact = (name: string): string => folder.read(`artifacts/${name}.graphql.ts`);

/** The operation as Relay sends it: fragments in, ids and type names added. */
const sentText = (name: string): string => {
  const [, text] = /^ {4}"text": (".*")$/m.exec(artifact(name)) ?? [];
  return JSON.parse(text ?? "null") as string;
};

const COMPILED = [
  "ClaimCardAgainQuery",
  "ClaimCard_claim",
  "ClaimsListNextQuery",
  "ClaimsList_query",
  "ClaimsPageQuery",
  "SubmitClaimMutation",
];

test("relay-compiler makes a page, its next page, a refetched node and a prepended edge", async () => {
  expect(await compile(SCHEMA)).toEqual({ ok: true, printed: "" });
  const made = readdirSync(join(folder.path, "artifacts")).filter((file) => file.endsWith(".ts"));
  expect(made.sort()).toEqual(COMPILED.map((name) => `${name}.graphql.ts`).sort());
  expect(artifact("ClaimsList_query")).toContain('"operation": ClaimsListNextQuery_graphql');
  expect(sentText("ClaimCardAgainQuery")).toMatch(/^query \w+\([^)]*\) {\n {2}node\(id: \$id\)/);
  expect(artifact("ClaimCard_claim")).toContain("readonly amount: string;");
});

test("relay-compiler refuses documents that name a field which the contract has lost", async () => {
  const { ok, printed } = await compile(SCHEMA_WITH_A_FIELD_RENAMED);
  expect(ok).toBe(false);
  expect(printed).toContain("claimNumber");
  expect(existsSync(join(folder.path, "artifacts", "ClaimCard_claim.graphql.ts"))).toBe(false);
});

test("relay-compiler refuses a contract whose pages do not say whether there is more", async () => {
  const { ok, printed } = await compile(SCHEMA.replace("hasNextPage: Boolean!", "more: Boolean!"));
  expect(ok).toBe(false);
  expect(printed).toContain("@connection");
});

describe("the server, asked by what relay-compiler made,", () => {
  let world: World;
  let desk: string;
  beforeAll(async () => {
    world = await openWorld();
    desk = await world.key("DESK", "120104");
  });
  afterAll(() => world.close());

  interface Page {
    claims: { edges: { cursor: string; node: { id: string; claimNumber: string } }[] };
  }
  const claimOf = (day: string) => ({
    providerReference: `RELAY-${day}`,
    member: { memberNumber: WHO.covered },
    visitKind: "OUTPATIENT",
    admittedOn: day,
    diagnoses: ["J06.9"],
    lines: [{ service: "OPD" }],
  });
  const ask = <T>(name: string, variables: object) =>
    world.ask<T>(desk, sentText(name), variables).then(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data;
    });

  it("turns pages by cursor and gives a claim again by its id", async () => {
    await compile(SCHEMA);
    for (const day of ["2026-06-01", "2026-06-02"]) {
      await ask("SubmitClaimMutation", { input: claimOf(day), connections: [] });
    }
    const first = await ask<Page>("ClaimsPageQuery", { count: 1 });
    const [newest] = first.claims.edges;
    expect(newest?.node).toMatchObject({ admittedOn: "2026-06-02" });
    const next = await ask<Page>("ClaimsListNextQuery", { count: 1, cursor: newest?.cursor });
    expect(next.claims.edges[0]?.node).toMatchObject({ admittedOn: "2026-06-01" });
    const again = await ask("ClaimCardAgainQuery", { id: newest?.node.id });
    expect(again).toEqual({ node: { __typename: "Claim", ...newest?.node } });
  });
});
