import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMinutes, deleteDecision } from "./minutes.sql.ts";

/** A slip of the pen goes, as long as nobody has read it. */
export const removeDecision = useCase({
  name: "remove-decision",
  input: z.object({ meetingId: z.uuid(), id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMinutes(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, id }) => {
    if ((await findMinutes(tx, meetingId))?.version !== 0) return refused("minutesOut");
    return (await deleteDecision(tx, meetingId, id)) ? ok(null) : refused("noSuchDecision");
  },
});
