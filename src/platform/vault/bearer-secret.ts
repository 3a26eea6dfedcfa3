import { createHash } from "node:crypto";
import { createKey, keyBytes } from "./symmetric-key.ts";

/**
 * A random 256-bit secret that a browser carries and the server does not keep: stored is only its SHA-256,
 * which finds the row and opens nothing. No slow hash is needed for 256 random bits.
 */
export const createBearerSecret = createKey;

/** 43 characters base64url, fit for a cookie and a hidden field. */
export const writeBearerSecret = (secret: Buffer): string => secret.toString("base64url");

/** Reads it back; undefined for anything we never wrote. */
export const readBearerSecret = (text: string): Buffer | undefined => {
  const secret = Buffer.from(text, "base64url");
  return secret.length === keyBytes && secret.toString("base64url") === text ? secret : undefined;
};

/** What is stored and looked up. */
export const bearerHash = (secret: Buffer): Buffer => createHash("sha256").update(secret).digest();
