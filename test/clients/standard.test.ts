import { serverAudits, type AuditResult } from "graphql-http";
import { openWorld, type World } from "../kit/world";

let world: World;
let url: string;

beforeAll(async () => {
  world = await openWorld();
  url = `${await world.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(() => world.close());

type Audit = { name: string; status: AuditResult["status"]; said?: number };

/** Runs every audit of GraphQL over HTTP, each request with these headers beside its own. */
async function audited(headers: Record<string, string>): Promise<Audit[]> {
  const audits = serverAudits({
    url,
    fetchFn: (address: string, asked: RequestInit = {}) =>
      fetch(address, { ...asked, headers: { ...(asked.headers as object), ...headers } }),
  });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  return results.map((result) => ({
    name: `${result.id} ${result.name}`,
    status: result.status,
    ...(result.status !== "ok" && { said: result.response.status }),
  }));
}

test("with a credential the server speaks GraphQL over HTTP by every word of it", async () => {
  const authorization = `Bearer ${await world.key("DESK", "120104")}`;
  const audits = await audited({ authorization });
  expect(audits).toHaveLength(61);
  expect(audits.filter(({ status }) => status !== "ok")).toEqual([]);
});

test("without a credential the server does what the standard says it must and should", async () => {
  const audits = await audited({});
  expect(audits).toHaveLength(61);
  expect(audits.filter(({ status }) => status === "error" || status === "warn")).toEqual([]);
});
