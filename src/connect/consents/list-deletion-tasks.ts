import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { deletionTasksOf } from "./deletion-confirmations.sql.ts";

/** What one's own team still has to delete and confirm; without any word of a family. */
export const listDeletionTasks = question({
  name: "list-deletion-tasks",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  audit: { notAudited: "dates of one's own team; no word of a family" },
  run: async (tx, _input, { actor, now }) => ({
    now,
    tasks: actor.nodeId === null ? [] : await deletionTasksOf(tx, actor.nodeId),
  }),
});
