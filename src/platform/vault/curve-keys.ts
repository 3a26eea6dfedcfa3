import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from "node:crypto";
import { keyBytes, requireKey } from "./symmetric-key.ts";

type Curve = "x25519" | "ed25519";

/** Raw 32-byte halves. The public one is stored plainly, the secret one only wrapped. */
export type KeyPair = { readonly publicKey: Buffer; readonly secretKey: Buffer };

const jwkName = { x25519: "X25519", ed25519: "Ed25519" } as const;
// node:crypto takes no raw keys; these are the fixed DER openings of RFC 8410 (object ids 1.3.101.110 and .112).
const derOpening = {
  x25519: "302e020100300506032b656e04220420",
  ed25519: "302e020100300506032b657004220420",
} as const;

/** The raw public half of a public or secret key object. */
export const rawPublicKey = (key: KeyObject): Buffer => {
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  return Buffer.from(x ?? "", "base64url");
};

const fromDer = (curve: Curve, secretKey: Buffer): KeyObject => {
  const key = Buffer.concat([Buffer.from(derOpening[curve], "hex"), secretKey]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
};

const noPublicKey = Buffer.alloc(keyBytes);

// As JWK a secret key is read ten to twenty times faster than as DER (60 against 300-1200 us). JWK asks for the
// public half as well, which we do not have and the runtime computes itself: should another runtime believe the
// placeholder or refuse it, the slow way stands ready. Never for Ed25519, where signing with a wrong public half
// would give the secret away.
const fromJwk = (secretKey: Buffer): KeyObject | undefined => {
  const d = secretKey.toString("base64url");
  const x = noPublicKey.toString("base64url");
  try {
    const key = createPrivateKey({ key: { kty: "OKP", crv: jwkName.x25519, d, x }, format: "jwk" });
    return rawPublicKey(key).equals(noPublicKey) ? undefined : key;
  } catch {
    return undefined;
  }
};

/** @throws VaultError "misuse" when the key does not have 32 bytes */
export const secretKeyObject = (curve: Curve, secretKey: Buffer): KeyObject => {
  requireKey(secretKey, "secret key");
  return (curve === "x25519" ? fromJwk(secretKey) : undefined) ?? fromDer(curve, secretKey);
};

/** @throws VaultError "misuse" when the key does not have 32 bytes */
export const publicKeyObject = (curve: Curve, publicKey: Buffer): KeyObject => {
  requireKey(publicKey, "public key");
  const x = publicKey.toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: jwkName[curve], x }, format: "jwk" });
};

/** The public half of a secret key. */
export const publicKeyOf = (curve: Curve, secretKey: Buffer): Buffer =>
  rawPublicKey(secretKeyObject(curve, secretKey));

/**
 * A new random X25519 pair: for a person, a family, a team, the recovery, or one wrap. Any 32 random bytes are a
 * secret key (RFC 7748, 5). Not by `generateKeyPairSync`: its job waits for its key's lock when it is thrown away,
 * and reading the key holds that lock, so a garbage collection in between stops the whole process for ever
 * (seen with Node 20.20, after 1 to 500 pairs made and read in a row).
 */
export const createKeyPair = (): KeyPair => {
  const secretKey = randomBytes(keyBytes);
  return { publicKey: publicKeyOf("x25519", secretKey), secretKey };
};
