import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { LIMITS } from "./limits";

/** A private Ed25519 key as JSON Web Key (RFC 8037), with the name that tokens call it by. */
export interface SigningKey {
  kty: "OKP";
  crv: "Ed25519";
  kid: string;
  /** The public part. */
  x: string;
  /** The private part. */
  d: string;
}

/** What everybody may know of a key: enough to check a signature, never to make one. */
export interface PublicKey extends Omit<SigningKey, "d"> {
  alg: "EdDSA";
  use: "sig";
}

/** The public part of a key; named one by one, so that nothing private can slip along. */
export function publicPart({ kty, crv, kid, x }: SigningKey): PublicKey {
  return { kty, crv, kid, x, alg: "EdDSA", use: "sig" };
}

/** The public parts of keys as a JSON Web Key Set, which any client of signed tokens reads. */
export function publicKeySet(keys: readonly SigningKey[]): { keys: PublicKey[] } {
  return { keys: keys.map(publicPart) };
}

/** The name a key has by its own content (RFC 7638): two keys never share it. */
function thumbprint(x: string): string {
  const content = JSON.stringify({ crv: "Ed25519", kty: "OKP", x });
  return createHash("sha256").update(content).digest("base64url");
}

/** A fresh key. */
export function makeSigningKey(): SigningKey {
  const { x = "", d = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return { kty: "OKP", crv: "Ed25519", kid: thumbprint(x), x, d };
}

/** True when the public part is the one that belongs to the private one. */
function belongTogether({ kty, crv, x, d }: SigningKey): boolean {
  const key = createPrivateKey({ key: { kty, crv, x, d }, format: "jwk" });
  return createPublicKey(key).export({ format: "jwk" }).x === x;
}

function readKey(value: unknown): SigningKey | null {
  if (value === null || typeof value !== "object") return null;
  const { kty, crv, kid, x, d } = value as Record<string, unknown>;
  if (kty !== "OKP" || crv !== "Ed25519") return null;
  if (typeof kid !== "string" || typeof x !== "string" || typeof d !== "string") return null;
  if (kid === "" || kid.length > LIMITS.codeCharacters) return null;
  const key = { kty, crv, kid, x, d } as const;
  return belongTogether(key) ? key : null;
}

/**
 * Reads a list of keys: the first one signs, all of them check. Null when it is anything but a
 * list of whole private keys with names of their own; why not is not told, as it would tell of keys.
 */
export function readSigningKeys(json: string): SigningKey[] | null {
  try {
    const values: unknown = JSON.parse(json);
    const keys = Array.isArray(values) ? values.map(readKey) : [];
    const read = keys.filter((key) => key !== null);
    const names = new Set(read.map(({ kid }) => kid));
    const sound = names.size === keys.length && keys.length <= LIMITS.signingKeys;
    return sound && read.length > 0 ? read : null;
  } catch {
    return null;
  }
}
