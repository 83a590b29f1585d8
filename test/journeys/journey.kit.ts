import type { Role } from "../../src/access";
import { CLAIM_FIELDS, submitAll, type ShownClaim } from "../claims/claims.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import type { Visit } from "./visits.data";

/** A claim with how its payment stands, as its desk reads it. */
export type Record = ShownClaim & {
  version: number;
  admittedOn: string;
  expectedPayment: { amount: string; currency: "KHR" | "USD" } | null;
  remittance: { number: string } | null;
  timeline: { kind: string; actor: string }[];
};

const MONEY = "{ amount currency }";
const FIELDS = `${CLAIM_FIELDS} version admittedOn expectedPayment ${MONEY} remittance { number }
  timeline { kind actor }`;
const PAGE = `query($after: String) { claims(first: 50, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { ${FIELDS} } } } }`;
const ONE = `query($r: String!) { claim(providerReference: $r) { ${FIELDS} } }`;
interface Page {
  claims: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: Record }[];
  };
}

const TRAIL = `query($operation: String!, $after: String) {
  auditTrail(filter: { operation: $operation }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { person outcome } } } }`;
interface Trail {
  auditTrail: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { person: string | null; outcome: string } }[];
  };
}

/** How an act is noted, and how its entry in the audit trail is read. */
const noted = (operation: string, person: string | null | undefined, outcome: string): string =>
  `${operation} by ${person ?? "nobody"}${outcome.startsWith("REFUSED") ? ", refused" : ""}`;

/** Everybody who has a part in the day, by the name in the audit trail. */
const STAFF = {
  Vanna: "CLAIMS_OFFICER",
  "Dr Rith": "MEDICAL_REVIEWER",
  Sophal: "SENIOR_REVIEWER",
  Bopha: "SENIOR_REVIEWER",
  Mony: "ENROLMENT_OFFICER",
  "Finance A": "FINANCE",
  "Finance B": "FINANCE",
  Ana: "ANALYST",
  Dara: "ADMINISTRATOR",
  Theary: "AUDITOR",
} as const satisfies { [person: string]: Role };
type Person = keyof typeof STAFF | "Neary" | "Kosal";

const NAMED = /^mutation(?:\([^)]*\))? \{ (\w+)\(/;

/**
 * Two desks and the scheme's staff, who do everything through GraphQL and HTTP. Each act is noted,
 * so that the audit trail can be held against what was done.
 */
export class Journey {
  /** The business day as it stands; `turnTo` another one. */
  today = TODAY;
  readonly done: string[] = [];
  private readonly keys = new Map<string, string>();
  private readonly persons = new Map<string, string>();
  private asks: World["ask"];

  private constructor(readonly world: World) {
    this.asks = world.ask;
  }

  static async open(): Promise<Journey> {
    const journey = new Journey(await openWorld());
    const { world } = journey;
    journey.enter("Neary", await world.key("DESK", "120104", "Neary"));
    journey.enter("Kosal", await world.key("DESK", "NH01", "Kosal"));
    for (const [person, role] of Object.entries(STAFF)) {
      journey.enter(person, await world.key(role, undefined, person));
    }
    return journey;
  }

  private enter(person: string, key: string): void {
    this.keys.set(person, key);
    this.persons.set(key, person);
  }

  key(person: Person): string {
    return this.keys.get(person) ?? "";
  }

  /** The scheme on another business day. */
  async turnTo(day: string): Promise<void> {
    this.today = day;
    this.asks = await this.world.on(day);
  }

  /** Asks as one of them, by their key, on the day as it stands. */
  readonly ask: World["ask"] = async (key, query, variables) => {
    const answer = await this.asks<never>(key, query, variables);
    const operation = NAMED.exec(query)?.[1];
    if (operation !== undefined) {
      const { errors } = (answer.data as { [operation: string]: { errors: unknown[] } })[
        operation
      ]!;
      const outcome = errors.length > 0 ? "REFUSED" : "done";
      this.done.push(noted(operation, this.persons.get(key ?? ""), outcome));
    }
    return answer;
  };

  /** The global id of a desk's provider. */
  async providerId(person: Person): Promise<string> {
    type Viewer = { viewer: { provider: { id: string } } };
    return (await this.read<Viewer>(person, "{ viewer { provider { id } } }")).viewer.provider.id;
  }

  /** The world as it is acted on: what is asked of it is noted. */
  get acting(): World {
    return { ...this.world, ask: this.ask };
  }

  /** Sends everything in batches of fifty; each claim is taken in. */
  async submitAll(person: Person, visits: readonly Visit[]): Promise<void> {
    for (let from = 0; from < visits.length; from += 50) {
      const claims = visits.slice(from, from + 50);
      const answer = await submitAll(this.acting, this.key(person), {
        claims,
        controlCount: claims.length,
      });
      expect(answer).toMatchObject({ accepted: claims.length, refused: 0, errors: [] });
    }
  }

  /** Asks without a fault. */
  async read<T>(person: Person, query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(this.key(person), query, variables);
    expect(errors).toBeUndefined();
    return data;
  }

  /** All claims of a desk, as it reads them page by page. */
  async records(person: Person): Promise<Record[]> {
    const found: Record[] = [];
    for (let after: string | null = null; ;) {
      const { claims }: Page = await this.read<Page>(person, PAGE, { after });
      found.push(...claims.edges.map(({ node }) => node));
      if (!claims.pageInfo.hasNextPage) return found;
      after = claims.pageInfo.endCursor;
    }
  }

  /** The record of a visit that stands under its desk's own reference. */
  async record(person: Person, reference: string): Promise<Record> {
    return (await this.read<{ claim: Record }>(person, ONE, { r: reference })).claim;
  }

  /** The audit entries of some acts, as the auditor reads them: what, by whom, and whether refused. */
  async trail(operations: Iterable<string>): Promise<string[]> {
    const found: string[] = [];
    for (const operation of operations) {
      for (let after: string | null = null; ;) {
        const { auditTrail }: Trail = await this.read("Theary", TRAIL, { operation, after });
        found.push(
          ...auditTrail.edges.map(({ node }) => noted(operation, node.person, node.outcome)),
        );
        if (!auditTrail.pageInfo.hasNextPage) break;
        after = auditTrail.pageInfo.endCursor;
      }
    }
    return found;
  }

  /** Fetches something over HTTP as one of them. */
  async fetch(person: Person, url: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.key(person)}` };
    const { statusCode, body } = await this.world.app.inject({ method: "GET", url, headers });
    expect(statusCode).toBe(200);
    return body;
  }
}
