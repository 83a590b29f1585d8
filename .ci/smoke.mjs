// Runs the compiled server on an empty data directory and follows one visit over HTTP:
// eligibility, claim, the same claim again, its cost; then stops it gracefully.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalJWKSet, jwtVerify } from "jose";

const dataDir = path.join(mkdtempSync(path.join(tmpdir(), "hip smoke ")), "data");
const started = Date.now();
const server = spawn(process.execPath, ["dist/src/main.js"], {
  env: { ...process.env, PORT: "0", HIP_DATA_DIR: dataDir, HIP_DEMO_MONTHS: "12" },
  stdio: ["ignore", "pipe", "inherit"],
});

const address = await new Promise((resolve, reject) => {
  let said = "";
  server.stdout.on("data", (chunk) => {
    process.stdout.write(chunk);
    said += chunk;
    const ready = /HIP is ready:\s+(http:\/\/\S+)\/graphql/.exec(said);
    if (ready) resolve(ready[1]);
  });
  server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  setTimeout(() => reject(new Error("the server was not ready in 120 s")), 120_000).unref();
});
console.log(`ready after ${Date.now() - started} ms`);

const read = (file) => JSON.parse(readFileSync(path.join(dataDir, file), "utf8"));
const keys = read("demo-credentials.json");
const samples = read("demo-samples.json");
const ask = async (key, query, variables) => {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
};

const [deskName] = Object.keys(keys).filter((name) => name.startsWith("DESK:"));
const desk = keys[deskName];
const [service] = samples.pricedServices[deskName.slice("DESK:".length)];
const [memberNumber] = samples.covered;
const { scheme } = await ask(desk, "{ scheme { today } }");

const { eligibility } = await ask(
  desk,
  `query($input: EligibilityInput!) { eligibility(input: $input) {
    status settlement schemePays { amount currency } patientPays { amount }
    guarantee { number token } } }`,
  { input: { member: { memberNumber }, serviceDate: scheme.today, lines: [{ service }] } },
);
assert.equal(eligibility.settlement, "SCHEME_PAYS");
assert.equal(Number(eligibility.patientPays.amount), 0);

const keySet = createLocalJWKSet(await (await fetch(`${address}/.well-known/jwks.json`)).json());
const promise = await jwtVerify(eligibility.guarantee.token, keySet, { issuer: "hip" });
assert.equal(promise.payload.jti, eligibility.guarantee.number);
const keysFile = path.join(dataDir, "guarantee-keys.json");
assert.equal(statSync(keysFile).mode & 0o777, 0o600);

const claim = {
  providerReference: "SMOKE-1",
  member: { memberNumber },
  visitKind: "OUTPATIENT",
  admittedOn: scheme.today,
  diagnoses: ["J06.9"],
  lines: [{ service }],
};
const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed
  errors { code message } claim { claimNumber status decision benefit { amount currency } } } }`;
const first = (await ask(desk, SUBMIT, { input: claim })).submitClaim;
assert.equal(first.claim.decision, "APPROVED", JSON.stringify(first));
assert.deepEqual(first.claim.benefit, eligibility.schemePays);
const again = (await ask(desk, SUBMIT, { input: claim })).submitClaim;
assert.equal(again.replayed, true);
assert.equal(again.claim.claimNumber, first.claim.claimNumber);

const month = scheme.today.slice(0, 7);
const { costs } = await ask(
  keys.ANALYST,
  `query($m: YearMonth!) { costs(scope: { from: $m, to: $m }) {
    summary { claims { value } cost { value } memberMonths { value } pmpm { value status } } } }`,
  { m: month },
);
assert.ok(Number(costs.summary.claims.value) >= 1);
assert.ok(Number(costs.summary.memberMonths.value) > 0);
assert.equal(costs.summary.pmpm.status, "OK");

server.removeAllListeners("exit");
const code = new Promise((resolve) => server.once("exit", resolve));
server.kill("SIGTERM");
assert.equal(await code, 0, "the server did not stop gracefully");
rmSync(path.dirname(dataDir), { recursive: true, force: true });
console.log("smoke: eligibility, claim, replay, cost and a graceful stop");
