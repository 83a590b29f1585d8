import type { DataSource } from "typeorm";
import { openWorld, type World } from "../kit/world";
import { ISSUE, REVOKE } from "./credential-requests.data";

interface Refusal {
  code: string;
  path: string[];
  message: string;
}
interface Answer {
  key: string | null;
  credential: { id: string; person: string; revokedAt: string | null } | null;
  errors: Refusal[];
}

/** An administrator at work, through GraphQL. */
export class Office {
  readonly db: DataSource;

  private constructor(
    readonly world: World,
    private readonly administrator: string,
  ) {
    this.db = world.db;
  }

  static async open(): Promise<Office> {
    const world = await openWorld();
    return new Office(world, await world.key("ADMINISTRATOR", undefined, "Sok Kosal"));
  }

  /** Asks for an auditor's credential, or for what the input says otherwise. */
  async issue(input: object): Promise<Answer> {
    const usual = { role: "AUDITOR", person: "Neary", expiresOn: "2026-12-31" };
    const asked = { input: { ...usual, ...input } };
    type Told = { issueCredential: Answer };
    return (await this.world.ask<Told>(this.administrator, ISSUE, asked)).data.issueCredential;
  }

  /** Issues one that must not be refused. */
  async issued(input: object): Promise<{ key: string; id: string }> {
    const { key, credential, errors } = await this.issue(input);
    expect(errors).toEqual([]);
    return { key: key ?? "", id: credential?.id ?? "" };
  }

  async revoke(credentialId: string, reason = "lost"): Promise<Omit<Answer, "key">> {
    const asked = { input: { credentialId, reason } };
    type Told = { revokeCredential: Answer };
    return (await this.world.ask<Told>(this.administrator, REVOKE, asked)).data.revokeCredential;
  }

  /** What the holder of a key learns of themselves. */
  viewer(key: string) {
    const query = "{ viewer { person roles provider { code } credential { expiresOn } } }";
    return this.world.ask(key, query);
  }

  /** The rows of a holder, oldest first. */
  stored(person: string): Promise<Record<string, unknown>[]> {
    return this.db.query("SELECT * FROM credential WHERE person = $1 ORDER BY created_at", [
      person,
    ]);
  }
}
