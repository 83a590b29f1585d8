import { connect, type AddressInfo } from "node:net";
import { openWorld, type World } from "../kit/world";

let world: World;
let good: string;

beforeAll(async () => {
  world = await openWorld();
  good = await world.key("AUDITOR");
  await world.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => world.close());

/** Sends a request as it is written, because clients send no header twice. */
async function sent(headers: readonly string[]): Promise<string> {
  const body = JSON.stringify({ query: "{ viewer { person } }" });
  const lines = [
    "POST /graphql HTTP/1.1",
    "Host: 127.0.0.1",
    "Connection: close",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    ...headers,
  ];
  const socket = connect((world.app.server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

const key = (own: string, name = "Authorization") => `${name}: Bearer ${own}`;

test("one credential is answered, whatever the case of its header's name", async () => {
  for (const name of ["Authorization", "authorization", "AUTHORIZATION"]) {
    expect(await sent([key(good, name)])).toContain('"person":"AUDITOR person"');
  }
});

test.each<[string, () => Promise<string[]>]>([
  ["the same key twice", async () => [key(good), key(good)]],
  ["two good keys", async () => [key(good), key(await world.key("FINANCE"))]],
  ["a good key before a bad one", async () => [key(good), key("garbage")]],
  ["a bad key before a good one", async () => [key("garbage"), key(good)]],
  ["a key and an empty header", async () => [key(good), "Authorization:"]],
  ["names in two cases", async () => [key(good), key(good, "AUTHORIZATION")]],
  ["two in one header", async () => [key(`${good}, Bearer ${good}`)]],
])("two credentials are none: %s", async (_, headers) => {
  const answer = await sent(await headers());
  expect(answer).toContain('"code":"UNAUTHENTICATED"');
  expect(answer).not.toContain("AUDITOR");
});
