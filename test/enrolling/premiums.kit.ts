import type { World } from "../kit/world";

/** An amount as it is shown and sent. */
export interface Amount {
  amount: string;
  currency: string;
}

/** A month of contributions as it is shown. */
export interface ShownMonth {
  month: string;
  memberMonths: string;
  due: Amount;
  employerDue: Amount;
  employeeDue: Amount;
  paid: Amount;
  arrears: Amount;
  overpaid: Amount;
  paidOn: string | null;
  wagesMissing: number;
  contributions: { reference: string; withdrawn: boolean; recordedBy: string }[];
}

/** What was wrong with an act. */
export interface Refused {
  code: string;
  path: string[];
  message: string;
}

/** What became of an act on contributions. */
export interface Booked {
  months: ShownMonth[];
  errors: Refused[];
}

const M = "{ amount currency }";
const MONTH = `month memberMonths due ${M} employerDue ${M} employeeDue ${M} paid ${M} arrears ${M}
  overpaid ${M} paidOn wagesMissing contributions { reference withdrawn recordedBy }`;
const MONTHS = `query($code: String!, $from: YearMonth!, $to: YearMonth!) {
  contributionMonths(factoryCode: $code, from: $from, to: $to) { ${MONTH} } }`;
const RECORD = `mutation($input: RecordContributionsInput!) { recordContributions(input: $input) {
  months { ${MONTH} } errors { code path message } } }`;
const WITHDRAW = `mutation($input: WithdrawContributionInput!) { withdrawContribution(input: $input) {
  months { ${MONTH} } errors { code path message } } }`;

export const usd = (amount: string): Amount => ({ amount, currency: "USD" });
export const khr = (amount: string): Amount => ({ amount, currency: "KHR" });

/** A payment for a month in dollars; `rest` names what differs. */
export const payment = (month: string, employer: string, employee: string, rest: object = {}) => ({
  month,
  employer: usd(employer),
  employee: usd(employee),
  receivedOn: "2026-06-10",
  reference: `BANK-${month}`,
  ...rest,
});

/** Acts on premiums as one person of HIP's staff. */
export class Cashier {
  constructor(
    private readonly world: Pick<World, "ask">,
    private readonly key: string,
  ) {}

  async months(code: string, from: string, to: string): Promise<ShownMonth[]> {
    const asked = { code, from, to };
    const answer = await this.world.ask<{ contributionMonths: ShownMonth[] }>(
      this.key,
      MONTHS,
      asked,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.contributionMonths;
  }

  /** The fault that a question must meet. */
  async fault(code: string, from: string, to: string) {
    const { errors } = await this.world.ask(this.key, MONTHS, { code, from, to });
    return errors?.[0];
  }

  async record(factoryCode: string, contributions: object[]): Promise<Booked> {
    const input = { factoryCode, contributions };
    const answer = await this.world.ask<{ recordContributions: Booked }>(this.key, RECORD, {
      input,
    });
    expect(answer.errors).toBeUndefined();
    return answer.data.recordContributions;
  }

  async withdraw(input: object): Promise<Booked> {
    const answer = await this.world.ask<{ withdrawContribution: Booked }>(this.key, WITHDRAW, {
      input,
    });
    expect(answer.errors).toBeUndefined();
    return answer.data.withdrawContribution;
  }

  /** Books what is owed for months, to the cent. */
  async settle(code: string, from: string, to: string): Promise<void> {
    const owed = (await this.months(code, from, to)).filter(({ due }) => due.amount !== "0.00");
    const contributions = owed.map(({ month, employerDue, employeeDue }) =>
      payment(month, employerDue.amount, employeeDue.amount, { reference: `SETTLED-${month}` }),
    );
    expect((await this.record(code, contributions)).errors).toEqual([]);
  }
}

/** The day up to which a factory's premium is paid. */
export async function paidThroughOf(world: World, code: string): Promise<string | null> {
  const [row] = await world.root.query<{ day: string | null }[]>(
    "SELECT premium_paid_through AS day FROM factory WHERE code = $1",
    [code],
  );
  return row?.day ?? null;
}

/** Every factory's bookings and the days up to which they are paid. */
export const ledger = (world: World): Promise<unknown> =>
  world.root.query(`SELECT (SELECT jsonb_agg(c ORDER BY id) FROM contribution c) AS bookings,
    (SELECT jsonb_agg(jsonb_build_array(code, premium_paid_through) ORDER BY code) FROM factory) AS paid`);

export const paths = (errors: readonly Refused[]): string[] =>
  errors.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);
