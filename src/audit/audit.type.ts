import { Field, ID, InputType, ObjectType } from "type-graphql";
import { RoleEnum, type Role } from "../access";
import { globalId } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import { DateTimeScalar } from "../shared/scalars";
import type { AuditEntry } from "./audit-entry.entity";

@InputType("AuditFilter", { description: "Which entries; every part that is given narrows." })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: "Entries that speak of this member." })
  memberNumber?: string | null;

  @Field(() => ID, { nullable: true, description: "Entries of this credential." })
  credentialId?: string | null;

  @Field(() => String, { nullable: true, description: "Entries of this root field." })
  operation?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Entered at this instant or later." })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Entered before this instant." })
  to?: Date | null;
}

@ObjectType("AuditEntry", {
  description:
    "One answer about members, one act, or one refusal: who, what, of whom, and how it ended.",
})
export class AuditEntryType {
  readonly row: AuditEntry;

  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => DateTimeScalar, { description: "When it was entered, by the database's clock." })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: "Who asked; null for a caller nobody knows.",
  })
  person: string | null;

  @Field(() => ID, { nullable: true, description: "Through which credential." })
  credentialId: string | null;

  @Field(() => RoleEnum, { nullable: true, description: "In which role." })
  role: Role | null;

  @Field(() => String, {
    description:
      "The root field asked for; uploadAttachment, attachmentArrived or downloadAttachment of a file.",
  })
  operation: string;

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of the GraphQL document in hexadecimal: which fields were asked for; of the file, where one was sent or read.",
  })
  documentHash: string | null;

  @Field(() => String, {
    description:
      "ANSWERED, NOBODY_FOUND, what became of a claim (ACCEPTED, REPLAYED, CONFLICT, REFUSED), DONE, or the code of a refusal.",
  })
  outcome: string;

  @Field(() => String, { description: "The request it belongs to, as in the log." })
  requestId: string;
}

/** Shows an entry. */
export function showEntry(row: AuditEntry): AuditEntryType {
  const { at, person, operation, documentHash, outcome, requestId } = row;
  const shown = { row, at, person, operation, documentHash, outcome, requestId };
  return Object.assign(new AuditEntryType(), {
    ...shown,
    id: Buffer.from(`AuditEntry:${row.id}`).toString("base64url"),
    credentialId: row.credentialId && globalId("Credential", row.credentialId),
    role: row.role as Role | null,
  });
}

export const AuditEntryConnection = connectionOf("AuditEntry", () => AuditEntryType);
