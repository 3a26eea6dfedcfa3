import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { hasBegun } from "./meeting.ts";
import { findMeeting, markHeld } from "./meetings.sql.ts";

/** Notes that a meeting took place. */
export const holdMeeting = useCase({
  name: "hold-meeting",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id }, { now }) => {
    const meeting = await findMeeting(tx, id);
    if (meeting?.state === "cancelled") return refused("notPlanned");
    if (meeting === undefined || !hasBegun(meeting, now)) return refused("heldTooEarly");
    await markHeld(tx, id, now);
    return ok({ id });
  },
});
