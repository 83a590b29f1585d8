import { parse } from "csv-parse/sync";
import { parseMinor } from "../../src/shared/money";
import { accepted, claimInput, submit, type ShownClaim } from "../claims/claims.kit";
import { replace } from "../claims/corrections.kit";
import { PayOffice, type Prepared } from "./remittances.kit";

/** References as somebody types them who means a spreadsheet, a browser, or Khmer. */
const CUNNING = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", 'ក្រុម"ហ៊ុន, \u17e1'];
const UNLIKELY = "+1;-1@A";

interface Row {
  position: string;
  kind: string;
  claim_number: string;
  provider_reference: string;
  provider_line_reference: string;
  service_name: string;
  submitted: string;
  reductions: string;
  reduced: string;
  paid: string;
  patient_pays: string;
  currency: string;
  reasons: string;
}

let office: PayOffice;
let claims: ShownClaim[];
let first: Prepared;
let second: Prepared;

beforeAll(async () => {
  office = await PayOffice.open();
  claims = await office.claims("V-", 20);
  for (const [index, reference] of CUNNING.entries()) {
    const lines = [{ service: "OPD", providerLineReference: index === 0 ? UNLIKELY : null }];
    const input = claimInput(reference, { admittedOn: `2026-03-0${index + 1}`, lines });
    claims.push(accepted(await submit(office.world, office.key("DESK"), input)));
  }
  first = await office.pay();
  const correction = {
    claimNumber: claims[0]?.claimNumber,
    expectedVersion: 3,
    correctionReference: "C-1",
    reason: "one line too many",
    claim: claimInput("V-1", { admittedOn: "2026-01-05", lines: [{ service: "OPD" }] }),
  };
  accepted(await replace(office.world, office.key("DESK"), correction));
  second = await office.prepare();
});
afterAll(() => office.world.close());

async function rowsOf(remittance: Prepared, query = ""): Promise<Row[]> {
  const { status, body } = await office.fetch(
    `/remittances/${remittance.number}/advice.csv${query}`,
    office.key("DESK"),
  );
  expect(status).toBe(200);
  return parse(body, { columns: true, bom: true });
}

/** An amount as the file has it, which may be taken back. */
function minorOf(amount: string): bigint {
  const unsigned = amount.replace(/^-/, "");
  const read = parseMinor(unsigned, "KHR") ?? 999_999n;
  return amount === unsigned ? read : -read;
}
const total = (rows: readonly Row[], column: "submitted" | "reduced" | "paid"): bigint =>
  rows.reduce((sum, row) => sum + minorOf(row[column]), 0n);

const isFoot = ({ kind }: Row) => kind === "TOTAL";

test("the file reconciles with the desk's own claims, claim by claim, to the last unit", async () => {
  const rows = (await rowsOf(first)).filter((row) => !isFoot(row));
  for (const claim of claims) {
    const own = rows.filter(({ claim_number: number }) => number === claim.claimNumber);
    expect(own).toHaveLength(claim.lines.length);
    expect(total(own, "submitted")).toBe(minorOf(claim.submitted?.amount ?? ""));
    expect(total(own, "paid")).toBe(minorOf(claim.benefit?.amount ?? ""));
    const taken = own.flatMap(({ reductions }) => reductions.split("; ").filter(Boolean));
    const codes = [...new Set(taken.map((part) => part.split(" ")[0] ?? ""))].sort();
    expect(codes).toEqual(claim.reductions.map(({ code }) => code).sort());
    const off = taken.reduce((sum, part) => sum + minorOf(part.split(" ")[1] ?? ""), 0n);
    expect(total(own, "submitted") - off).toBe(total(own, "paid"));
  }
  expect(new Set(rows.map(({ claim_number: number }) => number)).size).toBe(claims.length);
});

test("the sums at the foot are those of the rows above, and what is transferred", async () => {
  for (const remittance of [first, second]) {
    const rows = await rowsOf(remittance);
    const foot = rows.filter(isFoot);
    const above = rows.filter((row) => !isFoot(row));
    expect(foot).toHaveLength(1);
    for (const column of ["submitted", "reduced", "paid"] as const) {
      expect(total(foot, column)).toBe(total(above, column));
    }
    expect(total(foot, "paid")).toBe(minorOf(remittance.total.amount));
    expect(rows.every(({ patient_pays: patient }) => patient === "0")).toBe(true);
    expect(rows.every(({ currency }) => currency === "KHR")).toBe(true);
  }
  const kinds = new Set((await rowsOf(second)).map(({ kind }) => kind));
  expect([...kinds]).toEqual(["REVERSAL", "CLAIM", "CARRY_OVER", "TOTAL"]);
  expect((await rowsOf(second))[0]?.paid).toBe("-6000");
});

test("the file is one to keep: RFC 4180 with a byte order mark and a good name", async () => {
  const { headers, body } = await office.advice(first, "csv");
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(headers["content-disposition"]).toBe(
    `attachment; filename="HIP-remittance-${first.number}.csv"`,
  );
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(body.startsWith("\ufeffremittance,position,kind,")).toBe(true);
  expect(body.endsWith("\r\n")).toBe(true);
  expect(body.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
});

test("what a spreadsheet would run is text in the file; JSON repeats it as it was sent", async () => {
  const rows = await rowsOf(first);
  const told = (column: "provider_reference" | "provider_line_reference") =>
    rows.map((row) => row[column]);
  expect(told("provider_reference")).toContain(`'${CUNNING[0] ?? ""}`);
  expect(told("provider_line_reference")).toContain(`'${UNLIKELY}`);
  expect(told("provider_reference")).toEqual(expect.arrayContaining(CUNNING.slice(1)));
  for (const row of rows) {
    const texts = Object.entries(row).filter(([name]) => !/submitted|reduced|paid/.test(name));
    expect(texts.filter(([, text]) => /^[=+@\t\r-]/.test(String(text)))).toEqual([]);
  }
  const { lines } = JSON.parse((await office.advice(first, "json")).body) as {
    lines: { providerReference: string }[];
  };
  const references = lines.map(({ providerReference }) => providerReference);
  expect(references).toEqual(expect.arrayContaining(CUNNING));
});

test("the page shows what was typed and runs nothing of it, nor asks anybody for anything", async () => {
  const { headers, body } = await office.advice(first, "html");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'/);
  expect(body).not.toMatch(/<script|javascript:|https?:|src=|href=|@import|url\(/i);
  expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(body).toContain("=cmd|&#39; /C calc&#39;!A0");
  expect(body).toContain("ក្រុម&quot;ហ៊ុន, \u17e1");
  expect(body).toContain("size: A4");
});

test.each([
  ["en", "Remittance advice", "Total", "538,000 riel"],
  ["km", "លិខិត", "សរុប", "៥៣៨.០០០ រៀល"],
  ["fr", "Avis de paiement", "Demandé", "538\u00a0000\u00a0riels"],
])("the page speaks %s, whether it is named or preferred", async (language, title, word, money) => {
  const { number } = first;
  const named = `/remittances/${number}/advice.html?language=${language}`;
  const page = await office.fetch(named, office.key("DESK"));
  expect(page.headers["content-language"]).toBe(language);
  expect(page.body).toContain(`<html lang="${language}">`);
  for (const text of [title, word, money]) expect(page.body).toContain(text);
  const preferred = await office.fetch(`/remittances/${number}/advice.html`, office.key("DESK"), {
    "accept-language": `${language}-KH, en;q=0.1`,
  });
  expect(preferred.body).toBe(page.body);
});

test("codes, columns and amounts are the same in every language, names and reasons are not", async () => {
  const [english, khmer] = [
    await rowsOf(first, "?language=en"),
    await rowsOf(first, "?language=km"),
  ];
  expect(khmer.map((row) => ({ ...row, reasons: "", service_name: "" }))).toEqual(
    english.map((row) => ({ ...row, reasons: "", service_name: "" })),
  );
  const reasons = khmer.flatMap(({ reasons: text }) => (text === "" ? [] : [text]));
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.every((text) => /[\u1780-\u17ff]/.test(text))).toBe(true);
});
