import { sql } from "kysely";
import { type ConcernId, type NetworkId, newId } from "../core/ids.ts";
import type { WriteTransaction } from "./database.ts";
import type { ServerKeys } from "./vault/server-keys.ts";
import { sealAddress } from "./vault/server-seal.ts";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** Somebody whose address is looked up only when the mail leaves: the duty person of a node, a family that left its address for it. */
export type Recipient = { readonly kind: "node" | "family" | "membership"; readonly id: string };

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

export async function writeOutbox(
  tx: WriteTransaction,
  networkId: NetworkId | null,
  letters: readonly Letter[],
  keys: ServerKeys,
): Promise<void> {
  for (const letter of letters) {
    const id = newId<"outbox">();
    const sealed = sealAddress(
      keys.outboxKey,
      id,
      JSON.stringify("mail" in letter ? letter.mail : { recipient: letter.recipient }),
    );
    await sql`insert into outbox (id, dedupe, network_id, concern_id, kind, sealed_message)
      values (${id}, ${letter.dedupe}, ${networkId}, ${letter.concernId ?? null}, ${letter.kind}, ${sealed})
      on conflict (dedupe) do nothing`.execute(tx);
  }
}
