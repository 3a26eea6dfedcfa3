import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { lockPerson, updatePerson } from "./contact-persons.sql.ts";

/** Taken back is taken back at once; nobody has to say why (Art. 7 (3) DSGVO). */
export const withdrawPublishing = useCase({
  name: "withdraw-publishing",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await lockPerson(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, { id }, { now }) => {
    await updatePerson(tx, id, { publishAgreedAt: null, publishAgreedHow: null }, now);
    return ok({ id });
  },
});
