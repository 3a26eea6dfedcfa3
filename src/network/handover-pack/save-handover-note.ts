import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { writeNote } from "./handover.sql.ts";

/** What stands in no table, in the coordinator's own words. */
export const saveHandoverNote = useCase({
  name: "save-handover-note",
  input: z.object({ body: z.string().trim().max(20_000, "noteLong") }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: () => ({ subjectKind: "handoverNote", subjectId: null }),
  run: async (tx, { body }, { networkId, now }) => {
    await writeNote(tx, networkId, body, now);
    return ok(null);
  },
});
