import { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Guest } from "./guest.ts";
import { findGuest } from "./guests.sql.ts";
import { hasBegun, type Meeting } from "./meeting.ts";
import { findLink } from "./meeting-links.sql.ts";
import { findMeeting } from "./meetings.sql.ts";

/** What the link of a letter can still do. `seeking`: the date is not fixed yet. */
export type LinkState = "open" | "seeking" | "cancelled" | "over" | "expired";
export type InvitedBy = { readonly state: LinkState; readonly guest: Guest; readonly meeting: Meeting };

/** Whose link this is and what it opens now; undefined where we never wrote it. */
export async function invitedBy(
  tx: ReadTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<InvitedBy | undefined> {
  const link = await findLink(tx, tokenHash);
  const guest = link && (await findGuest(tx, link.guestId));
  const meeting = link && (await findMeeting(tx, link.meetingId));
  if (link === undefined || guest === undefined || meeting === undefined) return undefined;
  const expired = Temporal.Instant.compare(link.expiresAt, now) <= 0;
  return { state: expired ? "expired" : stateOf(meeting, now), guest, meeting };
}

function stateOf(meeting: Meeting, now: Temporal.Instant): LinkState {
  if (meeting.state === "cancelled") return "cancelled";
  if (meeting.state === "held" || hasBegun(meeting, now)) return "over";
  return meeting.startsAt === null ? "seeking" : "open";
}
