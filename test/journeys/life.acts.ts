import type { KindName } from "./life.kinds.data";
import type { Place, Who } from "./life.persons";

interface By {
  by: Who;
}
interface OnClaim extends By {
  claim: number;
}
/** An act that names the version that was seen. */
interface Seen {
  version: number;
}
interface OnRemittance extends By, Seen {
  remittance: number;
}

/** What a reviewer says of the lines of a claim. */
export type Word = "SETTLE" | "ALLOW_ALL" | "DENY_ALL" | "DENY_FIRST" | "PRICE";

/** An act of somebody, with all that is sent. */
export type Act =
  | ({ act: "submit"; kind: KindName } & By)
  | ({ act: "replace"; kind: KindName } & OnClaim & Seen)
  | ({ act: "void" } & OnClaim & Seen)
  | ({ act: "attach" } & OnClaim & Seen)
  | ({ act: "take" } & OnClaim)
  | ({ act: "decide"; word: Word } & OnClaim & Seen)
  | ({ act: "ask"; code: string } & OnClaim & Seen)
  | ({ act: "answer"; question: number } & OnClaim)
  | ({ act: "lapse" } & OnClaim)
  | { act: "expire"; by: Who }
  | ({ act: "appeal"; reason: string } & OnClaim)
  | ({ act: "withdraw"; appeal: number } & OnClaim)
  | ({ act: "decideAppeal"; appeal: number; overturn: boolean } & OnClaim)
  | ({ act: "recover"; line: number } & OnClaim & Seen)
  | ({ act: "prepare"; at: Place } & By)
  | ({ act: "release" } & OnRemittance)
  | ({ act: "confirm"; how: "PAID" | "FAILED" | "WRONG" } & OnRemittance)
  | ({ act: "cancel" } & OnRemittance);

export type ActName = Act["act"];
export type Of<N extends ActName> = Extract<Act, { act: N }>;
