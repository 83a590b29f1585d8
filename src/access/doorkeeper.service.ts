import type { EntityManager } from "typeorm";
import { dayAt } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import type { Actor } from "./actor";
import { Credential } from "./credential.entity";
import { isSecretOf, readKey, type PresentedKey } from "./credential.service";
import { credentialRefused } from "./refused";
import { isTokenForm, type StaffTokens } from "./staff-token.service";

interface Held {
  credential: Credential;
  readAt: number;
}

/** Finds out who calls; a credential read from the database is trusted for a few seconds. */
export class Doorkeeper {
  private readonly held = new Map<string, Held>();
  private forgotten = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly pepper: string,
    private readonly fixedToday: string | null,
    private readonly staff: StaffTokens | null = null,
  ) {}

  /** The actor behind an `Authorization` header; null without one; a fault for a bad one. */
  async actorOf(authorization: string | undefined, now = Date.now()): Promise<Actor | null> {
    if (authorization === undefined) return null;
    const token = authorization.replace(/^Bearer\s+/i, "");
    const key = readKey(token);
    if (key) return this.holderOf(key, now);
    if (this.staff && isTokenForm(token)) return this.staff.actorOf(token, now);
    throw credentialRefused();
  }

  /** Trusts nothing read before: what was revoked in this process is refused at once. */
  forget(keyId: string): void {
    this.forgotten += 1;
    this.held.delete(keyId);
  }

  private async holderOf({ keyId, secret }: PresentedKey, now: number): Promise<Actor> {
    const credential = await this.credentialOf(keyId, now);
    const known = credential !== null && isSecretOf(credential, secret, this.pepper);
    if (!known || credential.revokedAt !== null) throw credentialRefused();
    const today = this.fixedToday ?? dayAt(new Date(now));
    if (credential.expiresOn < today) throw credentialRefused();
    return actorFrom(credential);
  }

  private async credentialOf(keyId: string, now: number): Promise<Credential | null> {
    const held = this.held.get(keyId);
    if (held && now - held.readAt < LIMITS.credentialCacheMs) return held.credential;
    const { forgotten } = this;
    const credential = await this.manager.findOne(Credential, { where: { keyId } });
    if (this.held.size >= LIMITS.credentialCacheSize) this.held.clear();
    // A row read while a revocation came through may be the one from before it.
    const current = forgotten === this.forgotten;
    if (credential && current) this.held.set(keyId, { credential, readAt: now });
    else this.held.delete(keyId);
    return credential;
  }
}

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
