import type { World } from "../kit/world";

export interface Row {
  badge: string;
  name?: string;
  [field: string]: unknown;
}
export interface RowError {
  code: string;
  path: string[];
  message: string;
}
export interface Applied {
  digest: string | null;
  applied: boolean;
  joiners: number;
  leavers: number;
  rehires: number;
  changes: number;
  unchanged: number;
  conflicts: number;
  rejected: number;
  rows: { row: number; outcome: string; memberNumber: string | null; errors: RowError[] }[];
  errors: RowError[];
}

const APPLY = `mutation($input: ApplyRosterInput!) { applyRoster(input: $input) {
  digest applied joiners leavers rehires changes unchanged conflicts rejected
  rows { row outcome memberNumber errors { code path message } } errors { code path message } } }`;

/** An officer who sends lists. */
export class Clerk {
  constructor(
    private readonly ask: World["ask"],
    private readonly key: string,
  ) {}

  async send(input: object): Promise<Applied> {
    const { data, errors } = await this.ask<{ applyRoster: Applied }>(this.key, APPLY, { input });
    expect(errors).toBeUndefined();
    return data.applyRoster;
  }

  show(factoryCode: string, month: string, rows: Row[], rest: object = {}): Promise<Applied> {
    return this.send({ factoryCode, month, rows, dryRun: true, ...rest });
  }

  /** Shows a list and applies what was shown. */
  async apply(factoryCode: string, month: string, rows: Row[], rest: object = {}) {
    const { digest } = await this.show(factoryCode, month, rows, rest);
    const asked = { factoryCode, month, rows, dryRun: false, confirm: digest, ...rest };
    return this.send(asked);
  }
}

export const outcomes = ({ rows }: Applied): string[] => rows.map(({ outcome }) => outcome);
