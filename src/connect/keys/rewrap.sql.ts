import { sql } from "kysely";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapUnder } from "../../platform/vault/sealed-box.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import { teamSymmetricKey } from "../../platform/vault/team-key.ts";
import type { Wrap } from "../concerns/concern-keys.sql.ts";
import { type NodeSecrets, openAsNode } from "../concerns/sealed-concern.ts";
import { keysOfClass } from "./epochs.ts";

type Held = Wrap & { readonly concernId: ConcernId };
/** More wait for the next opening: nobody should wait for a whole archive. */
const atOnce = 300;

/**
 * Puts the team's wraps under its newest symmetric key: what came in to the public key, and what an older generation
 * still opens. A list of fifty concerns opens ten times faster afterwards (trust.md 3.5). Returns how many.
 */
export async function rewrapFor(tx: WriteTransaction, nodeId: NodeId, secrets: NodeSecrets): Promise<number> {
  const version = Math.max(0, ...secrets.keys());
  const secret = secrets.get(version);
  if (secret === undefined) return 0;
  const { rows } = await sql<Held>`
    select concern_id, class, epoch, holder_id, key_version, form, wrap from concern_wrap
     where holder_id = ${nodeId} and (form = 'public' or form = 'symmetric' and key_version < ${version})
       and key_version = any(${[...secrets.keys()]}::integer[])
     order by concern_id limit ${atOnce} for update skip locked`.execute(tx);
  const key = teamSymmetricKey(secret);
  for (const held of rows) await rewrap(tx, held, { secrets, key, version });
  wipe(key);
  return rows.length;
}

type Under = { readonly secrets: NodeSecrets; readonly key: Buffer; readonly version: number };

async function rewrap(tx: WriteTransaction, held: Held, { secrets, key, version }: Under): Promise<void> {
  const [opened] = keysOfClass(openAsNode(secrets, [held], held.concernId), held.class);
  if (opened === undefined) return;
  const wrap = wrapUnder(key, opened.key, concernKeyContext(held.class, held.concernId, held.epoch));
  wipe(opened.key);
  await tx
    .updateTable("concernWrap")
    .set({ form: "symmetric", keyVersion: version, wrap })
    .where("concernId", "=", held.concernId)
    .where("class", "=", held.class)
    .where("epoch", "=", held.epoch)
    .where("holderId", "=", held.holderId)
    .execute();
}
