import { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Guest } from "../meetings/guest.ts";
import { findGuest } from "../meetings/guests.sql.ts";
import { findLink } from "../meetings/meeting-links.sql.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { type Poll, type PollState, pollState } from "./poll.ts";
import { findPoll } from "./polls.sql.ts";

export type PolledBy = {
  readonly state: PollState;
  readonly guest: Guest;
  readonly meeting: Meeting;
  readonly poll: Poll;
};

/** Whose link this is and what it opens now; undefined where it leads to no poll, or ran out. */
export async function polledBy(
  tx: ReadTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<PolledBy | undefined> {
  const link = await findLink(tx, tokenHash);
  if (link === undefined || Temporal.Instant.compare(link.expiresAt, now) <= 0) return undefined;
  const guest = await findGuest(tx, link.guestId);
  const meeting = await findMeeting(tx, link.meetingId);
  const poll = await findPoll(tx, link.meetingId);
  if (guest === undefined || meeting === undefined || poll === undefined) return undefined;
  return { state: pollState(poll, meeting, now), guest, meeting, poll };
}
