import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { networksWithIntake } from "../concerns/overdue.sql.ts";
import { logChange } from "../concerns/concerns.sql.ts";
import { type AskedToCancel, newCancellations, type Untold, untold } from "./referrals.sql.ts";

/**
 * Tells referrers that there is something to look at, and a responsible team that a referrer asks to cancel. The word
 * itself follows the concern in the database; here only a neutral mail goes out, and where the family wants no word to go
 * back none does.
 */
export async function tellReferrers(desk: Desk): Promise<string> {
  let told = 0;
  for (const network of await desk.database.read("worker", {}, networksWithIntake))
    told += await desk.database.write("worker", { network }, async (tx, now) => {
      const news = (await untold(tx)).flatMap(newsFor);
      const asked = await newCancellations(tx, now);
      for (const request of asked) await logCancellation(tx, request, now);
      const cancellations = asked.map(({ id, concernId, nodeId }) => ({
        recipient: { kind: "node" as const, id: nodeId },
        concernId,
        kind: "cancellation-asked",
        dedupe: `cancel:${id}`,
      }));
      await writeOutbox(tx, network, [...news, ...cancellations], desk.keys);
      return news.length + cancellations.length;
    });
  return `${told} told`;
}

/** Who refers does not see the concern, so the line that its family and its team read is written here. */
const logCancellation = (
  tx: WriteTransaction,
  request: AskedToCancel,
  now: Temporal.Instant,
): Promise<void> =>
  logChange(tx, {
    concern: { id: request.concernId, networkId: request.networkId },
    seq: request.version,
    change: { kind: "cancelAsked", state: request.state, nodeId: request.nodeId },
    due: { dueAt: request.dueAt, dueKind: request.dueKind },
    by: { kind: "system", membershipId: null },
    opKey: newId<"operation">(),
    now,
  });

/** That it arrived she has seen herself; that the family took its consent back is no news either. */
function newsFor({ id, status, membershipId, hasAddress }: Untold) {
  if (status === "none" || status === "arrived") return [];
  const recipient =
    membershipId !== null
      ? { kind: "membership" as const, id: membershipId }
      : hasAddress
        ? { kind: "referrer" as const, id }
        : null;
  return recipient ? [{ recipient, kind: "referral-news", dedupe: `referral:${id}:${status}` }] : [];
}
