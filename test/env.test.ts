import { readEnv } from "../src/env";
import { StartRefused } from "../src/shared/errors";
import { GUARANTEE_KEYS, KEYS_AS_TOLD } from "./kit/guarantee-keys";

const SECRET = "0123456789abcdef0123456789abcdef";
const KEPT = { HIP_SECRET: SECRET, HIP_GUARANTEE_KEYS: KEYS_AS_TOLD };
const OUTSIDE = { DATABASE_URL: "postgres://hip@db:5432/hip", ...KEPT };

/** The one line an operator reads. */
function refusal(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
  } catch (error) {
    expect(error).toBeInstanceOf(StartRefused);
    return (error as StartRefused).message;
  }
  return "it started";
}

test("without anything said, the demo runs on the embedded database on this machine only", () => {
  expect(readEnv({})).toEqual({
    production: false,
    host: "127.0.0.1",
    port: 4000,
    databaseUrl: null,
    migrationUrl: null,
    dataDir: ".data",
    demo: true,
    demoMembers: 5000,
    demoMonths: 36,
    demoUntil: null,
    demoSeed: 1,
    secret: null,
    guaranteeKeys: null,
    oidc: null,
    today: null,
    logLevel: "warn",
  });
});

test("what is said is read as it is said, without the blanks around it", () => {
  const said = {
    HOST: "0.0.0.0",
    PORT: " 8080 ",
    HIP_DATA_DIR: "/var/lib/hip",
    HIP_DEMO: "false",
    HIP_DEMO_MEMBERS: "100",
    HIP_DEMO_MONTHS: "240",
    HIP_DEMO_UNTIL: "2026-05",
    HIP_DEMO_SEED: "0",
    OIDC_ISSUER: " https://login.hip.test/realm/ ",
    OIDC_AUDIENCE: "https://api.hip.test",
    OIDC_JWKS_URL: "http://10.0.0.7:8080/keys",
    OIDC_ROLE_CLAIM: "https://hip.test/role",
    HIP_TODAY: "2026-06-15",
    LOG_LEVEL: "debug",
  };
  expect(readEnv({ ...OUTSIDE, ...said })).toEqual({
    production: false,
    host: "0.0.0.0",
    port: 8080,
    databaseUrl: OUTSIDE.DATABASE_URL,
    migrationUrl: OUTSIDE.DATABASE_URL,
    dataDir: "/var/lib/hip",
    demo: false,
    demoMembers: 100,
    demoMonths: 240,
    demoUntil: "2026-05",
    demoSeed: 0,
    secret: SECRET,
    guaranteeKeys: GUARANTEE_KEYS,
    oidc: {
      issuer: "https://login.hip.test/realm/",
      audience: "https://api.hip.test",
      jwksUrl: "http://10.0.0.7:8080/keys",
      roleClaim: "https://hip.test/role",
    },
    today: "2026-06-15",
    logLevel: "debug",
  });
});

test("an empty value is like none", () => {
  const names = ["PORT", "HOST", "DATABASE_URL", "HIP_DEMO", "HIP_TODAY", "LOG_LEVEL"];
  const empty = names.map((name, index) => [name, " ".repeat(index % 2)]);
  expect(readEnv(Object.fromEntries(empty) as Record<string, string>)).toEqual(readEnv({}));
});

test.each([
  ["PORT", "http", "0 to 65535"],
  ["PORT", "65536", "0 to 65535"],
  ["PORT", "-1", "0 to 65535"],
  ["PORT", "4000.5", "0 to 65535"],
  ["PORT", "1e3", "0 to 65535"],
  ["PORT", "0x50", "0 to 65535"],
  ["HIP_DEMO", "yes", "true or false"],
  ["HIP_DEMO", "1", "true or false"],
  ["HIP_DEMO", "TRUE", "true or false"],
  ["HIP_DEMO_MEMBERS", "99", "100 to 300000"],
  ["HIP_DEMO_MEMBERS", "300001", "100 to 300000"],
  ["HIP_DEMO_MEMBERS", "5,000", "100 to 300000"],
  ["HIP_DEMO_MONTHS", "2", "3 to 240"],
  ["HIP_DEMO_MONTHS", "241", "3 to 240"],
  ["HIP_DEMO_UNTIL", "2026-13", "YYYY-MM"],
  ["HIP_DEMO_UNTIL", "2026-6", "YYYY-MM"],
  ["HIP_DEMO_UNTIL", "2026-06-01", "YYYY-MM"],
  ["HIP_DEMO_SEED", "-1", "0 to 999999999"],
  ["HIP_DEMO_SEED", "9007199254740993", "0 to 999999999"],
  ["HIP_TODAY", "2026-02-30", "YYYY-MM-DD"],
  ["HIP_TODAY", "15/06/2026", "YYYY-MM-DD"],
  ["HIP_TODAY", "now", "YYYY-MM-DD"],
  ["HIP_SECRET", "too short", "32 characters"],
  ["HIP_GUARANTEE_KEYS", "[]", "JSON array of private Ed25519 keys"],
  ["DATABASE_URL", "mysql://db/hip", "postgres://"],
  ["DATABASE_URL", "localhost:5432/hip", "postgres://"],
  ["DATABASE_URL", "postgres://hip:a b@db/hip", "postgres://"],
  ["DATABASE_MIGRATION_URL", "db", "postgres://"],
  ["LOG_LEVEL", "verbose", "fatal, error, warn"],
])("%s=%s stops the start with one line that names it", (name, value, expected) => {
  const line = refusal({ HIP_SECRET: SECRET, [name]: value });
  expect(line).toContain(`${name} is not usable`);
  expect(line).toContain(expected);
  expect(line).not.toContain("\n");
});

test("a refused secret, key or address is not repeated in the line", () => {
  expect(refusal({ HIP_SECRET: "hunter2" })).not.toContain("hunter2");
  expect(refusal({ HIP_GUARANTEE_KEYS: '[{"d":"hunter2"}]' })).not.toContain("hunter2");
  expect(refusal({ DATABASE_URL: "mysql://hip:hunter2@db/hip" })).not.toContain("hunter2");
});

test("production has no demo and no business day of its own", () => {
  const production = { ...OUTSIDE, NODE_ENV: "production" };
  expect(readEnv(production)).toMatchObject({ production: true, demo: false, today: null });
  expect(readEnv({ NODE_ENV: "production" })).toMatchObject({ demo: false });
  expect(refusal({ NODE_ENV: "production", HIP_DEMO: "true" })).toContain("HIP_DEMO");
  expect(refusal({ ...production, HIP_TODAY: "2026-06-15" })).toContain("HIP_TODAY");
});

const OIDC = {
  OIDC_ISSUER: "https://login.hip.test",
  OIDC_AUDIENCE: "hip",
  OIDC_JWKS_URL: "https://login.hip.test/keys",
};

test("an identity provider is named in full; its role claim has a usual name", () => {
  expect(readEnv(OIDC).oidc).toEqual({
    issuer: "https://login.hip.test",
    audience: "hip",
    jwksUrl: "https://login.hip.test/keys",
    roleClaim: "hip_role",
  });
  expect(readEnv({ OIDC_ROLE_CLAIM: "role" }).oidc).toBeNull();
});

test.each(Object.keys(OIDC))("half an identity provider, without %s, is none", (name) => {
  for (const nothing of [undefined, "", " "]) {
    const line = refusal({ ...OIDC, [name]: nothing });
    expect(line).toContain(`${name} is not usable`);
    expect(line).not.toContain("\n");
  }
});

test.each([
  ["OIDC_ISSUER", "login.hip.test"],
  ["OIDC_ISSUER", "ldap://login.hip.test"],
  ["OIDC_JWKS_URL", "keys.json"],
  ["OIDC_JWKS_URL", "file:///keys.json"],
  ["OIDC_JWKS_URL", "https://hunter2@login.hip.test/keys"],
  ["OIDC_JWKS_URL", "https://:hunter2@login.hip.test/keys"],
])("%s=%s stops the start, unrepeated", (name, value) => {
  const line = refusal({ ...OIDC, [name]: value });
  expect(line).toContain(`${name} is not usable: expected an address`);
  expect(line).not.toContain(value);
});

test.each(["OIDC_ISSUER", "OIDC_JWKS_URL"])("in production, %s is asked by https only", (name) => {
  const open = { ...OIDC, [name]: "http://login.hip.test" };
  expect(readEnv(open).oidc).not.toBeNull();
  const production = { ...OUTSIDE, NODE_ENV: "production" };
  expect(refusal({ ...production, ...open })).toContain(`${name} is not usable`);
  expect(readEnv({ ...production, ...OIDC }).oidc).not.toBeNull();
});

test("an outside database needs secrets that every process shares, and is never a demo", () => {
  const { DATABASE_URL, HIP_SECRET } = OUTSIDE;
  expect(refusal({ DATABASE_URL })).toContain("HIP_SECRET");
  expect(refusal({ DATABASE_URL, HIP_SECRET })).toContain("HIP_GUARANTEE_KEYS");
  expect(readEnv(OUTSIDE)).toMatchObject({ demo: false });
  expect(refusal({ ...OUTSIDE, HIP_DEMO: "true" })).toContain("HIP_DEMO");
});

test("migrations run as another role where one is named", () => {
  const owner = "postgresql://owner@db:5432/hip";
  const env = readEnv({ ...OUTSIDE, DATABASE_MIGRATION_URL: owner });
  expect(env).toMatchObject({ databaseUrl: OUTSIDE.DATABASE_URL, migrationUrl: owner });
});
