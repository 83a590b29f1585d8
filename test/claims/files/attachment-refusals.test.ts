import { openWorld, type World } from "../../kit/world";
import { claimInput, count, submit } from "../claims.kit";
import { fileOf, hashOf, named } from "./files.kit";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const HASH = hashOf(fileOf("pdf", "any"));
const many = Array.from({ length: 21 }, (_, index) => named(fileOf("pdf", `m${index}`), "OTHER"));

test.each<[string, object[], string, string, RegExp]>([
  [
    "no hash",
    [{ sha256: "x", kind: "OTHER" }],
    "INT-002",
    "attachments.0.sha256",
    /64 hexadecimal/,
  ],
  [
    "a hash too short",
    [{ sha256: HASH.slice(1), kind: "OTHER" }],
    "INT-002",
    "attachments.0.sha256",
    /64 hex/,
  ],
  ["no kind", [{ sha256: HASH, kind: " " }], "INT-001", "attachments.0.kind", /./],
  [
    "a kind in words",
    [{ sha256: HASH, kind: "a bill" }],
    "INT-002",
    "attachments.0.kind",
    /a code of up to 64/,
  ],
  [
    "a kind too long",
    [{ sha256: HASH, kind: "K".repeat(65) }],
    "INT-002",
    "attachments.0.kind",
    /a code of up to 64/,
  ],
  [
    "a name too long",
    [{ sha256: HASH, kind: "OTHER", fileName: "n".repeat(201) }],
    "INT-002",
    "attachments.0.fileName",
    /longer than 200/,
  ],
  [
    "a file twice",
    [
      { sha256: HASH, kind: "OTHER" },
      { sha256: HASH.toUpperCase(), kind: "INVOICE" },
    ],
    "INT-002",
    "attachments.1.sha256",
    /given twice/,
  ],
  ["too many files", many, "INT-002", "attachments", /more than 20/],
])("%s is refused by name, and nothing is stored", async (_, attachments, code, path, message) => {
  const before = await count(world, "attachment");
  const { claim, errors } = await submit(world, desk, claimInput("F-bad", { attachments }));
  expect(claim).toBeNull();
  expect(errors.map((error) => [error.code, error.path.join(".")])).toEqual([[code, path]]);
  expect(errors[0]?.message).toMatch(message);
  expect(await count(world, "attachment")).toBe(before);
});
