import { setTimeout as sleep } from "node:timers/promises";
import type { Rig } from "./rig";

/** Workers of every list. */
export const ROWS = 5_000;
const MONTH = "2026-05";
/** Longer than a list takes, on a machine that does much besides. */
const PATIENCE_MS = 60_000;

/** What is killed, and the write of the list it falls on; null: at some moment of it. */
export interface Kill {
  victim: "api" | "database";
  at: "coverage" | "member_wage" | "roster" | "audit_entry" | null;
}

/** What an officer is told of a list. */
export interface Told {
  digest: string | null;
  applied: boolean;
  joiners: number;
  errors: object[];
}
interface Roster {
  applyRoster: Told;
}
interface Registered {
  registerFactory: { errors: object[] };
}

const APPLY = `mutation($input: ApplyRosterInput!) { applyRoster(input: $input) {
  digest applied joiners errors { code path } } }`;
const REGISTER =
  "mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) { errors { code } } }";

const WAITING = "SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass";

/** Everything a list leaves behind: all of it counts, or nothing. */
const STANDING = `
WITH f AS (SELECT id FROM factory WHERE code = $1),
  c AS (SELECT * FROM coverage WHERE factory_id = (SELECT id FROM f))
SELECT (SELECT count(*) FROM c)::int AS covers, (SELECT count(DISTINCT member_id) FROM c)::int AS people,
  (SELECT count(*) FROM member_wage WHERE factory_id = (SELECT id FROM f))::int AS wages,
  (SELECT count(*) FROM roster WHERE factory_id = (SELECT id FROM f))::int AS rosters,
  (SELECT count(*) FROM factory_roster WHERE factory_id = (SELECT id FROM f))::int AS months,
  (SELECT count(*) FROM member m WHERE NOT EXISTS (
    SELECT FROM coverage o WHERE o.member_id = m.id))::int AS strays,
  (SELECT count(*) FROM audit_entry WHERE operation = 'applyRoster')::int AS entries`;

/** What stands of a list, by table. */
export type Standing = Record<string, number>;
export const WHOLE: Standing = { covers: ROWS, people: ROWS, wages: ROWS, rosters: 1, months: 1 };

/** A name of its own for every number: no two sound alike. */
const nameOf = (n: number): string =>
  `Keo ${[...String(10_000 + n)].map((digit) => "bdfgjlmnst".charAt(Number(digit))).join("o")}`;

const listOf = (factoryCode: string) => ({
  factoryCode,
  month: MONTH,
  rows: Array.from({ length: ROWS }, (_, n) => ({
    badge: `${factoryCode}-${n}`,
    name: nameOf(n),
    birthDate: "1990-01-15",
    wage: { amount: "90.00", currency: "USD" },
  })),
});

/** An officer whose server or database is killed while a list is applied. */
export class KilledOfficer {
  constructor(
    private readonly rig: Rig,
    private readonly key: string,
  ) {}

  /** Registers a factory and looks at its first list; gives what to send to apply it. */
  async show(code: string) {
    const factory = { code, name: code, contractFrom: "2026-01-01", planCode: "HIP" };
    const { registerFactory } = await this.askUntilTold<Registered>(REGISTER, factory);
    if (registerFactory.errors.length > 0) throw new Error(`${code} is no factory's code`);
    const list = listOf(code);
    const shown = (await this.askUntilTold<Roster>(APPLY, { ...list, dryRun: true })).applyRoster;
    return { shown, confirmed: { ...list, dryRun: false, confirm: shown.digest } };
  }

  /** Applies a list, once; null: no answer came. */
  async apply(confirmed: object): Promise<Told | null> {
    return (await this.ask<Roster>(APPLY, confirmed))?.applyRoster ?? null;
  }

  /** Applies a list, however often it has to be sent. */
  async applyAtLast(confirmed: object): Promise<Told> {
    return (await this.askUntilTold<Roster>(APPLY, confirmed)).applyRoster;
  }

  /** Applies a list and kills in its middle; what was answered, when everything runs again. */
  async applyKilled(confirmed: object, { victim, at }: Kill, after: number): Promise<Told | null> {
    const send = () => this.apply(confirmed);
    const answer =
      at === null
        ? (await Promise.all([send(), sleep(after).then(() => this.kill(victim))]))[0]
        : await this.stoppedAt(at, { send, act: () => this.kill(victim) });
    await this.rig.apis[0]?.ready(AbortSignal.timeout(PATIENCE_MS));
    return answer;
  }

  async standing(code: string): Promise<Standing> {
    const [row] = await this.rig.asSuperuser((db) => db.query<Standing[]>(STANDING, [code]));
    return row ?? {};
  }

  /** Lets a list come as far as its write of a table, and no further, while something is done. */
  private stoppedAt(
    table: string,
    { send, act }: { send: () => Promise<Told | null>; act: () => Promise<void> },
  ): Promise<Told | null> {
    return this.rig.asSuperuser(async (db) => {
      const runner = db.createQueryRunner();
      await runner.startTransaction();
      await runner.query(`LOCK TABLE ${table} IN SHARE MODE`);
      let answered = false;
      const told = send().finally(() => (answered = true));
      while (!answered && ((await runner.query(WAITING, [table])) as object[]).length === 0)
        await sleep(5);
      await act();
      // A database that was killed has let go by itself.
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
      return told;
    });
  }

  private async kill(victim: Kill["victim"]): Promise<void> {
    if (victim === "api") return this.rig.apis[0]?.kill();
    await this.rig.postgres.kill();
    await this.rig.postgres.start();
  }

  /** What was answered; null: nothing was, or that the server cannot do it now. */
  private async ask<T>(query: string, input: object): Promise<T | null> {
    try {
      const reply = await fetch(`${this.rig.addresses[0]}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${this.key}` },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const { data, errors } = (await reply.json()) as { data: T | null; errors?: object[] };
      return errors ? null : data;
    } catch {
      return null;
    }
  }

  private async askUntilTold<T>(query: string, input: object): Promise<T> {
    for (;;) {
      const told = await this.ask<T>(query, input);
      if (told !== null) return told;
      await sleep(100);
    }
  }
}
