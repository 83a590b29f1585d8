import type { OidcSettings } from "./access";
import { isDay, isMonth } from "./shared/dates";
import { StartRefused } from "./shared/errors";
import { readSigningKeys, type SigningKey } from "./shared/signing-keys";

/** How the process was told to run; read once, here and nowhere else. */
export interface Env {
  production: boolean;
  host: string;
  port: number;
  /** Null: the embedded database is used. */
  databaseUrl: string | null;
  migrationUrl: string | null;
  dataDir: string;
  demo: boolean;
  demoMembers: number;
  demoMonths: number;
  /** Last month of the demo's history; null for the current one. */
  demoUntil: string | null;
  demoSeed: number;
  /** Pepper of credentials; null: generated for the embedded database. */
  secret: string | null;
  /** The keys of the guarantees, the signing one first; null: generated for the embedded database. */
  guaranteeKeys: SigningKey[] | null;
  /** The identity provider of the staff; null: nobody comes with its tokens. */
  oidc: OidcSettings | null;
  /** A fixed business day, in demo and tests only. */
  today: string | null;
  logLevel: string;
}

type Source = Readonly<Record<string, string | undefined>>;

const refuse = (name: string, expected: string): never => {
  throw new StartRefused(`${name} is not usable: expected ${expected}`);
};

function text<T extends string | null>(source: Source, name: string, fallback: T): string | T {
  const value = source[name]?.trim();
  return value === undefined || value === "" ? fallback : value;
}

function whole(source: Source, name: string, bounds: [least: number, most: number, usual: number]) {
  const [least, most, usual] = bounds;
  const value = text(source, name, String(usual));
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= most
    ? number
    : refuse(name, `a whole number from ${least} to ${most}`);
}

function flag(source: Source, name: string, usual: boolean): boolean {
  const value = text(source, name, String(usual));
  return value === "true" || value === "false" ? value === "true" : refuse(name, "true or false");
}

function matching(
  source: Source,
  name: string,
  shape: { accepts: (value: string) => boolean; expected: string },
): string | null {
  const value = text(source, name, null);
  return value === null || shape.accepts(value) ? value : refuse(name, shape.expected);
}

const POSTGRES_URL = {
  accepts: (value: string) => /^postgres(ql)?:\/\/\S+$/.test(value),
  expected: "an address such as postgres://user:password@host:5432/database",
};

function isAddress(value: string, secure: boolean): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  const open = url?.protocol === "http:" && !secure;
  const named = url === null ? "" : url.username + url.password;
  return (url?.protocol === "https:" || open) && named === "";
}

/** The identity provider: all of it, or nothing; half of it would let nobody in, or anybody. */
function oidc(source: Source, production: boolean): OidcSettings | null {
  const names = ["OIDC_ISSUER", "OIDC_AUDIENCE", "OIDC_JWKS_URL"];
  const missing = names.filter((name) => text(source, name, null) === null);
  if (missing.length === names.length) return null;
  if (missing[0]) refuse(missing[0], `a value beside the others of ${names.join(", ")}`);
  const accepts = (value: string) => isAddress(value, production);
  const address = {
    accepts,
    expected: `an address with ${production ? "https" : "http or https"}`,
  };
  return {
    issuer: matching(source, "OIDC_ISSUER", address) ?? "",
    audience: text(source, "OIDC_AUDIENCE", ""),
    jwksUrl: matching(source, "OIDC_JWKS_URL", address) ?? "",
    roleClaim: text(source, "OIDC_ROLE_CLAIM", "hip_role"),
  };
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

const GUARANTEE_KEYS = {
  accepts: (value: string) => readSigningKeys(value) !== null,
  expected:
    "a JSON array of private Ed25519 keys as JWK, each with a kid of its own, the signing one first; `npm run guarantee-key` makes one",
};

/** The keys of the guarantees; a refused value is not repeated. */
function guaranteeKeys(source: Source): SigningKey[] | null {
  const value = matching(source, "HIP_GUARANTEE_KEYS", GUARANTEE_KEYS);
  return value === null ? null : readSigningKeys(value);
}

/** What production and an outside database do not allow. */
function refuseUnsafe(env: Env): Env {
  if (env.production && env.demo) refuse("HIP_DEMO", "false when NODE_ENV is production");
  if (env.production && env.today) refuse("HIP_TODAY", "nothing when NODE_ENV is production");
  if (env.databaseUrl !== null && env.demo) refuse("HIP_DEMO", "false beside DATABASE_URL");
  if (env.databaseUrl !== null && env.secret === null) {
    refuse("HIP_SECRET", "at least 32 characters beside DATABASE_URL, the same in every process");
  }
  if (env.databaseUrl !== null && env.guaranteeKeys === null) {
    refuse("HIP_GUARANTEE_KEYS", `beside DATABASE_URL ${GUARANTEE_KEYS.expected}`);
  }
  return env;
}

const MODES = ["development", "test", "production"];

/** A misspelt `production` must not run with demo keys. */
function mode(source: Source): string {
  const accepts = (value: string) => MODES.includes(value);
  return matching(source, "NODE_ENV", { accepts, expected: MODES.join(", ") }) ?? "development";
}

/** Reads the environment; a bad value ends the start with one clear line. */
export function readEnv(source: Source = process.env): Env {
  const production = mode(source) === "production";
  const databaseUrl = matching(source, "DATABASE_URL", POSTGRES_URL);
  const secret = { accepts: (s: string) => s.length >= 32, expected: "at least 32 characters" };
  return refuseUnsafe({
    production,
    host: text(source, "HOST", "127.0.0.1"),
    port: whole(source, "PORT", [0, 65_535, 4_000]),
    databaseUrl,
    migrationUrl: matching(source, "DATABASE_MIGRATION_URL", POSTGRES_URL) ?? databaseUrl,
    dataDir: text(source, "HIP_DATA_DIR", ".data"),
    demo: flag(source, "HIP_DEMO", databaseUrl === null && !production),
    demoMembers: whole(source, "HIP_DEMO_MEMBERS", [100, 300_000, 5_000]),
    demoMonths: whole(source, "HIP_DEMO_MONTHS", [3, 240, 36]),
    demoUntil: matching(source, "HIP_DEMO_UNTIL", { accepts: isMonth, expected: "YYYY-MM" }),
    demoSeed: whole(source, "HIP_DEMO_SEED", [0, 999_999_999, 1]),
    secret: matching(source, "HIP_SECRET", secret),
    guaranteeKeys: guaranteeKeys(source),
    oidc: oidc(source, production),
    today: matching(source, "HIP_TODAY", { accepts: isDay, expected: "YYYY-MM-DD" }),
    logLevel:
      matching(source, "LOG_LEVEL", {
        accepts: (level) => LOG_LEVELS.includes(level),
        expected: LOG_LEVELS.join(", "),
      }) ?? "warn",
  });
}

/** The owner's address, for migrations alone: nothing else of the environment matters to them. */
export function readMigrationUrl(source: Source = process.env): string {
  const url =
    matching(source, "DATABASE_MIGRATION_URL", POSTGRES_URL) ??
    matching(source, "DATABASE_URL", POSTGRES_URL);
  return url ?? refuse("DATABASE_URL", "the address of the database to migrate");
}
