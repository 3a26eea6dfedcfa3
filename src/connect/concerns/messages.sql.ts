import type { Temporal } from "temporal-polyfill";
import { type ConcernId, newId, type NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { type JournalPage, writeJournaled } from "../../platform/intake-journal/journal-page.ts";
import { type StoredRow, writeRows } from "../../platform/intake-journal/write-rows.sql.ts";
import { type Phrase, phrasesIn } from "../phrases/phrases.ts";
import type { KeyClass, SealedMessage } from "./concern-keys.sql.ts";
import { keyName, openMessage, type OpenKeys, sealMessage } from "./sealed-concern.ts";

/** What a message holds once opened. The author's name travels inside, so that the thread stays true when people leave. */
export type MessageBody = {
  readonly text: string;
  readonly by?: string;
  /** Prepared sentences, which every reader gets in her own language. */
  readonly phrases?: readonly Phrase[];
};

export async function messagesOf(
  tx: ReadTransaction,
  concernId: ConcernId,
): Promise<(SealedMessage & { readonly at: Temporal.Instant })[]> {
  const rows = await tx
    .selectFrom("message")
    .select(["id", "author", "membershipId", "class", "epoch", "sealed", "at"])
    .where("concernId", "=", concernId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows as (SealedMessage & { at: Temporal.Instant })[];
}

type NewMessage = {
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly author: "family" | "staff";
  readonly membershipId: string | null;
  readonly body: MessageBody;
  readonly now: Temporal.Instant;
};

/** Where a message lies, and the key that also seals what goes along with it. */
export type WrittenMessage = NonNullable<ReturnType<typeof newestKey>> & { readonly id: string };

/**
 * Writes into the thread: with the care key where both sides hold one, else with the contact key; kept in the journal too
 * where one is given. False when the writer holds neither.
 */
export async function addMessage(
  tx: WriteTransaction,
  keys: OpenKeys,
  message: NewMessage,
  care: boolean,
  journal?: JournalPage,
): Promise<WrittenMessage | false> {
  const { networkId, concernId, author, membershipId, body, now } = message;
  const place = newestKey(keys, care ? "care" : "contact");
  if (place === undefined) return false;
  const id = newId<"message">();
  const sealed = sealMessage(place.key, { id, class: place.class, epoch: place.epoch }, JSON.stringify(body));
  const written = { id, author, membershipId, class: place.class, epoch: place.epoch, sealed, at: now };
  const rows: readonly StoredRow[] = [{ table: "message", values: { networkId, concernId, ...written } }];
  await (journal ? writeJournaled(tx, journal, rows) : writeRows(tx, rows));
  return { id, ...place };
}

function newestKey(
  keys: OpenKeys,
  wanted: "care" | "contact",
): { key: Buffer; class: "care" | "contact"; epoch: number } | undefined {
  const epochs = [...keys.keys()]
    .filter((name) => name.startsWith(`${wanted}.`))
    .map((name) => Number(name.split(".")[1]));
  const epoch = Math.max(0, ...epochs);
  const key = keys.get(keyName(wanted satisfies KeyClass, epoch));
  return key && { key, class: wanted, epoch };
}

export type ThreadLine = {
  readonly id: string;
  readonly author: "family" | "staff" | "system";
  readonly at: Temporal.Instant;
  readonly text: string | null;
  readonly by: string | null;
  readonly phrases: readonly Phrase[];
};

/** The thread as far as these keys open it; a line that stays closed says only that it is there. */
export async function openThread(
  tx: ReadTransaction,
  keys: OpenKeys,
  concernId: ConcernId,
): Promise<ThreadLine[]> {
  return (await messagesOf(tx, concernId)).map((message) => {
    const opened = openMessage(keys, message);
    const body: MessageBody | null = opened === null ? null : JSON.parse(opened);
    return {
      id: message.id,
      author: message.author,
      at: message.at,
      text: body?.text ?? null,
      by: body?.by ?? null,
      phrases: phrasesIn(body?.phrases),
    };
  });
}
