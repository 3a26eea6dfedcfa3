import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findItem } from "./action-items.sql.ts";
import { taskOfLink } from "./work-links.sql.ts";

/** The one task a mailed link opens. Opening it changes nothing, because mail scanners open links too. */
export const showTaskByLink = question({
  name: "show-task-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash }, { now }) => {
    const link = await taskOfLink(tx, tokenHash, now);
    const item = link && (await findItem(tx, link.itemId));
    if (link === undefined || item === undefined) return null;
    const { title, dueOn, state, meeting, refusedWhy } = item;
    return { person: link.person, title, dueOn, state, meeting, refusedWhy };
  },
  audit: { notAudited: "the link is the right to read one's own task; no family" },
});
