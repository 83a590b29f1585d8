import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool, types } from "pg";

/** Answers the body of a request that came with a key. */
export type Answer = (body: string, key: string) => string | Promise<string>;

const DATE = 1082;

/** As many connections as our server has. */
const POOL_SIZE = 20;

/** A pool that reads days as the text they are, like ours: making dates of them takes longer. */
export function openPool(connectionString: string): Pool {
  types.setTypeParser(DATE, (text: string) => text);
  return new Pool({ connectionString, max: POOL_SIZE, min: POOL_SIZE });
}

/** Apollo ends every answer with a new line. */
function respond(response: ServerResponse, status: number, answer: string): void {
  const text = `${answer}\n`;
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, body }: { answer: Answer; body: string },
): Promise<void> {
  try {
    const key = request.headers.authorization?.slice("Bearer ".length) ?? "";
    respond(response, 200, await answer(body, key));
  } catch (error) {
    respond(response, 500, JSON.stringify({ errors: [{ message: String(error) }] }));
  }
}

/** Serves on a free port of this process, and tells its parent which. */
function serve(answer: Answer): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      void handle(request, response, { answer, body });
    });
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.((server.address() as AddressInfo).port);
  });
}

/** Runs this process as a reference server, once its parent has said what it stands on. */
export function runReference<Settings>(make: (settings: Settings) => Promise<Answer>): void {
  process.once("SIGTERM", () => process.exit(0));
  process.once("message", (settings) => {
    make(settings as Settings).then(serve, (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  });
}
