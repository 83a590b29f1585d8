import { addDays } from "../../src/shared/dates";
import { withCheckDigit } from "../../src/shared/check-digit";
import type { Row } from "./rosters.kit";
import type { Said } from "./stream-model.kit";
import { joinedOn, openAt } from "./stream-person.kit";
import { properName, type Worker } from "./stream-people.kit";
import { left, stays, type Place } from "./stream-rows.kit";

/** What may become of a row of somebody who stays; null: not of this one's. */
export type Defect = (place: Place, worker: Worker, row: Row) => Said[] | null;

const wrongCheckDigit = (number: string): string =>
  number.slice(0, -1) + String((Number(number.slice(-1)) + 1) % 10);

const named = (place: Place, worker: Worker): Row => ({
  badge: openAt(worker, place.factory)?.badge ?? "",
  name: properName(worker.truth),
});

/** Somebody who is not covered here and whose name and birth are quite different. */
function stranger({ workers, factory, random }: Place, { truth }: Worker): Worker | null {
  const others = workers.filter(
    (other) =>
      other.memberNumber !== null &&
      !openAt(other, factory) &&
      !other.truth.khmerOnly &&
      other.truth.family !== truth.family &&
      other.truth.given !== truth.given,
  );
  return others.length === 0 ? null : random.pick(others);
}

const otherName = ({ people, holders }: Place, badge: string): string => {
  const drawn = people.draw(holders(badge));
  return properName(drawn.truth);
};

/** A day on which the person joined by no record. */
function wrongDay(place: Place, worker: Worker): string | null {
  const days = [joinedOn(worker, place.factory), openAt(worker, place.factory)?.from];
  const day = addDays(days[1] ?? "", -3);
  return days.includes(day) || day < "2024-01-01" ? null : day;
}

/** How often in a thousand rows each comes about. */
export type Defects = readonly (readonly [perThousand: number, defect: Defect])[];

/** What goes wrong with a row of somebody who stays, how often in a thousand rows, and what comes of it. */
export const DEFECTS: Defects = [
  [
    6,
    (place, worker, row) => [
      stays(worker, place.factory, row),
      left("REJECTED", { ...row }, { kept: [worker] }),
    ],
  ],
  [
    6,
    ({ people }, worker, row) =>
      [row, { ...row, phone: people.phone() }].map((one) =>
        left("CONFLICT", one, { kept: [worker] }),
      ),
  ],
  [
    12,
    (_, worker, row) =>
      worker.memberNumber === null
        ? null
        : [
            left(
              "REJECTED",
              { ...row, memberNumber: wrongCheckDigit(worker.memberNumber) },
              { kept: [worker], field: "memberNumber" },
            ),
          ],
  ],
  [
    12,
    ({ random }, worker, row) => [
      left(
        "REJECTED",
        { ...row, memberNumber: withCheckDigit(String(900_000_000 + random.whole(1, 9_999))) },
        { kept: [worker], field: "memberNumber" },
      ),
    ],
  ],
  [
    8,
    (place, worker) => {
      const other = worker.truth.khmerOnly ? null : stranger(place, worker);
      if (other === null) return null;
      const { memberNumber } = other;
      return [
        left("CONFLICT", { ...named(place, worker), memberNumber }, { kept: [worker, other] }),
      ];
    },
  ],
  [
    5,
    (_, worker, row) => [
      left(
        "REJECTED",
        { ...row, birthYear: null, birthDate: "2031-05-05" },
        { kept: [worker], field: "birthDate" },
      ),
    ],
  ],
  [
    3,
    (_, worker, row) => [
      left(
        "REJECTED",
        { ...row, birthDate: "1990-05-05", birthYear: 1991 },
        { kept: [worker], field: "birthYear" },
      ),
    ],
  ],
  [
    3,
    (_, worker, row) => [
      left("REJECTED", { ...row, nationalId: "12345" }, { kept: [worker], field: "nationalId" }),
    ],
  ],
  [
    5,
    (place, worker) => {
      const { badge } = named(place, worker);
      if (worker.truth.khmerOnly) return null;
      return [
        left(
          "CONFLICT",
          { badge, name: otherName(place, badge), sex: "FEMALE" },
          { kept: [worker] },
        ),
      ];
    },
  ],
  [
    5,
    (place, worker) => {
      const row = named(place, worker);
      const ghost = { ...row, name: otherName(place, row.badge), birthDate: "1979-09-09" };
      return worker.truth.khmerOnly
        ? null
        : [row, ghost].map((one) => left("CONFLICT", one, { kept: [worker] }));
    },
  ],
  [
    5,
    (place, worker, row) => {
      const day = wrongDay(place, worker);
      return day === null
        ? null
        : [left("CONFLICT", { ...row, joinedOn: day }, { kept: [worker] })];
    },
  ],
];
