import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { optionalId, ownFields } from "./contact-person.ts";
import { insertPerson, isMailTaken, organisationExists } from "./contact-persons.sql.ts";

/** Somebody comes into the register. An address that stands there already is refused until it is meant as shared. */
export const addContactPerson = useCase({
  name: "add-contact-person",
  input: z.object({ ...ownFields, organisationId: optionalId, sharedMail: z.boolean() }),
  login: "app",
  by: coordinates,
  allow: (tx, { organisationId }) => organisationExists(tx, organisationId),
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "contactPerson",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { sharedMail, ...person }, { networkId, now }) => {
    if (!sharedMail && (await isMailTaken(tx, person.email, null))) return refused("mailTaken");
    const id = newId<"contactPerson">();
    await insertPerson(tx, { ...person, networkId, id, source: null }, now);
    return ok({ id: String(id) });
  },
});
