import { z } from "zod";
import { listOrganisationRows } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { seatsOf } from "../circles/circle-members.sql.ts";
import { coordinates } from "../may.ts";
import { findPerson } from "./contact-persons.sql.ts";
import { listOpenWishes } from "./entry-wishes.sql.ts";
import { openTasksOf } from "./open-tasks.sql.ts";
import { accountsToLink, lastLinkTo, listChoosable } from "./person-surroundings.sql.ts";

/** One person with everything that hangs on her: groups, tasks, account, the last link she was sent. */
export const showContactPerson = question({
  name: "show-contact-person",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }, { now }) => {
    const person = await findPerson(tx, id, officeDay(now).toString());
    if (person === undefined) return null;
    return {
      person,
      seats: await seatsOf(tx, id),
      tasks: await openTasksOf(tx, id),
      wishes: await listOpenWishes(tx, id),
      accounts: await accountsToLink(tx, person),
      owners: await listChoosable(tx, id),
      lastLinkAt: await lastLinkTo(tx, id),
      organisations: (await listOrganisationRows(tx)).filter(
        ({ id: known, active }) => active || known === person.organisationId,
      ),
      now,
    };
  },
  audit: { notAudited: "professionals at their work, not families" },
});
