import { CompactSign, compactVerify, type CompactJWSHeaderParameters } from "jose";
import { createHmac, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { addDays, startOfDay } from "../shared/dates";
import type { GuaranteePromise } from "../shared/guarantee-promise";
import { LIMITS } from "../shared/limits";
import { publicPart, type SigningKey } from "../shared/signing-keys";
import { claimsOf, promiseIn, type TokenPromise } from "./guarantee-claims.rules";

/** Who gives a promise its token, and when. */
export interface Giving {
  providerCode: string;
  now: Date;
}

/** What a token says once it is believed, or why it is not. */
export type TokenRead = { promise: TokenPromise } | { problem: "FORGED" | "EXPIRED" };

const ALGORITHM = "EdDSA";
const TYPE = "JWT";
const PSEUDONYM_BYTES = 16;

/** Three parts in base64url and nothing else: the decoder would pass over blanks and the like. */
const FORM = /^[\w-]+\.[\w-]+\.[\w-]+$/;

interface Signer {
  kid: string;
  key: KeyObject;
}

/** Signs what answers promise, and reads what claims quote. The first key signs, all check. */
export class Guarantees {
  private readonly signer: Signer | null;
  private readonly checkers: ReadonlyMap<string, KeyObject>;

  constructor(
    keys: readonly SigningKey[],
    private readonly secret: string,
  ) {
    const [first] = keys;
    this.signer = first
      ? { kid: first.kid, key: createPrivateKey({ key: { ...first }, format: "jwk" }) }
      : null;
    this.checkers = new Map(
      keys.map((key) => [key.kid, createPublicKey({ key: { ...publicPart(key) }, format: "jwk" })]),
    );
  }

  /** The name a member has in tokens: the same in all of them, and leading nobody to the person. */
  pseudonymOf(memberId: string): string {
    const hash = createHmac("sha256", this.secret).update(`guarantee ${memberId}`).digest();
    return hash.subarray(0, PSEUDONYM_BYTES).toString("base64url");
  }

  /** The token of a promise: anybody can check it with the public keys, without asking us. */
  sign(promise: GuaranteePromise, { providerCode, now }: Giving): Promise<string> {
    if (this.signer === null) throw new Error("there is no key to sign guarantees with");
    const claims = claimsOf(
      { ...promise, providerCode, memberPseudonym: this.pseudonymOf(promise.memberId) },
      { from: seconds(now), until: seconds(startOfDay(addDays(promise.validUntil, 1))) },
    );
    return new CompactSign(Buffer.from(JSON.stringify(claims)))
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: this.signer.kid })
      .sign(this.signer.key);
  }

  /**
   * Reads a token as of an instant. Whatever it is, it is answered: believed, expired (told only
   * of a token whose signature holds) or, for everything else, forged.
   */
  async read(token: string, now: Date): Promise<TokenRead> {
    if (typeof token !== "string" || token.length > LIMITS.tokenCharacters) return FORGED;
    if (!FORM.test(token)) return FORGED;
    try {
      const options = { algorithms: [ALGORITHM] };
      const checked = await compactVerify(token, this.checker, options);
      if (checked.protectedHeader.typ !== TYPE) return FORGED;
      const read = promiseIn(JSON.parse(Buffer.from(checked.payload).toString("utf8")));
      if (read === null) return FORGED;
      return seconds(now) < read.until ? { promise: read.promise } : { problem: "EXPIRED" };
    } catch {
      return FORGED;
    }
  }

  private readonly checker = ({ kid }: CompactJWSHeaderParameters): KeyObject => {
    const key = this.checkers.get(kid ?? "");
    if (!key) throw new Error("no such key");
    return key;
  };
}

const FORGED = { problem: "FORGED" } as const;

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1_000);
