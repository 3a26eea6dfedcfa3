import { sign, verify } from "node:crypto";
import { publicKeyObject, publicKeyOf, secretKeyObject } from "./curve-keys.ts";

const signatureBytes = 64;
// Signed text begins with its purpose, so a signature over a head can never pass for something else.
const signed = (head: Buffer): Buffer => Buffer.concat([Buffer.from("tragnetz audit head v1\n"), head]);

/** The public key with which anybody outside can check the heads; printed at setup. */
export const auditPublicKey = (auditSeed: Buffer): Buffer => publicKeyOf("ed25519", auditSeed);

/** Ed25519 signature (64 bytes) over the head of the audit chain. */
export const signAuditHead = (auditSeed: Buffer, head: Buffer): Buffer =>
  sign(null, signed(head), secretKeyObject("ed25519", auditSeed));

/** True when the signature belongs to exactly this head and key. Never throws for odd signatures. */
export const verifyAuditHead = (publicKey: Buffer, head: Buffer, signature: Buffer): boolean =>
  signature.length === signatureBytes &&
  verify(null, signed(head), publicKeyObject("ed25519", publicKey), signature);
