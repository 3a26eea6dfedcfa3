import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { confirmedSince } from "./contact-person.ts";
import { listPersons } from "./contact-persons.sql.ts";
import { personFilter } from "./person-filter.ts";

/** All people who fit, for a file. A whole register leaves the house with it, so it stands in the log. */
export const exportContactPersons = question({
  name: "export-contact-persons",
  input: z.object({ filter: personFilter }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { filter }, { now }) => {
    const moments = { today: officeDay(now).toString(), confirmedSince: confirmedSince(now) };
    return (await listPersons(tx, filter, moments, { limit: null, offset: 0 })).persons;
  },
  audit: () => ({ subjectKind: "network", subjectId: null }),
});
