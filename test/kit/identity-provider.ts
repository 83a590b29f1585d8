import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from "jose";
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

/** The signatures the API believes. */
export const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** Somebody the identity provider knows, with what it says of their role. */
export interface StaffMember {
  person: string;
  role?: string | string[];
  alg?: Algorithm;
}

/** A running identity provider, and its private keys for tokens it would not make. */
export interface Issuer {
  issuer: string;
  jwksUrl: string;
  keys: Readonly<Record<Algorithm, CryptoKey>>;
  publicKeys: () => Promise<JWK[]>;
  /** A token it makes itself, for one member of its staff and one audience. */
  token: (person: string, audience: string) => Promise<string>;
  stop: () => Promise<void>;
}

const SECRET = "what every client of the tests keeps secret";
export const ROLE_CLAIM = "hip_role";

async function makeKeys() {
  const made = await Promise.all(
    ALGORITHMS.map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      return [alg, privateKey] as const;
    }),
  );
  const asJwk = async ([alg, key]: (typeof made)[number]) => ({
    ...(await exportJWK(key)),
    kid: alg,
    use: "sig",
  });
  return {
    keys: Object.fromEntries(made) as Record<Algorithm, CryptoKey>,
    jwks: { keys: await Promise.all(made.map(asJwk)) },
  };
}

/** Starts an identity provider with these members of staff. */
export async function startIssuer(members: readonly StaffMember[]): Promise<Issuer> {
  const { keys, jwks } = await makeKeys();
  const child = spawn(process.execPath, [path.join(__dirname, "issuer.mjs")], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const staff = members.map((member) => ({ alg: "RS256", ...member, secret: SECRET }));
  child.stdin.write(`${JSON.stringify({ jwks, roleClaim: ROLE_CLAIM, staff })}\n`);
  const line = await new Promise<string>((read, failed) => {
    createInterface({ input: child.stdout }).once("line", read);
    child.once("exit", () => failed(new Error("the identity provider did not start")));
  });
  const { issuer } = JSON.parse(line) as { issuer: string };
  const jwksUrl = `${issuer}/jwks`;
  return {
    issuer,
    jwksUrl,
    keys,
    publicKeys: async () => ((await (await fetch(jwksUrl)).json()) as { keys: JWK[] }).keys,
    token: (person, audience) => askToken(issuer, person, audience),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

async function askToken(issuer: string, person: string, resource: string): Promise<string> {
  const basic = Buffer.from(`${person}:${encodeURIComponent(SECRET)}`).toString("base64");
  const response = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: "client_credentials", resource }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(answer.error_description);
  return answer.access_token;
}
