import fc from "fast-check";
import { claimInput, dayGiver, submit, type ShownClaim } from "../claims/claims.kit";
import { replace, withdraw } from "../claims/corrections.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  books,
  cancel,
  confirm,
  expectBalanced,
  paymentOf,
  prepare,
  providerId,
  release,
  seen,
  type Act,
  type Shown,
} from "./paying.kit";

/** What somebody does next; `which` picks among what there is. */
interface Step {
  act: "submit" | "replace" | "void" | "prepare" | "release" | "confirm" | "fail" | "cancel";
  which: number;
  service: "OPD" | "EMG" | "COSM" | "DEAR";
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    ...(["submit", "submit", "submit", "replace", "void"] as const),
    ...([
      "prepare",
      "prepare",
      "release",
      "release",
      "confirm",
      "confirm",
      "fail",
      "cancel",
    ] as const),
  ),
  which: fc.nat(1000),
  service: fc.constantFrom("OPD", "EMG", "COSM", "DEAR"),
});

const LINES = {
  OPD: [{ service: "OPD" }],
  EMG: [{ service: "EMG" }, { service: "COSM" }],
  COSM: [{ service: "COSM" }],
  DEAR: [{ service: "OPD", charge: { amount: "7500", currency: "KHR" } }],
};

/** A scheme in which anything may happen next. */
class Scheme {
  private readonly claims: { reference: string; admittedOn: string; number: string }[] = [];
  private readonly batches: Shown[] = [];
  private serial = 0;
  private readonly day = dayGiver("2026-01-02");

  constructor(
    private readonly world: World,
    private readonly keys: { desk: string; finance: string; other: string },
    private readonly provider: string,
  ) {}

  private pick<T>(from: readonly T[], which: number): T | undefined {
    return from[which % Math.max(from.length, 1)];
  }

  private async versionOf(number: string): Promise<number> {
    const [row] = await this.world.root.query<{ version: number }[]>(
      "SELECT version FROM claim WHERE claim_number = $1",
      [number],
    );
    return row?.version ?? 0;
  }

  private keep(reference: string, admittedOn: string, claim: ShownClaim | null): void {
    if (claim) this.claims.push({ reference, admittedOn, number: claim.claimNumber });
  }

  private keepBatch({ remittance }: Act): void {
    if (remittance === null) return;
    const at = this.batches.findIndex(({ id }) => id === remittance.id);
    this.batches.splice(at < 0 ? this.batches.length : at, at < 0 ? 0 : 1, remittance);
  }

  async take({ act, which, service }: Step): Promise<void> {
    if (act === "submit" || act === "replace" || act === "void") {
      return this.atTheDesk(act, which, service);
    }
    return this.keepBatch(await this.atFinance(act, which));
  }

  private async atTheDesk(
    act: "submit" | "replace" | "void",
    which: number,
    service: Step["service"],
  ) {
    const { desk } = this.keys;
    const lines = LINES[service];
    if (act === "submit") {
      const [reference, admittedOn] = [`G-${(this.serial += 1)}`, this.day()];
      const { claim } = await submit(
        this.world,
        desk,
        claimInput(reference, { admittedOn, lines }),
      );
      return this.keep(reference, admittedOn, claim);
    }
    const target = this.pick(this.claims, which);
    if (!target) return;
    const { number, reference, admittedOn } = target;
    const named = {
      claimNumber: number,
      expectedVersion: await this.versionOf(number),
      reason: "x",
    };
    if (act === "void") {
      await withdraw(this.world, desk, named);
      return;
    }
    const claim = claimInput(reference, { admittedOn, lines });
    const correctionReference = `K-${(this.serial += 1)}`;
    const replaced = await replace(this.world, desk, { ...named, correctionReference, claim });
    this.keep(reference, admittedOn, replaced.claim);
  }

  private async atFinance(act: Exclude<Step["act"], "submit" | "replace" | "void">, which: number) {
    const { ask } = this.world;
    const { finance, other } = this.keys;
    if (act === "prepare") {
      const wanted = { providerId: this.provider, currency: "KHR", decidedUntil: TODAY };
      return prepare(ask, finance, wanted);
    }
    const batch = this.pick(this.batches, which);
    if (!batch) return { remittance: null, errors: [] };
    if (act === "release") return release(ask, other, seen(batch));
    if (act === "cancel") return cancel(ask, finance, { ...seen(batch), reason: "x" });
    return confirm(ask, finance, paymentOf(batch, TODAY, { failed: act === "fail" }));
  }

  /** Nobody moves a claim or a batch where the state table has no way. */
  async expectLawful(): Promise<void> {
    const wrong = await this.world.root.query(`
      SELECT c.claim_number, c.status FROM claim c WHERE (c.status = 'SCHEDULED') <> EXISTS (
        SELECT FROM remittance_line l JOIN remittance r ON r.id = l.remittance_id
        WHERE l.claim_id = c.id AND l.live AND l.kind IN ('CLAIM', 'RECOVERY') AND r.status IN ('PREPARED', 'RELEASED'))`);
    expect(wrong).toEqual([]);
  }
}

test("whatever desks and finance do, the books balance at every step", async () => {
  let paid = 0n;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40 }), async (steps) => {
      const world = await openWorld();
      try {
        const keys = {
          desk: await world.key("DESK", "120104"),
          finance: await world.key("FINANCE", undefined, "Sophal"),
          other: await world.key("FINANCE", undefined, "Rachana"),
        };
        const scheme = new Scheme(world, keys, await providerId(world, "120104"));
        for (const one of steps) {
          await scheme.take(one);
          await expectBalanced(world);
          await scheme.expectLawful();
        }
        for (const one of await books(world)) paid += one.transferred;
      } finally {
        await world.close();
      }
    }),
    { numRuns: 12, seed: 20_261_128, endOnFailure: true },
  );
  expect(paid).toBeGreaterThan(0n);
}, 180_000);
