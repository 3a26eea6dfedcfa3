import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers, mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { deleteClosure, ownerOfClosure, scopeOfClosure, touchClosedOffers } from "./closures.sql.ts";

/** Takes a closure back: what it closed takes place again. */
export const removeClosure = useCase({
  name: "remove-closure",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { id }, actor) => {
    const owner = await ownerOfClosure(tx, id);
    if (owner === undefined) return false;
    return owner === null ? keepsAllOffers(actor) : mayChangeOfferOf(actor, owner);
  },
  audit: ({ id }) => ({ subjectKind: "closure", subjectId: id }),
  run: async (tx, { id }, { now }) => {
    const closed = await scopeOfClosure(tx, id);
    await deleteClosure(tx, id);
    if (closed !== undefined) await touchClosedOffers(tx, closed, now);
    return ok({ id });
  },
});
