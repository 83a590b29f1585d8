import { Fault } from "../shared/errors";

/** One refusal for whatever is wrong with a credential: it must not tell what exists. */
export const credentialRefused = (): Fault =>
  new Fault(
    "UNAUTHENTICATED",
    "The credential is unknown, expired or revoked; ask HIP for a new one.",
  );
