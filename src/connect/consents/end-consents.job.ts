import { Temporal } from "temporal-polyfill";
import { type NetworkId, newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { log, safeFault } from "../../platform/log.ts";
import { openPost, writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { endEmergencies } from "../access/emergencies.sql.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import { networksWithIntake } from "../concerns/overdue.sql.ts";
import {
  expiredConsents,
  type LiveConsent,
  lockForSweep,
  markEndingSoon,
  markUnconfirmed,
  watchersOver,
} from "./consents.sql.ts";
import { endConsent } from "./end-consent.sql.ts";

/** The responsible people hear of it this long before a consent ends. */
const remindBefore = Temporal.Duration.from({ hours: 14 * 24 });

/**
 * What ends by the clock: consents, emergency accesses, and the patience with deletions nobody confirmed. It has no keys
 * (decisions.md 16): it takes wraps and asks for new ones. Each consent is a transaction of its own, so that one fault
 * does not hold up the others.
 */
export async function endConsents(desk: Desk): Promise<string> {
  let ended = 0;
  let told = 0;
  let emergencies = 0;
  for (const network of await desk.database.read("worker", {}, networksWithIntake)) {
    const write = <T>(work: (tx: WriteTransaction, now: Temporal.Instant) => Promise<T>) =>
      desk.database.write("worker", { network }, work);
    emergencies += await write(endEmergencies);
    for (const consent of await desk.database.read("worker", { network }, expiredConsents))
      ended += await write((tx, now) => endOne(tx, network, consent, now, desk)).catch(postponed);
    told += await write((tx, now) => remind(tx, network, now, desk));
    told += await write((tx, now) => tellUnconfirmed(tx, network, now, desk));
  }
  return `${ended} consents and ${emergencies} emergencies ended, ${told} told`;
}

/** The next turn tries again; the others need not wait for it. */
function postponed(fault: unknown): number {
  log.error({ fault: safeFault(fault) }, "a consent could not be ended");
  return 0;
}

async function endOne(
  tx: WriteTransaction,
  network: NetworkId,
  consent: LiveConsent,
  now: Temporal.Instant,
  desk: Desk,
): Promise<number> {
  const intake = await intakeOf(tx, network);
  const concern = await lockForSweep(tx, consent.concernId);
  const still = (await expiredConsents(tx, now)).find(({ id }) => id === consent.id);
  if (intake === undefined || concern === undefined || still === undefined) return 0;
  const post = openPost();
  await endConsent(tx, concern, intake, still, {
    cause: "expired",
    opKey: newId<"operation">(),
    now,
    server: desk.keys,
    post,
  });
  await writeOutbox(tx, network, post.letters, desk.keys);
  return 1;
}

async function remind(
  tx: WriteTransaction,
  network: NetworkId,
  now: Temporal.Instant,
  desk: Desk,
): Promise<number> {
  const soon = await markEndingSoon(tx, now, now.add(remindBefore));
  const post = openPost();
  for (const { id, concernId, nodeId, ownerId } of soon) {
    const occasion = { concernId, kind: "consent-ends" };
    post.notify({ kind: "node", id: nodeId }, { ...occasion, dedupe: `consent-ends:${id}` });
    if (ownerId)
      post.notify({ kind: "membership", id: ownerId }, { ...occasion, dedupe: `consent-ends:${id}:owner` });
  }
  await writeOutbox(tx, network, post.letters, desk.keys);
  return soon.length;
}

/** A copy that may still lie somewhere is told to the intake team and to whoever watches over data. */
async function tellUnconfirmed(
  tx: WriteTransaction,
  network: NetworkId,
  now: Temporal.Instant,
  desk: Desk,
): Promise<number> {
  const late = await markUnconfirmed(tx, now);
  if (late.length === 0) return 0;
  const intake = await intakeOf(tx, network);
  const watchers = await watchersOver(tx, network);
  const post = openPost();
  for (const { id, concernId } of late) {
    const occasion = { concernId, kind: "deletion-unconfirmed" };
    if (intake)
      post.notify({ kind: "node", id: intake.intakeNodeId }, { ...occasion, dedupe: `unconfirmed:${id}` });
    for (const watcher of watchers)
      post.notify(
        { kind: "membership", id: watcher },
        { ...occasion, dedupe: `unconfirmed:${id}:${watcher}` },
      );
  }
  await writeOutbox(tx, network, post.letters, desk.keys);
  return late.length;
}
