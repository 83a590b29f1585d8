import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Where a commit is when its connection is cut. */
export type CommitCut = "before the database has it" | "after the database has it";

/** A line to PostgreSQL on which commits can be lost, and which can fall silent. */
export interface Line {
  url: string;
  /** Cuts the connection of the next commit of a claim, once. */
  cutNextCommit: (when: CommitCut) => void;
  /** Forwards nothing more, and lets nobody know. */
  fallSilent: () => void;
  /** Forwards what connects from now on; what was silent stays silent for ever. */
  speakAgain: () => void;
  close: () => Promise<void>;
}

/** One connection through the line. */
class Pair {
  private sent = "";

  constructor(
    readonly near: Socket,
    readonly far: Socket,
    public silent: boolean,
  ) {}

  /** True for the commit of a transaction that has written a claim. */
  commitsClaim(chunk: Buffer): boolean {
    this.sent += chunk.toString("latin1");
    if (!this.sent.includes("INSERT INTO claim ")) this.sent = this.sent.slice(-100);
    else if (this.sent.includes("COMMIT\0")) {
      this.sent = "";
      return true;
    }
    return false;
  }

  cut(): void {
    this.near.destroy();
    this.far.destroy();
  }
}

/** Lays a line to the database of an address: everything that connects to `url` goes through it. */
export async function layLine(target: string): Promise<Line> {
  const address = new URL(target);
  const { hostname, port: farPort } = address;
  const pairs = new Set<Pair>();
  let silent = false;
  let nextCut: CommitCut | null = null;

  const forward = (pair: Pair, chunk: Buffer): void => {
    if (pair.silent) return;
    const cut = pair.commitsClaim(chunk) ? nextCut : null;
    if (cut !== null) nextCut = null;
    if (cut === "before the database has it") return pair.cut();
    // Its answer says that the commit is done; the answer goes no further.
    if (cut !== null) pair.far.removeAllListeners("data").once("data", () => pair.cut());
    pair.far.write(chunk);
  };
  const server = createServer((near) => {
    const pair = new Pair(near, connect(Number(farPort), hostname), silent);
    pairs.add(pair);
    for (const end of [pair.near, pair.far]) {
      end.on("error", () => undefined);
      end.on("close", () => {
        pair.cut();
        pairs.delete(pair);
      });
    }
    near.on("data", (chunk: Buffer) => forward(pair, chunk));
    pair.far.on("data", (chunk: Buffer) => !pair.silent && near.write(chunk));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address.hostname = "127.0.0.1";
  address.port = String((server.address() as AddressInfo).port);
  const cutAll = () => pairs.forEach((pair) => pair.cut());
  return {
    url: address.toString(),
    cutNextCommit: (when) => void (nextCut = when),
    fallSilent: () => {
      silent = true;
      for (const pair of pairs) pair.silent = true;
    },
    speakAgain: () => void (silent = false),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      cutAll();
      await closed;
    },
  };
}
