import { createHash, randomBytes } from "node:crypto";
import { type OperationKey, readId } from "../../core/ids.ts";
import { VaultError } from "./vault-error.ts";

const secretBytes = 16;

/** The random 128-bit secret that a wish form carries as a hidden field; never stored, never in a URL. */
export const createFormSecret = (): Buffer => randomBytes(secretBytes);

/** How it stands in the form: 22 characters base64url. */
export const writeFormSecret = (secret: Buffer): string => secret.toString("base64url");

/** Reads the hidden field; undefined for anything a form of ours does not contain. */
export const readFormSecret = (text: string): Buffer | undefined => {
  const secret = Buffer.from(text, "base64url");
  return secret.length === secretBytes && secret.toString("base64url") === text ? secret : undefined;
};

/**
 * The operation key of a form: the first 16 bytes of SHA-256(secret) written as a UUID, with the version
 * nibble set to 8 ("custom", RFC 9562 5.8) and the variant bits to 10. 122 of its bits come from the hash. It
 * is stored, and does not lead back to the secret.
 * @throws VaultError "misuse" when the secret does not have 16 bytes
 */
export const operationKeyOf = (secret: Buffer): OperationKey => {
  if (secret.length !== secretBytes) throw new VaultError("misuse", "form secret must have 16 bytes");
  const bytes = createHash("sha256").update(secret).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const key = readId<"operation">(text);
  if (key === undefined) throw new VaultError("malformed", "operation key is no UUID");
  return key;
};
