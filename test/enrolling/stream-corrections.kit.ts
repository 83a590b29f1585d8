import { addDays } from "../../src/shared/dates";
import type { Defects } from "./stream-defects.kit";
import { joinedOn } from "./stream-person.kit";
import { properName } from "./stream-people.kit";
import { stays } from "./stream-rows.kit";

/** Corrections of somebody who stays: a name, a birth, a badge, by whichever evidence. */
export const CORRECTIONS: Defects = [
  [
    6,
    (place, worker, row) => {
      const { memberNumber, truth } = worker;
      if (memberNumber === null || truth.khmerOnly) return null;
      Object.assign(truth, place.people.name(place.holders(row.badge.trim())));
      const { nameKhmer: _, ...rest } = row;
      return [stays(worker, place.factory, { ...rest, name: properName(truth), memberNumber })];
    },
  ],
  [
    4,
    (place, worker, row) => {
      const { memberNumber, truth } = worker;
      if (memberNumber === null) return null;
      truth.birthDate = addDays(truth.birthDate, 364);
      return [
        stays(worker, place.factory, {
          ...row,
          birthYear: null,
          birthDate: truth.birthDate,
          memberNumber,
        }),
      ];
    },
  ],
  [
    8,
    (place, worker, row) =>
      worker.memberNumber === null
        ? null
        : [
            stays(worker, place.factory, {
              ...row,
              badge: place.badge(),
              memberNumber: worker.memberNumber,
            }),
          ],
  ],
  [
    4,
    (place, worker, row) =>
      worker.known.nationalId === null
        ? null
        : [
            stays(worker, place.factory, {
              ...row,
              badge: place.badge(),
              nationalId: worker.known.nationalId,
            }),
          ],
  ],
  [
    25,
    (place, worker, row) => [
      stays(worker, place.factory, { ...row, joinedOn: joinedOn(worker, place.factory) }),
    ],
  ],
];
