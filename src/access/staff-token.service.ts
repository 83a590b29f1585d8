import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from "jose";
import { dayAt, isDay } from "../shared/dates";
import { Fault } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { isCleanText } from "../shared/text";
import type { Actor } from "./actor";
import { credentialRefused } from "./refused";
import { staffRoleIn } from "./roles.rules";

/** Whose tokens are believed, for whom they must be, and where they say the role. */
export interface OidcSettings {
  issuer: string;
  audience: string;
  jwksUrl: string;
  roleClaim: string;
}

/** Signatures made with a private key only: whoever can check a token cannot make one. */
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** True for what has the form of a signed JSON Web Token. */
export const isTokenForm = (token: string): boolean => TOKEN.test(token);

/** The token's own fault: the issuer answered, and has no key of the kind the token names. */
const isNobodysKey = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

type KeysOf = ReturnType<typeof createRemoteJWKSet>;

/** The issuer's keys; an issuer that cannot be asked is no reason to call a token bad. */
function keysOf({ jwksUrl }: OidcSettings): (...asked: Parameters<KeysOf>) => ReturnType<KeysOf> {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: LIMITS.issuerWaitMs,
    cooldownDuration: LIMITS.issuerCooldownMs,
    cacheMaxAge: LIMITS.issuerKeysMs,
  });
  return async (...asked) => {
    try {
      return await keys(...asked);
    } catch (error) {
      if (isNobodysKey(error)) throw error;
      throw new Fault("UNAVAILABLE", "The identity provider is away; send the same again.", {
        retryAfterSeconds: LIMITS.issuerRetrySeconds,
      });
    }
  };
}

/** Finds out which member of staff a token of the identity provider speaks for. */
export class StaffTokens {
  private readonly keys: ReturnType<typeof keysOf>;

  constructor(private readonly settings: OidcSettings) {
    this.keys = keysOf(settings);
  }

  /** The actor a token speaks for; every bad token is refused in the words of a bad key. */
  async actorOf(token: string, now: number): Promise<Actor> {
    const { issuer, audience, roleClaim } = this.settings;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ["exp", "sub"],
        clockTolerance: LIMITS.issuerClockSeconds,
        currentDate: new Date(now),
      });
      return staffActor(payload, roleClaim);
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw credentialRefused();
    }
  }
}

const isPerson = (sub: unknown): sub is string =>
  typeof sub === "string" &&
  sub.trim() !== "" &&
  sub.length <= LIMITS.nameCharacters &&
  isCleanText(sub);

/**
 * The actor of a checked token. The person is the subject, because separation of duties compares
 * persons: a name or an address can be changed, and changed back, within one identity provider;
 * a subject is never given twice.
 */
function staffActor({ sub, exp, ...payload }: JWTPayload, roleClaim: string): Actor {
  const role = Object.hasOwn(payload, roleClaim) ? staffRoleIn(payload[roleClaim]) : null;
  const expiresOn = dayAt(new Date((exp ?? NaN) * 1_000));
  if (!role || !isPerson(sub) || !isDay(expiresOn)) throw credentialRefused();
  return {
    credentialId: null,
    person: sub,
    role,
    providerId: null,
    organisation: null,
    audience: null,
    factoryId: null,
    expiresOn,
  };
}
