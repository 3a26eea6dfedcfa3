import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { doorState, presences, rowOf } from "./attendance.ts";
import { writePresence } from "./attendance.sql.ts";

/** Notes who is there, who is not, and who has excused herself; that also before the day. */
export const markAttendance = useCase({
  name: "mark-attendance",
  input: z.object({ id: z.uuid(), guestId: z.uuid(), presence: z.enum(presences) }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  run: async (tx, { id, guestId, presence }, { now }) => {
    const meeting = await findMeeting(tx, id);
    const state = meeting === undefined ? "cancelled" : doorState(meeting, now);
    const early = state === "tooEarly" && presence !== "excused" && presence !== "unknown";
    if (state === "cancelled" || early) return refused("notNow");
    const row = { ...rowOf(presence), how: "tapped" as const };
    return (await writePresence(tx, id, guestId, row, now)) ? ok({ guestId }) : refused("notOnList");
  },
  audit: ({ guestId }) => ({ subjectKind: "meetingGuest", subjectId: guestId }),
});
