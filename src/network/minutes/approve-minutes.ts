import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { openCorrections } from "./corrections.sql.ts";
import { findMinutes, lockMinutes, markApproved } from "./minutes.sql.ts";

/** A meeting says yes to minutes that were sent. What somebody objected to has to be answered first. */
export const approveMinutes = useCase({
  name: "approve-minutes",
  input: z.object({
    meetingId: z.uuid(),
    inMeetingId: z.union([z.literal("").transform(() => null), z.uuid()]),
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMinutes(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, inMeetingId }, { networkId, now }) => {
    const { state } = await lockMinutes(tx, networkId, meetingId);
    if (state === "draft") return refused("notSentYet");
    if (state === "approved") return refused("alreadyApproved");
    if ((await openCorrections(tx, meetingId)).length > 0) return refused("correctionsOpen");
    await markApproved(tx, meetingId, {
      approvedAt: now,
      approvedHow: "meeting",
      approvedInId: inMeetingId === meetingId ? null : inMeetingId,
    });
    return ok({ meetingId });
  },
});
