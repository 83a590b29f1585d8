import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { Credential } from "./credential.entity";
import type { Audience, Role } from "./roles.rules";

/** A credential to be issued. */
export interface NewCredential {
  role: Role;
  person: string;
  providerId?: string | null;
  organisation?: string | null;
  audience?: Audience | null;
  factoryId?: string | null;
  expiresOn: string;
  /** The administrator; null for the command line. */
  issuedBy?: string | null;
}

/** What a key is made with: the secret of its hash, and the environment it names. */
export interface KeyMaking {
  pepper: string;
  environment: string;
}

const KEY = /^hip_[a-z]+_([0-9a-f]{16})_([A-Za-z0-9-]{43})$/;

/** Base64 without the underscore that separates a key's parts. */
const secretText = (): string => randomBytes(32).toString("base64url").replace(/_/g, "-");

const hashOf = (secret: string, pepper: string): string =>
  createHmac("sha256", pepper).update(secret).digest("hex");

const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Issues a machine credential. The key `hip_<env>_<keyid>_<secret>` is told once, here; the
 * database keeps the key id and a keyed hash of the secret.
 */
export async function issueCredential(
  manager: EntityManager,
  wanted: NewCredential,
  { pepper, environment }: KeyMaking,
): Promise<{ key: string; credentialId: string }> {
  const keyId = randomBytes(8).toString("hex");
  const secret = secretText();
  const credentialId = uuid();
  await manager.insert(Credential, {
    id: credentialId,
    keyId,
    secretHash: hashOf(secret, pepper),
    providerId: null,
    organisation: null,
    audience: null,
    factoryId: null,
    issuedBy: null,
    ...wanted,
    revokedAt: null,
    revokedReason: null,
    revokedBy: null,
    createdAt: () => "now()",
  });
  return { key: `hip_${environment}_${keyId}_${secret}`, credentialId };
}

/** The two parts of a key that are told apart: who it claims to be, and how it proves it. */
export interface PresentedKey {
  keyId: string;
  secret: string;
}

/** Reads a machine key; null for anything of another form. */
export function readKey(token: string): PresentedKey | null {
  const match = KEY.exec(token);
  return match && { keyId: match[1] ?? "", secret: match[2] ?? "" };
}

/** True when a presented secret is the one whose hash is kept. */
export const isSecretOf = (credential: Credential, secret: string, pepper: string): boolean =>
  sameHash(credential.secretHash, hashOf(secret, pepper));
