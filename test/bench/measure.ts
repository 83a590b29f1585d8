import { load, type LoadResult } from "./load";
import type { Row } from "./rows";
import { memoryOf, startOurs, startReference, type RunningServer } from "./servers";
import type { Stage } from "./stage";
import type { DatabaseWork } from "./statements";
import { sameAnswers, sameRows } from "./verify";
import { workload, type Material, type Workload } from "./workload";

/** How long and how often each side is loaded. */
export interface Plan {
  seconds: number;
  rounds: number;
  /** Where CPU profiles of our server go; none without. */
  profiles?: string | undefined;
}

/** One side of a row: the medians of its rounds. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /** CPU milliseconds of the server's own process for one request: what noise disturbs least. */
  cpu: number;
  work: DatabaseWork;
}

/** A row as it was measured. */
export interface Measured {
  row: Row;
  reference: Figures;
  ours: Figures;
  /** Resident memory of our server when it had done its work, in megabytes. */
  memory: number;
}

type Round = LoadResult & Pick<Figures, "cpu">;

const WARM_UP_SECONDS = 3;
const COUNTED = 20;

/** PostgreSQL plans a prepared statement anew five times before it keeps a plan. */
const UNCOUNTED = 10;

/** A round leaves requests behind that nobody waits for; so far ahead the next one begins. */
const ABANDONED = 1_000;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [Math.ceil(middle) - 1, Math.floor(middle)];
  return ((sorted[low] ?? NaN) + (sorted[high] ?? NaN)) / 2;
};

/** Asks once and gives the answer; anything but a right one ends the row. */
export async function ask(url: string, { request, isRight }: Workload, n: number) {
  const { key, body } = request(n);
  const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  const answer = await response.text();
  if (response.status !== 200 || !isRight(answer)) {
    throw new Error(`a wrong answer (${response.status}): ${answer.slice(0, 500)}`);
  }
  return answer;
}

/** Measures one row: both servers run throughout and are loaded in turn. */
export class RowRun {
  private next = 0;
  private readonly material: Material;
  private readonly work: Workload;

  constructor(
    private readonly row: Row,
    private readonly stage: Stage,
    private readonly plan: Plan,
  ) {
    const { scale, today } = stage;
    this.material = { scale, today, callers: row.callers(stage) };
    this.work = workload(row.workload, this.material);
  }

  async measure(): Promise<Measured> {
    const works = await this.stage.statements.counting(() => this.count());
    return this.withBoth(async (reference, ours) => {
      await this.load(reference, WARM_UP_SECONDS);
      await this.load(ours, WARM_UP_SECONDS);
      const results: [Round[], Round[]] = [[], []];
      for (let round = 0; round < this.plan.rounds; round += 1) {
        results[0].push(await this.load(reference, this.plan.seconds));
        results[1].push(await this.load(ours, this.plan.seconds));
      }
      return {
        row: this.row,
        reference: figures(results[0], works.reference),
        ours: figures(results[1], works.ours),
        memory: await memoryOf(ours),
      };
    }, this.plan.profiles);
  }

  /** Starts both servers for a piece of work; the reference is given one of our answers. */
  private async withBoth<T>(
    work: (reference: RunningServer, ours: RunningServer) => Promise<T>,
    profiles?: string,
  ): Promise<T> {
    const ours = await startOurs(this.stage.serverUrl, profiles);
    try {
      const answer = JSON.parse(await ask(ours.url, this.work, this.next++)) as object;
      const settings = { ...this.row.settings(this.stage), answer };
      const reference = await startReference(this.row.workload, settings);
      try {
        return await work(reference, ours);
      } finally {
        await reference.stop();
      }
    } finally {
      await ours.stop();
    }
  }

  /** What each side makes the database do, once it is sure that both do the same. */
  private count() {
    return this.withBoth(async (reference, ours) => {
      await this.verify(reference, ours);
      return { reference: await this.workOf(reference), ours: await this.workOf(ours) };
    });
  }

  /** Both sides do the same: the same answers, or the same rows. */
  private async verify(reference: RunningServer, ours: RunningServer): Promise<void> {
    for (let pair = 0; pair < 5; pair += 1) {
      const [n, m] = this.row.sameBytes ? [this.next, this.next] : [this.next, this.next + 1];
      this.next += 2;
      const theirs = await ask(reference.url, this.work, n);
      const answer = await ask(ours.url, this.work, m);
      if (this.row.sameBytes) sameAnswers(theirs, answer);
      else await sameRows(this.stage.statements, theirs, answer);
    }
  }

  /** One operation of one caller after the other, once all that is read often is in memory. */
  private async workOf({ url }: RunningServer): Promise<DatabaseWork> {
    const step = this.material.callers.length;
    const askNext = () => {
      const n = this.next;
      this.next += step;
      return ask(url, this.work, n);
    };
    for (let asked = 0; asked < UNCOUNTED; asked += 1) await askNext();
    await this.stage.statements.reset();
    for (let asked = 0; asked < COUNTED; asked += 1) await askNext();
    return this.stage.statements.workOf(COUNTED);
  }

  private async load({ url, cpuSeconds }: RunningServer, seconds: number): Promise<Round> {
    const before = cpuSeconds();
    const { workload: name, connections } = this.row;
    const order = { url, workload: name, material: this.material, connections, seconds };
    const result = await load({ ...order, from: this.next });
    this.next = result.next + ABANDONED;
    if (result.wrong > 0) {
      throw new Error(`${result.wrong} wrong answers: ${result.example ?? "none came"}`);
    }
    const cpu = ((cpuSeconds() - before) * 1_000) / result.requests;
    return { ...result, cpu };
  }
}

function figures(results: readonly Round[], work: DatabaseWork): Figures {
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    p50: median(results.map(({ p50 }) => p50)),
    p99: median(results.map(({ p99 }) => p99)),
    cpu: median(results.map(({ cpu }) => cpu)),
    work,
  };
}
