import { type ConcernId, type NetworkId, newId } from "../core/ids.ts";
import type { WriteTransaction } from "./database.ts";
import { type StoredRow, writeRows } from "./intake-journal/write-rows.sql.ts";
import type { ServerKeys } from "./vault/server-keys.ts";
import { sealAddress } from "./vault/server-seal.ts";

export type Attachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
};
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[] | undefined;
  /** An invitation that calendars understand (RFC 6047): it travels as an alternative of the text and as a file. */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | undefined;
  /** Further lines of the head, as a circular's way to leave it. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};
/** Somebody whose address is looked up only when the mail leaves: the duty person of a node, a family that left its address for it. */
export type Recipient = {
  readonly kind: "node" | "family" | "membership" | "referrer";
  readonly id: string;
};

type Occasion = {
  /** Names the occasion: the same occasion is posted once. */
  readonly dedupe: string;
  readonly kind: string;
  readonly concernId?: ConcernId;
};
export type Letter = Occasion & ({ readonly mail: Mail } | { readonly recipient: Recipient });

/** What an act asks to be sent. */
export type Post = {
  readonly send: (letter: Occasion & { readonly mail: Mail }) => void;
  readonly notify: (recipient: Recipient, occasion: Occasion) => void;
};

/** Collects the letters of one act; they are written in the act's own transaction, so nothing is sent for a change that did not happen. */
export function openPost(): Post & { readonly letters: readonly Letter[] } {
  const letters: Letter[] = [];
  return {
    letters,
    send: (letter) => void letters.push(letter),
    notify: (recipient, occasion) => void letters.push({ ...occasion, recipient }),
  };
}

/** Writes what is to be sent and gives it back. An occasion that was posted before is posted once. */
export async function writeOutbox(
  tx: WriteTransaction,
  networkId: NetworkId | null,
  letters: readonly Letter[],
  keys: ServerKeys,
): Promise<readonly StoredRow[]> {
  const rows = letters.map((letter) => outboxRow(networkId, letter, keys));
  await writeRows(tx, rows);
  return rows;
}

/** One letter as it is stored; writing it again under the same occasion changes nothing. */
export function outboxRow(networkId: NetworkId | null, letter: Letter, keys: ServerKeys): StoredRow {
  const id = newId<"outbox">();
  const said = "mail" in letter ? letter.mail : { recipient: letter.recipient };
  return {
    table: "outbox",
    values: {
      id,
      dedupe: letter.dedupe,
      networkId,
      concernId: letter.concernId ?? null,
      kind: letter.kind,
      sealedMessage: sealAddress(keys.outboxKey, id, JSON.stringify(said)),
    },
    onceBy: "dedupe",
  };
}
