import { replace } from "../claims/corrections.kit";
import { claimInput, accepted, type ShownClaim } from "../claims/claims.kit";
import { decideAgain } from "./deciding.kit";
import { expectBalanced, readBy, signed, total, type Amount } from "./remittance-read.kit";
import { PayOffice, type Prepared } from "./remittances.kit";

let office: PayOffice;
let claims: ShownClaim[];
let first: Prepared;
let second: Prepared;

beforeAll(async () => {
  office = await PayOffice.open();
  claims = await office.claims("V-", 3);
  first = await office.pay();
  const [claim] = claims;
  const correction = {
    claimNumber: claim?.claimNumber,
    expectedVersion: 3,
    correctionReference: "C-1",
    reason: "one line too many",
    claim: claimInput("V-1", { admittedOn: "2026-01-05", lines: [{ service: "OPD" }] }),
  };
  accepted(await replace(office.world, office.key("DESK"), correction));
  second = await office.prepare();
});
afterAll(() => office.world.close());

const read = (remittance: Prepared) => readBy(office, remittance);

test("every line balances by reason, is the sum of its claim's lines, and all lines are the total", async () => {
  for (const remittance of [await read(first), await read(second)]) {
    expect(total(remittance.lines.map(({ paid }) => paid))).toBe(signed(remittance.total));
    for (const line of remittance.lines) {
      expectBalanced(line);
      line.items.forEach(expectBalanced);
      expect(line.items.length === 0).toBe(line.kind === "CARRY_OVER");
      if (line.kind === "CARRY_OVER") continue;
      expect(total(line.items.map(({ paid }) => paid))).toBe(signed(line.paid));
      expect(total(line.items.map(({ submitted }) => submitted))).toBe(signed(line.submitted));
    }
  }
});

test("a desk reads its own references back, with the reasons as its claim has them", async () => {
  const { lines, ...remittance } = await read(first);
  expect(remittance).toMatchObject({ status: "PAID", provider: { code: "120104" } });
  expect(remittance).toMatchObject({ decidedUntil: "2026-06-15", expectedOn: "2026-06-22" });
  expect(lines.map(({ claimNumber }) => claimNumber)).toEqual(
    claims.map(({ claimNumber }) => claimNumber),
  );
  const [line] = lines;
  expect(line).toMatchObject({ kind: "CLAIM", providerReference: "V-1", reverses: null });
  expect(line?.items.map(({ providerLineReference: own }) => own)).toEqual(["L-1", null, null]);
  expect(line?.items.map(({ serviceCode }) => serviceCode)).toEqual(["OPD", "EMG", "COSM"]);
  const told = line?.reductions.map(({ code, amount }) => ({ code, amount }));
  expect(told).toEqual(claims[0]?.reductions.map(({ code, amount }) => ({ code, amount })));
  const reduced = line?.reductions.find(({ code }) => code === "PRC-002");
  expect(reduced?.parameters.map(({ name }) => name)).toContain("tariff");
  expect(reduced?.text).not.toContain("{");
});

test("a claim that was paid and replaced is reversed, naming the line before", async () => {
  const { lines } = await read(second);
  const [back, fresh] = lines;
  expect(lines.map(({ kind }) => kind)).toEqual(["REVERSAL", "CLAIM", "CARRY_OVER"]);
  expect(back).toMatchObject({ claimNumber: claims[0]?.claimNumber, providerReference: "V-1" });
  expect(back?.reverses).toEqual({ remittanceNumber: first.number, position: 1 });
  const [before] = (await read(first)).lines;
  expect(signed(back?.paid as Amount)).toBe(-signed(before?.paid as Amount));
  expect(back?.reductions.map(({ code }) => code)).toEqual(
    before?.reductions.map(({ code }) => code),
  );
  expect(fresh?.reverses).toBeNull();
});

const OF_CLAIM = `query($n: String!) { claim(claimNumber: $n) { remittance { number lines { claimNumber } } } }`;

test("a claim names the remittance it is on, and none where it is on none", async () => {
  const asked = async (claimNumber: string | undefined) =>
    (await office.world.ask(office.key("DESK"), OF_CLAIM, { n: claimNumber })).data.claim;
  expect(await asked(claims[1]?.claimNumber)).toMatchObject({
    remittance: { number: first.number },
  });
  expect(await asked(claims[0]?.claimNumber)).toMatchObject({
    remittance: { number: second.number },
  });
  const [waits] = await office.claims("later-", 1);
  expect(await asked(waits?.claimNumber)).toEqual({ remittance: null });
});

const LIST = `query($filter: RemittanceFilter, $first: Int, $after: String) {
  remittances(filter: $filter, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } edges { node { number } } } }`;
interface Listed {
  remittances: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { number: string } }[];
  };
}

async function listed(variables: object, name = "FINANCE") {
  const { data, errors } = await office.world.ask<Listed>(office.key(name), LIST, variables);
  expect(errors).toBeUndefined();
  const { edges, ...rest } = data.remittances;
  return { numbers: edges.map(({ node }) => node.number), ...rest };
}

test("remittances are listed newest first, page by page, narrowed by every part of the filter", async () => {
  const page = await listed({ first: 1 });
  expect(page).toMatchObject({ numbers: [second.number], totalCount: 2 });
  const rest = await listed({ first: 1, after: page.pageInfo.endCursor });
  expect(rest).toMatchObject({ numbers: [first.number], pageInfo: { hasNextPage: false } });
  const filtered = async (filter: object) => (await listed({ filter })).numbers;
  expect(await filtered({ status: "PAID" })).toEqual([first.number]);
  const providerId = await office.providerId("NH01");
  expect(await filtered({ providerId })).toEqual([]);
  expect(await filtered({ providerId: "none" })).toEqual([]);
  expect(await filtered({ from: "2026-06-15", to: "2026-06-15" })).toHaveLength(2);
  expect(await filtered({ from: "2026-06-16" })).toEqual([]);
  expect(await filtered({ to: "2026-06-14" })).toEqual([]);
  const cursor = Buffer.from('["R1"]').toString("base64url");
  const wrong = await office.world.ask(office.key("FINANCE"), LIST, { after: cursor });
  expect(wrong.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("another provider's desk finds neither the remittance nor a node, as if there were none", async () => {
  const query = `query($id: ID!) { remittance(id: $id) { id } node(id: $id) { id } remittances { totalCount } }`;
  const { data } = await office.world.ask(office.key("OTHER"), query, { id: first.id });
  expect(data).toEqual({ remittance: null, node: null, remittances: { totalCount: 0 } });
});

test("a recovery tells what the corrected decision takes off more, and of which line it is", async () => {
  const [claim] = await office.claims("R-", 1, [{ service: "EMG" }]);
  const paid = await office.pay();
  const corrected = { kind: "CORRECTION", benefit: 5_000 } as const;
  await decideAgain(office.world, { claimNumber: claim?.claimNumber ?? "" }, corrected);
  const { lines } = await read(await office.prepare());
  const [line] = lines;
  expect(line).toMatchObject({ kind: "RECOVERY", claimNumber: claim?.claimNumber });
  expect(line?.reverses?.remittanceNumber).toBe(paid.number);
  expect(line?.submitted.amount).toBe("0");
  expect(line?.reductions).toMatchObject([{ code: "PRC-002", amount: { amount: "15000" } }]);
  expect(line?.paid.amount).toBe("-15000");
  lines.filter(({ kind }) => kind !== "CARRY_OVER").forEach(expectBalanced);
});

test("a claim whose later remittance is cancelled names the one that counts again", async () => {
  const { id: remittanceId, version: expectedVersion } = second;
  await office.act("cancelRemittance", { remittanceId, expectedVersion, reason: "a slip" });
  const { data } = await office.world.ask(office.key("DESK"), OF_CLAIM, {
    n: claims[0]?.claimNumber,
  });
  expect(data.claim).toMatchObject({ remittance: { number: first.number } });
});

test("a remittance is paid to the payee in force when it was prepared, whatever comes after", async () => {
  expect(first.payee).toBe("Chrouy Changva (120104)");
  const from = (days: number, account: string) =>
    office.world.root.query(
      `INSERT INTO payee SELECT gen_random_uuid(), id, 'IN_FORCE', 'Holder', 'Bank', $2,
         date '2026-06-15' + $1::int, date '2026-06-15' + $1::int + 1 FROM provider WHERE code = '120104'`,
      [days, account],
    );
  await from(0, "001");
  await from(1, "002");
  await office.claims("P-", 1);
  expect((await office.prepare()).payee).toBe("Holder, Bank, 001");
  expect((await read(first)).payee).toBe("Chrouy Changva (120104)");
});
