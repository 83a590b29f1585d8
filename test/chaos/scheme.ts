import type { DataSource } from "typeorm";
import { v7 as uuid } from "uuid";
import { issueCredential } from "../../src/access";
import { Coverage, Member, nameKey } from "../../src/enrolment";
import { withCheckDigit } from "../../src/shared/check-digit";
import { seed } from "../kit/seed";
import { MEMBERS } from "../kit/seed.data";
import { SECRET } from "../kit/world";

/** The providers whose desks send claims, with what each has a price for. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  "120104": ["OPD", "EMG", "DEL", "COSM"],
  "120105": ["OPD", "EMG", "DEL"],
  NH01: ["OPD", "LAB"],
};
/** Members besides those of the seed: few enough for two claims at once to be about the same. */
const MORE_MEMBERS = 40;
const DESKS = 16;

/** A desk: a key of its own, at one provider. */
export interface Desk {
  provider: string;
  services: readonly string[];
  key: string;
}

/** What the run is played with. */
export interface Scheme {
  desks: Desk[];
  members: string[];
}

async function addMembers(owner: DataSource): Promise<string[]> {
  const [factory] = await owner.query<{ id: string }[]>("SELECT id FROM factory LIMIT 1");
  const added = Array.from({ length: MORE_MEMBERS }, (_, index) => ({
    id: uuid(),
    memberNumber: withCheckDigit(String(200_001_000 + index)),
    name: `Chea Person${index}`,
    nameKey: nameKey(`Chea Person${index}`),
    sex: "FEMALE" as const,
    birthYear: 1990,
    registeredAt: new Date("2024-01-01T00:00:00Z"),
  }));
  await owner.manager.insert(Member, added);
  await owner.manager.insert(
    Coverage,
    added.map(({ id }, index) => ({
      id: uuid(),
      memberId: id,
      factoryId: factory?.id ?? "",
      planCode: "HIP",
      badge: String(5_000 + index),
      fromDay: "2026-01-01",
      recordedAt: new Date("2025-12-01T00:00:00Z"),
    })),
  );
  return added.map(({ memberNumber }) => memberNumber);
}

async function openDesk(owner: DataSource, provider: string, index: number): Promise<Desk> {
  const [found] = await owner.query<{ id: string }[]>("SELECT id FROM provider WHERE code = $1", [
    provider,
  ]);
  const person = `desk ${index}`;
  const wanted = { role: "DESK" as const, person, expiresOn: "2100-01-01" };
  const { key } = await issueCredential(
    owner.manager,
    { ...wanted, providerId: found?.id ?? null },
    { pepper: SECRET, environment: "test" },
  );
  return { provider, services: OFFERED[provider] ?? [], key };
}

/** Fills an empty database with the tests' scheme, more members, and the keys of sixteen desks. */
export async function fillScheme(owner: DataSource): Promise<Scheme> {
  await seed(owner);
  const members = [...MEMBERS.map((member) => member.number), ...(await addMembers(owner))];
  const providers = Object.keys(OFFERED);
  const desks: Desk[] = [];
  for (let index = 0; index < DESKS; index += 1) {
    desks.push(await openDesk(owner, providers[index % providers.length] ?? "", index));
  }
  return { desks, members };
}
