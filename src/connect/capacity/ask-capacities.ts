import type { Temporal } from "temporal-polyfill";
import { type NetworkId, newId, readId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { asksDue, findAsk, insertAsk } from "./capacity-asks.sql.ts";
import { isOpen, linkPath } from "./capacity-link.ts";

const occasion = "capacity-ask:";

/** Asks every team whose word grows old; the letter is in the same commit as the question. Returns how many. */
export async function askCapacities(
  tx: WriteTransaction,
  networkId: NetworkId,
  now: Temporal.Instant,
  keys: ServerKeys,
): Promise<number> {
  const due = await asksDue(tx, now);
  for (const ask of due) {
    const id = newId();
    await insertAsk(tx, networkId, { id, ...ask }, now);
    const recipient = { kind: "membership" as const, id: ask.membershipId };
    await writeOutbox(tx, networkId, [{ recipient, kind: "capacity-ask", dedupe: `${occasion}${id}` }], keys);
  }
  return due.length;
}

/** The links of those letters among these that ask about places and are still open; as addresses below the network. */
export async function askLinksOf(
  tx: ReadTransaction,
  letters: readonly { readonly dedupe: string }[],
  { formKey }: Pick<ServerKeys, "formKey">,
): Promise<string[]> {
  const links: string[] = [];
  for (const { dedupe } of letters) {
    const id = dedupe.startsWith(occasion) ? readId(dedupe.slice(occasion.length)) : undefined;
    const ask = id && (await findAsk(tx, id));
    if (ask && isOpen(ask, ask.now)) links.push(linkPath(formKey, ask));
  }
  return links;
}
