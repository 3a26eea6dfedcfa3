import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { changeOpenItem, endActionItem } from "../action-items/action-item-changes.sql.ts";
import { findItem } from "../action-items/action-items.sql.ts";
import type { Settled } from "./minutes-input.ts";

/** What is wrong with what was chosen about open tasks, as "field:reason"; null where nothing is. */
export async function faultOfSettled(
  tx: ReadTransaction,
  settled: readonly Settled[],
  { seriesId }: { readonly seriesId: string },
  today: string,
): Promise<string | null> {
  for (const one of settled) {
    const item = await findItem(tx, one.id);
    if (item?.seriesId !== seriesId || item.state !== "open") return `settled-${one.id}:noLongerOpen`;
    if (one.outcome === "stays" && one.dueOn < today) return `due-${one.id}:dueInPast`;
  }
  return null;
}

/** Done, dropped with a reason, or open until a new day; each with the meeting that said so. */
export async function settle(
  tx: WriteTransaction,
  meetingId: string,
  settled: readonly Settled[],
  now: Temporal.Instant,
): Promise<void> {
  for (const one of settled) {
    const why = one.why || null;
    if (one.outcome === "stays") await changeOpenItem(tx, one.id, { dueOn: one.dueOn }, { meetingId, why });
    else await endActionItem(tx, one.id, { state: one.outcome, why }, { meetingId, now });
  }
}
