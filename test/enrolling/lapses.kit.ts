import type { World } from "../kit/world";
import type { Refused } from "./premiums.kit";

/** A lapse as it is shown. */
export interface ShownLapse {
  id: string;
  status: string;
  factory: { code: string };
  memberNumber: string | null;
  noticedOn: string;
  lapsesOn: string;
  reason: string;
  recordedBy: string;
  confirmedBy: string | null;
  endedBy: string | null;
  endedReason: string | null;
}

/** What became of an act on a lapse. */
export interface LapseTold {
  lapse: ShownLapse | null;
  errors: Refused[];
}

const LAPSE = `id status factory { code } memberNumber noticedOn lapsesOn reason recordedBy confirmedBy
  endedBy endedReason`;
const DONE = `lapse { ${LAPSE} } errors { code path message }`;
const RECORD = `mutation($input: RecordLapseInput!) { done: recordLapse(input: $input) { ${DONE} } }`;
const CONFIRM = `mutation($input: ConfirmLapseInput!) { done: confirmLapse(input: $input) { ${DONE} } }`;
const END = `mutation($input: EndLapseInput!) { done: endLapse(input: $input) { ${DONE} } }`;
const LIST = `query($filter: LapseFilter, $first: Int, $after: String) {
  lapses(filter: $filter, first: $first, after: $after) {
    totalCount edges { cursor node { ${LAPSE} } } pageInfo { hasNextPage } } }`;

/** A page of lapses as it is shown. */
export interface LapsePage {
  totalCount: number;
  edges: { cursor: string; node: ShownLapse }[];
  pageInfo: { hasNextPage: boolean };
}

/** A lapse of everybody at the first factory, with a notice of sixteen days; `rest` names what differs. */
export const lapseInput = (rest: object = {}) => ({
  factoryCode: "F01",
  noticedOn: "2026-06-10",
  lapsesOn: "2026-06-26",
  reason: "the premium since January has not come",
  ...rest,
});

/** Acts on lapses; a fault fails the test. */
export class LapseDesk {
  constructor(private readonly ask: World["ask"]) {}

  readonly record = (key: string, input: object) => this.act(key, RECORD, input);
  readonly confirm = (key: string, lapseId: string) => this.act(key, CONFIRM, { lapseId });
  readonly end = (key: string, lapseId: string, reason = "the premium has come") =>
    this.act(key, END, { lapseId, reason });

  async list(key: string, variables: object = {}): Promise<LapsePage> {
    const { data, errors } = await this.ask<{ lapses: LapsePage }>(key, LIST, variables);
    expect(errors).toBeUndefined();
    return data.lapses;
  }

  /** The lapse of an act that must not be refused. */
  async done(act: Promise<LapseTold>): Promise<ShownLapse> {
    const { lapse, errors } = await act;
    expect(errors).toEqual([]);
    if (lapse === null) throw new Error("nothing was done");
    return lapse;
  }

  private async act(key: string, document: string, input: object): Promise<LapseTold> {
    const { data, errors } = await this.ask<{ done: LapseTold }>(key, document, { input });
    expect(errors).toBeUndefined();
    return data.done;
  }
}

/** The covers of a factory as they are known now, and the lapses. */
export const register = (world: World): Promise<unknown> =>
  world.root.query(`SELECT (SELECT jsonb_agg(l ORDER BY id) FROM lapse l) AS lapses,
    (SELECT jsonb_agg(c ORDER BY id) FROM coverage c) AS covers`);
