import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { SPEAKABLE_DRAWN, speakableNumber } from "../../../src/shared/check-digit";
import { addDays } from "../../../src/shared/dates";
import { currencyOf, decimal, idOf, priceOf, SERVICES } from "../scale";
import type { Caller } from "../stage";
import { openPool, runReference, type Answer } from "./bare-http";
import { GroupedAudit } from "./grouped-audit";

/** What the reference stands on. */
interface Settings {
  databaseUrl: string;
  callers: Caller[];
  /** Our answer to such a question: what is judged is canned, as the logic is to cost nothing. */
  answer: { data: { eligibility: object }; extensions: object };
}

interface Question {
  query: string;
  variables: {
    input: {
      member: { memberNumber: string };
      serviceDate: string;
      lines: { service: string }[];
    };
  };
}

/** The member, the covers, the clock and the catalogue's version. */
const MEMBER = `
SELECT now() AS now, v.version, m.id, m.member_number, m.name, m.name_khmer, m.sex, m.birth_date, m.birth_year,
  c.id AS cover_id, c.factory_id, f.code AS factory_code, c.plan_code, c.from_day, c.to_day,
  f.premium_paid_through, c.lapsed_from, c.recorded_at
FROM catalogue_version v CROSS JOIN member m
LEFT JOIN coverage c ON c.member_id = m.id AND c.superseded_at IS NULL
LEFT JOIN factory f ON f.id = c.factory_id
WHERE m.member_number = $1`;

/** The member's other active claims, at every provider. */
const HISTORY = "SELECT provider_id, lines FROM member_history(ARRAY[$1::uuid], '{}')";

interface Past {
  provider_id: string;
  lines: { serviceId: string; serviceDate: string }[];
}

const serviceIds = new Map(SERVICES.map((code, index) => [code, idOf("service", index + 1)]));

async function memberAndHistory(pool: Pool, { input }: Question["variables"]) {
  const found = await pool.query<{ id: string; cover_id: string | null }>({
    name: "member",
    text: MEMBER,
    values: [input.member.memberNumber],
  });
  const memberId = found.rows[0]?.id ?? "";
  const past = await pool.query<Past>({ name: "history", text: HISTORY, values: [memberId] });
  const asked = new Set(input.lines.map(({ service }) => serviceIds.get(service)));
  const again = past.rows.some(({ lines }) =>
    lines.some(
      ({ serviceId, serviceDate }) => serviceDate === input.serviceDate && asked.has(serviceId),
    ),
  );
  const eligible = found.rows.some(({ cover_id: cover }) => cover !== null);
  return { memberId, eligible: eligible && !again };
}

/** The judgement of a basket that is paid in full. */
function linesOf({ input }: Question["variables"], provider: number) {
  const currency = currencyOf(provider);
  return input.lines.map(({ service: code }) => {
    const price = priceOf(provider, SERVICES.indexOf(code) + 1);
    const schemePays = { amount: decimal(price, currency), currency };
    return { service: { code }, outcome: "WILL_PAY", schemePays, reasons: [] };
  });
}

/** What the answer promises, under a number of its own. */
function promised({ input }: Question["variables"], memberId: string, providerId: string) {
  const { serviceDate, lines } = input;
  const guaranteeNumber = speakableNumber([...randomBytes(SPEAKABLE_DRAWN)]);
  const guarantee = {
    number: guaranteeNumber,
    memberId,
    providerId,
    services: lines.map(({ service }) => service),
    episode: false,
    serviceDate,
    validUntil: addDays(serviceDate, 180),
    planCode: "HIP",
    planVersion: 1,
  };
  return { guaranteeNumber, guarantee: JSON.stringify(guarantee) };
}

async function make({ databaseUrl, callers, answer }: Settings): Promise<Answer> {
  const pool = openPool(databaseUrl);
  await pool.query("SELECT 1");
  const audit = new GroupedAudit(pool);
  const byKey = new Map(callers.map((caller) => [caller.key, caller]));
  return async (body, key) => {
    const { query, variables } = JSON.parse(body) as Question;
    const caller = byKey.get(key);
    if (!caller) throw new Error("no such key");
    const { credentialId, person } = caller;
    const providerId = idOf("provider", caller.provider);
    const { memberId, eligible } = await memberAndHistory(pool, variables);
    await audit.enter({
      requestId: randomUUID(),
      credentialId,
      person,
      role: "DESK",
      providerId,
      operation: "eligibility",
      documentHash: createHash("sha256").update(query).digest("hex"),
      memberId,
      outcome: "ANSWERED",
      ...promised(variables, memberId, providerId),
    });
    if (!eligible) throw new Error("not eligible");
    const lines = linesOf(variables, caller.provider);
    const { data, extensions } = answer;
    return JSON.stringify({ data: { eligibility: { ...data.eligibility, lines } }, extensions });
  };
}

runReference(make);
