import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { showRefusals } from "../../adjudication";
import type { RequestContext } from "../../access";
import type { RosterDone, RosterOffice, RosterRow } from "../../enrolment";
import type { Language } from "../../shared/text";
import { enrolmentActOf } from "../act";
import { ApplyRosterInput, type RosterRowInput } from "./roster.input";
import { ApplyRosterPayload, type RosterRowResultType } from "./roster.type";
import { textOr } from "./written";

function rowOf(input: RosterRowInput): RosterRow {
  const { badge, sex, birthDate, birthYear, joinedOn, leftOn, wage } = input;
  return {
    badge: badge.trim(),
    name: textOr(input.name),
    nameKhmer: textOr(input.nameKhmer),
    sex: sex ?? null,
    birthDate: birthDate ?? null,
    birthYear: birthYear ?? null,
    nationalId: textOr(input.nationalId),
    phone: textOr(input.phone),
    memberNumber: textOr(input.memberNumber),
    joinedOn: joinedOn ?? null,
    leftOn: leftOn ?? null,
    wage: wage ?? null,
  };
}

function showDone({ counts, ...done }: RosterDone, language: Language): ApplyRosterPayload {
  const rows = done.rows.map(({ problems, ...row }): RosterRowResultType => {
    return { ...row, errors: showRefusals(problems, language) };
  });
  return {
    digest: done.digest,
    applied: done.applied,
    joiners: counts.JOINER,
    leavers: counts.LEAVER,
    rehires: counts.REHIRE,
    changes: counts.CHANGE,
    unchanged: counts.UNCHANGED,
    conflicts: counts.CONFLICT,
    rejected: counts.REJECTED,
    rows,
    errors: showRefusals(done.problems, language),
  };
}

@Resolver()
export class RosterResolver {
  constructor(private readonly office: RosterOffice) {}

  @Mutation(() => ApplyRosterPayload, {
    description:
      "Shows what a factory's list of a month would do, and applies exactly what was shown: all of it or nothing, and once.",
  })
  async applyRoster(
    @Ctx() context: RequestContext,
    @Arg("input", () => ApplyRosterInput, { description: "The list." }) input: ApplyRosterInput,
  ): Promise<ApplyRosterPayload> {
    const { factoryCode, month, rows, dryRun, confirm, statedRows, leavingByAbsence } = input;
    const request = {
      factoryCode: factoryCode.trim(),
      month,
      rows: rows.map(rowOf),
      statedRows: statedRows ?? null,
      leavingByAbsence: leavingByAbsence ?? null,
    };
    const act = enrolmentActOf(context, "applyRoster");
    const done = dryRun
      ? await this.office.show(request, act)
      : await this.office.apply(request, textOr(confirm), act);
    return showDone(done, context.language);
  }
}
