import type { Actor, RequestContext } from "../../src/access";
import { makeLog } from "../../src/api/log";
import { metrics } from "../../src/api/metrics";
import { Misses, missesIn } from "../../src/api/misses";
import { LIMITS } from "../../src/shared/limits";
import { claimInput } from "../claims/claims.kit";
import { TODAY, WHO } from "../kit/seed.data";
import { openWorld } from "../kit/world";

const DESK = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";
const REQUEST = "33333333-3333-4333-8333-333333333333";

function listen() {
  const lines: string[] = [];
  const log = makeLog("warn", { write: (line) => void lines.push(line) });
  const alarms = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, alarms };
}

const by = (credentialId: string | null, person = "Neary"): RequestContext => {
  const actor = { credentialId, person, role: "DESK" } as Actor;
  return { actor, requestId: REQUEST } as RequestContext;
};

/** Every alarm of this process, by Prometheus. */
async function alarmed(): Promise<number> {
  const { values } = (await metrics.getSingleMetric("hip_many_misses_total")?.get()) ?? {
    values: [],
  };
  return values[0]?.value ?? 0;
}

describe("a credential that asks for people who are not there", () => {
  const most = LIMITS.missesPerWindow;

  test("is alarmed once when it passes the limit, by its id and nobody's name", async () => {
    const { log, alarms } = listen();
    const misses = new Misses(log, () => 0);
    const before = await alarmed();
    for (let n = 0; n < most; n += 1) misses.count(by(DESK), 1);
    expect(alarms()).toEqual([]);
    for (let n = 0; n < 10; n += 1) misses.count(by(DESK), 1);
    expect(alarms()).toEqual([
      {
        level: 40,
        time: expect.any(String),
        msg: "many misses",
        requestId: REQUEST,
        credentialId: DESK,
        role: "DESK",
        misses: most + 1,
      },
    ]);
    expect((await alarmed()) - before).toBe(1);
  });

  test("is forgiven after an hour, and alarmed again in the next", () => {
    const { log, alarms } = listen();
    let now = 0;
    const misses = new Misses(log, () => now);
    misses.count(by(DESK), most);
    now = LIMITS.missesWindowMs;
    misses.count(by(DESK), most);
    expect(alarms()).toHaveLength(0);
    misses.count(by(DESK), 1);
    now += LIMITS.missesWindowMs;
    misses.count(by(DESK), most + 1);
    expect(alarms()).toHaveLength(2);
  });

  test("does not make another one's mistakes look worse", () => {
    const { log, alarms } = listen();
    const misses = new Misses(log, () => 0);
    for (const who of [by(DESK), by(OTHER), by(null), by(null, "Bopha")]) misses.count(who, most);
    misses.count({ ...by(DESK), actor: null }, most + 1);
    expect(alarms()).toEqual([]);
    misses.count(by(null, "Bopha"), 1);
    expect(alarms()).toHaveLength(1);
    expect(JSON.stringify(alarms())).not.toContain("Bopha");
  });

  test("is remembered in bounded memory, the latest longest", () => {
    const { log, alarms } = listen();
    const misses = new Misses(log, () => 0);
    misses.count(by("first"), most);
    for (let n = 0; n < LIMITS.missesKept; n += 1) misses.count(by(`later ${n}`), most);
    misses.count(by("first"), 1);
    expect(alarms()).toEqual([]);
    misses.count(by(`later ${LIMITS.missesKept - 1}`), 1);
    expect(alarms()).toHaveLength(1);
  });
});

test.each([
  ["member", null, 0, 1],
  ["member", {}, 1, 0],
  ["claim", null, 0, 1],
  ["claim", {}, 0, 0],
  ["node", null, 0, 1],
  ["node", {}, 0, 0],
  ["nodes", [null, {}, null], 1, 2],
  ["eligibility", {}, 0, 1],
  ["eligibility", {}, 1, 0],
  ["memberSearch", { candidates: [] }, 0, 1],
  ["claims", { edges: [] }, 0, 0],
  ["auditTrail", { edges: [] }, 0, 0],
  ["plan", null, 0, 0],
])("an answer to %s of %j about %i members counts %i misses", (operation, answer, members, n) => {
  const memberIds = new Set(Array.from({ length: members }, (_, id) => String(id)));
  expect(missesIn(operation, answer, { memberIds, wrongFactors: 0 })).toBe(n);
  expect(missesIn(operation, answer, { memberIds, wrongFactors: 2 })).toBe(n + 2);
});

test("somebody who tries numbers at the front desk is alarmed", async () => {
  const { log, alarms } = listen();
  const world = await openWorld(TODAY, { log });
  try {
    const desk = await world.key("DESK", "120104");
    const question = (memberNumber: string, n: number) =>
      `e${n}: eligibility(input: { member: { memberNumber: "${memberNumber}" }, serviceDate: "${TODAY}" }) { status }`;
    const ask = async (memberNumber: string, times: number) => {
      const asked = Array.from({ length: times }, (_, n) => question(memberNumber, n));
      expect((await world.ask(desk, `{ ${asked.join(" ")} }`)).errors).toBeUndefined();
    };
    for (let n = 0; n < LIMITS.missesPerWindow / 10; n += 1) await ask(WHO.unknown, 10);
    await ask(WHO.covered, 10);
    expect(alarms()).toEqual([]);
    await ask(WHO.unknown, 1);
    expect(alarms()).toMatchObject([{ msg: "many misses", misses: LIMITS.missesPerWindow + 1 }]);
    const [row] = await world.root.query<{ id: string }[]>(
      "SELECT credential_id AS id FROM audit_entry WHERE request_id = $1",
      [alarms()[0]?.requestId],
    );
    expect(alarms()[0]?.credentialId).toBe(row?.id);
  } finally {
    await world.close();
  }
});

const YEARS_TRIED = 300;

test("who guesses at the years of people found is alarmed once, and answered the 301st time as well", async () => {
  const { log, alarms } = listen();
  const world = await openWorld(TODAY, { log });
  try {
    const desk = await world.key("DESK", "120104");
    const question = (birthYear: number, n = 0) =>
      `e${n}: eligibility(input: { member: { memberNumber: "${WHO.covered}" }, serviceDate: "${TODAY}",
        patientAsSeen: { birthYear: ${birthYear} } }) { status member { name masked } }`;
    for (let n = 0; n < YEARS_TRIED; n += 10) {
      const tried = Array.from({ length: 10 }, (_, at) => question(1950 + at, at));
      expect((await world.ask(desk, `{ ${tried.join(" ")} }`)).errors).toBeUndefined();
    }
    expect(alarms()).toMatchObject([{ msg: "many misses", misses: LIMITS.missesPerWindow + 1 }]);
    expect((await world.ask(desk, `{ ${question(1995)} }`)).data).toEqual({
      e0: { status: "ELIGIBLE", member: { name: "Sok Dara", masked: false } },
    });
  } finally {
    await world.close();
  }
});

test("a claim that describes the patient wrongly counts as well", async () => {
  const { log, alarms } = listen();
  const world = await openWorld(TODAY, { log });
  try {
    const desk = await world.key("DESK", "120104");
    const claim = (n: number, patientAsSeen: object) =>
      claimInput(`G-${n}`, {
        admittedOn: "2026-05-04",
        patientAsSeen,
        lines: [{ service: "OPD" }],
      });
    const submitAll = `mutation($input: SubmitClaimsInput!) { submitClaims(input: $input) { accepted } }`;
    const send = (from: number, count: number, seen: object) => {
      const claims = Array.from({ length: count }, (_, n) => claim(from + n, seen));
      return world.ask(desk, submitAll, { input: { claims } });
    };
    const wrong = { birthYear: 1950 };
    await send(0, 100, wrong);
    await send(100, 100, wrong);
    await send(200, 10, { birthYear: 1995 });
    expect(alarms()).toEqual([]);
    expect((await send(300, 1, wrong)).data).toEqual({ submitClaims: { accepted: 1 } });
    expect(alarms()).toHaveLength(1);
  } finally {
    await world.close();
  }
});
