import type { Role } from "../../src/access";
import type { Currency } from "../../src/shared/money";
import { accepted, claimInput, dayGiver, submitAll, type ShownClaim } from "../claims/claims.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { globalId } from "../../src/shared/node.type";

/** A remittance as an act tells it. */
export interface Prepared {
  id: string;
  number: string;
  version: number;
  total: { amount: string; currency: Currency };
  payee: string;
}

/** An answer over HTTP, as it was sent. */
export interface Sent {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  body: string;
}

/** What the lines of a claim are: one paid whole, one reduced, one that the plan does not cover. */
export const MIXED = [
  { service: "OPD", providerLineReference: "L-1" },
  { service: "EMG", charge: { amount: "25000", currency: "KHR" } },
  { service: "COSM" },
];

const ACT = "remittance { id number version total { amount currency } payee } errors { code path }";

/** The office that pays, the desks it pays, and whoever else may look. */
export class PayOffice {
  private readonly day = dayGiver("2026-01-05");

  private constructor(
    readonly world: World,
    private readonly keys: ReadonlyMap<string, string>,
  ) {}

  static async open(): Promise<PayOffice> {
    const world = await openWorld();
    const keys = new Map([
      ["DESK", await world.key("DESK", "120104")],
      ["OTHER", await world.key("DESK", "NH01")],
    ]);
    const office = new PayOffice(world, keys);
    await office.staff("FINANCE", "Dara");
    await office.staff("SENIOR_REVIEWER", "Bopha");
    await office.staff("AUDITOR", "Sophea");
    await office.staff("CLAIMS_OFFICER", "Chanthou");
    return office;
  }

  private async staff(role: Role, person: string): Promise<void> {
    (this.keys as Map<string, string>).set(role, await this.world.key(role, undefined, person));
  }

  key(name: string): string {
    return this.keys.get(name) ?? "";
  }

  /** Claims of the first health center, each on a day of its own. */
  async claims(prefix: string, size: number, lines: object[] = MIXED): Promise<ShownClaim[]> {
    const claims = Array.from({ length: size }, (_, index) =>
      claimInput(`${prefix}${index + 1}`, { admittedOn: this.day(), lines }),
    );
    return (await submitAll(this.world, this.key("DESK"), { claims })).results.map(accepted);
  }

  async providerId(code: string): Promise<string> {
    const sql = "SELECT id FROM provider WHERE code = $1";
    const [row] = await this.world.root.query<{ id: string }[]>(sql, [code]);
    return globalId("Provider", row?.id ?? "");
  }

  /** Carries out an act of payment that must not be refused. */
  async act(name: string, input: object, role = "FINANCE"): Promise<Prepared> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${name}(input: $input) { ${ACT} } }`;
    const { data, errors } = await this.world.ask<
      Record<string, { remittance: Prepared | null; errors: object[] }>
    >(this.key(role), query, { input });
    expect(errors).toBeUndefined();
    expect(data[name]?.errors).toEqual([]);
    if (!data[name]?.remittance) throw new Error("nothing was done");
    return data[name].remittance;
  }

  async prepare(code = "120104", currency = "KHR"): Promise<Prepared> {
    const providerId = await this.providerId(code);
    return this.act("prepareRemittance", { providerId, currency, decidedUntil: TODAY });
  }

  /** Prepared by one person, released by another, paid. */
  async pay(code = "120104", currency = "KHR"): Promise<Prepared> {
    const prepared = await this.prepare(code, currency);
    const at = ({ id, version }: Prepared) => ({ remittanceId: id, expectedVersion: version });
    const released = await this.act("releaseRemittance", at(prepared), "SENIOR_REVIEWER");
    const bank = { paidOn: TODAY, amount: released.total, bankReference: "ACL-1" };
    return this.act("confirmPayment", { ...at(released), ...bank });
  }

  /** Fetches an advice as somebody, or as nobody. */
  async fetch(path: string, key: string | null, headers: object = {}): Promise<Sent> {
    const credential = key === null ? {} : { authorization: `Bearer ${key}` };
    const sent = await this.world.app.inject({
      method: "GET",
      url: path,
      headers: { ...credential, ...headers },
    });
    return { status: sent.statusCode, headers: sent.headers, body: sent.body };
  }

  advice({ number }: { number: string }, form: string, name = "DESK"): Promise<Sent> {
    return this.fetch(`/remittances/${number}/advice.${form}`, this.key(name));
  }
}
