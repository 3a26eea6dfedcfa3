import type { Desk } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { retentionTasks } from "./classes.ts";
import { noted } from "./noted.ts";

/** Deletes once an hour whatever is past its day. */
export async function deleteWhatIsOver(desk: Desk): Promise<string> {
  const tallies = await runRetention(desk, retentionTasks, { dryRun: false, ...noted(desk) });
  return `${tallies.reduce((sum, { deleted }) => sum + deleted, 0)} deleted`;
}
