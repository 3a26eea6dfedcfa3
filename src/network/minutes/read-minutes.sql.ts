import type { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { isLate } from "../action-items/action-item.ts";
import { itemsOfMeeting } from "../action-items/action-items.sql.ts";
import { possibleOwners } from "../action-items/task-choices.sql.ts";
import { wholeAgenda } from "./agenda.ts";
import { agendaRows, findMeetingFacts, minutesToApprove } from "./agenda.sql.ts";
import { correctionsOf } from "./corrections.sql.ts";
import type { MinutesShown } from "./minutes-shown.ts";
import { decisionsOf, findMinutes } from "./minutes.sql.ts";
import { findVersion, versionsOf } from "./minutes-versions.sql.ts";

type Asked = {
  readonly meetingId: string;
  /** 0: the one that holds. */
  readonly version: number;
  readonly keeps: boolean;
  readonly now: Temporal.Instant;
};

/** The minutes of a meeting with everything their pages show; null where there is nothing for this reader. */
export async function readMinutes(
  tx: ReadTransaction,
  { meetingId, version: asked, keeps, now }: Asked,
): Promise<MinutesShown | null> {
  const facts = await findMeetingFacts(tx, meetingId);
  if (facts === undefined) return null;
  const minutes = (await findMinutes(tx, meetingId)) ?? null;
  const version = asked === 0 ? (minutes?.version ?? 0) : asked;
  const body = version === 0 ? null : ((await findVersion(tx, meetingId, version)) ?? null);
  // A draft is for whoever writes it; a version that never was is nothing.
  if (body === null && (!keeps || version > 0)) return null;
  const today = officeDay(now);
  const tasks = (await itemsOfMeeting(tx, meetingId)).map((task) => ({ ...task, late: isLate(task, today) }));
  const earlier = tasks.filter((task) => task.meetingId !== meetingId);
  const open = earlier.filter(({ state }) => state === "open");
  return {
    facts,
    keeps,
    minutes,
    version,
    body,
    versions: await versionsOf(tx, meetingId),
    agenda: wholeAgenda(await agendaRows(tx, meetingId), { open: open.length, toApprove: false }),
    decisions: await decisionsOf(tx, meetingId),
    made: tasks.filter((task) => task.meetingId === meetingId),
    open,
    settled: earlier.filter(({ endedInId }) => endedInId === meetingId),
    toApprove: keeps ? await minutesToApprove(tx, facts) : [],
    corrections: keeps ? await correctionsOf(tx, meetingId) : [],
    persons: keeps ? await possibleOwners(tx, meetingId) : [],
  };
}
