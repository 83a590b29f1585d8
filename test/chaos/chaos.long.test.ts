import { commitWithoutDisk, dropUniqueKey, loseAuditEntries } from "./mutants";
import { Rig } from "./rig";
import { anySeed, run, RUN_LIMIT_MS, type Plan, type Report, type Victim } from "./run";

const times = (count: number, victim: Victim): Victim[] => Array<Victim>(count).fill(victim);

const PLAN: Omit<Plan, "seed"> = {
  claims: 2_000,
  unidentified: 0.2,
  sentTwice: 0.1,
  victims: [...times(12, "api"), ...times(8, "database"), ...times(2, "everything")],
  spacing: 150,
};

/** Runs on a rig of its own, which a mutant may have spoilt before. */
async function runOn(
  plan: Omit<Plan, "seed">,
  spoil: (rig: Rig) => Promise<void> = () => Promise.resolve(),
): Promise<Report> {
  const rig = await Rig.open();
  try {
    await spoil(rig);
    return await run(rig, { ...plan, seed: anySeed() });
  } finally {
    await rig.close();
  }
}

/** The figures of a run, for whoever reads the log. */
function tell(name: string, { books, odd, crashes, kills, ...rest }: Report): void {
  const { claims, lost, doubled, unequal } = books;
  const told = { claims, kills, ...rest, odd: odd.length, crashes: crashes.length };
  const counted = { lost: lost.length, doubled: doubled.length, unequal: unequal.length };
  process.stdout.write(`${name}: ${JSON.stringify({ ...told, ...counted })}\n`);
}

test(
  "2,000 claims and more than 20 kills later no acknowledged claim is lost or doubled",
  async () => {
    const report = await runOn(PLAN);
    tell("honest", report);
    expect(report).toMatchObject({
      seed: report.seed,
      finished: true,
      kills: { api: 16, database: 10 },
      odd: [],
      crashes: [],
      books: { lost: [], doubled: [], unequal: [] },
    });
    expect(report.books.claims).toBeGreaterThanOrEqual(PLAN.claims);
    expect(report.lostReplies).toBeGreaterThan(50);
  },
  2 * RUN_LIMIT_MS,
);

test.each([
  [
    "a database that commits without its disk loses",
    { ...PLAN, claims: 400, victims: times(2, "database") },
    commitWithoutDisk,
    "lost" as const,
  ],
  [
    "a table without its unique key doubles",
    { ...PLAN, claims: 400, victims: times(2, "api"), sentTwice: 0.5 },
    dropUniqueKey,
    "doubled" as const,
  ],
  [
    "an audit outside the claim's transaction does not show all of",
    { ...PLAN, claims: 200, victims: times(1, "api") },
    loseAuditEntries,
    "unequal" as const,
  ],
])(
  "%s the acknowledged claims, and the same check says so",
  async (name, plan, spoil, told) => {
    const report = await runOn(plan, (rig) => rig.asSuperuser(spoil));
    tell(name, report);
    expect(report.finished).toBe(true);
    expect(report.books[told]).not.toEqual([]);
  },
  2 * RUN_LIMIT_MS,
);
