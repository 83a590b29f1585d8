import { makeSigningKey } from "../shared/signing-keys";

/** `npm run guarantee-key`: a fresh private key for HIP_GUARANTEE_KEYS, on one line. */
process.stdout.write(`${JSON.stringify(makeSigningKey())}\n`);
