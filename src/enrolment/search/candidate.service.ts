import { createHmac, timingSafeEqual } from "node:crypto";
import { LIMITS } from "../../shared/limits";

const sign = (payload: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(`candidate ${payload}`).digest().subarray(0, 16);

/** A handle for a person found by name: names the member to this server only, for 24 hours. */
export function candidateHandle(memberId: string, secret: string, now: Date): string {
  const until = Math.floor((now.getTime() + LIMITS.candidateMs) / 1000);
  const payload = `${memberId}.${until}`;
  return `${Buffer.from(payload).toString("base64url")}.${sign(payload, secret).toString("base64url")}`;
}

/** The member a handle names; null when it is forged, torn or older than 24 hours. */
export function readCandidate(handle: string, secret: string, now: Date): string | null {
  const [body = "", signature = ""] = handle.slice(0, 300).split(".");
  const payload = Buffer.from(body, "base64url").toString();
  const given = Buffer.from(signature, "base64url");
  const expected = sign(payload, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [memberId = "", until = "0"] = payload.split(".");
  return Number(until) * 1000 > now.getTime() ? memberId : null;
}
