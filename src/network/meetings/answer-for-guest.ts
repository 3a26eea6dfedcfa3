import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { isLate } from "./guest.ts";
import { findGuest, writeAnswer } from "./guests.sql.ts";
import { findMeeting } from "./meetings.sql.ts";

/** The office writes down what somebody said by letter or telephone; "open" means that she is invited and thinks about it. */
export const answerForGuest = useCase({
  name: "answer-for-guest",
  input: z.object({ id: z.uuid(), guestId: z.uuid(), answer: z.enum(["yes", "no", "open"]) }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id, guestId }) => (await findGuest(tx, guestId))?.meetingId === id,
  audit: ({ guestId }) => ({ subjectKind: "meetingGuest", subjectId: guestId }),
  run: async (tx, { id, guestId, answer }, { now }) => {
    const meeting = await findMeeting(tx, id);
    const guest = await findGuest(tx, guestId);
    if (meeting?.state !== "planned" || guest === undefined) return refused("notPlanned");
    const late = isLate(meeting, now);
    const said = answer === "open" ? null : answer;
    const kept = { needs: null, needsNote: null, comment: guest.comment };
    await writeAnswer(tx, guestId, { answer: said, how: "office", late, ...kept }, now);
    return ok({ late: late && said !== null });
  },
});
