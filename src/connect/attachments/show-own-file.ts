import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { wrapsFor } from "../concerns/concern-keys.sql.ts";
import { openAsFamily } from "../concerns/sealed-concern.ts";
import { aFamily } from "../may.ts";
import { findFile } from "./attachments.sql.ts";
import { openFile } from "./sealed-file.ts";

/** One file of the family's own concern. */
export const showOwnFile = question({
  name: "show-own-file",
  input: z.object({ fileId: z.uuid() }),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: async (tx, { fileId }, { actor }) => {
    const { concernId, familyKey } = actor;
    const file = await findFile(tx, concernId, fileId);
    if (file === undefined) return null;
    return openFile(openAsFamily(familyKey, await wrapsFor(tx, [concernId], concernId), concernId), file);
  },
  audit: (_input, _file, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
});
