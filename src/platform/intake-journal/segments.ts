import { readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";

const ending = ".journal";
/** Keys are destroyed at once, also here: no segment is older than this (trust.md 3.4). Days. */
export const segmentDays = 7;

export const hourAt = (at: Temporal.Instant): string => at.toString().slice(0, 13);
/** `2026-11-22T17-ab12cd34.journal`: the hour it belongs to, and a mark of its own. */
export const segmentName = (at: Temporal.Instant, mark: string): string => `${hourAt(at)}-${mark}${ending}`;

const hourOf = (name: string): Temporal.Instant => Temporal.Instant.from(`${name.slice(0, 13)}:00Z`);

/** The segments of a folder, the oldest first; none where there is no folder yet. */
export async function segmentsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  });
  return names.filter((name) => /^\d{4}-\d\d-\d\dT\d\d-[0-9a-f]{8}\.journal$/.test(name)).toSorted();
}

/** Deletes the segments whose hour lies more than seven days back; gives how many. */
export async function dropOldSegments(folder: string, now: Temporal.Instant): Promise<number> {
  const oldest = now.subtract({ hours: 24 * segmentDays });
  const old = (await segmentsIn(folder)).filter((name) => Temporal.Instant.compare(hourOf(name), oldest) < 0);
  for (const name of old) await unlink(join(folder, name));
  return old.length;
}
