import type { EntityManager } from "typeorm";
import { AUDIENCES, issueCredential, ROLES, type NewCredential } from "../access";
import { addDays, dayAt, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { DEMO_DESKS } from "./facilities.data";
import type { Workplace } from "./factories";
import type { Place } from "./network";

/** Who the demo's credentials speak for. */
export interface Holders {
  places: readonly Place[];
  workplaces: readonly Workplace[];
}

type Wanted = Omit<NewCredential, "expiresOn">;

const mail = (name: string) => `${name.toLowerCase().replaceAll("_", ".")}@hip.demo`;

/** Who of HIP's staff did what the demo's history tells. */
export const STAFF = {
  finance: mail("FINANCE.1"),
  secondFinance: mail("FINANCE.2"),
  enrolment: mail("ENROLMENT_OFFICER.1"),
  review: mail("SENIOR_REVIEWER.1"),
  claims: mail("CLAIMS_OFFICER.1"),
  medical: mail("MEDICAL_REVIEWER.1"),
} as const;

function desks({ places }: Holders): [string, Wanted][] {
  return DEMO_DESKS.map((code) => {
    const place = present(
      places.find((other) => other.code === code),
      "desk",
    );
    return [`DESK:${code}`, { role: "DESK", person: mail(`desk.${code}`), providerId: place.id }];
  });
}

/** Two persons of each role, so that whatever needs a second person can be tried. */
function staff(): [string, Wanted][] {
  return ROLES.filter((role) => role !== "DESK" && role !== "STAKEHOLDER").flatMap((role) => [
    [role, { role, person: mail(`${role}.1`), organisation: "HIP" }],
    [`${role}:2`, { role, person: mail(`${role}.2`), organisation: "HIP" }],
  ]);
}

function stakeholders({ workplaces }: Holders): [string, Wanted][] {
  const [factory] = workplaces;
  return AUDIENCES.map((audience) => {
    const employer = audience === "EMPLOYER";
    const wanted: Wanted = {
      role: "STAKEHOLDER",
      person: mail(`stakeholder.${audience}`),
      audience,
      organisation: employer ? (factory?.pattern.name ?? audience) : audience,
      factoryId: employer ? (factory?.id ?? null) : null,
    };
    return [`STAKEHOLDER:${audience}`, wanted];
  });
}

/** Issues the demo's credentials, good for a year: their keys by name. */
export async function issueDemoCredentials(
  manager: EntityManager,
  holders: Holders,
  { secret, moment }: { secret: string; moment: Moment },
): Promise<Record<string, string>> {
  // A fixed business day may lie in the past; the keys then work on a real day too.
  const latest = [moment.today, dayAt(new Date())].sort().at(-1) ?? moment.today;
  const expiresOn = addDays(latest, 365);
  const keys: Record<string, string> = {};
  for (const [name, wanted] of [...desks(holders), ...staff(), ...stakeholders(holders)]) {
    const options = { pepper: secret, environment: "demo" };
    keys[name] = (await issueCredential(manager, { ...wanted, expiresOn }, options)).key;
  }
  return keys;
}
