import type { EntityManager } from "typeorm";
import type { Act } from "../access";
import { present } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { malformed, type Refusal } from "../shared/refusal";
import { Publication } from "./publication.entity";
import { succession, type PublicationKind, type PublicationStatus } from "./publication.rules";
import { overlapRefusals, type Contender, type Publisher } from "./publisher.service";

/** How one kind of version is put in force. */
export interface VersionKind {
  kind: PublicationKind;
  table: "plan" | "tariff" | "exchange_rate" | "payee";
  /** The versions of a publication, each beside those in force for the same thing. */
  contenders: (manager: EntityManager, ids: readonly string[]) => Promise<Contender[]>;
  /** What else must hold when they are confirmed; nothing when left out. */
  refusals?: (manager: EntityManager, ids: readonly string[]) => Promise<Refusal[]>;
}

/** What became of a confirmation. */
export interface Confirmed {
  publication: Publication | null;
  problems: Refusal[];
}

const PATH = "publicationId";

const END = (table: VersionKind["table"]) => `
UPDATE ${table} v SET valid_to = e.day FROM unnest($1::uuid[], $2::date[]) AS e(id, day)
WHERE v.id = e.id AND v.status = 'IN_FORCE' AND v.valid_to IS NULL`;

const BEGIN = (table: VersionKind["table"]) =>
  `UPDATE ${table} SET status = 'IN_FORCE' WHERE id = ANY($1) AND status = 'DRAFT'`;

/** Ends whom the versions follow, then puts them in force: on no day are there two. */
async function putInForce(
  manager: EntityManager,
  table: VersionKind["table"],
  contenders: readonly Contender[],
): Promise<void> {
  const followed = contenders.flatMap(({ fresh, inForce }) => {
    const { ends } = succession(fresh, inForce);
    return ends ? [{ id: ends.id, day: fresh.validFrom }] : [];
  });
  await manager.query(END(table), [followed.map(({ id }) => id), followed.map(({ day }) => day)]);
  await manager.query(BEGIN(table), [contenders.map(({ fresh }) => fresh.id)]);
}

/** Why a person may not confirm a publication. */
function confirmRefusals(publication: Publication | null, person: string): Refusal[] {
  if (publication === null) return [malformed(PATH, "NO_SUCH_PUBLICATION")];
  if (publication.status !== "DRAFT") return [malformed(PATH, "CONFIRMED_ALREADY")];
  if (publication.draftedBy !== person) return [];
  return [malformed(PATH, "OWN_DRAFT")];
}

/** Where drafts are found and confirmed by a second person. */
export class Publications {
  private readonly kinds: ReadonlyMap<PublicationKind, VersionKind>;

  constructor(
    private readonly manager: EntityManager,
    private readonly publisher: Publisher,
    kinds: readonly VersionKind[],
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
  }

  /** Puts a draft in force for its days, or says everything that is in its way. */
  confirm(id: string | null, act: Act): Promise<Confirmed> {
    const { person } = act.actor;
    return this.publisher.alone(act, async (manager) => {
      const draft = id === null ? null : await manager.findOne(Publication, { where: { id } });
      const refused = confirmRefusals(draft, person);
      if (draft === null || refused.length > 0) return { publication: null, problems: refused };
      const problems = await this.bring(manager, draft);
      if (problems.length > 0) return { publication: null, problems };
      const mark = { status: "CONFIRMED" as const, confirmedBy: person };
      const confirmed = { ...mark, confirmedAt: await this.publisher.now(manager) };
      const { affected } = await manager.update(
        Publication,
        { id: draft.id, status: "DRAFT" },
        confirmed,
      );
      if (affected !== 1) throw new Error("a publication was confirmed beside us");
      return { publication: { ...draft, ...confirmed }, problems: [] };
    });
  }

  /** Publications, newest first. */
  async page(
    status: PublicationStatus | null,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<Page<Publication>> {
    const size = pageSize(first);
    const [last] = readCursor(after, 1) ?? [];
    const query = this.listed(status)
      .orderBy("p.id", "DESC")
      .limit(size + 1);
    if (last !== undefined) query.andWhere("CAST(p.id AS text) < :last", { last });
    const cursor = ({ id }: Publication) => writeCursor([id]);
    return pageOf(await query.getMany(), size, { after: last !== undefined, cursor });
  }

  /** How many there are. */
  count(status: PublicationStatus | null): Promise<number> {
    return this.listed(status).getCount();
  }

  private listed(status: PublicationStatus | null) {
    const query = this.manager.createQueryBuilder(Publication, "p").where("true");
    return status === null ? query : query.andWhere("p.status = :status", { status });
  }

  /** Days may have been taken since the draft: all is looked at again. */
  private async bring(manager: EntityManager, draft: Publication): Promise<Refusal[]> {
    const kind = present(this.kinds.get(draft.kind), "kind of publication");
    const contenders = await kind.contenders(manager, draft.subjectIds);
    const problems = [
      ...contenders.flatMap((contender) => overlapRefusals(PATH, contender)),
      ...((await kind.refusals?.(manager, draft.subjectIds)) ?? []),
    ];
    if (problems.length === 0) await putInForce(manager, kind.table, contenders);
    return problems;
  }
}
