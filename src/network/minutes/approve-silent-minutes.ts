import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import type { Actor, System } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { markApproved } from "./minutes.sql.ts";
import { silentlyApproved } from "./silent-minutes.sql.ts";

const onlyJobs = (actor: Actor): actor is System => actor.kind === "system";

/** Where the coordination chose so, minutes to which nobody objected in time count as approved. */
export const approveSilentMinutes = useCase({
  name: "approve-silent-minutes",
  input: z.object({}),
  login: "app",
  by: onlyJobs,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, _input, { now }) => {
    const meetings = await silentlyApproved(tx, now);
    for (const meetingId of meetings)
      await markApproved(tx, meetingId, { approvedAt: now, approvedHow: "silence", approvedInId: null });
    return ok({ approved: meetings.length });
  },
});
