import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type PasskeyRow = {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
};

export const passkeysOf = (tx: ReadTransaction, accountId: string): Promise<PasskeyRow[]> =>
  tx
    .selectFrom("passkey")
    .select(["credentialId", "publicKey", "counter", "transports", "label", "createdAt", "lastUsedAt"])
    .where("accountId", "=", accountId)
    .orderBy("createdAt")
    .execute();

type NewPasskey = Pick<PasskeyRow, "credentialId" | "publicKey" | "counter" | "transports" | "label"> & {
  readonly accountId: string;
};

export const insertPasskey = (
  tx: WriteTransaction,
  { transports, ...passkey }: NewPasskey,
  now: Temporal.Instant,
) =>
  tx
    .insertInto("passkey")
    .values({ ...passkey, transports: [...transports], createdAt: now })
    .execute();

export const notePasskeyUse = (
  tx: WriteTransaction,
  credentialId: string,
  counter: number,
  now: Temporal.Instant,
) =>
  tx
    .updateTable("passkey")
    .set({ counter, lastUsedAt: now })
    .where("credentialId", "=", credentialId)
    .execute();

export async function deletePasskey(
  tx: WriteTransaction,
  accountId: string,
  credentialId: string,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom("passkey")
    .where("accountId", "=", accountId)
    .where("credentialId", "=", credentialId)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
