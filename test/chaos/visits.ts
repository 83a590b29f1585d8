import { SeededRandom } from "../../src/demo/random";
import { addDays } from "../../src/shared/dates";
import type { Desk, Scheme } from "./scheme";

/** One claim to be sent, and by whom: by two desks of its provider at once for some. */
export interface Visit {
  provider: string;
  reference: string;
  senders: Desk[];
  input: object;
}

/** How a run's claims are mixed. */
export interface Mix {
  /** Share of patients nobody can name: no lock keeps two of these apart, only the unique key. */
  unidentified: number;
  /** Share of claims that two desks send at once. */
  sentTwice: number;
}

const FIRST_DAY = "2026-04-01";
const DAYS = 60;

/** Makes up the claims of one run, one after the other; each has a reference of its own. */
export class Visits {
  private made = 0;
  private readonly random: SeededRandom;

  constructor(
    private readonly scheme: Scheme,
    private readonly mix: Mix,
    private readonly seed: number,
  ) {
    this.random = new SeededRandom(`visits ${seed}`);
  }

  /** The next patient of a desk. */
  next(desk: Desk): Visit {
    const { random, scheme } = this;
    const { provider, services } = desk;
    const reference = `${this.seed}-${(this.made += 1)}`;
    const colleagues = scheme.desks.filter(
      (other) => other !== desk && other.provider === provider,
    );
    const senders = random.chance(this.mix.sentTwice) ? [desk, random.pick(colleagues)] : [desk];
    const input = {
      providerReference: reference,
      ...this.patient(),
      visitKind: "OUTPATIENT",
      admittedOn: addDays(FIRST_DAY, random.whole(0, DAYS)),
      diagnoses: ["J06.9"],
      lines: Array.from({ length: random.whole(1, 3) }, () => ({
        service: random.pick(services),
        quantity: random.whole(1, 2),
      })),
    };
    return { provider, reference, senders, input };
  }

  private patient(): object {
    return this.random.chance(this.mix.unidentified)
      ? { member: { unidentified: true }, patientAsSeen: { name: "Sok Maly", birthYear: 1998 } }
      : { member: { memberNumber: this.random.pick(this.scheme.members) } };
  }
}
