import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";
import { createConcernKeys } from "../../platform/vault/concern-keys.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import type { Concern } from "../concerns/concern.ts";
import { passOnToReaders } from "../access/readers.sql.ts";
import { fieldsOf, type SealedField } from "../concerns/concern-keys.sql.ts";
import { messagesOf } from "../concerns/messages.sql.ts";
import {
  keyName,
  openConcernFields,
  type OpenKeys,
  openMessage,
  sealConcernField,
  sealMessage,
} from "../concerns/sealed-concern.ts";
import { stayingEpoch, travels } from "../concerns/travelling-fields.ts";
import { type Receivers, wrapForAll } from "./wrap-for-all.sql.ts";

/**
 * New contact and channel keys for an open concern: every field and every message before the acceptance is sealed again,
 * the wraps of all who may read are made anew, older wraps go. Whoever lost access and kept a key opens nothing with a
 * later copy of the store. Files keep the key they were sealed with, and only then its wraps stay for those who may read.
 * False when these keys do not open everything; then nothing was changed.
 */
export async function renewKeys(
  tx: WriteTransaction,
  concern: Concern,
  keys: OpenKeys,
  receivers: Receivers,
): Promise<boolean> {
  const fields = (await fieldsOf(tx, [concern.id])).filter(travels);
  const messages = (await messagesOf(tx, concern.id)).filter(
    (message) => message.class === "contact" && travels(message),
  );
  if (![...fields, ...messages].every((held) => keys.has(keyName(held.class, held.epoch)))) return false;
  const epoch = await nextEpoch(tx, concern);
  const fresh = createConcernKeys();
  for (const field of fields) await sealFieldAgain(tx, keys, field, fresh[field.class], epoch);
  for (const message of messages) {
    const sealed = sealMessage(fresh.contact, { ...message, epoch }, openMessage(keys, message) ?? "");
    await tx.updateTable("message").set({ epoch, sealed }).where("id", "=", message.id).execute();
  }
  await dropOlderWraps(tx, concern, epoch, receivers);
  await wrapForAll(tx, concern, fresh, epoch, receivers);
  await passOnToReaders(tx, concern, epoch, fresh);
  wipe(fresh.contact, fresh.channel);
  return true;
}

async function nextEpoch(tx: WriteTransaction, { id }: Concern): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(epoch) as last from concern_wrap where concern_id = ${id} and class <> 'care'`.execute(tx);
  return (rows[0]?.last ?? 0) + 1;
}

async function sealFieldAgain(
  tx: WriteTransaction,
  keys: OpenKeys,
  field: SealedField,
  key: Buffer,
  epoch: number,
): Promise<void> {
  const text = openConcernFields(keys, [field])[field.field] ?? "";
  const { sealed } = sealConcernField(key, { ...field, epoch }, text);
  await tx
    .updateTable("concernField")
    .set({ epoch, sealed })
    .where("concernId", "=", field.concernId)
    .where("field", "=", field.field)
    .execute();
}

/** What is still needed for a file stays, and for nobody else than those who may read. */
async function dropOlderWraps(
  tx: WriteTransaction,
  { id }: Concern,
  epoch: number,
  { intake, responsible }: Receivers,
): Promise<void> {
  await sql`update concern_wrap set latest = null where concern_id = ${id} and class <> 'care'`.execute(tx);
  await sql`
    delete from concern_wrap w where w.concern_id = ${id} and w.class <> 'care' and w.epoch > ${stayingEpoch} and w.epoch < ${epoch}
       and (w.holder_id <> all(${[intake.nodeId, responsible.nodeId, id]}::uuid[])
         or not exists (select 1 from attachment a where a.concern_id = w.concern_id and a.class = w.class and a.epoch = w.epoch))`.execute(
    tx,
  );
}
