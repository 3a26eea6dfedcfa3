import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { optionalId } from "./contact-person.ts";
import { lockPerson, updatePerson } from "./contact-persons.sql.ts";
import { isMembershipHere, isMembershipTaken } from "./person-surroundings.sql.ts";

/** Says which account is this person, so that she sees her invitations and tasks when she signs in. */
export const linkContactAccount = useCase({
  name: "link-contact-account",
  input: z.object({ id: z.uuid(), membershipId: optionalId }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id, membershipId }) =>
    (await lockPerson(tx, id))?.active === true &&
    (membershipId === null || (await isMembershipHere(tx, membershipId))),
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, { id, membershipId }, { now }) => {
    if (membershipId !== null && (await isMembershipTaken(tx, membershipId, id)))
      return refused("accountTaken");
    await updatePerson(tx, id, { membershipId }, now);
    return ok({ id });
  },
});
