import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findPerson } from "../register/contact-persons.sql.ts";
import { openTasksOf } from "../register/open-tasks.sql.ts";
import { findLink, waitingAddress } from "./entry-links.sql.ts";

/** What the link of a letter opens. Opening it changes nothing, because mail scanners open links too. */
export const showEntryLink = question({
  name: "show-entry-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash }, { now }) => {
    const link = await findLink(tx, tokenHash, "entry");
    if (link === undefined) return null;
    const { personId, sentTo, active } = link;
    if (!active) return { state: "ended" } as const;
    if (link.expiresAt.epochMilliseconds <= now.epochMilliseconds) return { state: "expired" } as const;
    const person = await findPerson(tx, personId, officeDay(now).toString());
    if (person === undefined) return null;
    const tasks = (await openTasksOf(tx, personId)).length;
    return {
      state: "open",
      person,
      sentTo,
      tasks,
      waiting: await waitingAddress(tx, personId, now),
    } as const;
  },
  audit: { notAudited: "the link is the right to read one's own entry, and nothing but it" },
});
