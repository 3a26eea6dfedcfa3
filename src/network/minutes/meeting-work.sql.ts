import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import { officeDay } from "../../platform/clock.ts";
import { type ActionItem, isLate } from "../action-items/action-item.ts";
import { itemsOfMeeting } from "../action-items/action-items.sql.ts";
import { type DocumentLine, listDocuments } from "../documents/documents.sql.ts";
import { timedAgenda, type TimedItem, tooLongBy } from "./agenda.ts";
import { findMeetingFacts, minutesToApprove, readAgenda } from "./agenda.sql.ts";
import { type MinutesState, minutesDueOn } from "./minutes.ts";

export type WorkTask = ActionItem & { readonly late: boolean };

/** What a meeting works with and leaves behind: agenda, tasks, minutes, documents. */
export type MeetingWorkShown = {
  readonly meetingId: string;
  readonly agenda: readonly TimedItem[];
  /** Minutes by which the agenda is longer than the meeting; 0 where it fits. */
  readonly tooLong: number;
  readonly openTasks: number;
  readonly tasks: readonly WorkTask[];
  readonly minutes: {
    readonly state: MinutesState;
    readonly version: number;
    /** Until when they have to be out; null before the meeting and once they are. */
    readonly dueOn: Temporal.PlainDate | null;
    readonly today: Temporal.PlainDate;
    readonly openCorrections: number;
  };
  readonly documents: readonly DocumentLine[];
};

/** Read for the page of a meeting; null where there is no such meeting. */
export async function readMeetingWork(
  tx: ReadTransaction,
  meetingId: string,
  now: Temporal.Instant,
): Promise<MeetingWorkShown | null> {
  const facts = await findMeetingFacts(tx, meetingId);
  if (facts === undefined) return null;
  const today = officeDay(now);
  const tasks = await itemsOfMeeting(tx, meetingId);
  const openTasks = tasks.filter(
    ({ state, meetingId: made }) => state === "open" && made !== meetingId,
  ).length;
  const toApprove = (await minutesToApprove(tx, facts)).length > 0;
  const agenda = await readAgenda(tx, meetingId, { open: openTasks, toApprove });
  const { state, version, openCorrections } = await minutesRow(tx, meetingId);
  return {
    meetingId,
    agenda: timedAgenda(agenda, facts),
    tooLong: tooLongBy(agenda, facts),
    openTasks,
    tasks: tasks.map((task) => ({ ...task, late: isLate(task, today) })),
    minutes: { state, version, openCorrections, today, dueOn: version > 0 ? null : minutesDueOn(facts, now) },
    documents: await listDocuments(tx, meetingId),
  };
}

type MinutesRow = {
  readonly state: MinutesState;
  readonly version: number;
  readonly openCorrections: number;
};

async function minutesRow(tx: ReadTransaction, meetingId: string): Promise<MinutesRow> {
  const { rows } = await sql<MinutesRow>`
    select w.state, w.version, (select count(*)::int from minutes_correction c
        where c.network_id = w.network_id and c.meeting_id = w.meeting_id and c.state = 'open') as open_corrections
      from minutes w where w.meeting_id = ${meetingId}`.execute(tx);
  return rows[0] ?? { state: "none", version: 0, openCorrections: 0 };
}
