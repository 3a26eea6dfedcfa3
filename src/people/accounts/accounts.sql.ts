import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { AccountId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { PersonKeyRecord } from "../../platform/vault/passphrase.ts";

/** What of an account signing in and changing keys needs. */
export type AccountRow = {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly keys: PersonKeyRecord;
  readonly sealedTotpSecret: Buffer | null;
  readonly totpConfirmed: boolean;
  readonly totpLastStep: number | null;
  readonly disabled: boolean;
};

const columns = [
  "id",
  "email",
  "name",
  "publicKey",
  "sealedSecretKey",
  "passphraseSalt",
  "passphraseCost",
  "sealedTotpSecret",
  "totpConfirmedAt",
  "totpLastStep",
  "disabledAt",
] as const;

const select = (tx: ReadTransaction) => tx.selectFrom("account").select([...columns]);
type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirst"]>>>;

const readAccount = (row: Found): AccountRow => ({
  id: row.id as AccountId,
  email: row.email,
  name: row.name,
  keys: {
    publicKey: row.publicKey,
    sealedSecretKey: row.sealedSecretKey,
    salt: row.passphraseSalt,
    params: row.passphraseCost as PersonKeyRecord["params"],
  },
  sealedTotpSecret: row.sealedTotpSecret,
  totpConfirmed: row.totpConfirmedAt !== null,
  totpLastStep: row.totpLastStep,
  disabled: row.disabledAt !== null,
});

export async function findAccountByEmail(
  tx: ReadTransaction,
  email: string,
): Promise<AccountRow | undefined> {
  const row = await select(tx).where("email", "=", email).executeTakeFirst();
  return row && readAccount(row);
}

export async function findAccount(tx: ReadTransaction, id: string): Promise<AccountRow | undefined> {
  const row = await select(tx).where("id", "=", id).executeTakeFirst();
  return row && readAccount(row);
}

const keyColumns = (keys: PersonKeyRecord) => ({
  publicKey: keys.publicKey,
  sealedSecretKey: keys.sealedSecretKey,
  passphraseSalt: keys.salt,
  passphraseCost: JSON.stringify(keys.params),
});

type NewAccount = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly keys: PersonKeyRecord;
};

export const insertAccount = (tx: WriteTransaction, { id, email, name, keys }: NewAccount) =>
  tx
    .insertInto("account")
    .values({ id, email, name, ...keyColumns(keys) })
    .execute();

export const replaceKeys = (tx: WriteTransaction, id: string, keys: PersonKeyRecord) =>
  tx.updateTable("account").set(keyColumns(keys)).where("id", "=", id).execute();

/** Sets a confirmed secret of one-time codes; the code that confirmed it is spent. */
export const setTotp = (
  tx: WriteTransaction,
  id: string,
  sealed: Buffer,
  step: number,
  now: Temporal.Instant,
) =>
  tx
    .updateTable("account")
    .set({ sealedTotpSecret: sealed, totpConfirmedAt: now, totpLastStep: step })
    .where("id", "=", id)
    .execute();

/** Spends the code of one step. False when this step or a later one was used before: a code counts once. */
export async function spendTotpStep(tx: WriteTransaction, id: string, step: number): Promise<boolean> {
  const spent = await tx
    .updateTable("account")
    .set({ totpLastStep: step })
    .where("id", "=", id)
    .where((row) => row.or([row("totpLastStep", "is", null), row("totpLastStep", "<", step)]))
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** Takes away every second factor; the person sets a new one after the next right passphrase. */
export async function clearSecondFactor(tx: WriteTransaction, id: string): Promise<void> {
  await tx
    .updateTable("account")
    .set({ sealedTotpSecret: null, totpConfirmedAt: null })
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("passkey").where("accountId", "=", id).execute();
}

/** A locked account cannot sign in; its logins are ended by the act. Null unlocks. */
export const setDisabled = (tx: WriteTransaction, id: string, at: Temporal.Instant | null) =>
  tx.updateTable("account").set({ disabledAt: at }).where("id", "=", id).execute();

/**
 * Does something in another network of the same person, in the same transaction. Only for acts on one's own account
 * (new passphrase, lost second factor), which reach every network the person works in.
 */
export async function withinNetwork<T>(
  tx: WriteTransaction,
  networkId: string,
  home: string,
  work: () => Promise<T>,
): Promise<T> {
  await sql`select set_config('app.network', ${networkId}, true)`.execute(tx);
  const done = await work();
  await sql`select set_config('app.network', ${home}, true)`.execute(tx);
  return done;
}
