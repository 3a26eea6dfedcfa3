import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { deleteDraft, findCircular } from "./circulars.sql.ts";

/** A draft that nobody got is thrown away; what was sent stays. */
export const discardCircular = useCase({
  name: "discard-circular",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findCircular(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "circular", subjectId: id }),
  run: async (tx, { id }) => {
    await deleteDraft(tx, id);
    return ok(null);
  },
});
