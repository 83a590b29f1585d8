import { setTimeout as sleep } from "node:timers/promises";
import type { SeededRandom } from "../../src/demo/random";
import type { Desk } from "./scheme";
import type { Visit } from "./visits";

/** Longer than a server takes to answer anything. */
const PATIENCE_MS = 10_000;
const LOST_REPLIES = 0.05;

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { claimNumber lines { line } } replayed conflict { claimNumber } errors { code } } }`;

/** A claim a desk was told of: from now on it must be there, once, under this number. */
export interface Acknowledged {
  provider: string;
  reference: string;
  number: string;
  lines: number;
}

/** What happened on the way. */
export interface Traffic {
  acknowledged: Acknowledged[];
  /** Replies that came and were thrown away. */
  lostReplies: number;
  /** Calls sent again, whatever the reason. */
  retries: number;
  /** Answers that are neither a claim nor "come again". */
  odd: string[];
}

interface Answer {
  data?: {
    submitClaim: {
      claim: { claimNumber: string; lines: object[] } | null;
      conflict: object | null;
      errors: { code: string }[];
    } | null;
  } | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Sends claims until each is acknowledged, to whichever server answers. */
export class Sending {
  readonly traffic: Traffic = { acknowledged: [], lostReplies: 0, retries: 0, odd: [] };
  private readonly references = new Set<string>();
  private enough = false;

  constructor(
    private readonly addresses: readonly string[],
    private readonly random: SeededRandom,
    /** Ends a run that does not come to its end. */
    private readonly over: AbortSignal,
  ) {}

  /** Claims acknowledged so far, those sent twice counted once. */
  get claims(): number {
    return this.references.size;
  }

  /** No new claims: what is on its way is sent to its end. */
  stop(): void {
    this.enough = true;
  }

  /** Every desk sends one claim after the other; returns when all are acknowledged. */
  async run(desks: readonly Desk[], next: (desk: Desk) => Visit): Promise<void> {
    await Promise.all(
      desks.map(async (desk) => {
        while (!this.enough && !this.over.aborted) {
          const visit = next(desk);
          await Promise.all(visit.senders.map((one) => this.sendUntilAcknowledged(one, visit)));
        }
      }),
    );
  }

  private async sendUntilAcknowledged({ key }: Desk, visit: Visit): Promise<void> {
    for (let attempt = 0; !this.over.aborted; attempt += 1) {
      if (attempt > 0) this.traffic.retries += 1;
      const claim = await this.send(key, visit);
      if (claim === null) await sleep(this.random.whole(50, 400));
      else if (this.random.chance(LOST_REPLIES)) this.traffic.lostReplies += 1;
      else {
        const { provider, reference } = visit;
        this.traffic.acknowledged.push({ provider, reference, ...claim });
        this.references.add(reference);
        return;
      }
    }
  }

  /** The claim as it is told; null when nothing, or nothing useful, came back. */
  private async send(key: string, { input }: Visit) {
    try {
      const reply = await fetch(`${this.random.pick(this.addresses)}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: SUBMIT, variables: { input } }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return this.read((await reply.json()) as Answer);
    } catch {
      return null;
    }
  }

  private read(answer: Answer) {
    const claim = answer.data?.submitClaim?.claim;
    if (claim && !answer.errors) return { number: claim.claimNumber, lines: claim.lines.length };
    const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? ["NO_CLAIM"];
    if (codes.some((code) => code !== "UNAVAILABLE")) this.traffic.odd.push(JSON.stringify(answer));
    return null;
  }
}
