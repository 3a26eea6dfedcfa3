import type { Config } from "../config.ts";
import type { Desk } from "../perform.ts";
import { dropOldLists } from "./deletion-list.ts";
import { dropOldSegments } from "./segments.ts";

/** Keeps the journal young: a key that was destroyed must not live on in it. */
export async function keepJournalYoung(desk: Desk, config: Config): Promise<string> {
  const now = await desk.database.read("worker", {}, (_tx, now) => Promise.resolve(now));
  const dropped = await dropOldSegments(config.journalDir, now);
  return `${dropped + (await dropOldLists(config.journalDir, now))} files deleted`;
}
