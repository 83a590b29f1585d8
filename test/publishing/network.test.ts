import { loadNetwork, type Network } from "../../src/providers";
import { paths, PressRoom } from "./publishing.kit";

let room: PressRoom;

beforeAll(async () => {
  room = await PressRoom.open();
});
afterAll(() => room.world.close());

const contract = (code: string, rest: object = {}) => ({
  code,
  name: `Center ${code}`,
  level: "HEALTH_CENTER",
  from: "2026-07-01",
  currency: "KHR",
  ...rest,
});
const network = (): Promise<Network> => loadNetwork(room.world.db.manager);
const made = async (input: object) => {
  const { provider, errors } = await room.act("contractProvider", input);
  expect(errors).toEqual([]);
  return provider;
};

test("a new code makes a provider with its contract, whose code keeps its zeros", async () => {
  const input = contract("010203", {
    nameKhmer: "មណ្ឌល",
    aliases: ["Old market"],
    to: "2027-01-01",
  });
  expect(await made(input)).toMatchObject({ code: "010203", aliases: ["Old market"] });
  const known = await network();
  const id = known.providerByCode("010203")?.id ?? "";
  expect(known.contractOn(id, "2026-06-30")).toBeNull();
  expect(known.contractOn(id, "2026-12-31")).toMatchObject({ currency: "KHR" });
  expect(known.contractOn(id, "2027-01-01")).toBeNull();
});

test("a known code gets the new names and another span, in its currency", async () => {
  await made(contract("020304", { to: "2027-01-01" }));
  const renamed = { name: "Grown up", level: "REFERRAL_HOSPITAL", currency: "USD" };
  const provider = await made(contract("020304", { ...renamed, from: "2027-01-01" }));
  expect(provider).toMatchObject({ name: "Grown up", level: "REFERRAL_HOSPITAL" });
  const known = await network();
  expect(known.providers.filter(({ code }) => code === "020304")).toHaveLength(1);
  const id = known.providerByCode("020304")?.id ?? "";
  expect(known.contractOn(id, "2026-12-31")?.currency).toBe("KHR");
  expect(known.contractOn(id, "2027-01-01")?.currency).toBe("USD");
});

describe("a code that replaces another", () => {
  let id: string;

  beforeAll(async () => {
    await made(contract("300001", { from: "2026-01-01" }));
    id = (await network()).providerByCode("300001")?.id ?? "";
    await made(contract("300002", { replacesCode: "300001" }));
  });

  test("is the same provider's, whose contract goes on", async () => {
    const known = await network();
    expect(known.providerByCode("300002")?.id).toBe(id);
    expect(known.contractsOf(id)).toHaveLength(1);
    expect(known.formerCodesOf("300001")).toMatchObject([
      { validFrom: null, validTo: "2026-07-01", successorCode: "300002" },
    ]);
  });

  test.each([
    ["300001", "2026-06-30", true],
    ["300001", "2026-07-01", false],
    ["300002", "2026-07-01", true],
    ["300002", "2026-06-30", true],
  ])("so that %s means it on %s: %p", async (code, day, known) => {
    expect((await network()).providerByCodeOn(code, day)?.id === id).toBe(known);
  });

  test("may be replaced in turn, by a later day only", async () => {
    const again = contract("300003", { replacesCode: "300002" });
    const early = await room.act("contractProvider", again);
    expect(paths(early.errors)).toEqual(["INT-005 from"]);
    await made({ ...again, from: "2026-08-01" });
    const known = await network();
    expect(known.formerCodesOf("300002")).toMatchObject([{ validFrom: "2026-07-01" }]);
    expect(known.providerByCodeOn("300002", "2026-07-31")?.id).toBe(id);
    expect(known.providerByCodeOn("300002", "2026-08-01")).toBeNull();
  });

  test("leaves the old one to another provider from the day it is free", async () => {
    const taken = await room.act("contractProvider", contract("300001", { from: "2026-06-30" }));
    expect(paths(taken.errors)).toEqual(["INT-002 code"]);
    await made(contract("300001"));
    const known = await network();
    expect(known.providerByCodeOn("300001", "2026-06-30")?.id).toBe(id);
    expect(known.providerByCodeOn("300001", "2026-07-01")?.id).not.toBe(id);
  });

  test("starts a contract of its own in another currency only where none is in force", async () => {
    const dollars = contract("300009", { replacesCode: "300003", currency: "USD" });
    const { errors } = await room.act("contractProvider", { ...dollars, from: "2026-09-01" });
    expect(paths(errors)).toEqual(["INT-005 from"]);
  });
});

test("a suspension and a review hold on their days and no others", async () => {
  const days = { providerCode: "120104", from: "2026-07-01", to: "2026-08-01", reason: "audit" };
  await room.act("suspendContract", days);
  await room.act("reviewProvider", { ...days, from: "2026-07-15", to: null });
  const known = await network();
  const id = known.providerByCode("120104")?.id ?? "";
  const at = (day: string) => [known.suspendedOn(id, day), known.reviewedOn(id, day)];
  expect(at("2026-06-30")).toEqual([false, false]);
  expect(at("2026-07-01")).toEqual([true, false]);
  expect(at("2026-07-31")).toEqual([true, true]);
  expect(at("2026-08-01")).toEqual([false, true]);
  const other = known.providerByCode("120105")?.id ?? "";
  expect([known.suspendedOn(other, "2026-07-31"), known.reviewedOn(other, "2026-07-31")]).toEqual([
    false,
    false,
  ]);
});

test("a service is added, then told anew as a whole under the same id", async () => {
  const input = {
    code: "ANC",
    nameEnglish: "Antenatal visit",
    nameKhmer: "ពិនិត្យផ្ទៃពោះ",
    nameFrench: "Consultation prénatale",
    category: "ANTENATAL",
    levels: ["HEALTH_CENTER", "HEALTH_CENTER"],
    sex: "FEMALE",
    minAge: 12,
    maxAge: 55,
  };
  const first = await room.act("publishService", input);
  const ended = { ...input, sex: null, perDay: true, validTo: "2027-01-01", successorCode: "OPD" };
  const second = await room.act("publishService", ended);
  expect([first.errors, second.errors]).toEqual([[], []]);
  expect(second.service?.id).toBe(first.service?.id);
  expect(await room.world.db.query("SELECT * FROM service WHERE code = 'ANC'")).toMatchObject([
    {
      name_fr: "Consultation prénatale",
      levels: ["HEALTH_CENTER"],
      sex: null,
      min_age: 12,
      max_age: 55,
      per_day: true,
      comfort: false,
      valid_from: null,
      valid_to: "2027-01-01",
      successor_code: "OPD",
    },
  ]);
});

test("what takes effect at once is heard at once", async () => {
  const before = room.heard.times;
  await made(contract("400001"));
  await room.act("contractProvider", contract("400001"));
  expect(room.heard.times).toBe(before + 1);
});
