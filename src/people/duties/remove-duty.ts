import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { deleteSpan, followCalendar } from "./duties.sql.ts";

/** Takes a duty out of the calendar of one's own team; who is on duty today follows at once. */
export const removeDuty = useCase({
  name: "remove-duty",
  input: z.object({ id: z.uuid("noSuchEntry") }),
  login: "app",
  by: holdsTeamKey,
  allow: () => true,
  audit: (_input, _outcome, actor) => ({ subjectKind: "node", subjectId: actor.nodeId }),
  run: async (tx, { id }, { actor, now }) => {
    if (!(await deleteSpan(tx, actor.nodeId, id))) return refused("noSuchEntry");
    await followCalendar(tx, now);
    return ok(null);
  },
});
