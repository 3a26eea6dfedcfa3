import { sql } from "kysely";
import type { ConcernId } from "../../core/ids.ts";
import type { IntakeHandover } from "../../people/public.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { holdBack, release } from "../../platform/vault/server-seal.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import type { NodeKey, Wrap } from "../concerns/concern-keys.sql.ts";
import { type NodeSecrets, openAsNode } from "../concerns/sealed-concern.ts";
import { keysOfClass } from "../keys/epochs.ts";
import { standbyPlace } from "../keys/held-places.ts";

type Held = Omit<Wrap, "latest"> & { readonly concernId: ConcernId; readonly latest: true | null };
/** What a person of the former team works with: her team's secrets, the new team's key, the server's seal. */
export type Giving = {
  readonly handover: IntakeHandover;
  readonly secrets: NodeSecrets;
  readonly nodeKey: NodeKey;
  readonly server: ServerKeys;
};

/** Open concerns first: whatever interrupts the hand-over, what waits for an answer is further on. */
export async function nextToHandOver(
  tx: ReadTransaction,
  { handover: { fromNodeId, toNodeId }, secrets }: Giving,
  atOnce: number,
): Promise<ConcernId[]> {
  const { rows } = await sql<{ concernId: ConcernId }>`
    select k.concern_id from keys_to_hand_over(${fromNodeId}, ${toNodeId}) k
      join concern_wrap o on o.concern_id = k.concern_id and o.class = k.class and o.epoch = k.epoch and o.holder_id = ${fromNodeId}
      join concern c on c.id = k.concern_id
     where o.key_version = any(${[...secrets.keys()]}::integer[])
     group by k.concern_id, c.state = 'closed' order by c.state = 'closed', k.concern_id limit ${atOnce}`.execute(
    tx as never,
  );
  return rows.map(({ concernId }) => concernId);
}

/** Gives the new team every key of these concerns that the former one holds. Returns how many concerns that were. */
export async function handOverKeys(
  tx: WriteTransaction,
  giving: Giving,
  ids: readonly ConcernId[],
): Promise<number> {
  if (ids.length === 0) return 0;
  // Nobody makes new keys of these concerns in between.
  await sql`select 1 from concern where id = any(${[...ids]}::uuid[]) order by id for no key update`.execute(
    tx,
  );
  const { fromNodeId, toNodeId } = giving.handover;
  const { rows } = await sql<Held>`
    select o.concern_id, o.class, o.epoch, o.holder_id, o.key_version, o.form, o.wrap, o.latest from concern_wrap o
     where o.concern_id = any(${[...ids]}::uuid[]) and o.holder_id = ${fromNodeId}
       and not exists (select 1 from concern_wrap n where n.concern_id = o.concern_id and n.class = o.class and n.epoch = o.epoch
                         and n.holder_id = ${toNodeId})`.execute(tx);
  const given = rows.flatMap((held) => wrapForNewTeam(held, giving));
  for (let at = 0; at < given.length; at += 1000)
    await tx
      .insertInto("concernWrap")
      .values(given.slice(at, at + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return new Set(given.map(({ concernId }) => concernId)).size;
}

/** What waits under the server's seal for an emergency goes on waiting under it, for the new team. */
function wrapForNewTeam(held: Held, { handover, secrets, nodeKey, server }: Giving) {
  const { concernId, class: part, epoch, latest } = held;
  const waits = held.form === "heldBack";
  const place = (nodeId: string) => standbyPlace(concernId, nodeId, epoch);
  const open: Wrap = {
    ...held,
    latest: null,
    form: waits ? "public" : held.form,
    wrap: waits ? release(server.sessionKey, place(handover.fromNodeId), held.wrap) : held.wrap,
  };
  const [opened] = keysOfClass(openAsNode(secrets, [open], concernId), part);
  if (opened === undefined) return [];
  const wrap = wrapFor(nodeKey.publicKey, opened.key, concernKeyContext(part, concernId, epoch));
  wipe(opened.key);
  return [
    {
      networkId: handover.networkId,
      concernId,
      class: part,
      epoch,
      holderId: handover.toNodeId,
      holderKind: "node" as const,
      keyVersion: nodeKey.version,
      form: waits ? ("heldBack" as const) : ("public" as const),
      wrap: waits ? holdBack(server.sessionKey, place(handover.toNodeId), wrap) : wrap,
      latest,
      handoverId: handover.id,
    },
  ];
}
