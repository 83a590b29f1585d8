import { cruiserConfig } from "./cruise";
import { isDrawer, isSilenced, isTooLong, projectFiles, rooms, textOf, topLevel } from "./layout";

const TOP_LEVEL = [
  "README.md",
  "migrations",
  "ormconfig.ts",
  "package-lock.json",
  "package.json",
  "schema",
  "src",
  "test",
  "tsconfig.json",
];

/** Every folder of `src`: a new one must join the table before it can hold code. */
const ROOMS = [...Object.keys(cruiserConfig.table.uses), "api", "database", "shared"].sort();

describe("the project's layout", () => {
  const files = projectFiles();
  const code = files.filter((path) => /^(?:src|test)\/.*\.(?:ts|js)$/.test(path));

  it("shows the agreed entries at the top level and nothing else", () => {
    expect(topLevel(files)).toEqual(TOP_LEVEL);
  });

  it("has a folder in src only for what the table of imports names", () => {
    expect(rooms(files).filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it("has no file over 200 lines but pure data", () => {
    expect(code.filter((path) => isTooLong(path, textOf(path)))).toEqual([]);
  });

  it("keeps no test from running", () => {
    const tests = code.filter((path) => path.endsWith(".test.ts"));
    expect(tests.filter((path) => isSilenced(textOf(path)))).toEqual([]);
  });

  it("names no file after a drawer", () => {
    expect(files.filter(isDrawer)).toEqual([]);
  });
});

describe("the checks of the layout", () => {
  it("see an entry that is not agreed, and look past dot-files", () => {
    expect(topLevel(["notes.txt", ".gitignore", ".github/x.yml", "src/a.ts", "src/b.ts"])).toEqual([
      "notes.txt",
      "src",
    ]);
  });

  it("see a folder that the table does not name", () => {
    expect(rooms(["src/main.ts", "src/claims/a.ts", "src/misc/b.ts"])).toEqual(["claims", "misc"]);
  });

  it("see the line too many, except in pure data", () => {
    expect(isTooLong("src/a.ts", "x\n".repeat(200))).toBe(false);
    expect(isTooLong("src/a.ts", "x\n".repeat(201))).toBe(true);
    expect(isTooLong("src/a.ts", `${"x\n".repeat(200)}x`)).toBe(true);
    expect(isTooLong("src/a.texts.ts", "x\n".repeat(201))).toBe(false);
  });

  it.each(["skip", "only", "todo", "each.only", "concurrent.skip"])(
    "see a test marked %s",
    (mark) => {
      expect(isSilenced(`it.${mark}("sleeps", sleep);`)).toBe(true);
      expect(isSilenced(`describe.${mark}("sleepers", sleep);`)).toBe(true);
    },
  );

  it.each(["x", "f"])("see a test marked by a leading %s", (mark) => {
    expect(isSilenced(`${mark}it("sleeps", sleep);`)).toBe(true);
    expect(isSilenced('it.each([1])("wakes", wake); rows.skip(1); submit(claim);')).toBe(false);
  });

  it.each(["src/utils.ts", "src/claims/claim.helper.ts", "test/common/a.ts", "src/tax-manager.ts"])(
    "see the drawer in %s",
    (path) => expect(isDrawer(path)).toBe(true),
  );

  it.each(["src/claims/managed-care.rules.ts", "src/claims/utilisation.rules.ts"])(
    "see no drawer in %s",
    (path) => expect(isDrawer(path)).toBe(false),
  );
});
