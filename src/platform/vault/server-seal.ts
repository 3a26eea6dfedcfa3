import { decrypt, encrypt } from "./authenticated-cipher.ts";
import { pad, unpad } from "./padding.ts";
import { deriveKey, requireKey } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";

const version = 1;

// version 1 | nonce 12 | padded ciphertext | tag 16. The purpose separates keys, the row id binds the place.
const seal = (serverKey: Buffer, purpose: string, rowId: string, plaintext: Buffer): Buffer => {
  requireKey(serverKey, "server key");
  const head = Buffer.of(version);
  const bound = Buffer.concat([head, Buffer.from(rowId)]);
  return Buffer.concat([head, encrypt(deriveKey(serverKey, purpose), pad(plaintext), bound)]);
};

const open = (serverKey: Buffer, purpose: string, rowId: string, sealed: Buffer): Buffer => {
  requireKey(serverKey, "server key");
  if (sealed[0] !== version) throw new VaultError("unknown-version", "server seal of an unknown version");
  const bound = Buffer.concat([Buffer.of(version), Buffer.from(rowId)]);
  return unpad(decrypt(deriveKey(serverKey, purpose), sealed.subarray(1), bound));
};

/**
 * A recipient's address in the outbox. Under a server key, because the worker sends at night when nobody is
 * logged in; purged after delivery. Padded, so that lengths do not tell addresses apart.
 * @param outboxId id of the outbox row
 */
export const sealAddress = (outboxKey: Buffer, outboxId: string, address: string): Buffer =>
  seal(outboxKey, "outbox address v1", outboxId, Buffer.from(address));

/** @throws VaultError */
export const openAddress = (outboxKey: Buffer, outboxId: string, sealed: Buffer): string =>
  open(outboxKey, "outbox address v1", outboxId, sealed).toString("utf8");

/** The secret of a second factor by time-based codes, bound to the account. */
export const sealTotpSecret = (secondFactorKey: Buffer, accountId: string, secret: Buffer): Buffer =>
  seal(secondFactorKey, "totp secret v1", accountId, secret);

/** @throws VaultError */
export const openTotpSecret = (secondFactorKey: Buffer, accountId: string, sealed: Buffer): Buffer =>
  open(secondFactorKey, "totp secret v1", accountId, sealed);

/**
 * Why somebody broke the glass, for whoever watches over data and holds no key of a family. Bound to the grant.
 */
export const sealEmergencyReason = (outboxKey: Buffer, grantId: string, reason: string): Buffer =>
  seal(outboxKey, "emergency reason v1", grantId, Buffer.from(reason));

/** @throws VaultError */
export const openEmergencyReason = (outboxKey: Buffer, grantId: string, sealed: Buffer): string =>
  open(outboxKey, "emergency reason v1", grantId, sealed).toString("utf8");

/**
 * A wrap that waits for its receiver's yes. The server can release it without the giver being logged in, and a copy
 * of the database alone gives the receiver nothing. Bound to concern and receiver.
 */
export const holdBack = (sessionKey: Buffer, place: string, wrap: Buffer): Buffer =>
  seal(sessionKey, "held back wrap v1", place, wrap);

/** @throws VaultError */
export const release = (sessionKey: Buffer, place: string, held: Buffer): Buffer =>
  open(sessionKey, "held back wrap v1", place, held);

/** Bytes of the words of a coded row, filled up with blanks: every row has the same length, whatever it says. */
const countBytes = 500;

/**
 * The words of a coded row for statistics, which say what is sealed on a concern. Under a server key, because they are
 * counted when nobody of that concern's team is logged in. A key of its own for each row: rows are sealed anew whenever
 * their month is mixed, and one key would reach the bound of its cipher.
 * @param store the table, so that a row of one is none of the other
 * @throws VaultError "misuse" where the words are too long
 */
export const sealCount = (outboxKey: Buffer, store: string, rowId: string, words: string): Buffer => {
  const bytes = Buffer.from(words);
  if (bytes.length > countBytes) throw new VaultError("misuse", "a coded row is too long");
  const filled = Buffer.alloc(countBytes, " ");
  bytes.copy(filled);
  return seal(outboxKey, countPurpose(store, rowId), rowId, filled);
};

/** @throws VaultError */
export const openCount = (outboxKey: Buffer, store: string, rowId: string, sealed: Buffer): string =>
  open(outboxKey, countPurpose(store, rowId), rowId, sealed).toString("utf8").trimEnd();

const countPurpose = (store: string, rowId: string): string => `coded row v1|${store}|${rowId}`;
