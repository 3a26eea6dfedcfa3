import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { carryOutWishes } from "../self-entry/forget-person.sql.ts";
import { optionalId } from "./contact-person.ts";
import { lockPerson } from "./contact-persons.sql.ts";
import { leaveRegister } from "./leave-register.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Somebody is no longer there. Her open tasks need another owner first; her groups keep her in their history. */
export const endContactPerson = useCase({
  name: "end-contact-person",
  input: z.object({ id: z.uuid(), successorId: optionalId, ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await lockPerson(tx, id))?.active === true,
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, leaving, circumstances) => {
    const { id } = leaving;
    const refusal = await leaveRegister(tx, leaving, circumstances);
    if (refusal !== null) return refused(refusal);
    await carryOutWishes(tx, id, circumstances.now);
    return ok({ id });
  },
});
