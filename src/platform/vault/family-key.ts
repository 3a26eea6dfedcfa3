import { createKeyPair } from "./curve-keys.ts";
import { unwrapUnder, wrapUnder } from "./sealed-box.ts";
import { wipe } from "./symmetric-key.ts";
import { wrapContext } from "./wrap-context.ts";

/** What is stored of a family's dialogue key; opens only with the return code. */
export type FamilyKeyRecord = { readonly publicKey: Buffer; readonly sealedSecretKey: Buffer };

const context = (publicKey: Buffer): string => wrapContext("family-key", publicKey.toString("hex"));

/** A new key pair for one dialogue, locked by the return code's unlock key. */
export const createFamilyKeys = (unlockKey: Buffer): FamilyKeyRecord => {
  const { publicKey, secretKey } = createKeyPair();
  const sealedSecretKey = wrapUnder(unlockKey, secretKey, context(publicKey));
  wipe(secretKey);
  return { publicKey, sealedSecretKey };
};

/** The family's secret key. @throws VaultError when the record is not the one of this code */
export const unlockFamilyKey = (unlockKey: Buffer, record: FamilyKeyRecord): Buffer =>
  unwrapUnder(unlockKey, record.sealedSecretKey, context(record.publicKey));
