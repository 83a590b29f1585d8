import { entriesOf } from "../../audit/entries.kit";
import { openWorld, type World } from "../../kit/world";
import { accepted, claimInput, codes, dayGiver, submit } from "../claims.kit";
import { correction, replace } from "../corrections.kit";
import { publishPrice } from "../waiting.kit";
import { fileOf, hashOf, named, put } from "./files.kit";

let world: World;
let desk: string;
const day = dayGiver("2026-02-01");
const REQUIRED = '{"DOC-001": {"on": true, "parameters": {"documents": "EMERGENCY=LAB_RESULT"}}}';

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  await world.root.query("UPDATE plan SET rules = rules || $1::jsonb", [REQUIRED]);
  await world.root.query("UPDATE catalogue_version SET version = version + 1");
});
afterAll(() => world.close());

interface Shown {
  sha256: string;
  kind: string;
  fileName: string | null;
  uploaded: boolean;
  bytes: number | null;
  mediaType: string | null;
}

const ATTACHMENTS = "attachments { sha256 kind fileName uploaded bytes mediaType }";

async function filesOf(key: string, claimNumber: string): Promise<Shown[]> {
  const query = `query($n: String!) { claim(claimNumber: $n) { ${ATTACHMENTS} } }`;
  const { data } = await world.ask<{ claim: { attachments: Shown[] } }>(key, query, {
    n: claimNumber,
  });
  return data.claim.attachments;
}

const claimWith = (reference: string, attachments: object[], rest: object = {}) =>
  claimInput(reference, { admittedOn: day(), attachments, ...rest });

test("a claim names its files, waits for none of them, and tells which have come", async () => {
  const [came, awaited] = [fileOf("pdf", "came"), fileOf("png", "awaited")];
  await put(world, desk, came);
  const attachments = [
    { ...named(came, "invoice", " bill of June.pdf "), sha256: ` ${hashOf(came).toUpperCase()}` },
    named(awaited, "LAB_RESULT"),
  ];
  const claim = accepted(await submit(world, desk, claimWith("F-1", attachments)));
  expect(claim.status).toBe("ADJUDICATED");
  const shown = await filesOf(desk, claim.claimNumber);
  expect(shown).toHaveLength(2);
  expect(shown).toEqual(
    expect.arrayContaining([
      {
        sha256: hashOf(came),
        kind: "INVOICE",
        fileName: "bill of June.pdf",
        uploaded: true,
        bytes: came.length,
        mediaType: "application/pdf",
      },
      {
        ...named(awaited, "LAB_RESULT"),
        uploaded: false,
        bytes: null,
        mediaType: null,
      },
    ]),
  );
  await put(world, desk, awaited);
  expect((await filesOf(desk, claim.claimNumber)).every(({ uploaded }) => uploaded)).toBe(true);
});

test("the files of a claim are for who may see diagnoses: finance is shown none", async () => {
  const file = fileOf("pdf", "private");
  const claim = accepted(await submit(world, desk, claimWith("F-2", [named(file, "OTHER")])));
  const counts = async (roles: readonly Parameters<World["key"]>[0][]) => {
    const seen = [];
    for (const role of roles) {
      seen.push((await filesOf(await world.key(role), claim.claimNumber)).length);
    }
    return seen;
  };
  const staff = ["CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER", "AUDITOR"] as const;
  expect(await counts(staff)).toEqual([1, 1, 1, 1]);
  world.statements();
  expect(await counts(["FINANCE"])).toEqual([0]);
  // Neither the rows' guard nor the field shows them: the question is not even asked.
  expect(world.statements().filter((sql) => sql.includes("FROM attachment"))).toEqual([]);
});

const many = Array.from({ length: 20 }, (_, index) => named(fileOf("pdf", `m${index}`), "OTHER"));

test("the same claim with the same files is the same claim; with another file it is a conflict", async () => {
  const input = claimWith("F-3", [named(fileOf("pdf", "three"), "OTHER")]);
  const { claimNumber } = accepted(await submit(world, desk, input));
  const again = await submit(world, desk, input);
  expect([again.replayed, again.claim?.claimNumber]).toEqual([true, claimNumber]);
  const other = { ...input, attachments: [named(fileOf("pdf", "four"), "OTHER")] };
  const { conflict } = await submit(world, desk, other);
  expect(conflict).toMatchObject({ claimNumber, differingFields: ["attachments"] });
  expect(await filesOf(desk, claimNumber)).toHaveLength(1);
});

const EMERGENCY = { lines: [{ service: "EMG" }], emergency: true };

test("a document that the plan asks for makes a claim wait, unless a file of its kind is named", async () => {
  const without = accepted(await submit(world, desk, claimWith("F-4", [], EMERGENCY)));
  expect([without.status, codes(without.findings)]).toEqual(["PENDED", ["DOC-001"]]);
  const file = named(fileOf("pdf", "lab"), "lab_result");
  const complete = accepted(await submit(world, desk, claimWith("F-5", [file], EMERGENCY)));
  expect([complete.status, complete.findings]).toEqual(["ADJUDICATED", []]);
  const wish = correction(without, { claim: { ...claimWith("F-4", [file], EMERGENCY) } });
  const { claim } = await replace(world, desk, wish);
  expect(claim?.status).toBe("ADJUDICATED");
  expect(await filesOf(desk, claim?.claimNumber ?? "")).toHaveLength(1);
});

test("a claim judged again is judged with the kinds of its files, not without them", async () => {
  const file = named(fileOf("pdf", "judged again"), "LAB_RESULT");
  const lines = [{ service: "EMG" }, { service: "NOPR" }];
  const waits = accepted(
    await submit(world, desk, claimWith("F-6", [file], { ...EMERGENCY, lines })),
  );
  expect(codes(waits.findings)).toEqual(["PRC-001"]);
  const administrator = await world.key("ADMINISTRATOR");
  await publishPrice(world, administrator, { service: "NOPR", price: "2000", from: "2026-01-01" });
  const query = "query($n: String!) { claim(claimNumber: $n) { status reasons { code } } }";
  const { data } = await world.ask(desk, query, { n: waits.claimNumber });
  expect(data).toEqual({ claim: { status: "ADJUDICATED", reasons: [] } });
});

test("a file that comes is entered, with the members whose claims name it", async () => {
  const file = fileOf("jpeg", "entered");
  accepted(await submit(world, desk, claimWith("F-7", [named(file, "OTHER")])));
  const [entry, ...more] = await entriesOf(world, () => put(world, desk, file));
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    operation: "uploadAttachment",
    outcome: "DONE",
    role: "DESK",
    provider: "120104",
    documentHash: hashOf(file),
  });
  expect(entry?.members).toHaveLength(1);
});

test("a claim with files takes as many statements as one without", async () => {
  await submit(world, desk, claimWith("F-8", []));
  const statements = async (reference: string, attachments: object[]) => {
    world.statements();
    accepted(await submit(world, desk, claimWith(reference, attachments)));
    return world.statements().length;
  };
  const none = await statements("F-9", []);
  expect(await statements("F-10", [named(fileOf("pdf", "a"), "OTHER")])).toBe(none);
  expect(await statements("F-11", many)).toBe(none);
});
