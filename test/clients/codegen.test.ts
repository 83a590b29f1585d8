import { join } from "node:path";
import {
  documentsOf,
  openScratchFolder,
  ROOT,
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

/** Writes what the client preset makes of the tour's operations into `gql`. */
function generate(schema: string): Promise<ToolRun> {
  const documents = documentsOf("documents").map(({ name, text }) => [
    `documents/${name}.graphql`,
    text,
  ]);
  folder.write({ ...Object.fromEntries(documents), "schema.graphql": schema });
  return runTool("test/clients/codegen.mjs", [JSON.stringify(SCALARS)], folder.path);
}

const TYPED_DOCUMENTS = "@graphql-typed-document-node/core";
const COMPILER = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    skipLibCheck: true,
    types: [],
    paths: {
      [TYPED_DOCUMENTS]: [join(ROOT, "node_modules", TYPED_DOCUMENTS)],
      graphql: [join(ROOT, "node_modules", "graphql")],
    },
  },
  include: ["gql", "program.ts"],
};

function compile(): Promise<ToolRun> {
  folder.write({ "tsconfig.json": JSON.stringify(COMPILER), "program.ts": PROGRAM });
  return runTool("node_modules/typescript/bin/tsc", ["-p", "."], folder.path);
}

const CONTENT: ToolRun = { ok: true, printed: "" };

/** A client author's code: names, nullability, scalars, enums and exclusive inputs are as told. */
const PROGRAM = `
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import { useFragment } from "./gql";
import * as gql from "./gql/graphql";

export const question: VariablesOf<typeof gql.EligibilityDocument> = {
  input: { member: { memberNumber: "2000000018" }, serviceDate: "2026-06-15", lines: [{ service: "OPD" }] },
};
export const ambiguous: gql.EligibilityInput = {
  serviceDate: "2026-06-15",
  // @ts-expect-error a patient is named in exactly one way
  member: { memberNumber: "2000000018", nationalId: "123456789" },
};
export function screen({ eligibility }: ResultOf<typeof gql.EligibilityDocument>): string {
  // @ts-expect-error null while a price is unknown
  void eligibility.schemePays.amount;
  // @ts-expect-error never a float
  const riel: number = eligibility.patientPays.amount;
  switch (eligibility.settlement) {
    case "SCHEME_PAYS":
    case "SCHEME_DECIDES_LATER":
    case "OTHER_PAYER":
    case "OUTSIDE_SCHEME":
      return eligibility.instruction + riel;
  }
}
export function receipt({ submitClaim }: ResultOf<typeof gql.SubmitClaimDocument>): string {
  return submitClaim.claim?.claimNumber ?? submitClaim.errors.map(({ message }) => message).join();
}
export function numbers({ claims }: ResultOf<typeof gql.ClaimsPageDocument>): string[] {
  return claims.edges.map(({ node }) => useFragment(gql.ClaimRowFragmentDoc, node).claimNumber);
}
export function pmpm({ costs }: ResultOf<typeof gql.CostsDocument>): string | null {
  return costs.summary.pmpm.value;
}
`;

test("what graphql-codegen writes for the tour's operations compiles and is typed as told", async () => {
  expect(await generate(SCHEMA)).toEqual(CONTENT);
  expect(await compile()).toEqual(CONTENT);
});

test("the same program does not compile where an amount is a float", async () => {
  await generate(SCHEMA);
  const typed = folder.read("gql/graphql.ts");
  folder.write({ "gql/graphql.ts": typed.replaceAll("amount: string", "amount: number") });
  const { ok, printed } = await compile();
  expect(ok).toBe(false);
  expect(printed).toContain("Unused '@ts-expect-error' directive");
});

test("graphql-codegen refuses documents that name a field which the contract has lost", async () => {
  const { ok, printed } = await generate(SCHEMA_WITH_A_FIELD_RENAMED);
  expect(ok).toBe(false);
  expect(printed).toContain('Cannot query field "claimNumber" on type "Claim"');
});

test("graphql-codegen refuses a contract with a scalar that the mapping leaves out", async () => {
  const another = SCHEMA.replaceAll("providerReference: String!", "providerReference: Reference!");
  const { ok, printed } = await generate(`${another}\nscalar Reference`);
  expect(ok).toBe(false);
  expect(printed).toContain("Unknown scalar type Reference");
});
