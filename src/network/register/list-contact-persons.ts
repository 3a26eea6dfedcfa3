import { z } from "zod";
import { listOrganisationRows } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { listCircleNames } from "../circles/circles.sql.ts";
import { coordinates } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { confirmedSince } from "./contact-person.ts";
import { listPersons } from "./contact-persons.sql.ts";
import { listOpenWishes } from "./entry-wishes.sql.ts";
import { personFilter } from "./person-filter.ts";

/** How many people one page of the list shows. */
const personsOnPage = 100;

/** The register of the coordination, narrowed by what she chose. */
export const listContactPersons = question({
  name: "list-contact-persons",
  input: z.object({ filter: personFilter, page: z.coerce.number().int().min(1).max(1000).catch(1) }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { filter, page }, { now }) => {
    const today = officeDay(now).toString();
    const span = { limit: personsOnPage, offset: (page - 1) * personsOnPage };
    const found = await listPersons(tx, filter, { today, confirmedSince: confirmedSince(now) }, span);
    return {
      ...found,
      more: span.offset + found.persons.length < found.total,
      organisations: (await listOrganisationRows(tx)).filter(({ active }) => active),
      regions: await listRegions(tx),
      circles: await listCircleNames(tx, today),
      wishes: await listOpenWishes(tx),
      now,
    };
  },
  audit: { notAudited: "professionals at their work, not families" },
});
