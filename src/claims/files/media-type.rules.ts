/** What a file may be. */
export const MEDIA_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/**
 * How each begins, by its own specification (ISO 32000, ITU-T T.81, ISO 15948): three constants,
 * where a library that tells hundreds of kinds would have to be asked for these three.
 */
const BEGINNINGS: Readonly<Record<MediaType, readonly number[]>> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** So many bytes of the beginning tell what a file is. */
export const TELLING_BYTES = 8;

/** How a file of the type is called where it is saved. */
export const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** What the bytes at its beginning say a file is; null for nothing that is accepted. */
export function mediaTypeOf(beginning: Uint8Array): MediaType | null {
  const fits = (type: MediaType) =>
    BEGINNINGS[type].every((byte, index) => beginning[index] === byte);
  return MEDIA_TYPES.find(fits) ?? null;
}
