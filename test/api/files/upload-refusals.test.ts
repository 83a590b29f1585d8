import { LIMITS } from "../../../src/shared/limits";
import { fileOf, hashOf, onFile } from "../../claims/files/files.kit";
import { openWorld, type World } from "../../kit/world";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const LARGE = fileOf("pdf", "large", LIMITS.fileBytes + 1);

test.each<[string, number, Record<string, string>, Buffer]>([
  ["a file that is too large", 413, {}, LARGE],
  [
    "a total that is too large",
    413,
    { "content-range": "bytes 0-9/10000001" },
    LARGE.subarray(0, 10),
  ],
  [
    "a range that ends before it begins",
    400,
    { "content-range": "bytes 9-5/20" },
    LARGE.subarray(0, 5),
  ],
  ["a range beyond its total", 400, { "content-range": "bytes 0-20/20" }, LARGE.subarray(0, 21)],
  ["a range in another unit", 400, { "content-range": "lines 0-4/20" }, LARGE.subarray(0, 5)],
  ["a range without a total", 400, { "content-range": "bytes 0-4/*" }, LARGE.subarray(0, 5)],
  [
    "more bytes than the range says",
    400,
    { "content-range": "bytes 0-4/20" },
    LARGE.subarray(0, 9),
  ],
  ["a packed file", 415, { "content-encoding": "gzip" }, LARGE.subarray(0, 9)],
  ["nothing", 400, {}, Buffer.alloc(0)],
])("%s is refused in JSON", async (_, status, headers, payload) => {
  const reply = await onFile(world, desk, {
    method: "PUT",
    sha256: hashOf(LARGE),
    payload,
    headers,
  });
  expect(reply.statusCode).toBe(status);
  expect(reply.headers["content-type"]).toMatch(/^application\/json/);
  expect(await world.root.query("SELECT FROM attachment_file")).toEqual([]);
});

test.each(["x", "0".repeat(63), `${"0".repeat(63)}g`, "..%2F..%2Fetc%2Fpasswd"])(
  "the address /attachments/%s is no hash",
  async (sha256) => {
    for (const method of ["PUT", "GET"] as const) {
      const reply = await onFile(world, desk, { method, sha256, payload: "%PDF-" });
      expect(reply.statusCode).toBe(400);
    }
  },
);
