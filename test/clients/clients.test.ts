import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let address: string;
let key: string;

beforeAll(async () => {
  world = await openWorld();
  address = `${await world.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  key = await world.key("DESK", "120104");
});
afterAll(() => world.close());

/** Every client by its script, the argument it needs, and its own name for an answer's errors. */
const CLIENTS = [
  ["Apollo Client", ["apollo-client.mjs"], "CombinedGraphQLErrors"],
  ["urql", ["urql.mjs"], "CombinedError"],
  ["graphql-request", ["graphql-request.mjs"], "ClientError"],
  ["a plain fetch that posts", ["fetch.mjs", "post"], "AnswerErrors"],
  ["a plain fetch that reads by GET", ["fetch.mjs", "get"], "AnswerErrors"],
] as const;

const patient = { member: { memberNumber: WHO.covered }, lines: [{ service: "OPD" }] };
const visitOn = (day: string, providerReference: string) => ({
  question: { ...patient, serviceDate: day },
  claim: {
    ...patient,
    providerReference,
    visitKind: "OUTPATIENT",
    admittedOn: day,
    diagnoses: ["J06.9"],
  },
});

/** Clients are ESM as they come; each runs in a Node.js of its own, like its users run it. */
async function run([script, ...rest]: readonly string[], told: object): Promise<unknown> {
  const file = join(__dirname, script ?? "");
  const { stdout } = await promisify(execFile)(process.execPath, [
    file,
    JSON.stringify(told),
    ...rest,
  ]);
  return JSON.parse(stdout);
}

const claimNumber: unknown = expect.stringMatching(/^C\d{10}$/);
const claim = {
  claimNumber,
  status: "ADJUDICATED",
  decision: "APPROVED",
  benefit: { amount: "6000", currency: "KHR" },
};

test.each(CLIENTS)("%s asks, submits, repeats, reads and is refused", async (name, args, type) => {
  const day = `2026-05-${10 + CLIENTS.findIndex(([other]) => other === name)}`;
  const said = await run(args, { address, key, ...visitOn(day, name) });
  expect(said).toMatchObject({
    eligibility: {
      eligibility: {
        status: "ELIGIBLE",
        settlement: "SCHEME_PAYS",
        schemePays: { amount: "6000", currency: "KHR" },
        patientPays: { amount: "0" },
      },
    },
    submitted: { submitClaim: { replayed: false, errors: [], claim } },
    again: { submitClaim: { replayed: true, errors: [], claim } },
    page: {
      claims: {
        edges: [{ node: { claimNumber, providerReference: name, admittedOn: day } }],
        pageInfo: { hasNextPage: name !== CLIENTS[0][0] },
      },
    },
    forbidden: { type, codes: ["FORBIDDEN"] },
    invalid: { type, codes: ["GRAPHQL_VALIDATION_FAILED"] },
  });
});
