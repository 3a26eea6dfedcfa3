import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { updatePerson } from "../register/contact-persons.sql.ts";
import { lockEntry, markUsed } from "./entry-links.sql.ts";
import { personOfLink } from "./self-entry.ts";

/** "So stimmt es noch": one tap, and the entry counts as confirmed for a year. */
export const confirmEntry = useCase({
  name: "confirm-entry",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: personOfLink,
  run: async (tx, { tokenHash }, { now }) => {
    const entry = await lockEntry(tx, tokenHash, now);
    if (entry === null) return refused("gone");
    await updatePerson(tx, entry.personId, { confirmedAt: now }, now);
    await markUsed(tx, tokenHash, now);
    return ok({ personId: entry.personId });
  },
});
