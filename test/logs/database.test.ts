import { layLine, type Line } from "../api/cut-line";
import { claimInput } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { canariesIn, canary } from "./canary.kit";
import * as planted from "./planted.data";
import { graphql, send, type Sent, type Told } from "./sending.kit";
import { HeardServer, type LogLine } from "./server.kit";

let world: World;
let line: Line;
let server: HeardServer;
let desk: string;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  const { url } = world.db.options as { url: string };
  line = await layLine(url);
  server = await HeardServer.start(line.url);
  desk = await world.key("DESK", "120104");
  officer = await world.key("ENROLMENT_OFFICER");
  await world.root.query(planted.PLANTED_CLAIMS);
  await world.root.query(planted.PLANTED_MEMBERS);
}, 90_000);
afterAll(async () => {
  await server.stop();
  await line.cut();
  await world.close();
});

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { id } errors { code } } }`;
const claim = (providerReference: string, rest: object = {}): Sent =>
  graphql(desk, SUBMIT, { input: claimInput(providerReference, rest) });
const diagnosed = (providerReference: string) =>
  claim(providerReference, { diagnosisText: canary(`diagnosis-of-${providerReference}`) });
const refused = (providerReference: string) =>
  claim(providerReference, { attachments: [{ sha256: canary("file"), kind: "OTHER" }] });
const member = (memberNumber: string, fields = "name nameKhmer"): Sent =>
  graphql(officer, `{ member(memberNumber: "${memberNumber}") { ${fields} } }`);

async function tell(sent: Sent): Promise<Told & { lines: LogLine[] }> {
  const told = await send(server.address, sent);
  return { ...told, lines: await server.linesOf(told.requestId) };
}

/** Neither what was answered nor anything that was said holds a canary, whoever let it fly. */
function expectSilence({ text }: Told): void {
  expect(canariesIn(text)).toEqual([]);
  expect(canariesIn(server.said)).toEqual([]);
}

const told = (outcome: string) => expect.objectContaining({ msg: "request", outcome });

test("an answer about a member is for the one who asked and not for the log", async () => {
  const answer = await tell(member(WHO.second));
  expect(answer.text).toContain(planted.DATABASE.name);
  expect(answer.text).toContain(planted.DATABASE.nameKhmer);
  expect(answer.lines).toEqual([told("OK")]);
  expect(canariesIn(server.said)).toEqual([]);
});

test.each([
  ["a bug of ours", "P0001", "INTERNAL", "bug"],
  ["a key that is taken, five times over", "23505", "INTERNAL", "bug"],
  ["a row that a check refuses", "23514", "INTERNAL", "bug"],
  ["a disk that is full", "53100", "UNAVAILABLE", "unavailable"],
  ["a server that shuts down", "57P01", "UNAVAILABLE", "unavailable"],
])("%s raised with a row in its words is told by its code", async (_, code, outcome, event) => {
  const answer = await tell(diagnosed(`plant-raise-${code}-claim`));
  expect(answer.text).toContain(`"code":"${outcome}"`);
  const [fault] = answer.lines.filter(({ msg }) => msg === event);
  expect(fault).toMatchObject({ errorName: "QueryFailedError", databaseCode: code });
  expect(fault?.frames).toContainEqual(expect.stringContaining("PostgresQueryRunner"));
  expect(answer.lines).toContainEqual(told(outcome));
  expectSilence(answer);
});

test("a cast that fails quotes its text to nobody", async () => {
  const answer = await tell(diagnosed("plant-cast"));
  expect(answer.text).toContain('"code":"INTERNAL"');
  expect(answer.lines).toContainEqual(expect.objectContaining({ databaseCode: "22P02" }));
  expectSilence(answer);
});

test("a row that a constraint refuses is not quoted with its values", async () => {
  const answer = await tell(refused(canary("attempt").replace("kanari", "plant-check-kanari")));
  expect(answer.text).toContain('"code":"INTERNAL"');
  expect(answer.lines).toContainEqual(expect.objectContaining({ databaseCode: "23514" }));
  expectSilence(answer);
});

test("a key that another row has is not quoted either", async () => {
  const twice = refused(canary("taken"));
  await tell(twice);
  const answer = await tell(twice);
  expect(answer.text).toContain('"code":"INTERNAL"');
  expect(answer.lines).toContainEqual(expect.objectContaining({ databaseCode: "23505" }));
  expectSilence(answer);
});

test("a stored value that no enum has is masked, and quoted to nobody", async () => {
  const answer = await tell(member(WHO.gap, "sex"));
  expect(answer.text).toContain('"code":"INTERNAL"');
  expect(answer.lines).toContainEqual(
    expect.objectContaining({ msg: "bug", errorName: "GraphQLError" }),
  );
  expectSilence(answer);
});

test("credentials that cannot be read are a bug without words", async () => {
  const unseen = await world.key("AUDITOR");
  await world.root.query(planted.PLANTED_CREDENTIALS);
  try {
    const answer = await tell(graphql(unseen, "{ viewer { person } }"));
    expect(answer.text).toContain('"code":"INTERNAL"');
    expect(answer.lines).toContainEqual(expect.objectContaining({ databaseCode: "42703" }));
    expectSilence(answer);
  } finally {
    await world.root.query(planted.MENDED_CREDENTIALS);
  }
});

test("an audit that fails refuses the answer, and says why by its code alone", async () => {
  await world.root.query(planted.PLANTED_AUDIT);
  const question = `{ eligibility(input: { member: { memberNumber: "${WHO.covered}" }, serviceDate: "2026-06-15" }) { status } }`;
  const answer = await tell(graphql(desk, question));
  expect(answer.text).toContain('"code":"UNAVAILABLE"');
  expect(answer.lines).toContainEqual(
    expect.objectContaining({ msg: "unavailable", databaseCode: "P0001", level: 40 }),
  );
  expect(answer.lines).toContainEqual(told("UNAVAILABLE"));
  expectSilence(answer);
});

test("a database that goes away in the middle of a claim, and stays away", async () => {
  const underWay = tell(diagnosed("plant-wait"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await line.cut();
  try {
    const answers = [await underWay, await tell(diagnosed("gone")), await tell(member(WHO.second))];
    for (const answer of answers) {
      expect(answer.text).toContain('"code":"UNAVAILABLE"');
      expect(answer.lines).toContainEqual(told("UNAVAILABLE"));
      expect(answer.lines).toContainEqual(expect.objectContaining({ msg: "unavailable" }));
      expectSilence(answer);
    }
  } finally {
    await line.mend();
  }
});
