import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../shared/scalars";
import type { AttachmentSeen } from "./attachment.loader";

@ObjectType("Attachment", {
  description: "A file that a claim names; the claim never waits for the file itself.",
})
export class AttachmentType {
  @Field(() => String, {
    description:
      "SHA-256 of the file, 64 hexadecimal digits in lower case: its address is /attachments/{sha256}.",
  })
  sha256: string;

  @Field(() => String, { description: "What the provider says it is, such as DISCHARGE_SUMMARY." })
  kind: string;

  @Field(() => String, { nullable: true, description: "Its name at the provider." })
  fileName: string | null;

  @Field(() => DateTimeScalar, { description: "When the claim, or an answer for it, named it." })
  addedAt: Date;

  @Field(() => Boolean, { description: "Whether the file itself has come, whole." })
  uploaded: boolean;

  @Field(() => Int, { nullable: true, description: "Its size in bytes; null until it has come." })
  bytes: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What its bytes say it is: application/pdf, image/jpeg or image/png; null until it has come.",
  })
  mediaType: string | null;
}

/** Shows a file of a claim. */
export function showAttachment(seen: AttachmentSeen): AttachmentType {
  const { claimId: _, ...shown } = seen;
  return Object.assign(new AttachmentType(), shown, { uploaded: seen.bytes !== null });
}
