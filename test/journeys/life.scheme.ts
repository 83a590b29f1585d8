import { withdraw as voidClaim, replace } from "../claims/corrections.kit";
import { attach } from "../claims/attaching.kit";
import { claimInput, submit, type Payload } from "../claims/claims.kit";
import { TODAY, WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import * as paying from "../payments/paying.kit";
import { answer, ask, overdueOn } from "../review/information.kit";
import { appeal, decideAppeal, recover, uphold, withdrawAppeal } from "../review/appeal.kit";
import { decide, take } from "../review/review.kit";
import type { Act, ActName, Of } from "./life.acts";
import { KINDS } from "./life.kinds.data";
import { ACTORS, PLACES, type Place, type Who } from "./life.persons";
import { named, NEW_PRICE } from "./life.review";
import { received, type Answer, type Claim, type State } from "./life.state";

/** What a payload tells: something that stands, or what was wrong. */
interface Told {
  errors: { path: string[] }[];
}

const LONG_AGO = "2026-06-10";
const LAPSE = `
UPDATE information_request SET due_on = $2
WHERE status = 'OPEN' AND claim_id = (SELECT id FROM claim WHERE claim_number = $1)`;

const said = ({ errors }: Told): Answer =>
  errors.length === 0 ? "done" : errors.map(({ path }) => path.join("."));

/** The server under test, with the keys of everybody and what it has called things. */
export class Scheme {
  readonly claims: string[] = [];
  readonly remittances: paying.Shown[] = [];
  /** Ids of appeals and questions by claim, as they were last read. */
  readonly ids = new Map<string, { appeals: string[]; questions: string[] }>();
  private serial = 0;

  private constructor(
    readonly world: World,
    private readonly keys: Readonly<Record<Who, string>>,
    private readonly providers: Readonly<Record<Place, string>>,
  ) {}

  static async open(world: World): Promise<Scheme> {
    const keys: Partial<Record<Who, string>> = {};
    for (const who of Object.keys(ACTORS) as Who[]) {
      const { role, person } = ACTORS[who];
      const at = "at" in ACTORS[who] ? PLACES[ACTORS[who].at as Place].code : undefined;
      keys[who] = await world.key(role, at, person);
    }
    const [center, hospital] = [PLACES.CENTER.code, PLACES.HOSPITAL.code];
    return new Scheme(world, keys as Record<Who, string>, {
      CENTER: await paying.providerId(world, center),
      HOSPITAL: await paying.providerId(world, hospital),
    });
  }

  key(who: Who): string {
    return this.keys[who];
  }

  /** Sends an act as the state before it stands, and says what came of it. */
  async perform(act: Act, before: State): Promise<Answer> {
    const does = this.acts[act.act] as (act: Act, before: State) => Promise<Told>;
    return said(await does(act, before));
  }

  private number = (index: number): string => this.claims[index] ?? "";

  private input({ kind, reference, day }: Claim): object {
    return claimInput(reference, { admittedOn: day, ...KINDS[kind].input });
  }

  private keep(payload: Pick<Payload, "errors"> & { claim: { claimNumber: string } | null }): Told {
    if (payload.claim) this.claims.push(payload.claim.claimNumber);
    return payload;
  }

  private async keepRemittance(act: Promise<paying.Act>): Promise<Told> {
    const done = await act;
    if (done.remittance) this.remittances.push(done.remittance);
    return done;
  }

  private seen({ claim, version }: { claim: number; version: number }) {
    return { claimNumber: this.number(claim), expectedVersion: version };
  }

  private batch({ remittance, version }: { remittance: number; version: number }) {
    return { remittanceId: this.remittances[remittance]?.id ?? "", expectedVersion: version };
  }

  private idOf(claim: number, of: "appeals" | "questions", at: number): string {
    return this.ids.get(this.number(claim))?.[of][at] ?? "";
  }

  private words({ word }: Of<"decide">, claim: Claim | undefined): object[] {
    const lines = claim ? named(claim, word) : [];
    const price = { amount: String(NEW_PRICE), currency: "KHR" };
    return lines.map((line) => {
      if (word.startsWith("DENY")) return { line, ruling: "DENY", reasonCode: "REV-005" };
      return { line, ruling: "ALLOW", ...(word === "PRICE" ? { benefit: price } : {}) };
    });
  }

  private async lapse({ claim }: Of<"lapse">): Promise<Told> {
    await this.world.root.query(LAPSE, [this.number(claim), LONG_AGO]);
    return this.expire();
  }

  private async expire(): Promise<Told> {
    await overdueOn(this.world).expire();
    return { errors: [] };
  }

  private replaces(act: Of<"replace">, before: State): Promise<Payload> {
    const { kind, claim, by } = act;
    const next = received(before, kind, before.claims[claim]);
    return replace(this.world, this.key(by), {
      ...this.seen(act),
      correctionReference: `N-${(this.serial += 1)}`,
      reason: "the wrong service was typed",
      claim: this.input(next),
    }) as Promise<Payload>;
  }

  private confirms(act: Of<"confirm">): Promise<paying.Act> {
    const { by, how, remittance } = act;
    const total = this.remittances[remittance]?.total;
    const wrong = { amount: "999999", currency: total?.currency };
    return paying.confirm(this.world.ask, this.key(by), {
      ...this.batch(act),
      amount: how === "WRONG" ? wrong : total,
      paidOn: TODAY,
      bankReference: "ACL-1",
      failed: how === "FAILED",
    });
  }

  private decides(act: Of<"decide">, before: State): Promise<Told> {
    const lines = this.words(act, before.claims[act.claim]);
    const word = { ...this.seen(act), lines, sentence: "the record says so" };
    return decide(this.world, this.key(act.by), word);
  }

  private decidesAppeal({ by, claim, appeal: at, overturn }: Of<"decideAppeal">): Promise<Told> {
    const id = this.idOf(claim, "appeals", at);
    const decides = overturn ? decideAppeal : uphold;
    return decides(this.world, this.key(by), id);
  }

  private recovers(act: Of<"recover">): Promise<Told> {
    const { claim, version, line, by } = act;
    const seen = { claimNumber: this.number(claim), version };
    return recover(this.world, this.key(by), seen, [{ line, ruling: "DENY" }]);
  }

  private readonly acts: { [N in ActName]: (act: Of<N>, before: State) => Promise<Told> } = {
    submit: async ({ by, kind }, before) =>
      this.keep(await submit(this.world, this.key(by), this.input(received(before, kind)))),
    replace: async (act, before) => this.keep(await this.replaces(act, before)),
    void: (act) =>
      voidClaim(this.world, this.key(act.by), { ...this.seen(act), reason: "typed twice" }),
    attach: (act) =>
      attach(this.world, this.key(act.by), {
        ...this.seen(act),
        ...{ memberNumber: WHO.covered, reason: "the factory was asked" },
      }),
    take: ({ by, claim }) => take(this.world, this.key(by), { claimNumber: this.number(claim) }),
    decide: (act, before) => this.decides(act, before),
    ask: (act) =>
      ask(this.world, this.key(act.by), {
        ...this.seen(act),
        ...{ findingCode: act.code, question: "What does the record say?", dueOn: "2026-06-25" },
      }),
    answer: ({ by, claim, question }) => {
      const requestId = this.idOf(claim, "questions", question);
      return answer(this.world, this.key(by), { requestId, answer: "Just that." });
    },
    lapse: (act) => this.lapse(act),
    expire: () => this.expire(),
    appeal: ({ by, claim, reason }) =>
      appeal(this.world, this.key(by), { claimNumber: this.number(claim) }, { reason }),
    withdraw: ({ by, claim, appeal: at }) =>
      withdrawAppeal(this.world, this.key(by), this.idOf(claim, "appeals", at)),
    decideAppeal: (act) => this.decidesAppeal(act),
    recover: (act) => this.recovers(act),
    prepare: ({ by, at }) => {
      const { currency } = PLACES[at];
      const wanted = { providerId: this.providers[at], currency, decidedUntil: TODAY };
      return this.keepRemittance(paying.prepare(this.world.ask, this.key(by), wanted));
    },
    release: (act) => paying.release(this.world.ask, this.key(act.by), this.batch(act)),
    confirm: (act) => this.confirms(act),
    cancel: (act) =>
      paying.cancel(this.world.ask, this.key(act.by), { ...this.batch(act), reason: "stop it" }),
  };
}
