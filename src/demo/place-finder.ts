import { PLACES } from "./assumptions.data";
import type { Workplace } from "./factories";
import type { Place } from "./network";
import type { SeededRandom } from "./random";
import type { VisitPlan } from "./visits.data";

const holdsContract = ({ contract }: Place, day: number): boolean =>
  contract !== null && contract.from <= day && day < contract.to;

/** What decides where somebody goes. */
type Care = Pick<VisitPlan, "place">;

/** Finds where somebody goes: mostly to the usual place, rarely to one without a contract. */
export class PlaceFinder {
  private readonly byCode: ReadonlyMap<string, Place>;

  constructor(private readonly places: readonly Place[]) {
    this.byCode = new Map(places.map((place) => [place.code, place]));
  }

  placeFor(care: Care, workplace: Workplace, day: number, random: SeededRandom): Place {
    const outside = this.outsideNetwork(care, day, random);
    return outside ?? this.inNetwork(care, workplace, day, random);
  }

  inNetwork({ place }: Care, { pattern }: Workplace, day: number, random: SeededRandom): Place {
    const healthCenter = place === "HEALTH_CENTER";
    const usual = this.byCode.get(healthCenter ? pattern.healthCenter : pattern.hospital);
    if (usual && holdsContract(usual, day) && random.chance(PLACES.usual)) return usual;
    const others = this.places.filter(
      (other) => (other.level === "HEALTH_CENTER") === healthCenter && holdsContract(other, day),
    );
    return random.pick(others);
  }

  private outsideNetwork({ place: kind }: Care, day: number, random: SeededRandom): Place | null {
    const draw = random.next();
    if (kind !== "HEALTH_CENTER" || draw >= PLACES.notContracted + PLACES.exContracted) return null;
    const ever = draw < PLACES.exContracted;
    const outside = this.places.filter(
      (place) =>
        place.level === "HEALTH_CENTER" &&
        !holdsContract(place, day) &&
        (place.contract !== null) === ever,
    );
    return outside.length > 0 ? random.pick(outside) : null;
  }
}
