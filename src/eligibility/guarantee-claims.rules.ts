import { addDays, dayAt, isDay } from "../shared/dates";

/** A promise as a token tells it: the member by a pseudonym, the provider by its code. */
export interface TokenPromise {
  number: string;
  memberPseudonym: string;
  providerCode: string;
  services: string[];
  episode: boolean;
  serviceDate: string;
  planCode: string;
  planVersion: number;
  validUntil: string;
}

/** When a token was given and from when on it is not good any more, in seconds since 1970. */
export interface TokenSpan {
  from: number;
  until: number;
}

const ISSUER = "hip";

/** The claims of a promise's token; nothing of the member but the pseudonym is in them. */
export function claimsOf(promise: TokenPromise, { from, until }: TokenSpan) {
  const { number, memberPseudonym, providerCode, services, episode, serviceDate } = promise;
  return {
    iss: ISSUER,
    jti: number,
    sub: memberPseudonym,
    provider: providerCode,
    ...(episode ? { episode } : { services }),
    serviceDate,
    plan: { code: promise.planCode, version: promise.planVersion },
    iat: from,
    exp: until,
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Services by code, or the whole episode: exactly one of them. */
function careIn({ services, episode }: Record<string, unknown>) {
  if (episode === true && services === undefined) return { services: [], episode };
  const listed = Array.isArray(services) && services.length > 0 && services.every(isText);
  return listed && episode === undefined ? { services, episode: false } : null;
}

/** The last day before an instant in seconds; null for what is none. */
function lastDayBefore(until: unknown): string | null {
  const bounded = typeof until === "number" && until > 0 && until < 10_000_000_000;
  const day = bounded ? addDays(dayAt(new Date(until * 1_000)), -1) : null;
  return day !== null && isDay(day) ? day : null;
}

/** Reads the claims of a token whose signature holds; null for those of anything but a promise. */
export function promiseIn(claims: unknown): { promise: TokenPromise; until: number } | null {
  if (!isRecord(claims) || claims["iss"] !== ISSUER) return null;
  const { jti: number, sub, provider, serviceDate, plan, exp } = claims;
  const care = careIn(claims);
  const validUntil = lastDayBefore(exp);
  if (care === null || validUntil === null || !isRecord(plan)) return null;
  const { code: planCode, version: planVersion } = plan;
  if (!isText(number) || !isText(sub) || !isText(provider) || !isText(planCode)) return null;
  if (!isText(serviceDate) || !isDay(serviceDate) || !Number.isInteger(planVersion)) return null;
  return {
    promise: {
      number,
      memberPseudonym: sub,
      providerCode: provider,
      ...care,
      serviceDate,
      planCode,
      planVersion: planVersion as number,
      validUntil,
    },
    until: exp as number,
  };
}
