import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { emergencyKeys } from "../access/standby.sql.ts";
import { findConcern } from "../concerns/concerns.sql.ts";
import { keysOfConcern } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { findFile } from "./attachments.sql.ts";
import { openFile } from "./sealed-file.ts";

/** One file of a concern, for whoever may read its messages. Every opening is written down. */
export const showFile = question({
  name: "show-file",
  input: z.object({ concernId: z.uuid(), fileId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await findConcern(tx, concernId as ConcernId)) !== undefined,
  run: async (tx, input, { actor, now }) => {
    const concernId = input.concernId as ConcernId;
    const file = await findFile(tx, concernId, input.fileId);
    if (file === undefined) return null;
    const keys = new Map([
      ...(await keysOfConcern(tx, actor, concernId)),
      ...(await emergencyKeys(tx, actor, concernId, now)),
    ]);
    return openFile(keys, file);
  },
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
});
