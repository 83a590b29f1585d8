import { FollowUp } from "../../src/api/follow-up";
import { openWorld, type World } from "../kit/world";
import { WHO } from "../kit/seed.data";

export interface Shown {
  id: string;
  kind: string;
  status: string;
  draftedBy: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
}
export interface Refused {
  code: string;
  path: string[];
  message: string;
  remedy: object | null;
}
export interface Payload {
  publication?: Shown | null;
  provider?: { id: string; code: string; name: string; aliases: string[]; level: string } | null;
  plan?: { id: string; version: number; status: string; validFrom: string } | null;
  exchangeRate?: { rielPerUsd: number; validFrom: string; validTo: string | null } | null;
  service?: { id: string; code: string } | null;
  errors: Refused[];
}

const PUBLICATION = "publication { id kind status draftedBy draftedAt confirmedBy confirmedAt }";
const ERRORS = "errors { code path message remedy { action } }";
const PROVIDER = "provider { id code name aliases level }";

/** Each act with what its payload shows. */
const ACTS = {
  publishPlan: `plan { id version status validFrom } ${PUBLICATION}`,
  publishTariff: `${PROVIDER} ${PUBLICATION}`,
  publishExchangeRate: `exchangeRate { rielPerUsd validFrom validTo } ${PUBLICATION}`,
  publishPayee: `${PROVIDER} ${PUBLICATION}`,
  publishService: "service { id code }",
  contractProvider: PROVIDER,
  suspendContract: PROVIDER,
  reviewProvider: PROVIDER,
  confirmPublication: PUBLICATION,
} as const;
export type ActName = keyof typeof ACTS;

const inputOf = (act: ActName): string => `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
const document = (act: ActName): string =>
  `mutation($input: ${inputOf(act)}!) { ${act}(input: $input) { ${ACTS[act]} ${ERRORS} } }`;

/** The plan of the seed, told anew; rules that choose at random stay off. */
export const planInput = (rest: object = {}) => ({
  code: "HIP",
  from: "2026-07-01",
  premiumPerMonth: { amount: "1.60", currency: "USD" },
  employerShare: "0.6",
  services: ["OPD", "EMG", "DEL"],
  rules: [{ code: "SEL-001", on: false }],
  ...rest,
});

/** Where the first health center is paid. */
export const payeeInput = (rest: object = {}) => ({
  providerCode: "120104",
  payee: "Sangkat Health Center",
  bank: "ACLEDA Bank",
  account: "0001-234567",
  from: "2026-07-01",
  ...rest,
});

/** A price of the first health center. */
export const tariffInput = (rest: object = {}) => ({
  providerCode: "120104",
  from: "2026-07-01",
  prices: [fee("OPD", "7000")],
  ...rest,
});
export const fee = (service: string, amount: string, currency = "KHR") => ({
  service,
  pricing: "FEE",
  price: { amount, currency },
});

const ELIGIBLE = `query($input: EligibilityInput!) { eligibility(input: $input) { status
  schemePays { amount currency } reasons { code } lines { outcome reasons { code } } errors { code } } }`;

/** What the front desk is told. */
export interface Told {
  status: string;
  schemePays: { amount: string; currency: string } | null;
  reasons: { code: string }[];
  lines: { outcome: string; reasons: { code: string }[] }[];
}

/** Two persons who may publish, a desk, and their scheme. */
export class PressRoom {
  private constructor(
    readonly world: World,
    readonly dara: string,
    readonly bopha: string,
    readonly desk: string,
    /** How often something came into force. */
    readonly heard: { times: number },
  ) {}

  static async open(today?: string): Promise<PressRoom> {
    const heard = { times: 0 };
    jest.spyOn(FollowUp.prototype, "soon").mockImplementation(() => {
      heard.times += 1;
      return Promise.resolve();
    });
    const world = await openWorld(today);
    const dara = await world.key("SENIOR_REVIEWER", undefined, "Dara");
    const bopha = await world.key("ADMINISTRATOR", undefined, "Bopha");
    return new PressRoom(world, dara, bopha, await world.key("DESK", "120104"), heard);
  }

  /** Acts as Dara, or as whoever's key is given; a fault fails the test. */
  async act(act: ActName, input: object, key = this.dara): Promise<Payload> {
    const { data, errors } = await this.world.ask<Record<string, Payload>>(key, document(act), {
      input,
    });
    expect(errors).toBeUndefined();
    return data[act] ?? { errors: [] };
  }

  /** The publication of an act that must not be refused. */
  async published(act: ActName, input: object): Promise<Shown> {
    const { publication, errors } = await this.act(act, input);
    expect(errors).toEqual([]);
    if (!publication) throw new Error("nothing was published");
    return publication;
  }

  confirm({ id }: { id: string }, key = this.bopha): Promise<Payload> {
    return this.act("confirmPublication", { publicationId: id }, key);
  }

  /** Drafts, and lets the second person confirm. */
  async inForce(act: ActName, input: object): Promise<void> {
    const draft = await this.published(act, input);
    expect(draft.status).toBe("DRAFT");
    expect((await this.confirm(draft)).errors).toEqual([]);
  }

  /** What a desk is told of the covered member on a day. */
  async told(serviceDate: string, services: string[], key = this.desk): Promise<Told> {
    const input = {
      member: { memberNumber: WHO.covered },
      serviceDate,
      lines: services.map((service) => ({ service })),
    };
    const { data, errors } = await this.world.ask<{ eligibility: Told }>(key, ELIGIBLE, { input });
    expect(errors).toBeUndefined();
    return data.eligibility;
  }

  /** What the scheme would pay for one service on a day. */
  async pays(serviceDate: string, service: string, key = this.desk): Promise<string | null> {
    return (await this.told(serviceDate, [service], key)).schemePays?.amount ?? null;
  }

  async count(table: string): Promise<number> {
    const [row] = await this.world.root.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${table}`,
    );
    return row?.n ?? -1;
  }
}

export const paths = (errors: readonly Refused[]) =>
  errors.map(({ code, path }) => `${code} ${path.join(".")}`);
