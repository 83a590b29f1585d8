import type { Insertion } from "../shared/sql";
import type { Coverage } from "./coverage.entity";
import type { Roster } from "./factory.entity";
import type { Member } from "./member.entity";
import type { MemberWage } from "./roster/member-wage.entity";

/** How people, their covers, their wages and the lists they came with are written. */
export const MEMBERS: Insertion<Member> = {
  table: "member",
  columns: {
    id: "uuid",
    memberNumber: "text",
    name: "text",
    nameKhmer: "text",
    nameKey: "text",
    nameKhmerKey: "text",
    sex: "text",
    birthDate: "date",
    birthYear: "int",
    nationalId: "text",
    nationalIdKey: "text",
    phone: "text",
    diedOn: "date",
    cardBlockedFrom: "date",
    otherPayer: "text",
    registeredAt: "timestamptz",
  },
};

export const COVERAGES: Insertion<Coverage> = {
  table: "coverage",
  columns: {
    id: "uuid",
    memberId: "uuid",
    factoryId: "uuid",
    planCode: "text",
    badge: "text",
    fromDay: "date",
    toDay: "date",
    lapsedFrom: "date",
    noticedOn: "date",
    recordedAt: "timestamptz",
    supersededAt: "timestamptz",
    recordedBy: "text",
    reason: "text",
  },
};

export const WAGES: Insertion<MemberWage> = {
  table: "member_wage",
  columns: {
    id: "uuid",
    memberId: "uuid",
    factoryId: "uuid",
    month: "date",
    wageMinor: "bigint",
    currency: "text",
    recordedAt: "timestamptz",
    supersededAt: "timestamptz",
  },
};

export const ROSTERS: Insertion<Roster> = {
  table: "roster",
  columns: {
    id: "uuid",
    factoryId: "uuid",
    month: "date",
    digest: "text",
    rowCount: "int",
    result: "jsonb",
    appliedBy: "text",
    appliedAt: "timestamptz",
  },
};
