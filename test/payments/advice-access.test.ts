import { ROLES } from "../../src/access";
import { ADVICE_COST } from "../../src/shared/field-cost.data";
import { LIMITS } from "../../src/shared/limits";
import { entriesOf } from "../audit/entries.kit";
import { WHO } from "../kit/seed.data";
import { PayOffice, type Prepared, type Sent } from "./remittances.kit";

let office: PayOffice;
let prepared: Prepared;

beforeAll(async () => {
  office = await PayOffice.open();
  await office.claims("V-", 2);
  prepared = await office.pay();
});
afterAll(() => office.world.close());

const FORMS = ["json", "csv", "html"];
const path = (form: string, number = prepared.number) => `/remittances/${number}/advice.${form}`;
const codeOf = ({ body }: Sent) =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

/** Who may read advices, by the table of the trust design. */
const MAY = ["DESK", "CLAIMS_OFFICER", "SENIOR_REVIEWER", "FINANCE", "AUDITOR"];

test.each(ROLES)("a caller who is %s reads an advice only if the table says so", async (role) => {
  const key = await office.world.key(role, "120104");
  for (const form of FORMS) {
    const sent = await office.fetch(path(form), key);
    expect(sent.status).toBe(MAY.includes(role) ? 200 : 403);
    if (sent.status === 403) expect(codeOf(sent)).toBe("FORBIDDEN");
  }
});

test("without a credential, or with one that is not good, nobody is told anything", async () => {
  const revoked = await office.world.key("FINANCE");
  await office.world.root.query("UPDATE credential SET revoked_at = now() WHERE key_id = $1", [
    revoked.split("_")[2],
  ]);
  for (const key of [null, revoked, "nonsense"]) {
    for (const form of FORMS) {
      const sent = await office.fetch(path(form), key);
      expect([sent.status, codeOf(sent)]).toEqual([401, "UNAUTHENTICATED"]);
      expect(sent.headers["content-type"]).toMatch(/^application\/json/);
    }
  }
});

test("another provider's desk is told exactly what is told of a remittance that is not there", async () => {
  const bodyOf = ({ status, body }: Sent) => ({
    status,
    body: body.replace(/"requestId":"[^"]*"/, ""),
  });
  for (const form of FORMS) {
    const theirs = await office.fetch(path(form), office.key("OTHER"));
    const missing = await office.fetch(path(form, "R9999999990"), office.key("DESK"));
    const unlike = await office.fetch(path(form, "none"), office.key("DESK"));
    expect(theirs.status).toBe(404);
    expect(bodyOf(theirs)).toEqual(bodyOf(missing));
    expect(bodyOf(theirs)).toEqual(bodyOf(unlike));
  }
});

test("a language that the scheme does not speak, or a text that is not clean, is refused", async () => {
  const german = await office.fetch(`${path("html")}?language=de`, office.key("DESK"));
  expect([german.status, codeOf(german)]).toEqual([400, "BAD_USER_INPUT"]);
  const nul = await office.fetch(path("html", "R%00"), office.key("DESK"));
  expect([nul.status, codeOf(nul)]).toEqual([400, "BAD_USER_INPUT"]);
});

const LINES = "query($id: ID!) { remittance(id: $id) { lines { claimNumber } } }";
const LISTED = "{ remittances { edges { node { lines { claimNumber items { line } } } } } }";
const OF_CLAIM = '{ claim(providerReference: "V-1") { remittance { lines { claimNumber } } } }';

/** Every way to a remittance's lines. */
const WAYS: readonly [string, () => Promise<unknown>][] = [
  ["a question", () => office.world.ask(office.key("DESK"), LINES, { id: prepared.id })],
  ["a list", () => office.world.ask(office.key("DESK"), LISTED)],
  ["a claim", () => office.world.ask(office.key("DESK"), OF_CLAIM)],
  ...FORMS.map((form): [string, () => Promise<unknown>] => [
    `an advice as ${form}`,
    () => office.advice(prepared, form),
  ]),
];

test.each(WAYS)("the audit knows of whom %s speaks", async (_, work) => {
  const entries = await entriesOf(office.world, work);
  const ours = entries.filter(({ operation }) => operation === "remittance");
  expect(ours).toMatchObject([
    { outcome: "ANSWERED", role: "DESK", provider: "120104", members: [WHO.covered] },
  ]);
});

test("a refused reader is entered too; a remittance without its lines speaks of nobody", async () => {
  const refused = await entriesOf(office.world, () => office.fetch(path("csv"), null));
  expect(refused).toMatchObject([{ operation: "remittance", outcome: "UNAUTHENTICATED" }]);
  const silent = await entriesOf(office.world, () =>
    office.world.ask(office.key("DESK"), "{ remittances { edges { node { number } } } }"),
  );
  expect(silent).toEqual([]);
});

describe("while the audit takes no entry", () => {
  beforeAll(() => office.world.root.query("REVOKE INSERT ON audit_entry FROM hip_server"));
  afterAll(() => office.world.root.query("GRANT INSERT ON audit_entry TO hip_server"));

  test.each(FORMS)("no advice leaves as %s", async (form) => {
    const sent = await office.advice(prepared, form);
    expect([sent.status, codeOf(sent)]).toEqual([503, "UNAVAILABLE"]);
    expect(sent.headers["retry-after"]).toBe("2");
  });

  test("no line leaves by a question", async () => {
    const { data, errors } = await office.world.ask(office.key("DESK"), LINES, { id: prepared.id });
    expect(errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 2 } }]);
    expect(data).toMatchObject({ remittance: null });
  });
});

test("an advice that does not reconcile is not sent", async () => {
  await office.world.root.query("ALTER TABLE remittance DISABLE TRIGGER USER");
  const raise = (by: number) =>
    office.world.root.query("UPDATE remittance SET total_minor = total_minor + $1", [by]);
  await raise(1);
  const sent = await office.advice(prepared, "json");
  expect([sent.status, codeOf(sent)]).toEqual([500, "INTERNAL"]);
  await raise(-1);
  await office.world.root.query("ALTER TABLE remittance ENABLE TRIGGER USER");
  expect((await office.advice(prepared, "json")).status).toBe(200);
});

test("whoever asks for too much at once is told when to come again", async () => {
  const key = await office.world.key("AUDITOR");
  // The clock stands still: a slow machine must not fill the budget while it is being spent.
  const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now());
  const many = Math.ceil(LIMITS.budgetPoints / ADVICE_COST) + 3;
  const answers = await Promise.all(
    Array.from({ length: many }, () => office.fetch(path("json", "R0000000000"), key)),
  );
  clock.mockRestore();
  const limited = answers.filter(({ status }) => status === 429);
  expect(limited).toHaveLength(3);
  expect(codeOf(limited[0] as Sent)).toBe("RATE_LIMITED");
  expect(Number(limited[0]?.headers["retry-after"])).toBeGreaterThan(0);
});
