import type { EntityManager } from "typeorm";
import type { Clock } from "../shared/clock";
import { Fault } from "../shared/errors";
import { paidThrough } from "./cover.rules";
import { loadCovers, loadFactories, loadMembers } from "./enrolment.loader";
import {
  countFactories,
  eligibleWorkers,
  insuredMembers,
  listFactories,
} from "./factory-list.service";
import { Member } from "./member.entity";
import { PersonReads } from "./register/person-reads.service";
import { searchMembers, type MemberSearch } from "./search/member-search.service";

/** Reads of factories, members and cover. */
export class EnrolmentService {
  /** What is kept of persons beside their records. */
  readonly persons: PersonReads;

  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly secret: string,
  ) {
    this.persons = new PersonReads(manager);
  }

  readonly factories = (ids: readonly string[]) => loadFactories(this.manager, ids);

  readonly members = (ids: readonly string[]) => loadMembers(this.manager, ids);

  factoryPage(asked: Parameters<typeof listFactories>[1]) {
    return listFactories(this.manager, asked);
  }

  factoryCount(which: Parameters<typeof countFactories>[1]) {
    return countFactories(this.manager, which);
  }

  eligibleWorkers(factoryIds: readonly string[], month: string) {
    return eligibleWorkers(this.manager, factoryIds, month);
  }

  async insuredMembers(factoryIds: readonly string[], day: string | null) {
    const on = day ?? (await this.clock.moment()).today;
    return insuredMembers(this.manager, factoryIds, on);
  }

  /** A member by row id or number; exactly one of the two names it. */
  async member(id: string | null, memberNumber: string | null | undefined): Promise<Member | null> {
    if ((id === null) === !memberNumber) {
      throw new Fault("BAD_USER_INPUT", "member: give exactly one of id and memberNumber.");
    }
    if (id !== null) return this.manager.findOne(Member, { where: { id } });
    return this.manager.findOne(Member, { where: { memberNumber: memberNumber ?? "" } });
  }

  /** Covers as the schema shows them. */
  async covers(memberIds: readonly string[], asKnownAt: Date | null) {
    const covers = await loadCovers(this.manager, memberIds, asKnownAt);
    const ids = [...new Set(covers.flat().map(({ factoryId }) => factoryId))];
    const factories = await loadFactories(this.manager, ids);
    const paid = new Map(factories.map((factory) => [factory?.id, factory?.premiumPaidThrough]));
    return covers.map((rows) =>
      rows.map(({ factoryId, planCode, fromDay: from, toDay: to, lapsedFrom, recordedAt }) => {
        const premiumPaidThrough = paidThrough({ from, to, lapsedFrom }, paid.get(factoryId));
        return { factoryId, planCode, from, to, premiumPaidThrough, lapsedFrom, recordedAt };
      }),
    );
  }

  async search(input: Omit<MemberSearch, "serviceDate"> & { serviceDate?: string | null }) {
    const { now, today } = await this.clock.moment();
    const thisYear = Number(today.slice(0, 4));
    if (input.birthYear != null && (input.birthYear < 1900 || input.birthYear > thisYear)) {
      throw new Fault("BAD_USER_INPUT", `birthYear: between 1900 and ${thisYear}.`);
    }
    const search = { ...input, serviceDate: input.serviceDate ?? today };
    return searchMembers(this.manager, search, { secret: this.secret, now });
  }
}
