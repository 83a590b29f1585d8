import type { EntityManager } from "typeorm";
import { as, type Sides } from "./row-actor.kit";

/** What the engine must see across providers although a desk may not. */
export async function blindEngine(db: EntityManager, sides: Sides): Promise<string[]> {
  const [claim] = await db.query<{ member: string }[]>(
    `SELECT member_id AS member FROM claim_line
     WHERE provider_id = $1 AND member_id IS NOT NULL AND allowed_quantity > 0 LIMIT 1`,
    [sides.other],
  );
  const desk = { login: "hip_api", actor: "DESK", provider: sides.own };
  const found = await as(db, desk, () =>
    db.query<unknown[]>(
      "SELECT FROM member_history(ARRAY[$1::uuid], '{}') WHERE provider_id = $2",
      [claim?.member, sides.other],
    ),
  );
  return found.length > 0 ? [] : ["the engine misses a claim at another provider"];
}

/** A promise is told, with the claim that used it, to the desk it was given to and to no other. */
export async function blindPromises(db: EntityManager, sides: Sides): Promise<string[]> {
  const [given] = await db.query<{ number: string }[]>(
    `SELECT guarantee_number AS number FROM audit_entry
     WHERE guarantee ->> 'providerId' = $1::text LIMIT 1`,
    [sides.own],
  );
  await db.query("SAVEPOINT unused");
  await db.query(
    `UPDATE claim SET guarantee_number = $2
     WHERE id = (SELECT id FROM claim WHERE provider_id = $1 LIMIT 1)`,
    [sides.own, given?.number],
  );
  const told = async (provider: string) => {
    const desk = { login: "hip_api", actor: "DESK", provider };
    const [row] = await as(db, desk, () =>
      db.query<{ promised: unknown; used_by: unknown }[]>(
        "SELECT * FROM guarantee_promised($1, $2)",
        [given?.number, provider],
      ),
    );
    return [row?.promised, row?.used_by].map((value) => (value == null ? "nothing" : "told"));
  };
  const [own, other] = [await told(sides.own), await told(sides.other)];
  await db.query("ROLLBACK TO unused");
  return [
    ...(own.includes("nothing") ? ["the engine misses a promise or its use"] : []),
    ...(other.includes("told") ? ["a promise is told to another provider"] : []),
  ];
}

/** Who of the staff has been seen is told by person and role, and long ago is nobody. */
export async function blindStaff(db: EntityManager, sides: Sides): Promise<string[]> {
  await db.query("SAVEPOINT unseen");
  await db.query(
    `INSERT INTO audit_entry (request_id, person, role, operation, outcome, at)
     SELECT 'seen', person, 'SENIOR_REVIEWER', 'reviewQueue', 'ANSWERED', now() - days * interval '1 day'
     FROM (VALUES ('Seen Lately', 89), ('Seen Long Ago', 91)) AS v(person, days)`,
  );
  const desk = { login: "hip_api", actor: "ENGINE", provider: sides.own };
  const seen = await as(db, desk, () =>
    db.query<{ person: string }[]>("SELECT person FROM staff_seen(ARRAY['SENIOR_REVIEWER'])"),
  );
  await db.query("ROLLBACK TO unseen");
  const persons = seen.map(({ person }) => person).join(", ");
  return persons === "Seen Lately" ? [] : [`the engine sees of the staff: ${persons}`];
}
