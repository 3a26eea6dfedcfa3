import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { argon2idKey, type ArgonCost } from "./argon.ts";
import { createArgonQueue } from "./argon-queue.ts";
import { createKeyPair, publicKeyOf } from "./curve-keys.ts";
import { unwrapUnder, wrapUnder } from "./sealed-box.ts";
import { wipe } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";
import { wrapContext } from "./wrap-context.ts";

/** What is stored of a person: nothing here opens without the passphrase. */
export type PersonKeyRecord = {
  readonly publicKey: Buffer;
  readonly sealedSecretKey: Buffer;
  readonly salt: Buffer;
  readonly params: ArgonCost;
};

/** 64 MiB, three passes: 117-238 ms on two cores (trust.md 3.5). */
export const passphraseCost: ArgonCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };
const saltBytes = 16;

/**
 * One core stays with the pages: on two cores, two at once made families wait while the offices signed in. Two at once
 * bound the memory to 128 MiB; 64 waiting are about ten seconds, then it is better to refuse.
 */
export const passphraseLimits = { atOnce: availableParallelism() > 2 ? 2 : 1, waiting: 64 };
export const passphraseQueue = createArgonQueue(passphraseLimits);

const passphraseKey = async (passphrase: string, salt: Buffer, params: ArgonCost): Promise<Buffer> => {
  const bytes = Buffer.from(passphrase.normalize("NFC"), "utf8");
  try {
    return await passphraseQueue.run(() => argon2idKey(bytes, salt, params));
  } finally {
    wipe(bytes);
  }
};

// Bound to the public key: a secret key moved under another person's public key does not open.
const context = (publicKey: Buffer): string => wrapContext("person-key", publicKey.toString("hex"));

/** Locks a person's existing secret key under a (new) passphrase: for a change of passphrase or of cost. */
export const lockPersonKey = async (passphrase: string, secretKey: Buffer): Promise<PersonKeyRecord> => {
  const publicKey = publicKeyOf("x25519", secretKey);
  const salt = randomBytes(saltBytes);
  const key = await passphraseKey(passphrase, salt, passphraseCost);
  const sealedSecretKey = wrapUnder(key, secretKey, context(publicKey));
  wipe(key);
  return { publicKey, sealedSecretKey, salt, params: passphraseCost };
};

/** A new person: X25519 pair whose secret half is locked by the passphrase. @throws VaultError "busy" */
export const createPersonKeys = async (passphrase: string): Promise<PersonKeyRecord> => {
  const { secretKey } = createKeyPair();
  const record = await lockPersonKey(passphrase, secretKey);
  wipe(secretKey);
  return record;
};

/**
 * The person's secret key, or undefined when the passphrase does not open it. This is the whole check of a
 * passphrase: no separate hash exists that could be attacked more cheaply.
 * @throws VaultError "busy" when too many logins wait; "misuse" when the stored cost is out of bounds
 */
export const unlockPersonKey = async (
  passphrase: string,
  record: PersonKeyRecord,
): Promise<Buffer | undefined> => {
  const key = await passphraseKey(passphrase, record.salt, record.params);
  try {
    return unwrapUnder(key, record.sealedSecretKey, context(record.publicKey));
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  } finally {
    wipe(key);
  }
};

const nobody: PersonKeyRecord = {
  publicKey: Buffer.alloc(32),
  sealedSecretKey: Buffer.alloc(65, 1),
  salt: Buffer.alloc(saltBytes),
  params: passphraseCost,
};

/** The same work for an e-mail address that has no account, so that time does not tell who works here. */
export const burnPassphraseTime = async (passphrase: string): Promise<void> => {
  await unlockPersonKey(passphrase, nobody);
};

/** True when the stored cost is below today's: lock again at the next successful login. */
export const needsStrongerLock = ({ params }: PersonKeyRecord): boolean =>
  params.memoryKiB < passphraseCost.memoryKiB || params.passes < passphraseCost.passes;
