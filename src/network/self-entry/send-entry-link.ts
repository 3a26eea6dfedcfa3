import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { lockPerson } from "../register/contact-persons.sql.ts";
import { lettersToday } from "./entry-links.sql.ts";
import { postEntryLink } from "./post-links.sql.ts";
import { linksADay } from "./self-entry.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** The coordination asks one person to look at her entry. */
export const sendEntryLink = useCase({
  name: "send-entry-link",
  input: z.object({ id: z.uuid(), ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await lockPerson(tx, id))?.active === true,
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, { id, ...site }, circumstances) => {
    const email = (await lockPerson(tx, id))?.email ?? null;
    if (email === null) return refused("noMail");
    if ((await lettersToday(tx, id, circumstances.now)) >= linksADay) return refused("linksEnough");
    await postEntryLink(tx, { personId: id, email }, site, circumstances);
    return ok({ id });
  },
});
