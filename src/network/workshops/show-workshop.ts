import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { listInvited } from "./workshop-changes.sql.ts";
import { findMeeting, findSeating, lastWorkshop, readSeating } from "./workshops.sql.ts";

/** The tables of a meeting with all that is needed to set them up, and the proposal that is being looked at. */
export const showWorkshop = question({
  name: "show-workshop",
  input: z.object({ ...ofMeeting, proposal: z.coerce.number().int().positive().nullable().catch(null) }),
  ...onWorkshop,
  run: async (tx, { meetingId, proposal }, { now }) => {
    const meeting = await findMeeting(tx, meetingId);
    if (meeting === undefined) return null;
    const sheet = await readSeating(tx, meetingId);
    const proposed = proposal === null ? undefined : await findSeating(tx, meetingId, proposal);
    return {
      now,
      meeting,
      sheet,
      invited: await listInvited(tx, meetingId),
      proposed: proposed !== undefined && proposal === (sheet?.workshop.version ?? 0) + 1 ? proposed : null,
      last: sheet === null ? ((await lastWorkshop(tx, meeting)) ?? null) : null,
    };
  },
});
