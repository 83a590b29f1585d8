import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** 200 requests in a second, as long as the server keeps up with them. */
const EVERY_MS = 5;
const MOST_UNDER_WAY = 12;
/** How often the balancer asks. */
const ASKED_EVERY_MS = 20;

/** An answer over HTTP; a connection that fails has none. */
export interface Answer {
  status: number;
  body: string;
}

/** Desks on keep-alive connections, behind a balancer that asks who is ready. */
export class Load {
  readonly answers: Answer[] = [];
  /** Whatever went wrong between sending and the whole answer. */
  readonly failures: string[] = [];
  private readonly agent = new Agent({ keepAlive: true });
  private underWay = 0;
  private sent = 0;

  constructor(
    private readonly address: string,
    private readonly key: string,
  ) {}

  /**
   * Sends whatever `next` makes up, until the balancer hears that the server is not ready, or
   * nothing any more. `longestMs` is the longest it was without an answer: on a starved machine.
   */
  async runWhileReady(next: (serial: number) => object) {
    const timer = setInterval(() => {
      if (this.underWay < MOST_UNDER_WAY) void this.ask(next((this.sent += 1)));
    }, EVERY_MS);
    let longestMs = 0;
    let status = 200;
    for (; status === 200; await sleep(ASKED_EVERY_MS)) {
      const asked = performance.now();
      status = await this.readiness();
      longestMs = Math.max(longestMs, performance.now() - asked + ASKED_EVERY_MS);
    }
    clearInterval(timer);
    return { heard: status, longestMs };
  }

  /** Returns when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.underWay > 0) await sleep(10);
    this.agent.destroy();
  }

  /** Sends one operation; its answer, or its failure, is kept. */
  async ask(body: object): Promise<void> {
    this.underWay += 1;
    try {
      const answer = await this.call("POST", "/graphql", JSON.stringify(body));
      const good = answer.status === 200 && !answer.body.includes('"errors":[{');
      if (good) this.answers.push(answer);
      else this.failures.push(`${answer.status} ${answer.body}`);
    } catch (error) {
      this.failures.push(String(error));
    } finally {
      this.underWay -= 1;
    }
  }

  /** What the balancer hears: a status, or 0 where nobody answers. */
  async readiness(): Promise<number> {
    const { status } = await this.call("GET", "/health/ready").catch(() => ({ status: 0 }));
    return status;
  }

  private call(method: string, path: string, body?: string): Promise<Answer> {
    const headers = { "content-type": "application/json", authorization: `Bearer ${this.key}` };
    const options = { method, agent: this.agent, headers: body === undefined ? {} : headers };
    return new Promise((resolve, reject) => {
      const call = request(`${this.address}${path}`, options, (reply) => {
        let text = "";
        reply.setEncoding("utf8");
        reply.on("data", (chunk: string) => (text += chunk));
        reply.on("error", reject);
        reply.on("end", () => resolve({ status: reply.statusCode ?? 0, body: text }));
      });
      call.on("error", reject);
      call.end(body);
    });
  }
}
