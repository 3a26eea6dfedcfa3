import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { readMeetingWork } from "../minutes/meeting-work.sql.ts";
import { readSeating } from "../workshops/workshops.sql.ts";
import { figuresOf, needsOf, toRemind } from "./guest.ts";
import { clashesOf, guestsOf, ownInvitation } from "./guests.sql.ts";
import { hasBegun, isOver } from "./meeting.ts";
import { findMeeting, findSeries } from "./meetings.sql.ts";

/** Everything about one meeting: for the coordination with its guests, for a guest with her own answer. */
export const showMeeting = question({
  name: "show-meeting",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id }, actor) => {
    const own = await ownInvitation(tx, id, actor.membershipId);
    return own !== undefined || coordinates(actor);
  },
  run: async (tx, { id }, { actor, now }) => {
    const meeting = await findMeeting(tx, id);
    const work = await readMeetingWork(tx, id, now);
    if (meeting === undefined || work === null) return null;
    const keeps = coordinates(actor);
    const guests = keeps ? await guestsOf(tx, id) : [];
    return {
      meeting,
      work,
      keeps,
      series: (await findSeries(tx, meeting.seriesId))?.name ?? "",
      seating: await readSeating(tx, id),
      own: (await ownInvitation(tx, id, actor.membershipId)) ?? null,
      listed: guests.length,
      figures: figuresOf(guests, meeting),
      needs: needsOf(guests, meeting),
      remindable: toRemind(guests, meeting, now).length,
      clashes: keeps ? await clashesOf(tx, id) : [],
      begun: hasBegun(meeting, now),
      over: isOver(meeting, now),
    };
  },
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
});
export type MeetingShown = NonNullable<Awaited<ReturnType<typeof showMeeting.run>>>;
