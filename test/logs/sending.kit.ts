import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** What is sent, byte for byte. */
export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** An answer as it came. */
export interface Told {
  status: number;
  requestId: string;
  text: string;
}

/** Sends over a connection of its own, by Node's plainest client: it corrects nothing. */
export async function send(address: string, sent: Sent): Promise<Told> {
  const { method = "POST", path = "/graphql", headers = {}, body = "" } = sent;
  const asking = request(address, {
    method,
    path,
    agent: false,
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      ...headers,
    },
  });
  asking.on("error", () => undefined); // A refused body may be cut off while it is being sent.
  asking.end(body);
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  const requestId = String(answer.headers["x-request-id"]);
  return { status: answer.statusCode ?? 0, requestId, text: await text(answer) };
}

/** Sends bytes that need not be HTTP. */
export async function sendRaw(address: string, bytes: string): Promise<Told> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.end(bytes);
  const answer = await text(socket);
  const found = (pattern: RegExp) => pattern.exec(answer)?.[1] ?? "";
  const requestId = found(/^x-request-id: (\S+)/im);
  return { status: Number(found(/^HTTP\/1\.1 (\d+)/)), requestId, text: answer };
}

/** Begins to send and goes away. */
export async function abandon(address: string, body: string): Promise<void> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const head = ["POST /graphql HTTP/1.1", "Host: hip", "Content-Type: application/json"];
  socket.write(`${head.join("\r\n")}\r\nContent-Length: 100000\r\n\r\n${body}`);
  await once(socket, "connect");
  setTimeout(() => socket.destroy(), 50);
  await once(socket, "close");
}

export const graphql = (
  key: string | null,
  query: string,
  variables: object = {},
  rest: object = {},
): Sent => ({
  headers: key === null ? {} : { authorization: `Bearer ${key}` },
  body: JSON.stringify({ query, variables, ...rest }),
});
