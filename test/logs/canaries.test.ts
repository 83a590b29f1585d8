import { openWorld, type World } from "../kit/world";
import { canariesIn, canary, keep } from "./canary.kit";
import { HTTP_PATHS } from "./http-paths.data";
import { PATHS, type Keys, type Path } from "./paths.data";
import { abandon, graphql, send, sendRaw } from "./sending.kit";
import { HeardServer } from "./server.kit";

let world: World;
let server: HeardServer;
let keys: Keys;

beforeAll(async () => {
  world = await openWorld();
  const { url } = world.db.options as { url: string };
  server = await HeardServer.start(url);
  keys = {
    desk: keep(await world.key("DESK", "120104", canary("person"))),
    officer: keep(await world.key("ENROLMENT_OFFICER")),
    auditor: keep(await world.key("AUDITOR")),
    administrator: keep(await world.key("ADMINISTRATOR")),
  };
}, 90_000);
afterAll(async () => {
  await server.stop();
  await world.close();
});

const REQUEST_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test.each<Path>([...PATHS, ...HTTP_PATHS])(
  "$name is answered, has its line, and is not quoted",
  async ({ sent, status, answer, line }) => {
    const told = await send(server.address, sent(keys));
    expect(told.text).toMatch(answer);
    expect(told.status).toBe(status);
    expect(told.requestId).toMatch(REQUEST_ID);
    const lines = await server.linesOf(told.requestId);
    expect(lines.filter(({ msg }) => msg === "request")).toEqual([
      expect.objectContaining({ ...line, status, level: 30 }),
    ]);
    expect(canariesIn(server.said)).toEqual([]);
  },
);

test("a new credential's key is told to the one who asked and to nobody else", async () => {
  const query = `mutation($input: IssueCredentialInput!) { issueCredential(input: $input) { key } }`;
  const input = {
    role: "AUDITOR",
    person: canary("new-person"),
    organisation: canary("organisation"),
    expiresOn: "2027-01-01",
  };
  const told = await send(server.address, graphql(keys.administrator, query, { input }));
  const key = /"key":"([\w-]+)"/.exec(told.text)?.[1] ?? "";
  expect(key).toMatch(/^hip_test_/);
  keep(key);
  expect(await server.linesOf(told.requestId)).toEqual([
    expect.objectContaining({ rootFields: ["issueCredential"], outcome: "OK" }),
  ]);
  expect(canariesIn(server.said)).toEqual([]);
});

test("bytes that are no HTTP are refused in JSON, with an id and a line", async () => {
  const told = await sendRaw(server.address, `${canary("bytes")} nonsense\r\n\r\n`);
  expect(told).toMatchObject({ status: 400, requestId: expect.stringMatching(REQUEST_ID) });
  expect(told.text).toContain('"code":"BAD_USER_INPUT"');
  expect(await server.linesOf(told.requestId)).toEqual([
    expect.objectContaining({ outcome: "BAD_USER_INPUT", status: 400 }),
  ]);
  expect(canariesIn(server.said)).toEqual([]);
});

test("a caller who goes away in the middle has a line too", async () => {
  const aborted = () => server.lines.filter(({ outcome }) => outcome === "ABORTED");
  await abandon(server.address, `{"query": "${canary("abandoned")}`);
  await server.until(() => aborted().length > 0);
  expect(aborted()).toHaveLength(1);
  expect(canariesIn(server.said)).toEqual([]);
});

test("a caller's own request id is neither used nor told back", async () => {
  const headers = { "x-request-id": canary("own-id") };
  const told = await send(server.address, { method: "GET", path: "/health/live", headers });
  expect(told.requestId).toMatch(REQUEST_ID);
  expect(await server.linesOf(told.requestId)).toEqual([
    expect.objectContaining({ route: "/health/live", outcome: "OK", status: 200 }),
  ]);
});
