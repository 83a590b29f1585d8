import fc from "fast-check";
import { readRosterFile, type DateOrder, type ReadFile } from "../../src/enrolment";
import { LIMITS } from "../../src/shared/limits";
import { BAD_FILES } from "./csv-files.data";

const read = (
  file: string | Uint8Array,
  dates: DateOrder | null = null,
  ignored: string[] = [],
): ReadFile =>
  readRosterFile(typeof file === "string" ? Buffer.from(file) : file, { dates, ignored });

test.each(BAD_FILES)(
  "$says is refused by its place, and no row is used",
  ({ file, place, problem }) => {
    const { rows, problems } = read(file);
    expect(rows).toEqual([]);
    const told = problems.map((one) => [one.path.join("."), one.parameters.problem ?? "missing"]);
    expect(told).toEqual([[place, problem]]);
  },
);

test("more lines than a list may have are refused", () => {
  const lines = Array.from({ length: LIMITS.rosterRows + 1 }, (_, n) => `${n},Sok`);
  const { rows, problems } = read(`badge,name\n${lines.join("\n")}\n`);
  expect(rows).toEqual([]);
  expect(problems[0]?.parameters).toMatchObject({ problem: "TOO_MANY", most: "20000" });
});

const DARA = {
  badge: "0101",
  name: "Sok Dara",
  nameKhmer: "សុខ ដារ៉ា",
  sex: "FEMALE",
  birthDate: "1995-05-20",
  birthYear: null,
  nationalId: "123456789(01)",
  phone: "012345678",
  memberNumber: null,
  joinedOn: "2026-03-05",
  leftOn: null,
  wage: { amount: "208.50", currency: "USD" },
};

test.each([
  [
    "commas, days by ISO",
    "Badge,Name,Name (Khmer),Sex,DOB,National_ID,Phone,Joined on,Wage USD\n0101,Sok Dara,សុខ ដារ៉ា,F,1995-05-20,123456789(01),012 345 678,2026-03-05,208.50\n",
    ["Name (Khmer)"],
    { nameKhmer: null },
  ],
  [
    "Excel's mark, semicolons, line ends, and days first",
    "\ufeffbadge no;full name;khmer name;gender;birth date;national id;mobile;start date;wage;currency\r\n0101;Sok Dara;សុខ ដារ៉ា;Female;20/05/1995;123456789(01);012345678;05/03/2026;208.50;USD\r\n",
    [],
    {},
  ],
  [
    "tabs, Khmer headings and Khmer digits",
    "លេខកាត\tឈ្មោះឡាតាំង\tឈ្មោះ\tភេទ\tថ្ងៃកំណើត\tអត្តសញ្ញាណប័ណ្ណ\tលេខទូរស័ព្ទ\tថ្ងៃចូល\twage usd\n០១០១\tSok Dara\tសុខ\u200b ដារ៉ា\tស្រី\t២០/០៥/១៩៩៥\t១២៣៤៥៦៧៨៩(០១)\t០១២ ៣៤៥ ៦៧៨\t០៥/០៣/២០២៦\t២០៨.៥០\n",
    [],
    {},
  ],
  [
    "quoted cells, one with a separator and one with a line break in it",
    'matricule,nom,khmer name,sexe,date de naissance,carte d\'identité,téléphone,date d\'entrée,salaire usd,remark\n"0101","Sok Dara",សុខ ដារ៉ា,femme,1995-05-20,"\'123456789(01)",012345678,2026-03-05,208.50,"old; new,\nline"\n',
    ["remark"],
    {},
  ],
])("%s are read", (_, file, ignored, own) => {
  const { rows, problems } = read(file, null, ignored);
  expect(problems).toEqual([]);
  expect(rows).toEqual([{ ...DARA, ...own }]);
});

test("what the file does not tell of its dates, the sender may", () => {
  const file = "badge,name,birth date\n1,Sok,03/04/1995\n";
  expect(read(file, "day-first").rows[0]?.birthDate).toBe("1995-04-03");
  expect(read(file, "iso").problems[0]?.parameters.problem).toBe("NO_SUCH_DAY");
});

test("lines are counted as people see them, over blank lines and quoted line breaks", () => {
  const file = 'badge,name\n1,Sok\n\n2,"Um\nSrey"\n3,Keo';
  expect(read(file).lines).toEqual([2, 5, 6]);
});

const KHMER = "០១២៣៤៥៦៧៨៩";
const inKhmer = (text: string) => text.replace(/\d/g, (digit) => KHMER.charAt(Number(digit)));

test("whatever the separator, mark, line end and digits, the same people are read", () => {
  const person = fc.record({
    badge: fc.stringMatching(/^[A-Z]?\d{1,5}$/),
    name: fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/),
    birthDate: fc
      .date({ min: new Date("1970-01-01"), max: new Date("2005-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    phone: fc.stringMatching(/^0\d{8}$/),
  });
  const style = fc.record({
    separator: fc.constantFrom(",", ";", "\t"),
    mark: fc.constantFrom("", "\ufeff"),
    end: fc.constantFrom("\n", "\r\n"),
    khmer: fc.boolean(),
    quoted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), style, (people, of) => {
      const cell = (text: string) => (of.quoted ? `"${text}"` : text);
      const digits = (text: string) => cell(of.khmer ? inKhmer(text) : text);
      const lines = people.map(({ badge, name, birthDate, phone }) =>
        [digits(badge), cell(name), digits(birthDate), digits(phone)].join(of.separator),
      );
      const heading = ["badge", "name", "birth date", "phone"].map(cell).join(of.separator);
      const { rows, problems } = read(of.mark + [heading, ...lines].join(of.end));
      expect(problems).toEqual([]);
      const told = rows.map(({ badge, name, birthDate, phone }) => ({
        badge,
        name,
        birthDate,
        phone,
      }));
      expect(told).toEqual(people);
    }),
    { numRuns: 300 },
  );
});
