import { publicKeySet, type SigningKey } from "../../src/shared/signing-keys";

/** The key that signs the guarantees of every world; made for the tests, used nowhere else. */
export const GUARANTEE_KEY: SigningKey = {
  kty: "OKP",
  crv: "Ed25519",
  kid: "cJHSf55vAc4_eyps2RWuXAjlV9IrpokrTMmmS0v--fk",
  x: "6l7tmgPCZ5_riJtoK7OSLGKnHXGuSp_J7cT_l6SptZc",
  d: "3F1xBZ06wOpShNzvMEXBTcptEdjzWb9X5PlFSaPeqTw",
};

/** A key of another time: one that was, or will be, beside the world's own. */
export const OTHER_KEY: SigningKey = {
  kty: "OKP",
  crv: "Ed25519",
  kid: "3BAnKrtCyLW4f_tZBHkVzHWSA8aNv19Ks8LamecsfDc",
  x: "PPE6Y3E1zDH3Rb6_ICFWR0ha7SRAtTLf0qDliPD-kCs",
  d: "8cHW6yi22zQllHMKmGp2wHqlLUSmI9LS8XHiMl_eF4s",
};

export const GUARANTEE_KEYS = [GUARANTEE_KEY];

/** What a world serves of its keys. */
export const PUBLIC_KEYS = publicKeySet(GUARANTEE_KEYS);

/** The keys as a process of its own is told them. */
export const KEYS_AS_TOLD = JSON.stringify(GUARANTEE_KEYS);
