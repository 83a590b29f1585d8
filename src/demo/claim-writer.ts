import type { CaseDraft } from "../adjudication";
import type { IntakeItem } from "../claims";
import { dayAt, fromEpochDay } from "../shared/dates";
import { CLAIM_DELAY, DESKS, MISHAPS } from "./assumptions.data";
import { workingHour, type Calendar } from "./calendar";
import { nameThePatient } from "./draft-identity";
import { linesOf, roundAmount, totalOf } from "./draft-lines";
import type { Person } from "./people";
import type { SeededRandom } from "./random";
import type { Visit } from "./visits";
import { INJURIES } from "./visits.data";

/** What desks write when they have no code. */
const IN_WORDS = ["Fever and headache", "Stomach pain", "គ្រុនក្តៅ", "ឈឺពោះ", "Fatigue"] as const;

/** Writes the claims that desks send for visits, and when they come in. */
export class ClaimWriter {
  private readonly sent: Required<IntakeItem>[] = [];
  private readonly references = new Map<string, number>();

  constructor(
    private readonly calendar: Calendar,
    private readonly people: readonly Person[],
    private readonly random: SeededRandom,
  ) {}

  /** Everything that had come in by yesterday, in the order in which it came. */
  write(visits: readonly Visit[]): Required<IntakeItem>[] {
    const byDay = [...visits].sort((a, b) => a.day - b.day);
    for (const visit of byDay) this.claim(visit);
    // The sort is stable: claims of the same second keep the order in which they were written.
    return this.sent.sort((a, b) => a.receivedAt.now.getTime() - b.receivedAt.now.getTime());
  }

  private claim(visit: Visit): void {
    const { random } = this;
    const stay = this.stayOf(visit);
    const { corrected, ...named } = nameThePatient(visit, this.people, random);
    const draft: CaseDraft = {
      providerReference: this.reference(visit),
      ...named,
      ...stay.fields,
      ...this.illness(visit),
      emergency: visit.plan.emergency ?? false,
      referral: this.referral(visit),
      guaranteeToken: null,
      ...this.amounts(visit),
      attachments: [],
    };
    const day = visit.batchDay ?? stay.lastDay + this.delay(visit);
    const right = { ...draft, member: corrected ?? draft.member };
    if (corrected) this.sendCorrected(visit, draft, right, day);
    else if (draft.statedTotal && random.chance(MISHAPS.statedTotalWrong / DESKS.withStatedTotal)) {
      const wrong = roundAmount(random.whole(1_000, 9_000), visit.place.currency);
      this.sendCorrected(visit, { ...draft, statedTotal: wrong }, draft, day);
    } else this.send(visit, draft, day);
    if (visit.batchDay === null && random.chance(MISHAPS.duplicate)) {
      const again = { ...right, providerReference: this.reference(visit) };
      this.send(visit, again, day + random.whole(1, 40));
    }
  }

  private sendCorrected(visit: Visit, wrong: CaseDraft, right: CaseDraft, day: number): void {
    this.send(visit, wrong, day);
    this.send(visit, right, day + this.random.whole(2, 10));
  }

  /** What would come in today or later has not come in. */
  private send(visit: Visit, draft: CaseDraft, day: number): void {
    const now = workingHour(day, this.random.next());
    if (now >= this.calendar.present) return;
    const receivedAt = { now, today: dayAt(now) };
    this.sent.push({ draft, providerId: visit.place.id, receivedAt });
  }

  private delay({ place }: Visit): number {
    const [median, p95] = CLAIM_DELAY[place.level];
    return Math.round(this.random.logNormal(median, p95));
  }

  /** The provider's own running number, such as OPD-2026-000123. */
  private reference({ plan, place, day }: Visit): string {
    const series = `${plan.reference}-${fromEpochDay(day).slice(0, 4)}`;
    const key = `${place.code} ${series}`;
    const number = (this.references.get(key) ?? 0) + 1;
    this.references.set(key, number);
    return `${series}-${String(number).padStart(6, "0")}`;
  }

  private stayOf({ plan, day }: Visit) {
    const nights = plan.nights ? this.random.whole(...plan.nights) : 0;
    const lastDay = day + nights;
    const fields: Pick<
      CaseDraft,
      "visitKind" | "admittedOn" | "dischargedOn" | "dischargeOutcome"
    > = plan.nights
      ? {
          visitKind: "INPATIENT",
          admittedOn: fromEpochDay(day),
          dischargedOn: fromEpochDay(lastDay),
          dischargeOutcome: this.random.chance(0.03) ? "REFERRED_OUT" : "HOME",
        }
      : {
          visitKind: "OUTPATIENT",
          admittedOn: fromEpochDay(day),
          dischargedOn: null,
          dischargeOutcome: null,
        };
    return { lastDay, fields };
  }

  private illness({ plan }: Visit): Pick<CaseDraft, "cause" | "diagnoses" | "diagnosisText"> {
    const { random } = this;
    const draw = plan.injuries ? random.next() : 1;
    const { workInjury, roadInjury, uncoded } = MISHAPS;
    if (draw < workInjury + roadInjury) {
      const cause = draw < workInjury ? "WORK" : "ROAD";
      return { cause, diagnoses: [random.pick(INJURIES)], diagnosisText: null };
    }
    if (plan.injuries && random.chance(uncoded)) {
      return { cause: "NONE", diagnoses: [], diagnosisText: random.pick(IN_WORDS) };
    }
    return { cause: "NONE", diagnoses: [random.pick(plan.diagnoses)], diagnosisText: null };
  }

  private referral({ plan, day, spell }: Visit): CaseDraft["referral"] {
    if (plan.place !== "HOSPITAL" || !this.random.chance(DESKS.withReferral)) return null;
    return {
      fromProviderCode: spell.workplace.pattern.healthCenter,
      date: fromEpochDay(day - this.random.whole(0, 5)),
      letterNumber: null,
    };
  }

  private amounts(visit: Visit): Pick<CaseDraft, "lines" | "patientPaid" | "statedTotal"> {
    const { random } = this;
    const { currency } = visit.place;
    const lines = linesOf(visit, random);
    const paid = currency === "KHR" ? random.whole(1_000, 10_000) : random.whole(50, 500);
    return {
      lines,
      patientPaid: random.chance(MISHAPS.patientPaid) ? roundAmount(paid, currency) : null,
      statedTotal: random.chance(DESKS.withStatedTotal) ? totalOf(lines, currency) : null,
    };
  }
}
