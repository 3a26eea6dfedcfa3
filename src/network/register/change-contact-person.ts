import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { optionalId, ownFields } from "./contact-person.ts";
import { isMailTaken, lockPerson, organisationExists, updatePerson } from "./contact-persons.sql.ts";

/** The coordination corrects an entry. That does not confirm it: only the person herself knows that all of it is right. */
export const changeContactPerson = useCase({
  name: "change-contact-person",
  input: z.object({ ...ownFields, id: z.uuid(), organisationId: optionalId, sharedMail: z.boolean() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id, organisationId }) =>
    (await lockPerson(tx, id))?.active === true && (await organisationExists(tx, organisationId)),
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, { id, sharedMail, ...person }, { now }) => {
    if (!sharedMail && (await isMailTaken(tx, person.email, id))) return refused("mailTaken");
    await updatePerson(tx, id, person, now);
    return ok({ id });
  },
});
