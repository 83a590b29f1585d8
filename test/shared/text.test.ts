import { LANGUAGES, render, type Language, type Text } from "../../src/shared/text";
import { LISTS } from "../../src/shared/words.data";

/** A text that says the same in each language, so that only the place is told apart. */
const alike = (template: string): Text => ({ en: template, km: template, fr: template });
const inEach = (template: string, given: Record<string, string>) =>
  LANGUAGES.map((language) => render(alike(template), language, given));

test.each([
  ["2026-10-15", ["15 October 2026", "១៥ តុលា ២០២៦", "15 octobre 2026"]],
  ["2026-10-01", ["1 October 2026", "១ តុលា ២០២៦", "1er octobre 2026"]],
  ["2027-02-28", ["28 February 2027", "២៨ កុម្ភៈ ២០២៧", "28 février 2027"]],
  ["2026-08-31", ["31 August 2026", "៣១ សីហា ២០២៦", "31 août 2026"]],
  ["2026-12-11", ["11 December 2026", "១១ ធ្នូ ២០២៦", "11 décembre 2026"]],
])("the day %s", (value, written) => {
  expect(inEach("{date:day}", { date: value })).toEqual(written);
});

test.each(
  [
    "January មករា janvier",
    "February កុម្ភៈ février",
    "March មីនា mars",
    "April មេសា avril",
    "May ឧសភា mai",
    "June មិថុនា juin",
    "July កក្កដា juillet",
    "August សីហា août",
    "September កញ្ញា septembre",
    "October តុលា octobre",
    "November វិច្ឆិកា novembre",
    "December ធ្នូ décembre",
  ].map((names, index) => [String(index + 1).padStart(2, "0"), names.split(" ")] as const),
)("the month 2026-%s", (month, [en, km, fr]) => {
  const written = [`${en} 2026`, `${km} ២០២៦`, `${fr} 2026`];
  expect(inEach("{month:month}", { month: `2026-${month}` })).toEqual(written);
});

test.each([
  ["6000 KHR", ["6,000 riel", "៦.០០០ រៀល", "6\u00a0000\u00a0riels"]],
  ["61.00 USD", ["$61.00", "៦១,០០ ដុល្លារ", "61,00\u00a0$"]],
  ["0 KHR", ["0 riel", "០ រៀល", "0\u00a0riel"]],
  ["1 KHR", ["1 riel", "១ រៀល", "1\u00a0riel"]],
  ["2 KHR", ["2 riel", "២ រៀល", "2\u00a0riels"]],
  ["999 KHR", ["999 riel", "៩៩៩ រៀល", "999\u00a0riels"]],
  ["1234567 KHR", ["1,234,567 riel", "១.២៣៤.៥៦៧ រៀល", "1\u00a0234\u00a0567\u00a0riels"]],
  ["1234.5 USD", ["$1,234.50", "១.២៣៤,៥០ ដុល្លារ", "1\u00a0234,50\u00a0$"]],
  ["0.05 USD", ["$0.05", "០,០៥ ដុល្លារ", "0,05\u00a0$"]],
  [
    "123456789012345678 KHR",
    [expect.stringContaining("123,456,789,012,345,678"), expect.anything(), expect.anything()],
  ],
])("the amount %s", (value, written) => {
  expect(inEach("{amount:money}", { amount: value })).toEqual(written);
});

test.each([
  ["0", ["0", "០", "0"]],
  ["12", ["12", "១២", "12"]],
  ["2026", ["2026", "២០២៦", "2026"]],
  ["-3", ["-3", "-៣", "-3"]],
])("the count %s is not grouped: it may be a year", (value, written) => {
  expect(inEach("{maximum:count}", { maximum: value })).toEqual(written);
});

test.each([
  ["{missing:word}", { missing: "PRICE" }, ["price", "តម្លៃ", "prix"]],
  ["{sex:word}", { sex: "UNKNOWN" }, ["unknown", "មិនដឹង", "inconnu"]],
  [
    "{documents:words}",
    { documents: "INVOICE,X-RAY, OTHER" },
    [
      "invoice, X-RAY, other document",
      "វិក្កយបត្រ, X-RAY, ឯកសារផ្សេងទៀត",
      "facture, X-RAY, autre document",
    ],
  ],
  [
    "{problem:word}",
    { problem: "TOO_LONG", most: "64" },
    ["longer than 64 characters", "វែងជាង ៦៤ តួអក្សរ", "plus de 64 caractères"],
  ],
  [
    "{problem:word}",
    { problem: "NOT_REPLACEABLE", status: "PAID" },
    ["it is paid", "វាបានទូទាត់រួចហើយ", "elle est payée"],
  ],
])("%s of %j", (template, given, written) => {
  const told = inEach(template, given as Record<string, string>);
  expect(told.map((words) => words.replaceAll("\u200b", ""))).toEqual(written);
});

test.each([
  ["{date:day}", "2026-02-30"],
  ["{date:day}", "15/10/2026"],
  ["{date:day}", ""],
  ["{month:month}", "2026-13"],
  ["{amount:money}", "6000"],
  ["{amount:money}", "6000.5 KHR"],
  ["{amount:money}", "-6000 KHR"],
  ["{amount:money}", "1.005 USD"],
  ["{amount:money}", "5 THB"],
  ["{n:count}", "-"],
  ["{n:count}", "1.5"],
  ["{n:count}", "１２"],
  ["{code:word}", "constructor"],
  ["{code:word}", "{code:word}"],
  ["{codes:words}", "A, B"],
  ["{value:colour}", "red"],
  ["{value}", "2026-10-15"],
  ["{value}", "$& {date:day}"],
])("a place %s shows %j as it is", (template, value) => {
  const name = /\w+/.exec(template)?.[0] ?? "";
  expect(inEach(template, { [name]: value })).toEqual([value, value, value]);
});

test("a place without a parameter stays visible, without its type", () => {
  expect(inEach("{date:day} {claim} {problem:word}", {})).toEqual(
    Array(3).fill("{date} {claim} {problem}"),
  );
});

test("a place is filled each time it stands", () => {
  const text: Text = { en: "{n:count}+{n:count}", km: "{n:count}", fr: "" };
  const told = (["EN", "KM", "FR"] as Language[]).map((one) => render(text, one, { n: "7" }));
  expect(told).toEqual(["7+7", "៧", ""]);
});

test("a word's code stands in one list only: another meaning would take its place unseen", () => {
  const codes = LISTS.flatMap((list) => Object.keys(list));
  expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
});
