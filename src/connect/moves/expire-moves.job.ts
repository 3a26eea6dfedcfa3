import type { Temporal } from "temporal-polyfill";
import { newId, type NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { changeConcern, intakeOf } from "../concerns/concerns.sql.ts";
import { networksWithIntake } from "../concerns/overdue.sql.ts";
import { lockForSweep } from "../consents/consents.sql.ts";
import { dueAfterMove } from "./move.ts";
import { endMove, type OverdueMove, overdueMoves } from "./moves.sql.ts";

/**
 * The bounce-back of a move (domain.md 2.3): nobody answered there by the day the family was told, so the concern is
 * worked on here again from this minute. Without keys; a second process at the same time finds nothing left to do.
 */
export async function expireMoves(desk: Desk): Promise<string> {
  let back = 0;
  for (const network of await desk.database.read("worker", {}, networksWithIntake))
    for (const move of await desk.database.read("worker", { network }, overdueMoves))
      back += await desk.database.write("worker", { network }, (tx, now) =>
        expireOne(tx, network, move, now, desk),
      );
  return `${back} moves came back`;
}

async function expireOne(
  tx: WriteTransaction,
  network: NetworkId,
  { concernId }: OverdueMove,
  now: Temporal.Instant,
  desk: Desk,
): Promise<number> {
  const concern = await lockForSweep(tx, concernId);
  const intake = await intakeOf(tx, network);
  if (concern === undefined || intake === undefined) return 0;
  if (!(await endMove(tx, concernId, "expired"))) return 0;
  const opKey = newId<"operation">();
  const { state, nodeId, ownerId } = concern;
  await changeConcern(
    tx,
    concern,
    { kind: "move", reason: "expired", state, nodeId, ownerId, due: dueAfterMove(concern, now, intake.land) },
    { kind: "system", membershipId: null },
    opKey,
    now,
  );
  const about = { concernId, dedupe: `${opKey}:expired`, kind: "concern-returned" };
  const family = { concernId, dedupe: `${opKey}:family`, kind: "family-news" };
  await writeOutbox(
    tx,
    network,
    [
      { ...about, recipient: { kind: "node", id: nodeId } },
      { ...family, recipient: { kind: "family", id: concernId } },
    ],
    desk.keys,
  );
  return 1;
}
