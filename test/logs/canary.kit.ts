/** Every canary that was let fly: each is sent on one path, and may be heard nowhere. */
const flown = new Set<string>();

const fly = (canary: string): string => {
  flown.add(canary);
  return canary;
};

/** A word for one path. */
export const canary = (name: string): string => fly(`kanari-${name}`);

/** A name in Khmer script, as a member's is. */
export const khmerCanary = (serial: number): string =>
  fly(`កាណារី${String.fromCharCode(0x17e0 + serial)}`);

/** Nine digits, for what must be a number. */
export const numberCanary = (serial: number): string => fly(String(987_651_000 + serial));

/** Something the server made up itself that may not be heard either, such as a key. */
export const keep = (secret: string): string => fly(secret);

/** The ways a text may be written down. */
function written(text: string): string[] {
  const escaped = [...text].map((c) => `\\u${(c.codePointAt(0) ?? 0).toString(16)}`).join("");
  const base64 = Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -1);
  const hex = Buffer.from(text).toString("hex");
  return [text, encodeURIComponent(text), escaped, base64, hex];
}

/** The canaries in a text, however they are written. */
export function canariesIn(said: string): string[] {
  const low = said.toLowerCase();
  const isIn = (canary: string) => written(canary).some((form) => low.includes(form.toLowerCase()));
  return [...flown].filter(isIn);
}
