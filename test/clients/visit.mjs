import { readFileSync } from "node:fs";

const documentNamed = (name) =>
  readFileSync(new URL(`documents/${name}.graphql`, import.meta.url), "utf8");

/** What a refused request throws, as the client under test tells it. */
async function refusalOf(asking, told) {
  try {
    await asking;
  } catch (error) {
    return {
      type: error.constructor.name,
      codes: told(error).map(({ extensions }) => extensions.code),
    };
  }
  return null;
}

/**
 * One visit of one patient, asked through any client: the client's own script says only how that
 * client sends a query and a mutation, and where it keeps the errors of an answer. Prints what the
 * server said.
 */
export async function visit(connect) {
  const { address, key, question, claim } = JSON.parse(process.argv[2] ?? "{}");
  const { query, mutate, told } = connect(address, key);
  const submit = () => mutate(documentNamed("submit-claim"), { input: claim });
  const said = {
    eligibility: await query(documentNamed("eligibility"), { input: question }),
    submitted: await submit(),
    again: await submit(),
    page: await query(documentNamed("claims-page"), { first: 1 }),
    forbidden: await refusalOf(
      query(documentNamed("costs"), { scope: { from: "2026-01", to: "2026-01" } }),
      told,
    ),
    invalid: await refusalOf(query("query Misspelt { eligibilty { status } }", {}), told),
  };
  process.stdout.write(JSON.stringify(said));
}
