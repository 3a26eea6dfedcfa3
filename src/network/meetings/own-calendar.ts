import { meetingInvite } from "./meeting-invite.export.ts";
import type { InvitationShown } from "./show-invitation-by-link.ts";

/**
 * The entry that a guest saves by hand. Nobody is asked in it: a file that is opened must not send an answer to anybody.
 * Null where there is no date to save.
 */
export function ownCalendar({ state, meeting, now }: InvitationShown, answerUrl: string): string | null {
  const { startsAt, endsAt } = meeting;
  if (state !== "open" || startsAt === null || endsAt === null) return null;
  const description = [meeting.wayThere, meeting.about, answerUrl]
    .filter((part) => part !== null)
    .join("\n\n");
  return meetingInvite({
    meeting: { ...meeting, startsAt, endsAt },
    method: "PUBLISH",
    at: now,
    description,
    answerUrl,
    parties: null,
  });
}
