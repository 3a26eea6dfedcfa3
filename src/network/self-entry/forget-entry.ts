import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { updatePerson } from "../register/contact-persons.sql.ts";
import { openTasksOf } from "../register/open-tasks.sql.ts";
import { lockEntry } from "./entry-links.sql.ts";
import { forgetPerson } from "./forget-person.sql.ts";
import { personOfLink } from "./self-entry.ts";
import { tellCoordination } from "./tell-coordination.sql.ts";
import { keepWish, noSuccessor } from "./wishes.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/**
 * "Löschen Sie meine Angaben" (Art. 17 DSGVO). At once, unless tasks are still hers: then she leaves the list of partners
 * at once, and the coordination hears that somebody has to take them over first.
 */
export const forgetEntry = useCase({
  name: "forget-entry",
  input: z.object({ tokenHash: z.instanceof(Buffer), ...letterSite.shape }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: personOfLink,
  run: async (tx, { tokenHash, ...site }, { networkId, now, post }) => {
    const entry = await lockEntry(tx, tokenHash, now);
    if (entry === null) return refused("gone");
    const { personId } = entry;
    const waits = (await openTasksOf(tx, personId)).length > 0;
    if (waits) {
      const wish = { networkId, id: newId<"selfEntryWish">(), contactPersonId: personId };
      await keepWish(tx, { ...wish, ...noSuccessor, kind: "forget" }, now);
      await updatePerson(tx, personId, { publishAgreedAt: null, publishAgreedHow: null }, now);
    } else await forgetPerson(tx, personId, now);
    await tellCoordination(tx, waits ? "forgetWaits" : "forgotten", waits ? personId : null, site, post);
    return ok({ personId, waits });
  },
});
