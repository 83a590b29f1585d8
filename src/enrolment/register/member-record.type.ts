import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../shared/scalars";
import { PERSON_FIELDS, type PersonField } from "./member-change.rules";
import type { MemberChange, MemberMerge } from "./member-records.entity";

@ObjectType("ExternalId", { description: "What another system calls a member." })
export class ExternalIdType {
  @Field(() => String, { description: "The other system's name, such as NSSF." })
  system: string;

  @Field(() => String, { description: "The member's number there." })
  value: string;
}

@ObjectType("MemberChangeField", { description: "One thing on record that was changed." })
export class MemberChangeFieldType {
  @Field(() => String, { description: "The field of Member it is shown in." })
  name: string;

  @Field(() => String, { nullable: true, description: "What was on record; null for nothing." })
  before: string | null;

  @Field(() => String, { nullable: true, description: "What is since; null for nothing." })
  after: string | null;
}

@ObjectType("MemberChange", { description: "A change of what is on record of a member." })
export class MemberChangeType {
  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  at: Date;

  @Field(() => String, { description: "The person who recorded it." })
  by: string;

  @Field(() => String, { description: "Why, in that person's words." })
  reason: string;

  @Field(() => [MemberChangeFieldType], { description: "What was changed." })
  fields: MemberChangeFieldType[];
}

@ObjectType("MemberMerge", {
  description: "Two records joined as one person, and their separation where it was undone.",
})
export class MemberMergeType {
  readonly row: MemberMerge;

  @Field(() => DateTimeScalar, { description: "When the records were merged." })
  at: Date;

  @Field(() => String, { description: "The person who merged them." })
  by: string;

  @Field(() => String, { description: "Why, in that person's words." })
  reason: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was undone." })
  undoneAt: Date | null;

  @Field(() => String, { nullable: true, description: "The person who undid it." })
  undoneBy: string | null;

  @Field(() => String, { nullable: true, description: "Why it was undone." })
  undoneReason: string | null;
}

/** A value as it is read: numbers of other systems one after the other, each behind its system. */
function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return String(value as string | number);
  const ids = value as ExternalIdType[];
  return ids.length === 0 ? null : ids.map((id) => `${id.system} ${id.value}`).join(", ");
}

/** Shows a change, its fields in the order of the record. */
export function showChange({ before, after, ...row }: MemberChange): MemberChangeType {
  const [was, is] = [before, after] as Partial<Record<PersonField, unknown>>[];
  const names = PERSON_FIELDS.filter((name) => name in before || name in after);
  const fields = names.map((name) => ({
    name,
    before: written(was?.[name]),
    after: written(is?.[name]),
  }));
  const { changedAt: at, changedBy: by, reason } = row;
  return Object.assign(new MemberChangeType(), { at, by, reason, fields });
}

/** Shows a merge. */
export function showMerge(row: MemberMerge): MemberMergeType {
  const { mergedAt: at, mergedBy: by, reason, undoneAt, undoneBy, undoneReason } = row;
  const shown = { row, at, by, reason, undoneAt, undoneBy, undoneReason };
  return Object.assign(new MemberMergeType(), shown);
}
