import type { Temporal } from "temporal-polyfill";
import { type NetworkId, newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Letter, writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { checkNews } from "../flood/arrival-news.ts";
import { intakeOf, type IntakeFacts, logChange } from "./concerns.sql.ts";
import { triageDue } from "./deadline.ts";
import { lockOverdue, markReminded, moveToIntake, networksWithIntake, type Overdue } from "./overdue.sql.ts";

/**
 * The sweep (trust.md 4.1 I6): what is overdue goes back to the intake team, where the clock starts anew. It has no
 * keys and sees no ciphertext; it moves responsibility, takes the keys of who let go, and asks to be re-keyed later.
 * Monotone and locked row by row, so a second process may run it at the same time.
 */
export async function escalateOverdue(desk: Desk): Promise<string> {
  let moved = 0;
  let reminded = 0;
  for (const network of await desk.database.read("worker", {}, networksWithIntake)) {
    moved += await desk.database.write("worker", { network }, (tx, now) =>
      escalateIn(tx, network, now, desk),
    );
    reminded += await desk.database.write("worker", { network }, (tx, now) =>
      remindIn(tx, network, desk, now),
    );
  }
  return `${moved} escalated, ${reminded} reminded`;
}

async function escalateIn(
  tx: WriteTransaction,
  network: NetworkId,
  now: Temporal.Instant,
  desk: Desk,
): Promise<number> {
  const intake = await intakeOf(tx, network);
  if (intake === undefined) return 0;
  const overdue = await lockOverdue(tx, network, now);
  for (const concern of overdue) await escalate(tx, network, concern, intake, now, desk);
  return overdue.length;
}

async function escalate(
  tx: WriteTransaction,
  network: NetworkId,
  concern: Overdue,
  intake: IntakeFacts,
  now: Temporal.Instant,
  desk: Desk,
): Promise<void> {
  const due = triageDue(now, intake.land);
  const opKey = newId<"operation">();
  await moveToIntake(tx, concern, intake.intakeNodeId, due);
  await logChange(tx, {
    concern: { id: concern.id, networkId: network },
    seq: concern.version + 1,
    change: { kind: "escalate", state: "received", nodeId: intake.intakeNodeId, reason: "overdue" },
    due: { dueAt: due.at, dueKind: due.kind },
    by: { kind: "system", membershipId: null },
    opKey,
    now,
  });
  const toIntake = { kind: "node" as const, id: intake.intakeNodeId };
  if (concern.toCheck) {
    await writeOutbox(tx, network, [{ recipient: toIntake, ...checkNews(toIntake.id, now) }], desk.keys);
    return;
  }
  const concerned = new Set([intake.intakeNodeId, concern.nodeId]);
  const letters = [...concerned].map((id) => ({
    recipient: { kind: "node" as const, id },
    concernId: concern.id,
    kind: "concern-escalated",
    dedupe: `${opKey}:${id}`,
  }));
  const news = concern.nodeId === intake.intakeNodeId ? [] : [familyNews(concern, opKey)];
  await writeOutbox(tx, network, [...letters, ...news], desk.keys);
}

/**
 * Somebody else is there for the family now: it reads so in its history, and hears of it where it left an address
 * (decisions.md 16). An intake team that is late itself is no news, and a mail a day would only hurt.
 */
const familyNews = ({ id }: Overdue, opKey: string) => ({
  recipient: { kind: "family" as const, id },
  concernId: id,
  kind: "family-news",
  dedupe: `${opKey}:family`,
});

/** Reminds the owner and the duty person of the responsible node once before a promise breaks (domain.md 2.3). */
async function remindIn(
  tx: WriteTransaction,
  network: NetworkId,
  desk: Desk,
  now: Temporal.Instant,
): Promise<number> {
  const soon = await markReminded(tx, network);
  const letters = soon.flatMap(({ id, nodeId, ownerId, version, toCheck }): Letter[] => {
    if (toCheck) return [{ recipient: { kind: "node" as const, id: nodeId }, ...checkNews(nodeId, now) }];
    const occasion = { concernId: id, kind: "concern-due" };
    const duty = {
      ...occasion,
      recipient: { kind: "node" as const, id: nodeId },
      dedupe: `due:${id}:${version}`,
    };
    return ownerId === null
      ? [duty]
      : [
          duty,
          {
            ...occasion,
            recipient: { kind: "membership" as const, id: ownerId },
            dedupe: `due:${id}:${version}:owner`,
          },
        ];
  });
  await writeOutbox(tx, network, letters, desk.keys);
  return soon.length;
}
