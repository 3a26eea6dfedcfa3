import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { lockPerson, updatePerson } from "./contact-persons.sql.ts";
import { registerTexts } from "./register.texts.ts";

/** An end that was a mistake, or somebody who comes back. Groups and tasks do not come back by themselves. */
export const reopenContactPerson = useCase({
  name: "reopen-contact-person",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await lockPerson(tx, id))?.active === false,
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, { id }, { now }) => {
    if ((await lockPerson(tx, id))?.name === registerTexts.texts.forgottenName) return refused("isForgotten");
    await updatePerson(tx, id, { active: true }, now);
    return ok({ id });
  },
});
