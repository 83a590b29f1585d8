import type { DataSource, EntityManager } from "typeorm";
import { IsNull } from "typeorm";
import { Clock } from "../shared/clock";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { writeTogether, type Insert } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import type { Actor } from "./actor";
import { Credential } from "./credential.entity";
import {
  reasonProblems,
  requestProblems,
  rotationProblems,
  type CredentialProblem,
  type CredentialRequest,
} from "./credential.rules";
import { issueCredential, type KeyMaking, type NewCredential } from "./credential.service";
import type { Doorkeeper } from "./doorkeeper.service";

/** Who acts, and the audit entry that the act leaves in its own transaction. */
export interface Act {
  actor: Actor;
  entry: Insert;
}

/** What became of a request: the key is told here once, and kept nowhere. */
export interface Issued {
  key: string | null;
  credential: Credential | null;
  problems: CredentialProblem[];
}

/** What became of a revocation. */
export type Revoked = Omit<Issued, "key">;

/** What the office stands on besides the database. */
export interface OfficeParts {
  doorkeeper: Doorkeeper;
  making: KeyMaking;
  fixedToday: string | null;
}

const PLACES = `
SELECT (SELECT id FROM provider WHERE code = $1) AS "providerId",
  (SELECT id FROM factory WHERE code = $2) AS "factoryId", now() AS now`;

const LIVE_KEYS = `
SELECT count(*)::int AS live FROM credential
WHERE role = $1 AND person = $2 AND provider_id IS NOT DISTINCT FROM $3
  AND revoked_at IS NULL AND expires_on >= $4`;

interface Places {
  providerId: string | null;
  factoryId: string | null;
  now: Date;
}

/** Where administrators issue and revoke credentials. */
export class CredentialOffice {
  private readonly clock: Clock;

  constructor(
    private readonly dataSource: DataSource,
    private readonly parts: OfficeParts,
  ) {
    this.clock = new Clock(dataSource, parts.fixedToday);
  }

  /** Issues a credential, or says everything that is wrong with the request. */
  async issue(wanted: CredentialRequest, act: Act): Promise<Issued> {
    const { providerCode, factoryCode } = wanted;
    const codes = [providerCode, factoryCode];
    const [places] = await this.dataSource.query<Places[]>(PLACES, codes);
    const { providerId, factoryId, now } = present(places, "places");
    const { today } = this.clock.at(now);
    const problems = requestProblems(wanted, {
      today,
      providerKnown: providerId !== null,
      factoryKnown: factoryId !== null,
      maxName: LIMITS.nameCharacters,
      maxYears: LIMITS.credentialYears,
    });
    if (problems.length > 0) return { key: null, credential: null, problems };
    const { role, person, organisation, audience, expiresOn } = wanted;
    const issuedBy = act.actor.person;
    const fresh = { role, person, organisation, audience, expiresOn, providerId, factoryId };
    return writeAs(this.dataSource, act.actor, async (manager) => {
      const issued = await this.issueWithin(manager, { ...fresh, issuedBy }, today);
      if (issued.key !== null) await writeTogether(manager, [act.entry]);
      return issued;
    });
  }

  /** Revokes a credential; once revoked, it keeps its first moment, reason and person. */
  async revoke(id: string | null, reason: string, act: Act): Promise<Revoked> {
    const unknown = { field: "credentialId", problem: "NO_SUCH_CREDENTIAL" };
    const problems = [...(id === null ? [unknown] : []), ...reasonProblems(reason)];
    if (id === null || problems.length > 0) return { credential: null, problems };
    const credential = await writeAs(this.dataSource, act.actor, async (manager) => {
      const live = { id, revokedAt: IsNull() };
      const mark = { revokedReason: reason, revokedBy: act.actor.person };
      await manager.update(Credential, live, { ...mark, revokedAt: () => "now()" });
      const revoked = await manager.findOne(Credential, { where: { id } });
      if (revoked) await writeTogether(manager, [act.entry]);
      return revoked;
    });
    if (!credential) return { credential: null, problems: [unknown] };
    this.parts.doorkeeper.forget(credential.keyId);
    return { credential, problems: [] };
  }

  /** Requests for one holder wait for each other, so that two at once count each other's keys. */
  private async issueWithin(
    manager: EntityManager,
    fresh: NewCredential,
    today: string,
  ): Promise<Issued> {
    const { role, person, providerId = null } = fresh;
    const holder = JSON.stringify(["credential", role, person, providerId]);
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [holder]);
    const counted = [role, person, providerId, today];
    const [row] = await manager.query<{ live: number }[]>(LIVE_KEYS, counted);
    const problems = rotationProblems(present(row, "count").live, LIMITS.liveCredentials);
    if (problems.length > 0) return { key: null, credential: null, problems };
    const { key, credentialId: id } = await issueCredential(manager, fresh, this.parts.making);
    return { key, credential: await manager.findOne(Credential, { where: { id } }), problems };
  }
}
