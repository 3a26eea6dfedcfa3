import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { inviteWaiting } from "./invite-waiting.sql.ts";
import { findMeeting } from "./meetings.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Invites everybody on the list who has a mail address and was not invited yet. */
export const sendInvitations = useCase({
  name: "send-invitations",
  input: z.object({ id: z.uuid(), site: letterSite }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id, site }, sending) => {
    const meeting = await findMeeting(tx, id);
    if (meeting?.state !== "planned") return refused("notPlanned");
    if (meeting.startsAt === null) return refused("inviteNeedsDate");
    if (meeting.place === null && meeting.onlineUrl === null) return refused("inviteNeedsPlace");
    const invited = await inviteWaiting(tx, meeting, site, sending);
    return invited === 0 ? refused("inviteNobody") : ok({ invited });
  },
});
