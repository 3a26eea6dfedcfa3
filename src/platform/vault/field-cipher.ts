import { decrypt, encrypt } from "./authenticated-cipher.ts";
import { pad, unpad } from "./padding.ts";
import { deriveKey, requireKey } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";

/**
 * Where a field lives. A ciphertext opens nowhere else: not in another row, column, table, class or epoch.
 * `epoch` counts the data keys of a concern (0 … 2^32-1).
 */
export type FieldPlace = {
  readonly recordClass: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly epoch: number;
};

const version = 1;
const headBytes = 5;
// The separators of the bound text must not occur inside its parts, else two places could read alike.
const plainName = /^[A-Za-z0-9_-]+$/;

const requirePlace = (place: FieldPlace): void => {
  const names = [place.recordClass, place.table, place.column, place.rowId];
  if (!names.every((name) => plainName.test(name)))
    throw new VaultError("misuse", "field place has odd names");
  if (!Number.isInteger(place.epoch) || place.epoch < 0 || place.epoch > 0xffffffff) {
    throw new VaultError("misuse", "epoch must be a whole number of 32 bit");
  }
};

const fieldKey = (dek: Buffer, { recordClass, table, column }: FieldPlace): Buffer => {
  requireKey(dek, "data key");
  return deriveKey(dek, `class:${recordClass}|field:${table}.${column}`);
};

const head = (epoch: number): Buffer => {
  const bytes = Buffer.alloc(headBytes);
  bytes[0] = version;
  bytes.writeUInt32BE(epoch, 1);
  return bytes;
};

const bound = ({ table, column, rowId, epoch }: FieldPlace): Buffer =>
  Buffer.concat([head(epoch), Buffer.from(`${table}|${column}|${rowId}|${epoch}`)]);

/**
 * Encrypts one field of one row: version 1 | epoch 4 | nonce 12 | padded ciphertext | tag 16.
 * Text is UTF-8, padded to steps of 256 bytes. An absent value is stored as NULL by the caller.
 * @throws VaultError "misuse" for a place that cannot be bound
 */
export const sealField = (dek: Buffer, place: FieldPlace, plaintext: string | Buffer): Buffer => {
  requirePlace(place);
  const bytes = typeof plaintext === "string" ? Buffer.from(plaintext, "utf8") : plaintext;
  return Buffer.concat([head(place.epoch), encrypt(fieldKey(dek, place), pad(bytes), bound(place))]);
};

/** The epoch a sealed field says it belongs to, to fetch the fitting data key. Verified only by `openField`. */
export const epochOfField = (sealed: Buffer): number => {
  if (sealed[0] !== version) throw new VaultError("unknown-version", "field of an unknown version");
  if (sealed.length < headBytes) throw new VaultError("malformed", "field too short");
  return sealed.readUInt32BE(1);
};

/** Decrypts what `sealField` made for exactly this place. @throws VaultError for everything else */
export const openField = (dek: Buffer, place: FieldPlace, sealed: Buffer): Buffer => {
  requirePlace(place);
  if (epochOfField(sealed) !== place.epoch) throw new VaultError("wrong-epoch", "field of another epoch");
  return unpad(decrypt(fieldKey(dek, place), sealed.subarray(headBytes), bound(place)));
};

/** `openField` for text. */
export const openFieldText = (dek: Buffer, place: FieldPlace, sealed: Buffer): string =>
  openField(dek, place, sealed).toString("utf8");
