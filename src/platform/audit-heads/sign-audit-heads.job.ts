import type { Config } from "../config.ts";
import type { Desk } from "../perform.ts";
import { headsSince } from "./audit-heads.sql.ts";
import { appendHeads, dropOldHeads, lastLine } from "./head-files.ts";

/** A row carries the instant at which its transaction began; one that took this long is still signed. */
const overlapHours = 1;

/**
 * Every hour the heads of the audit, signed, outside of the store (trust.md 3.3): who rules over the database can rewrite a
 * chain, but not what was signed before. The first line of a day holds all chains, the others those that grew.
 */
export async function signAuditHeads(desk: Desk, config: Config): Promise<string> {
  const now = await desk.database.read("worker", {}, (_tx, now) => Promise.resolve(now));
  const { line, today } = await lastLine(config.journalDir, now);
  const since = line !== undefined && today ? line.at.subtract({ hours: overlapHours }) : null;
  const heads = await desk.database.read("worker", {}, (tx) => headsSince(tx, since));
  await appendHeads(config.journalDir, desk.keys.auditSeed, now, line?.mark ?? null, heads);
  return `${heads.length} heads signed, ${await dropOldHeads(config.journalDir, now)} files deleted`;
}
