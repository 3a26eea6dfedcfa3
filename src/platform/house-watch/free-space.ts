import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Below this share the disk is nearly full: PostgreSQL stops when it cannot write any more (trust.md 4.4). */
export const leastFree = 0.2;

/** The share of the disk under this folder that is free, 0 to 1; a folder that is not there yet counts as the one above. */
export async function freeShare(folder: string): Promise<number> {
  const facts = await statfs(folder).catch(() => undefined);
  if (facts === undefined) return dirname(folder) === folder ? 1 : freeShare(dirname(folder));
  // As `df` counts: what is kept back for the system is neither free nor used.
  const usable = facts.blocks - facts.bfree + facts.bavail;
  return usable === 0 ? 1 : facts.bavail / usable;
}
