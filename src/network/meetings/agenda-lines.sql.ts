import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import { readMeetingWork } from "../minutes/meeting-work.sql.ts";
import { titleOfItem } from "../minutes/meeting-work.tsx";

/** The agenda as guests read it in a letter and on their page: "9:30 Zwei Dienste stellen sich vor". */
export async function agendaLines(
  tx: ReadTransaction,
  meetingId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const work = await readMeetingWork(tx, meetingId, now);
  return (work?.agenda ?? []).map((item) =>
    [item.at, titleOfItem(item, work?.openTasks ?? 0)].filter((part) => part !== null).join(" "),
  );
}
