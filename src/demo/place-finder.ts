import { PLACES } from "./assumptions.data";
import type { Workplace } from "./factories";
import type { Place } from "./network";
import type { SeededRandom } from "./random";
import type { VisitPlan } from "./visits.data";

const inNetwork = ({ contract }: Place, day: number): boolean =>
  contract !== null && contract.from <= day && day < contract.to;

/** Finds where somebody goes: mostly to the usual place, rarely to one without a contract. */
export class PlaceFinder {
  private readonly byCode: ReadonlyMap<string, Place>;

  constructor(private readonly places: readonly Place[]) {
    this.byCode = new Map(places.map((place) => [place.code, place]));
  }

  placeFor(
    plan: Pick<VisitPlan, "place" | "service">,
    { pattern }: Workplace,
    day: number,
    random: SeededRandom,
  ): Place {
    const healthCenter = plan.place === "HEALTH_CENTER";
    const outside = this.outsideNetwork(healthCenter, day, random);
    if (outside) return outside;
    const usual = this.byCode.get(healthCenter ? pattern.healthCenter : pattern.hospital);
    if (usual && inNetwork(usual, day) && random.chance(PLACES.usual)) return usual;
    const others = this.places.filter(
      (place) => (place.level === "HEALTH_CENTER") === healthCenter && inNetwork(place, day),
    );
    return random.pick(others);
  }

  private outsideNetwork(healthCenter: boolean, day: number, random: SeededRandom): Place | null {
    const draw = random.next();
    if (!healthCenter || draw >= PLACES.notContracted + PLACES.exContracted) return null;
    const ever = draw < PLACES.exContracted;
    const outside = this.places.filter(
      (place) =>
        place.level === "HEALTH_CENTER" &&
        !inNetwork(place, day) &&
        (place.contract !== null) === ever,
    );
    return outside.length > 0 ? random.pick(outside) : null;
  }
}
