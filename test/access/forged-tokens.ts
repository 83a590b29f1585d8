import {
  base64url,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWTPayload,
} from "jose";
import { ROLE_CLAIM, type Issuer } from "../kit/identity-provider";

export const AUDIENCE = "https://api.hip.test";
export const MINUTE = 60;
/** The moment at which tokens are looked at, in seconds. */
export const NOW = Date.parse("2026-06-15T03:00:00Z") / 1_000;

/** What a token differs in from one that is believed; undefined takes a claim away. */
export interface Difference {
  claims?: Record<string, unknown>;
  header?: { alg?: string; kid?: string; jwk?: object; jku?: string };
  key?: CryptoKey | Uint8Array;
}

const claimsOf = ({ issuer }: Issuer, claims: object = {}): JWTPayload => ({
  iss: issuer,
  aud: AUDIENCE,
  sub: "sok.kosal",
  exp: NOW + 5 * MINUTE,
  [ROLE_CLAIM]: "FINANCE",
  ...claims,
});

/** A token signed with the issuer's own key, unless it says otherwise. */
export function forge(issuer: Issuer, { claims, header, key }: Difference = {}): Promise<string> {
  return new SignJWT(claimsOf(issuer, claims))
    .setProtectedHeader({ alg: "RS256", kid: "RS256", ...header })
    .sign(key ?? issuer.keys.RS256);
}

async function publicPem(issuer: Issuer): Promise<string> {
  const jwk = (await issuer.publicKeys()).find(({ kid }) => kid === "RS256");
  const key = await importJWK({ ...jwk, ext: true }, "RS256");
  return exportSPKI(key as CryptoKey);
}

/** The issuer's RSA key, for a signature that is genuine but not one of those we believe. */
async function asRs512({ keys }: Issuer): Promise<CryptoKey> {
  return (await importJWK(await exportJWK(keys.RS256), "RS512")) as CryptoKey;
}

async function withOwnKeyInside(issuer: Issuer): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  return forge(issuer, { header: { jwk: await exportJWK(publicKey) }, key: privateKey });
}

async function withOtherClaims(issuer: Issuer): Promise<string> {
  const [header, , signature] = (await forge(issuer)).split(".");
  const claims = JSON.stringify(claimsOf(issuer, { [ROLE_CLAIM]: "ADMINISTRATOR" }));
  return `${header}.${base64url.encode(claims)}.${signature}`;
}

type Forgery = (issuer: Issuer) => Promise<string> | string;

const claiming =
  (claims: Record<string, unknown>): Forgery =>
  (issuer) =>
    forge(issuer, { claims });
const sayingRole = (role: unknown): Forgery => claiming({ [ROLE_CLAIM]: role });

/** Tokens that must be refused, each for one reason. */
export const FORGERIES: readonly [because: string, token: Forgery][] = [
  ["it has expired", claiming({ exp: NOW - MINUTE })],
  ["it never expires", claiming({ exp: undefined })],
  ["its expiry is no number", claiming({ exp: "2100-01-01" })],
  ["its expiry is no day of any calendar", claiming({ exp: 1e300 })],
  ["its expiry is centuries away", claiming({ exp: Date.parse("2300-01-01") / 1_000 })],
  ["it is for later", claiming({ nbf: NOW + MINUTE })],
  ["it is for somebody else", claiming({ aud: "https://other.test" })],
  ["it is for nobody", claiming({ aud: undefined })],
  ["another issuer made it", claiming({ iss: "https://other.test" })],
  [
    "its issuer is ours and a slash",
    (issuer) => forge(issuer, { claims: { iss: `${issuer.issuer}/` } }),
  ],
  ["nobody made it", claiming({ iss: undefined })],
  ["it has no subject", claiming({ sub: undefined })],
  ["its subject is blank", claiming({ sub: " " })],
  ["its subject cannot be stored", claiming({ sub: "sok\u0000kosal" })],
  ["its subject is no text", claiming({ sub: 7 })],
  ["its subject is endless", claiming({ sub: "x".repeat(201) })],
  ["it has no role", sayingRole(undefined)],
  ["its role is null", sayingRole(null)],
  ["its role is nobody's", sayingRole("OWNER")],
  ["its role is in small letters", sayingRole("finance")],
  ["its role is in an object", sayingRole({ role: "FINANCE" })],
  ["its roles are none", sayingRole([])],
  ["its roles are two", sayingRole(["FINANCE", "AUDITOR"])],
  ["its roles are two in one text", sayingRole("FINANCE AUDITOR")],
  ["a desk needs a provider", sayingRole("DESK")],
  ["a desk's role is one of two", sayingRole(["DESK", "FINANCE"])],
  ["a stakeholder needs an audience", sayingRole("STAKEHOLDER")],
  ["nobody has its key", (issuer) => forge(issuer, { header: { kid: "nobody" } })],
  [
    "another key goes by its name",
    async (issuer) => forge(issuer, { key: (await generateKeyPair("RS256")).privateKey }),
  ],
  ["it brings its own key", withOwnKeyInside],
  ["its claims were changed after it was signed", withOtherClaims],
  ["it is not signed", (issuer) => new UnsecuredJWT(claimsOf(issuer)).encode()],
  [
    "it is signed with the public key as a secret",
    async (issuer) =>
      forge(issuer, {
        header: { alg: "HS256" },
        key: new TextEncoder().encode(await publicPem(issuer)),
      }),
  ],
  [
    "its signature is of a kind we do not believe",
    async (issuer) => forge(issuer, { header: { alg: "RS512" }, key: await asRs512(issuer) }),
  ],
];
