import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { VaultError } from "./vault-error.ts";

export const nonceBytes = 12;
export const tagBytes = 16;

/**
 * AES-256-GCM with a random 96-bit nonce: nonce | ciphertext | tag. A key must stay far below 2^32 messages
 * (NIST SP 800-38D, 8.3); callers re-key at 2^20.
 * @param bound what the ciphertext belongs to; authenticated, not stored
 */
export const encrypt = (key: Buffer, plaintext: Buffer, bound: Buffer): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
};

/** Reverse of `encrypt`. @throws VaultError "malformed" when too short, "tampered" when it does not verify */
export const decrypt = (key: Buffer, box: Buffer, bound: Buffer): Buffer => {
  if (box.length < nonceBytes + tagBytes) throw new VaultError("malformed", "ciphertext too short");
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(bound);
  decipher.setAuthTag(box.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(box.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw new VaultError("tampered", "ciphertext does not verify");
  }
};
