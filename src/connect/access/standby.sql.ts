import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { publicKeyOf } from "../../platform/vault/curve-keys.ts";
import { unwrapWith, wrapFor } from "../../platform/vault/sealed-box.ts";
import { release } from "../../platform/vault/server-seal.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import { wrapContext } from "../../platform/vault/wrap-context.ts";
import { wrapsFor } from "../concerns/concern-keys.sql.ts";
import { keyName, type NodeSecrets, type OpenKeys } from "../concerns/sealed-concern.ts";
import { standbyPlace } from "../keys/held-places.ts";
import { insertGrantWrap, runningFor, wrapsOfGrant } from "./emergencies.sql.ts";

const grantContext = (grantId: string, concernId: string, epoch: number): string =>
  wrapContext("standby", grantId, concernId, epoch);

/** Whether anything of this concern is closed to the intake team and waits for an emergency. */
export const standbyWaits = async (
  tx: ReadTransaction,
  concernId: ConcernId,
  intakeNodeId: NodeId,
): Promise<boolean> =>
  (await wrapsFor(tx, [concernId], intakeNodeId)).some(
    (wrap) => wrap.class === "care" && wrap.form === "heldBack",
  );

type Release = {
  readonly grantId: string;
  readonly concernId: ConcernId;
  readonly staff: Staff;
  readonly secrets: NodeSecrets;
  readonly server: ServerKeys;
};

/**
 * Releases the care keys that waited under the server's key and wraps them for this one person. What waits stays as it is:
 * the next emergency of a colleague needs its own reason.
 */
export async function releaseStandby(tx: WriteTransaction, what: Release): Promise<void> {
  const { grantId, concernId, staff, secrets, server } = what;
  const nodeId = staff.nodeId ?? "";
  const held = (await wrapsFor(tx, [concernId], nodeId)).filter(
    (wrap) => wrap.class === "care" && wrap.form === "heldBack",
  );
  for (const { epoch, keyVersion, wrap } of held) {
    const secret = secrets.get(keyVersion);
    if (secret === undefined) continue;
    const waited = release(server.sessionKey, standbyPlace(concernId, nodeId, epoch), wrap);
    const key = unwrapWith(secret, waited, concernKeyContext("care", concernId, epoch));
    const mine = wrapFor(
      publicKeyOf("x25519", staff.personKey),
      key,
      grantContext(grantId, concernId, epoch),
    );
    wipe(key);
    const { networkId, accountId } = staff;
    await insertGrantWrap(tx, { networkId, grantId, concernId, accountId, epoch, wrap: mine });
  }
}

/** The care keys that a running emergency access opens for this person; empty without one, or when its time is over. */
export async function emergencyKeys(
  tx: ReadTransaction,
  staff: Staff,
  concernId: ConcernId,
  now: Temporal.Instant,
): Promise<OpenKeys> {
  const running = await runningFor(tx, concernId, staff.membershipId, now);
  if (running === undefined) return new Map();
  const wraps = await wrapsOfGrant(tx, running.id);
  return new Map(
    wraps.map(({ epoch, wrap }) => [
      keyName("care", epoch),
      unwrapWith(staff.personKey, wrap, grantContext(running.id, concernId, epoch)),
    ]),
  );
}
