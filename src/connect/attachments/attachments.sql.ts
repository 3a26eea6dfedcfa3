import type { Temporal } from "temporal-polyfill";
import { type ConcernId, type NetworkId, newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { WrittenMessage } from "../concerns/messages.sql.ts";
import type { OpenKeys } from "../concerns/sealed-concern.ts";
import type { CleanFile, FileKind } from "./file-rules.ts";
import { type FilePlace, openFileName, type SealedFile, sealFile } from "./sealed-file.ts";

type Kept = {
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly message: WrittenMessage;
  readonly files: readonly CleanFile[];
  readonly now: Temporal.Instant;
};

/** The files of a message just written, under its key. */
export async function saveFiles(tx: WriteTransaction, kept: Kept): Promise<void> {
  const { networkId, concernId, message, files, now } = kept;
  for (const [at, file] of files.entries()) {
    const place: FilePlace = { id: newId(), class: message.class, epoch: message.epoch };
    await tx
      .insertInto("attachment")
      .values({
        networkId,
        concernId,
        messageId: message.id,
        position: at + 1,
        at: now,
        ...sealFile(message.key, place, file),
      })
      .execute();
  }
}

/** A file as the thread shows it; `name` is null where these keys do not open it. */
export type ShownFile = {
  readonly id: string;
  readonly messageId: string;
  readonly name: string | null;
  readonly kind: FileKind | null;
};

export async function filesOf(
  tx: ReadTransaction,
  keys: OpenKeys,
  concernId: ConcernId,
): Promise<ShownFile[]> {
  const rows = (await tx
    .selectFrom("attachment")
    .select(["id", "messageId", "class", "epoch", "sealedName"])
    .where("concernId", "=", concernId)
    .orderBy("at")
    .orderBy("position")
    .execute()) as (FilePlace & { messageId: string; sealedName: Buffer })[];
  return rows.map((row) => {
    const head = openFileName(keys, row);
    return { id: row.id, messageId: row.messageId, name: head?.name ?? null, kind: head?.kind ?? null };
  });
}

/** One file as it lies in the store; undefined where row-level security shows none. */
export async function findFile(
  tx: ReadTransaction,
  concernId: ConcernId,
  id: string,
): Promise<SealedFile | undefined> {
  return (await tx
    .selectFrom("attachment")
    .select(["id", "class", "epoch", "sealedName", "sealed"])
    .where("concernId", "=", concernId)
    .where("id", "=", id)
    .executeTakeFirst()) as SealedFile | undefined;
}
