import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findLink, lettersToday } from "./entry-links.sql.ts";
import { postEntryLink } from "./post-links.sql.ts";
import { linksADay, personOfLink } from "./self-entry.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Whoever holds an expired link gets a new one, to the address that counts today and to no other. */
export const renewEntryLink = useCase({
  name: "renew-entry-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), ...letterSite.shape }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: personOfLink,
  run: async (tx, { tokenHash, ...site }, circumstances) => {
    const link = await findLink(tx, tokenHash, "entry");
    if (link?.active !== true || link.email === null) return refused("gone");
    const { personId, email } = link;
    if ((await lettersToday(tx, personId, circumstances.now)) >= linksADay) return refused("linksEnough");
    await postEntryLink(tx, { personId, email }, site, circumstances);
    return ok({ personId });
  },
});
