import { z } from "zod";
import { createKeyPair } from "../../platform/vault/curve-keys.ts";
import { lockPersonKey, type PersonKeyRecord } from "../../platform/vault/passphrase.ts";

const bytes = z.instanceof(Buffer);

/** A person's keys as an act takes them: nothing here opens without the passphrase. */
export const personKeys = z.object({
  publicKey: bytes,
  sealedSecretKey: bytes,
  salt: bytes,
  params: z.object({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }),
});

export type OpenPerson = { readonly keys: PersonKeyRecord; readonly secretKey: Buffer };

/** A new pair, locked and for a moment open. Costs a tenth of a second: never inside a transaction. */
export async function createOpenPerson(passphrase: string): Promise<OpenPerson> {
  const { secretKey } = createKeyPair();
  return { secretKey, keys: await lockPersonKey(passphrase, secretKey) };
}
