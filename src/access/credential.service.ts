import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { dayAt } from "../shared/dates";
import { Fault } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import type { Actor } from "./actor";
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
  { pepper, environment }: { pepper: string; environment: string },
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
    ...wanted,
    revokedAt: null,
    createdAt: () => "now()",
  });
  return { key: `hip_${environment}_${keyId}_${secret}`, credentialId };
}

interface Held {
  credential: Credential;
  readAt: number;
}

/** Finds out who calls; a credential read from the database is trusted for a few seconds. */
export class Doorkeeper {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly manager: EntityManager,
    private readonly pepper: string,
    private readonly fixedToday: string | null,
  ) {}

  /** The actor behind an `Authorization` header; null without one; a fault for a bad one. */
  async actorOf(authorization: string | undefined, now = Date.now()): Promise<Actor | null> {
    if (authorization === undefined) return null;
    const match = KEY.exec(authorization.replace(/^Bearer\s+/i, ""));
    if (!match) throw refused();
    const [, keyId = "", secret = ""] = match;
    const credential = await this.credentialOf(keyId, now);
    const known =
      credential !== null && sameHash(credential.secretHash, hashOf(secret, this.pepper));
    if (!known || credential.revokedAt !== null) throw refused();
    const today = this.fixedToday ?? dayAt(new Date(now));
    if (credential.expiresOn < today) throw refused();
    return actorFrom(credential);
  }

  private async credentialOf(keyId: string, now: number): Promise<Credential | null> {
    const held = this.held.get(keyId);
    if (held && now - held.readAt < LIMITS.credentialCacheMs) return held.credential;
    const credential = await this.manager.findOne(Credential, { where: { keyId } });
    if (this.held.size >= LIMITS.credentialCacheSize) this.held.clear();
    if (credential) this.held.set(keyId, { credential, readAt: now });
    else this.held.delete(keyId);
    return credential;
  }
}

const refused = () =>
  new Fault(
    "UNAUTHENTICATED",
    "The credential is unknown, expired or revoked; ask HIP for a new one.",
  );

const actorFrom = (credential: Credential): Actor => ({
  credentialId: credential.id,
  person: credential.person,
  role: credential.role,
  providerId: credential.providerId,
  organisation: credential.organisation,
  audience: credential.audience,
  factoryId: credential.factoryId,
  expiresOn: credential.expiresOn,
});
