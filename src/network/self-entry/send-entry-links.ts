import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { confirmedSince } from "../register/contact-person.ts";
import { listPersons } from "../register/contact-persons.sql.ts";
import { personFilter } from "../register/person-filter.ts";
import { lettersToday } from "./entry-links.sql.ts";
import { postEntryLink } from "./post-links.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/**
 * Everybody in a list is asked to look at her entry: an organisation, or all who have not confirmed for a year. Whoever
 * stopped our mails, has no address or got a link within a day gets none.
 */
export const sendEntryLinks = useCase({
  name: "send-entry-links",
  input: z.object({ filter: personFilter, ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: (_tx, { filter }) => filter.only !== "ended",
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, { filter, ...site }, circumstances) => {
    const { now } = circumstances;
    const moments = { today: officeDay(now).toString(), confirmedSince: confirmedSince(now) };
    const { persons } = await listPersons(tx, filter, moments, { limit: null, offset: 0 });
    let sent = 0;
    for (const { id, email, mailsStoppedAt } of persons) {
      if (email === null || mailsStoppedAt !== null || (await lettersToday(tx, id, now)) > 0) continue;
      await postEntryLink(tx, { personId: id, email }, site, circumstances);
      sent += 1;
    }
    return ok({ sent, left: persons.length - sent });
  },
});
