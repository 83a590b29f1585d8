import { accepted, claimInput, CLAIM_FIELDS, submit, type ShownClaim } from "../claims/claims.kit";
import { fee, paths, PressRoom, tariffInput } from "./publishing.kit";

let room: PressRoom;

beforeEach(async () => {
  room = await PressRoom.open("2026-07-15");
});
afterEach(() => room.world.close());

test("prices for days without one are in force at once, and who waits for them hears it", async () => {
  expect(await room.pays("2026-06-10", "NOPR")).toBe("0");
  const prices = [fee("NOPR", "9000")];
  const publication = await room.published(
    "publishTariff",
    tariffInput({ from: "2026-06-01", prices }),
  );
  expect(publication).toMatchObject({ status: "CONFIRMED", draftedBy: "Dara", confirmedBy: null });
  expect(room.heard.times).toBe(1);
  expect(await room.pays("2026-06-10", "NOPR")).toBe("9000");
  expect(await room.pays("2026-05-31", "NOPR")).toBe("0");
});

test("a price that ends another waits, and counts from its own day on", async () => {
  const draft = await room.published("publishTariff", tariffInput());
  expect(draft).toMatchObject({ status: "DRAFT", confirmedAt: null });
  expect(room.heard.times).toBe(0);
  expect(await room.pays("2026-07-01", "OPD")).toBe("6000");
  await room.confirm(draft);
  expect(room.heard.times).toBe(1);
  expect(await room.pays("2026-06-30", "OPD")).toBe("6000");
  expect(await room.pays("2026-07-01", "OPD")).toBe("7000");
});

test("one price that ends another keeps the whole list waiting", async () => {
  const prices = [fee("NOPR", "9000"), fee("OPD", "7000")];
  const draft = await room.published("publishTariff", tariffInput({ prices }));
  expect(draft.status).toBe("DRAFT");
  expect(await room.pays("2026-07-02", "NOPR")).toBe("0");
  await room.confirm(draft);
  expect(await room.pays("2026-07-02", "NOPR")).toBe("9000");
  expect(await room.pays("2026-07-02", "OPD")).toBe("7000");
});

test("a price with an end leaves days without one, which the next fills at once", async () => {
  await room.inForce("publishTariff", tariffInput({ to: "2026-07-05" }));
  expect(await room.pays("2026-07-04", "OPD")).toBe("7000");
  expect(await room.pays("2026-07-05", "OPD")).toBe("0");
  const next = tariffInput({ from: "2026-07-05", prices: [fee("OPD", "7500")] });
  expect((await room.published("publishTariff", next)).status).toBe("CONFIRMED");
  expect(await room.pays("2026-07-05", "OPD")).toBe("7500");
  const between = tariffInput({ from: "2026-07-04", to: "2026-07-05" });
  expect(paths((await room.act("publishTariff", between)).errors)).toEqual([
    "INT-005 prices.0.service",
  ]);
});

test("a case rate, a price by hand and a capitation are agreed, too", async () => {
  const hospital = await room.world.key("DESK", "NH01");
  const prices = [
    { service: "DEL", pricing: "CASE_RATE", price: { amount: "50.00", currency: "USD" } },
    { service: "EMG", pricing: "MANUAL" },
    { service: "NOPR", pricing: "CAPITATION" },
  ];
  const tariff = tariffInput({ providerCode: "NH01", prices });
  expect((await room.published("publishTariff", tariff)).status).toBe("CONFIRMED");
  const kinds = await room.world.ask<{ services: { edges: { node: object }[] } }>(
    hospital,
    `{ services(filter: { text: "" }) { edges { node { code pricing(on: "2026-07-01") } } } }`,
  );
  expect(kinds.data.services.edges.map(({ node }) => node)).toEqual(
    expect.arrayContaining([
      { code: "DEL", pricing: "CASE_RATE" },
      { code: "EMG", pricing: "MANUAL" },
      { code: "NOPR", pricing: "CAPITATION" },
    ]),
  );
});

test("history is not re-priced: a claim keeps the price it was judged by", async () => {
  const claim = accepted(
    await submit(room.world, room.desk, claimInput("old", { admittedOn: "2026-07-02" })),
  );
  await room.inForce("publishTariff", tariffInput());
  const query = `query($id: ID!) { claim(id: $id) { ${CLAIM_FIELDS} } }`;
  const read = await room.world.ask<{ claim: ShownClaim }>(room.desk, query, { id: claim.id });
  expect(read.data.claim).toEqual(claim);
  expect(read.data.claim.lines[0]?.tariff).toEqual({
    price: { amount: "6000", currency: "KHR" },
    validFrom: "2024-01-01",
  });
  const fresh = accepted(
    await submit(room.world, room.desk, claimInput("new", { admittedOn: "2026-07-03" })),
  );
  expect(fresh.lines[0]?.tariff?.price.amount).toBe("7000");
});

test("an exchange rate fills days without one at once, and ends another by two persons", async () => {
  const hole = { rielPerUsd: 3950, from: "2023-01-01", to: "2024-01-01" };
  expect((await room.published("publishExchangeRate", hole)).status).toBe("CONFIRMED");
  const dollars = [{ service: "OPD", charge: { amount: "1.00", currency: "USD" } }];
  const claim = async (reference: string, admittedOn: string) =>
    accepted(
      await submit(room.world, room.desk, claimInput(reference, { admittedOn, lines: dollars })),
    ).benefit?.amount;
  expect(await claim("a", "2026-07-02")).toBe("4100");
  await room.inForce("publishExchangeRate", { rielPerUsd: 4200, from: "2026-07-10" });
  expect(await claim("b", "2026-07-09")).toBe("4100");
  expect(await claim("c", "2026-07-10")).toBe("4200");
});
