import { malformed, missing, when, type Refusal } from "../shared/refusal";

/** A file that belongs to a claim: its hash, what it is, and its name at the provider. */
export interface DraftAttachment {
  sha256: string;
  kind: string;
  fileName: string | null;
}

/** How many files may come at once, and how long a file's name may be. */
export interface AttachmentBounds {
  maxAttachments: number;
  maxFileName: number;
}

const SHA256 = /^[0-9a-f]{64}$/;
/** A code such as `DISCHARGE_SUMMARY` or `X-RAY`. */
const KIND = /^[A-Z0-9_-]{1,64}$/;

/** True for a hash as it is kept: 64 hexadecimal digits in lower case. */
export const isSha256 = (text: string): boolean => SHA256.test(text);

/** Reads a file as it was named: hashes in lower case, kinds in upper case, a blank name as none. */
export function readAttachment(given: {
  sha256: string;
  kind: string;
  fileName?: string | null;
}): DraftAttachment {
  const fileName = given.fileName?.trim() ?? "";
  return {
    sha256: given.sha256.trim().toLowerCase(),
    kind: given.kind.trim().toUpperCase(),
    fileName: fileName === "" ? null : fileName,
  };
}

function refusalsOf(
  { sha256, kind, fileName }: DraftAttachment,
  path: string,
  { maxFileName }: AttachmentBounds,
): Refusal[] {
  return [
    ...when(!isSha256(sha256), () => malformed(`${path}.sha256`, "NOT_A_SHA256")),
    ...when(kind === "", () => missing(`${path}.kind`)),
    ...when(kind !== "" && !KIND.test(kind), () => malformed(`${path}.kind`, "NOT_A_KIND")),
    ...when((fileName?.length ?? 0) > maxFileName, () =>
      malformed(`${path}.fileName`, "TOO_LONG", { most: String(maxFileName) }),
    ),
  ];
}

/** Why files cannot be named so; `known` are hashes that the claim has already. */
export function attachmentRefusals(
  attachments: readonly DraftAttachment[],
  bounds: AttachmentBounds,
  known: readonly string[] = [],
): Refusal[] {
  const { maxAttachments } = bounds;
  if (attachments.length > maxAttachments) {
    return [malformed("attachments", "TOO_MANY", { most: String(maxAttachments) })];
  }
  const seen = new Set(known);
  return attachments.flatMap((attachment, index) => {
    const path = `attachments.${index}`;
    const again = seen.has(attachment.sha256);
    seen.add(attachment.sha256);
    return [
      ...refusalsOf(attachment, path, bounds),
      ...when(again, () => malformed(`${path}.sha256`, "GIVEN_TWICE")),
    ];
  });
}
