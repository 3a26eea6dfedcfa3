import { diffieHellman, type KeyObject } from "node:crypto";
import { decrypt, encrypt, nonceBytes, tagBytes } from "./authenticated-cipher.ts";
import { createKeyPair, publicKeyObject, rawPublicKey, secretKeyObject } from "./curve-keys.ts";
import { deriveKey, keyBytes, keyIdBytes, keyIdOf, requireKey, wipe } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";

const version = 1;
const headBytes = 1 + keyIdBytes;

/** Length of a wrap to a public key and of a wrap under a symmetric key. */
export const publicWrapBytes = headBytes + keyBytes + nonceBytes + keyBytes + tagBytes;
export const symmetricWrapBytes = headBytes + nonceBytes + keyBytes + tagBytes;

const head = (key: Buffer): Buffer => Buffer.concat([Buffer.of(version), keyIdOf(key)]);
const bound = (opening: Buffer, context: string): Buffer => Buffer.concat([opening, Buffer.from(context)]);

const requireHead = (wrap: Buffer, key: Buffer, length: number): void => {
  if (wrap[0] !== version) throw new VaultError("unknown-version", "wrap of an unknown version");
  if (wrap.length !== length) throw new VaultError("malformed", "wrap has the wrong length");
  if (!wrap.subarray(1, headBytes).equals(keyIdOf(key))) {
    throw new VaultError("wrong-key", "wrap belongs to another key");
  }
};

const agree = (privateKey: KeyObject, publicKey: Buffer): Buffer => {
  const other = publicKeyObject("x25519", publicKey);
  try {
    return diffieHellman({ privateKey, publicKey: other });
  } catch {
    // OpenSSL refuses points of small order, whose result an attacker would know (RFC 7748, 6.1).
    throw new VaultError("tampered", "public key is not usable");
  }
};

const publicWrapKey = (shared: Buffer, ephemeral: Buffer, receiver: Buffer, context: string): Buffer => {
  const key = deriveKey(shared, `wrap v1|${context}`, keyBytes, Buffer.concat([ephemeral, receiver]));
  wipe(shared);
  return key;
};

/**
 * Wraps 32 bytes for the holder of a public key; nobody needs to be logged in.
 * 97 bytes: version 1 | key id 4 | ephemeral X25519 key 32 | nonce 12 | ciphertext 32 | tag 16.
 * @param context from `wrapContext`; goes into the key derivation and is authenticated
 */
export const wrapFor = (publicKey: Buffer, secret: Buffer, context: string): Buffer => {
  requireKey(secret, "wrapped secret");
  const { publicKey: ephemeral, secretKey } = createKeyPair();
  const shared = agree(secretKeyObject("x25519", secretKey), publicKey);
  wipe(secretKey);
  const key = publicWrapKey(shared, ephemeral, publicKey, context);
  const opening = Buffer.concat([head(publicKey), ephemeral]);
  return Buffer.concat([opening, encrypt(key, secret, bound(opening, context))]);
};

/** Opens what `wrapFor` made. @throws VaultError when key, context or any byte differs */
export const unwrapWith = (secretKey: Buffer, wrap: Buffer, context: string): Buffer => {
  const own = secretKeyObject("x25519", secretKey);
  const publicKey = rawPublicKey(own);
  requireHead(wrap, publicKey, publicWrapBytes);
  const opening = wrap.subarray(0, headBytes + keyBytes);
  const ephemeral = opening.subarray(headBytes);
  const key = publicWrapKey(agree(own, ephemeral), ephemeral, publicKey, context);
  return decrypt(key, wrap.subarray(opening.length), bound(opening, context));
};

/**
 * Wraps 32 bytes under a symmetric key (a team's, or one derived from a passphrase or code).
 * 65 bytes: version 1 | key id 4 | nonce 12 | ciphertext 32 | tag 16.
 */
export const wrapUnder = (key: Buffer, secret: Buffer, context: string): Buffer => {
  requireKey(key, "wrapping key");
  requireKey(secret, "wrapped secret");
  const opening = head(key);
  const box = encrypt(deriveKey(key, `wrap under v1|${context}`), secret, bound(opening, context));
  return Buffer.concat([opening, box]);
};

/** Opens what `wrapUnder` made. @throws VaultError when key, context or any byte differs */
export const unwrapUnder = (key: Buffer, wrap: Buffer, context: string): Buffer => {
  requireKey(key, "wrapping key");
  requireHead(wrap, key, symmetricWrapBytes);
  const opening = wrap.subarray(0, headBytes);
  const derived = deriveKey(key, `wrap under v1|${context}`);
  return decrypt(derived, wrap.subarray(headBytes), bound(opening, context));
};
